import {
  blockOf,
  pressed,
  type KeyPress,
  type Lattice,
  type Spot,
  type Standpoint,
} from '../../../../src/taskpane/school/entry/movement';

/** Three grades by three indicators; the second grade is not asked the third. */
const GRID: Lattice = [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', null],
  ['a3', 'b3', 'c3'],
];

const READY = { isEditing: false };
const EDITING = { isEditing: true, caretAtStart: false, caretAtEnd: true };

function at(row: number, column: number): Spot {
  return { row, column };
}

type Case = [string, KeyPress, Partial<Standpoint> & { spot: Spot }, ReturnType<typeof pressed>];

const CASES: Case[] = [
  ['Enter goes down', { key: 'Enter' }, { ...READY, spot: at(0, 0) }, { does: 'move', to: at(1, 0) }],
  ['Enter while editing too', { key: 'Enter' }, { ...EDITING, spot: at(0, 0) }, { does: 'move', to: at(1, 0) }],
  ['Shift+Enter goes up', { key: 'Enter', shift: true }, { ...READY, spot: at(1, 0) }, { does: 'move', to: at(0, 0) }],
  [
    'below the last goes on at the top of the next column',
    { key: 'Enter' },
    { ...READY, spot: at(2, 0) },
    { does: 'move', to: at(0, 1) },
  ],
  [
    'Shift+Enter above the first goes back to the column before',
    { key: 'Enter', shift: true },
    { ...READY, spot: at(0, 1) },
    { does: 'move', to: at(2, 0) },
  ],
  ['what is not asked is passed over', { key: 'Enter' }, { ...READY, spot: at(0, 2) }, { does: 'move', to: at(2, 2) }],
  [
    'the last field leaves the section',
    { key: 'Enter' },
    { ...READY, spot: at(2, 2) },
    { does: 'leave', towards: 'next' },
  ],
  [
    'the first leaves it backwards',
    { key: 'Enter', shift: true },
    { ...READY, spot: at(0, 0) },
    { does: 'leave', towards: 'previous' },
  ],
  [
    'Enter after Tabs returns to their first column',
    { key: 'Enter' },
    { ...READY, spot: at(0, 2), tabColumn: 0 },
    { does: 'move', to: at(1, 0) },
  ],
  ['Tab is the browser’s', { key: 'Tab' }, { ...READY, spot: at(0, 0) }, { does: 'native' }],
  ['arrows move', { key: 'ArrowRight' }, { ...READY, spot: at(0, 0) }, { does: 'move', to: at(0, 1) }],
  ['over what is not asked', { key: 'ArrowDown' }, { ...READY, spot: at(0, 2) }, { does: 'move', to: at(2, 2) }],
  ['and stop at the edge', { key: 'ArrowLeft' }, { ...READY, spot: at(0, 0) }, { does: 'stay' }],
  ['within a text the caret moves', { key: 'ArrowLeft' }, { ...EDITING, spot: at(0, 1) }, { does: 'native' }],
  [
    'at its end the arrow leaves it',
    { key: 'ArrowRight' },
    { ...EDITING, spot: at(0, 1) },
    { does: 'move', to: at(0, 2) },
  ],
  ['up and down leave it', { key: 'ArrowDown' }, { ...EDITING, spot: at(0, 1) }, { does: 'move', to: at(1, 1) }],
  [
    'Ctrl+arrow to the edge',
    { key: 'ArrowDown', ctrl: true },
    { ...READY, spot: at(0, 0) },
    { does: 'move', to: at(2, 0) },
  ],
  [
    'Shift+arrow selects',
    { key: 'ArrowDown', shift: true },
    { ...READY, spot: at(0, 0) },
    { does: 'extend', to: at(1, 0) },
  ],
  ['but text while editing', { key: 'ArrowLeft', shift: true }, { ...EDITING, spot: at(0, 0) }, { does: 'native' }],
  ['Home to the first of the row', { key: 'Home' }, { ...READY, spot: at(1, 1) }, { does: 'move', to: at(1, 0) }],
  ['End to the last that is asked', { key: 'End' }, { ...READY, spot: at(1, 0) }, { does: 'move', to: at(1, 1) }],
  [
    'Ctrl+End to the last of all',
    { key: 'End', ctrl: true },
    { ...READY, spot: at(0, 0) },
    { does: 'move', to: at(2, 2) },
  ],
  ['Home in a text is the text’s', { key: 'Home' }, { ...EDITING, spot: at(1, 1) }, { does: 'native' }],
  ['F2 edits', { key: 'F2' }, { ...READY, spot: at(0, 0) }, { does: 'edit' }],
  ['Escape restores what is edited', { key: 'Escape' }, { ...EDITING, spot: at(0, 0) }, { does: 'restore' }],
  ['and is nobody’s else', { key: 'Escape' }, { ...READY, spot: at(0, 0) }, { does: 'native' }],
  ['Delete empties', { key: 'Delete' }, { ...READY, spot: at(0, 0) }, { does: 'empty' }],
  ['Delete in a text deletes a letter', { key: 'Delete' }, { ...EDITING, spot: at(0, 0) }, { does: 'native' }],
  ['Ctrl+Z takes the last write back', { key: 'z', ctrl: true }, { ...READY, spot: at(0, 0) }, { does: 'undo' }],
  ['in a text the text’s own', { key: 'z', ctrl: true }, { ...EDITING, spot: at(0, 0) }, { does: 'native' }],
  ['letters are typed', { key: 'a' }, { ...READY, spot: at(0, 0) }, { does: 'native' }],
];

test.each(CASES)('%s', (_name, press, standpoint, expected) => {
  expect(pressed(press, { isEditing: false, ...standpoint }, GRID)).toEqual(expected);
});

test('a block is told by two corners, in any order, with its holes', () => {
  const block = [
    ['b1', 'c1'],
    ['b2', null],
  ];
  expect(blockOf(GRID, at(0, 1), at(1, 2))).toEqual(block);
  expect(blockOf(GRID, at(1, 1), at(0, 2))).toEqual(block);
});
