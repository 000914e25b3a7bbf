/** What of a sheet's cells is seen on paper. */
import { printDocument } from '../../../../src/host/workbench/print/compose';
import { cellsOn } from '../../../../src/host/workbench/print/on-pane';
import type { PrintCell } from '../../../../src/host/workbench/print/document';
import { OCCASION, sheetOf, type Given } from './paging';

const LONG = { text: 'Trường Tiểu học Trần Hưng Đạo', kind: 'text' as const };

function cell(given: Given, row: number, column: number): PrintCell | undefined {
  const [sheet] = printDocument([sheetOf(given)], OCCASION).sheets;
  return sheet.rows[row]?.find((one) => one.column === column);
}

const reaches: [rule: string, given: Given, reach: PrintCell['reach']][] = [
  [
    'long text flows right over empty cells, as far as the next filled one',
    { columns: 4, cells: { '0 1': LONG, '0 2': null } },
    { from: 1, to: 2 },
  ],
  ['a filled neighbour stops it', { cells: { '0 1': LONG } }, undefined],
  [
    'right-aligned text flows to its left',
    { cells: { '0 1': { ...LONG, style: 1 }, '0 0': null }, styles: { 1: { align: { horizontal: 'right' } } } },
    { from: 0, to: 1 },
  ],
  [
    'centred text flows both ways',
    {
      columns: 4,
      cells: { '0 1': { ...LONG, style: 1 }, '0 0': null, '0 2': null },
      styles: { 1: { align: { horizontal: 'center' } } },
    },
    { from: 0, to: 2 },
  ],
  [
    'wrapped text stays in its cell',
    { cells: { '0 1': { ...LONG, style: 1 }, '0 2': null }, styles: { 1: { align: { wrap: true } } } },
    undefined,
  ],
  [
    'text that shrinks to fit stays in its cell',
    { cells: { '0 1': { ...LONG, style: 1 }, '0 2': null }, styles: { 1: { align: { shrink: true } } } },
    undefined,
  ],
  ['a number never leaves its cell', { cells: { '0 1': { text: '1'.repeat(40) }, '0 2': null } }, undefined],
  [
    'center across selection spans the empty cells aligned so',
    {
      columns: 4,
      cells: { '0 1': { ...LONG, style: 1 }, '0 2': { text: '', style: 1 }, '0 3': { text: '', style: 1 } },
      styles: { 1: { align: { horizontal: 'centerContinuous' } } },
    },
    { from: 1, to: 3 },
  ],
];

test.each(reaches)('%s', (_rule, given, reach) => {
  expect(cell(given, 0, 1)?.reach).toEqual(reach);
});

test.each([
  [undefined, '#DIV/0!'],
  ['displayed', '#DIV/0!'],
  ['dash', '--'],
  ['notAvailable', '#N/A'],
] as const)('cell errors as %s print %s', (errors, text) => {
  expect(cell({ setup: { errors }, cells: { '0 0': { text: '#DIV/0!', kind: 'error' } } }, 0, 0)?.text).toBe(text);
});

test('cell errors as blank print nothing', () => {
  expect(cell({ setup: { errors: 'blank' }, cells: { '0 0': { text: '#N/A', kind: 'error' } } }, 0, 0)).toBeUndefined();
});

test('a merged cell that goes over a page’s end is seen on both pages', () => {
  const merge = { top: 50, bottom: 60, left: 0, right: 1 };
  const document = printDocument([sheetOf({ rows: 70, layout: { merges: [merge] } })], OCCASION);
  const seen = document.pages.map(({ panes: [pane] }) =>
    cellsOn(document.sheets[0], pane).some(({ row, column }) => row === 50 && column === 0),
  );
  expect(seen).toEqual([true, true]);
});

test('a long text that flows over a page’s right edge goes on on the next page', () => {
  const cells = { '0 6': { ...LONG }, '0 7': null, '0 8': null };
  const document = printDocument([sheetOf({ rows: 1, columns: 10, cells })], OCCASION);
  const seen = document.pages.map(({ panes: [pane] }) =>
    cellsOn(document.sheets[0], pane).some(({ text }) => text === LONG.text),
  );
  expect(seen).toEqual([true, true]);
});

test('the document passes to the page as plain data', () => {
  const document = printDocument([sheetOf({ setup: { header: { left: '&A' } } })], OCCASION);
  expect(structuredClone(document)).toEqual(document);
});
