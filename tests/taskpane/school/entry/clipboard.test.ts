import * as fc from 'fast-check';
import { parseBlock, spread, writeBlock } from '../../../../src/taskpane/school/entry/clipboard';
import type { Lattice } from '../../../../src/taskpane/school/entry/movement';

test.each([
  ['5', [['5']]],
  ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]], // prettier-ignore
  ['1\n2\n3', [['1'], ['2'], ['3']]],
  ['1\t\t3', [['1', '', '3']]],
  ['\t2', [['', '2']]],
  ['"một\nhai"\t3', [['một\nhai', '3']]],
  ['"nói ""vâng"""\tx', [['nói "vâng"', 'x']]],
  ['"không đóng\t1', [['"không đóng', '1']]],
  [' 12.843 ', [['12.843']]],
  ['', [['']]],
])('reads %j', (text, block) => {
  expect(parseBlock(text)).toEqual(block);
});

test('what is copied is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '.', 'đ') }).map((text) => text.trim());
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(block, (cells) => {
      // A last row of one blank cell is a line end after the row before.
      fc.pre(cells.length === 1 || cells.at(-1)?.join('') !== '' || (cells[0]?.length ?? 0) > 1);
      expect(parseBlock(writeBlock(cells))).toEqual(cells);
    }),
  );
});

const GRID: Lattice = [
  ['a1', 'b1'],
  ['a2', null],
  ['a3', 'b3'],
];

test('a block is laid from its corner on; blanks empty, what lies outside is counted', () => {
  const block = [
    ['1', '2', '9'],
    ['', '4', ''],
    ['5', '6', ''],
    ['7', '', ''],
  ];
  expect(spread(block, GRID, { row: 0, column: 0 })).toEqual({
    figures: [
      { key: 'a1', typed: '1' },
      { key: 'b1', typed: '2' },
      { key: 'a2', typed: '' },
      { key: 'a3', typed: '5' },
      { key: 'b3', typed: '6' },
    ],
    outside: 3,
    to: { row: 2, column: 1 },
  });
});

test('one figure fills the whole selection', () => {
  expect(spread([['0']], GRID, { row: 0, column: 0 }, { row: 2, column: 1 }).figures.map(({ key }) => key)).toEqual([
    'a1',
    'b1',
    'a2',
    'a3',
    'b3',
  ]);
});
