import { fromR1C1, toR1C1 } from '../../src/host/grid/r1c1';
import { freshHost, onSheet, valuesOf } from './hosting';

beforeEach(() => freshHost());

// In C3.
it.each([
  ['A1', 'R[-2]C[-2]'],
  ['C3', 'RC'],
  ['$A$1', 'R1C1'],
  ['$A3+B$1', 'RC1+R1C[-1]'],
  ['SUM(A1:$B$2)', 'SUM(R[-2]C[-2]:R2C2)'],
  ["'Nhập liệu'!D4*2", "'Nhập liệu'!R[1]C[1]*2"],
  ['Sheet2!D4', 'Sheet2!R[1]C[1]'],
  ['SUM(A:A)', 'SUM(C[-2])'],
  ['SUM($A:C)', 'SUM(C1:C)'],
  ['SUM(1:2)', 'SUM(R[-2]:R[-1])'],
  ['SUM($5:$5)', 'SUM(R5)'],
  ['"R1C1 và A1"&A3', '"R1C1 và A1"&RC[-2]'],
  ['tblMa[Số]+ROUND(C4,1)', 'tblMa[Số]+ROUND(R[1]C,1)'],
  ['tblMa[[#Headers],[C]]', 'tblMa[[#Headers],[C]]'],
  ['IF(TRUE,#REF!,GB_TH_1)', 'IF(TRUE,#REF!,GB_TH_1)'],
])('%s in C3 is %s, and back', (a1, r1c1) => {
  expect(toR1C1(a1, 2, 2)).toBe(r1c1);
  expect(fromR1C1(r1c1, 2, 2)).toBe(a1);
});

it('formulasR1C1: one formula for all cells, each cell its own address', async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange('C1:C3').formulasR1C1 = '=RC[-2]*RC[-1]+R1C1' as unknown as string[][];
    return sheet.getRange('B1:C3').load('formulasR1C1,formulas');
  });
  expect(range.formulas[2]).toEqual([6, '=A3*B3+$A$1']);
  expect(range.formulasR1C1[2]).toEqual([6, '=RC[-2]*RC[-1]+R1C1']);
  expect(await valuesOf('C1:C3')).toEqual([[3], [13], [31]]);
});

it('formulasR1C1: an array, with null leaving a cell alone', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[7, 1]];
    sheet.getRange('A1:B1').formulasR1C1 = [[null, '=RC[-1]+1']] as unknown as string[][];
  });
  expect(await valuesOf('A1:B1')).toEqual([[7, 8]]);
});
