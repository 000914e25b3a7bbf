import { areaAddress, cellAddress, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../../../src/spreadsheet/address';
import type { Area } from '../../../../src/spreadsheet/model';
import { Axis } from '../../../../src/host/workbench/grid/geometry/axis';
import { Merges } from '../../../../src/host/workbench/grid/geometry/merges';
import { fillTarget } from '../../../../src/host/workbench/grid/selection/filling';
import {
  advance,
  extend,
  extendTo,
  landmark,
  move,
  selectArea,
  selectCell,
  type Ground,
  type Selection,
} from '../../../../src/host/workbench/grid/selection/selection';

/** Row 4 and column E are hidden; B2:C3 and B8:D8 are merged; one row and one column are frozen. */
const ground: Ground = {
  rows: new Axis(MAX_ROWS, 20, { 3: 0 }),
  columns: new Axis(MAX_COLUMNS, 64, { 4: 0 }),
  merges: new Merges([area('B2:C3'), area('B8:D8')]),
  frozen: { rows: 1, columns: 1 },
  inUse: { rows: 12, columns: 6 },
  page: { rows: 10, columns: 5 },
};

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(address);
  return found;
}

function at(address: string): Selection {
  const { top: row, left: column } = area(address);
  return selectCell(ground, { row, column });
}

/** "B2 in B2:C3". */
function told({ active, area: selected }: Selection): string {
  return `${cellAddress(active.row, active.column)} in ${areaAddress(selected)}`;
}

it.each<[string, Selection, string]>([
  ['an arrow goes one cell', move(ground, at('A1'), 'right'), 'B1 in B1'],
  ['an arrow jumps over a hidden row', move(ground, at('A3'), 'down'), 'A5 in A5'],
  ['an arrow jumps over a hidden column', move(ground, at('D1'), 'right'), 'F1 in F1'],
  ['an arrow stops at the edge', move(ground, at('A1'), 'up'), 'A1 in A1'],
  ['an arrow into a merged area selects all of it', move(ground, at('B1'), 'down'), 'B2 in B2:C3'],
  ['an arrow out of a merged area leaves it', move(ground, at('B2'), 'right'), 'D2 in D2'],
  ['through a merged area one keeps one’s column', move(ground, move(ground, at('C1'), 'down'), 'down'), 'C5 in C5'],
  ['shift and an arrow extend', extend(ground, at('F6'), 'down'), 'F6 in F6:F7'],
  ['extending takes in whole merged areas', extend(ground, at('B1'), 'down'), 'B1 in B1:C3'],
  ['extending back makes it smaller', extend(ground, extend(ground, at('F6'), 'down'), 'up'), 'F6 in F6'],
  ['extending up past the start turns it over', extend(ground, at('F6'), 'up'), 'F6 in F5:F6'],
  [
    'a drag over part of a merged area takes it whole',
    extendTo(ground, at('A8'), { row: 7, column: 2 }),
    'A8 in A8:D8',
  ],
  ['Enter goes down', advance(ground, at('A1'), 'down'), 'A2 in A2'],
  ['Tab goes right', advance(ground, at('A1'), 'right'), 'B1 in B1'],
  [
    'Enter after Tabs goes back to where they began',
    advance(ground, advance(ground, advance(ground, at('F10'), 'right'), 'right'), 'down'),
    'F11 in F11',
  ],
  ['Tab within a selection stays in it', advance(ground, selectArea(ground, area('F1:G2')), 'right'), 'G1 in F1:G2'],
  [
    'Tab at the end of a row goes to the next',
    advance(ground, selectArea(ground, area('F1:G2'), { row: 0, column: 6 }), 'right'),
    'F2 in F1:G2',
  ],
  [
    'Tab at the end of the selection begins anew',
    advance(ground, selectArea(ground, area('F1:G2'), { row: 1, column: 6 }), 'right'),
    'F1 in F1:G2',
  ],
  [
    'Enter within a selection goes down its columns',
    advance(ground, selectArea(ground, area('F1:G2')), 'down'),
    'F2 in F1:G2',
  ],
  [
    'Enter within a selection leaves out hidden rows',
    advance(ground, selectArea(ground, area('F3:F5')), 'down'),
    'F5 in F3:F5',
  ],
  [
    'Enter within a selection counts a merged area once',
    advance(ground, selectArea(ground, area('A8:F8')), 'right'),
    'B8 in A8:F8',
  ],
])('%s', (_what, selection, expected) => {
  expect(told(selection)).toBe(expected);
});

it.each([
  ['Home goes to the first column that scrolls', 'D5', 'rowStart', 'B5'],
  ['Ctrl+Home goes to the first cell that scrolls', 'D5', 'sheetStart', 'B2'],
  ['Ctrl+End goes to the last cell in use', 'A1', 'sheetEnd', 'F12'],
] as const)('%s', (_what, from, which, expected) => {
  const { row, column } = landmark(ground, at(from).active, which);
  expect(cellAddress(row, column)).toBe(expected);
});

it.each([
  ['down', 'B2:C3', 'C7', 'B2:C7'],
  ['up', 'B5:C6', 'B2', 'B2:C6'],
  ['to the right when that is further', 'B2:B3', 'F4', 'B2:F3'],
  ['nowhere inside the source', 'B2:C5', 'C3', 'B2:C5'],
])('the fill handle leads %s', (_what, source, pointer, expected) => {
  const { top: row, left: column } = area(pointer);
  expect(areaAddress(fillTarget(area(source), { row, column }))).toBe(expected);
});
