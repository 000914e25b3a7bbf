/** How cells are drawn on a page: ground, lines and where the text stands. */
import type { CellView } from '../../../../src/host/workbench/engine/api';
import { bordersOf } from '../../../../src/host/workbench/print/borders';
import { printDocument } from '../../../../src/host/workbench/print/compose';
import { barsOf } from '../../../../src/host/workbench/print/data-bars';
import { fillsOf } from '../../../../src/host/workbench/print/fills';
import { cellsOn } from '../../../../src/host/workbench/print/on-pane';
import { textBoxOf, type TextBox } from '../../../../src/host/workbench/print/text-box';
import type { BorderStyle, Style } from '../../../../src/spreadsheet/model';
import { OCCASION, sheetOf, type Given } from './paging';

/** Every letter is 10 pixels wide. */
const measure = (_font: string, text: string): number => text.length * 10;

function drawn(given: Given) {
  const document = printDocument([sheetOf(given)], OCCASION);
  const [sheet] = document.sheets;
  const [pane] = document.pages[0].panes;
  const cells = cellsOn(sheet, pane);
  const { styles } = document;
  return {
    fills: fillsOf(sheet, pane, cells, styles),
    strokes: bordersOf(sheet, pane, cells, styles),
    bars: barsOf(sheet, pane, cells),
    text: (row = 0, column = 0) => {
      const cell = cells.find((one) => one.row === row && one.column === column);
      return cell && textBoxOf(sheet, pane, cell, styles[cell.style] ?? {}, measure);
    },
  };
}

/** All cells of a sheet in one style. */
const styled = (style: Style, rows: number, columns: number, more: Partial<CellView> = {}): Given => ({
  rows,
  columns,
  styles: { 1: style },
  cells: Object.fromEntries(
    Array.from({ length: rows * columns }, (_, i) => [
      `${Math.floor(i / columns)} ${i % columns}`,
      { style: 1, ...more },
    ]),
  ),
});

const edges = (style: BorderStyle, color?: string) => {
  const edge = { style, ...(color && { color }) };
  return { left: edge, right: edge, top: edge, bottom: edge };
};

test('cells of one colour beside and under each other are one rectangle', () => {
  expect(drawn(styled({ fill: '#FFF9DB' }, 3, 2)).fills).toEqual([
    { left: 0, top: 0, width: 200, height: 60, color: '#FFF9DB' },
  ]);
});

test('black and white leaves colours away, and lines are black', () => {
  const { fills, strokes } = drawn({
    ...styled({ fill: '#FFF9DB', border: edges('thin', '#FF0000') }, 1, 1),
    setup: { blackAndWhite: true },
  });
  expect(fills).toEqual([]);
  expect(strokes.map(({ color }) => color)).toEqual(['#000000']);
});

test('a line that goes on over several cells is drawn in one piece', () => {
  const [stroke, ...others] = drawn(styled({ border: edges('thin') }, 1, 3)).strokes;
  expect(others).toEqual([]);
  expect(stroke.path.match(/M[^M]+H300/g)).toHaveLength(2);
  expect(stroke.path.match(/V20/g)).toHaveLength(4);
});

test('of the lines two cells give one edge the heavier one is drawn', () => {
  const { strokes } = drawn({
    rows: 2,
    columns: 1,
    styles: { 1: { border: { bottom: { style: 'thin' } } }, 2: { border: { top: { style: 'medium' } } } },
    cells: { '0 0': { style: 1 }, '1 0': { style: 2 } },
  });
  expect(strokes.map(({ width, path }) => [width, path])).toEqual([[2, 'M0 20H100']]);
});

test('a double line is two', () => {
  const { strokes } = drawn(styled({ border: { bottom: { style: 'double' } } }, 1, 1));
  expect(strokes[0].path).toBe('M0 19H100M0 21H100');
});

test('no line runs through a merged cell', () => {
  const { strokes } = drawn({
    ...styled({ border: edges('thin') }, 1, 2),
    layout: { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
  });
  expect(strokes[0].path).not.toContain('M100');
});

test('printed gridlines go round empty cells too, and not at all in a draft', () => {
  const lines = (setup: Given['setup']) => drawn({ rows: 1, columns: 2, cells: { '0 1': null }, setup }).strokes.length;
  expect([lines({}), lines({ printGridlines: true }), lines({ printGridlines: true, draft: true })]).toEqual([0, 1, 0]);
});

test('what a conditional format puts over a cell goes before its style', () => {
  const over: CellView['over'] = {
    fill: '#FFC7CE',
    fontColor: '#9C0006',
    bold: true,
    border: { bottom: { style: 'thick' } },
  };
  const { fills, strokes, text } = drawn(styled({ fill: '#FFFFFF' }, 1, 1, { over }));
  expect(fills[0].color).toBe('#FFC7CE');
  expect(strokes[0].width).toBe(3);
  expect(text()?.clip).toMatchObject({ color: '#9C0006', font: expect.stringContaining('bold') });
});

test('a data bar is as long as its share of the cell, within its edges', () => {
  const over: CellView['over'] = { bar: { from: 0, to: 0.5, color: '#638EC6' } };
  expect(drawn(styled({}, 1, 1, { over })).bars).toMatchObject([{ left: 2, top: 2, width: 48, height: 16 }]);
});

test('a bar or icon may stand without the value', () => {
  const over: CellView['over'] = { bar: { from: 0, to: 1, color: '#638EC6' }, hidesValue: true };
  expect(drawn(styled({}, 1, 1, { over })).text()).toBeUndefined();
});

const texts: [rule: string, style: Style, view: Partial<CellView>, expected: Partial<TextBox> | object][] = [
  [
    'General: numbers right',
    {},
    { text: '12', kind: 'number' },
    { clip: { justifyContent: 'flex-end', paddingRight: 2 } },
  ],
  ['General: text left', {}, { text: 'ab', kind: 'text' }, { clip: { paddingLeft: 2 } }],
  ['General: booleans in the middle', {}, { text: 'TRUE', kind: 'boolean' }, { clip: { justifyContent: 'center' } }],
  ['General: errors in the middle', {}, { text: '#N/A', kind: 'error' }, { clip: { justifyContent: 'center' } }],
  ['bottom unless told otherwise', {}, {}, { clip: { alignItems: 'flex-end' } }],
  ['vertical centre', { align: { vertical: 'center' } }, {}, { clip: { alignItems: 'center' } }],
  ['indent from the left', { align: { horizontal: 'left', indent: 2 } }, {}, { clip: { paddingLeft: 20 } }],
  ['indent from the right', { align: { horizontal: 'right', indent: 1 } }, {}, { clip: { paddingRight: 11 } }],
  [
    'wrapped text keeps line ends',
    { align: { wrap: true } },
    { text: 'a\nb', kind: 'text' },
    { text: 'a\nb', inner: { whiteSpace: 'pre-wrap' } },
  ],
  ['without wrapping line ends are not seen', {}, { text: 'a\nb', kind: 'text' }, { text: 'ab' }],
  [
    'justify',
    { align: { horizontal: 'justify' } },
    { kind: 'text' },
    { inner: { textAlign: 'justify' }, keepsIndents: true },
  ],
  [
    'distributed stretches the last line too',
    { align: { horizontal: 'distributed' } },
    { kind: 'text' },
    { inner: { textAlign: 'justify', textAlignLast: 'justify' } },
  ],
  ['fill repeats the text', { align: { horizontal: 'fill' } }, { text: '-=', kind: 'text' }, { text: '-=-=-=-=' }],
  [
    'shrink to fit makes letters smaller',
    { align: { shrink: true }, font: { size: 12 } },
    { text: 'x'.repeat(20), kind: 'text' },
    { clip: { font: expect.stringContaining('7.68px') } },
  ],
  [
    'a number too wide for its column shows ####',
    { numberFormat: '0' },
    { text: '1'.repeat(12) },
    { text: '#########' },
  ],
  ['a General number too wide loses decimals first', {}, { text: '1234,5678901' }, { text: '1234,5679' }],
  ['text upwards is turned to the left', { align: { rotation: 90 } }, {}, { inner: { transform: 'rotate(-90deg)' } }],
  [
    'text downwards is turned to the right',
    { align: { rotation: -90 } },
    {},
    { inner: { transform: 'rotate(90deg)' } },
  ],
  ['text at an angle', { align: { rotation: 45 } }, {}, { inner: { transform: 'rotate(-45deg)' } }],
  ['letters under each other', { align: { rotation: 255 } }, {}, { inner: { writingMode: 'vertical-rl' } }],
  [
    'underlined and struck through',
    { font: { underline: true, strike: true } },
    {},
    { clip: { textDecoration: 'underline line-through' } },
  ],
];

test.each(texts)('%s', (_rule, style, view, expected) => {
  expect(drawn(styled(style, 1, 1, view)).text()).toMatchObject(expected);
});
