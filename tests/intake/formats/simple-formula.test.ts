import fc from 'fast-check';
import { evaluateSimple } from '../../../src/intake/formats/simple-formula';
import type { CellValue } from '../../../src/spreadsheet/model';

const grid: CellValue[][] = [
  [10, 20, 30],
  [1, null, 'chữ'],
];
const lookup = (_: string | undefined, row: number, column: number) => grid[row]?.[column] ?? null;

test.each<[string, number | undefined]>([
  ['30+5', 35],
  ['2+3*4', 14],
  ['(2+3)*4', 20],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['7-2-1', 4],
  ['50%', 0.5],
  ['1e3', 1000],
  ['A1', 10],
  ['$A$1+B1', 30],
  ["'Trang khác'!C1", 30],
  ['SUM(A1:C1)', 60],
  ['sum(A1:A2,5)', 16],
  ['SUM(A2:C2)', 1],
  ['SUM(A1:C1)-SUM(A2)+2', 61],
  ['B2+1', 1],
  ['C2+1', undefined],
  ['1/0', undefined],
  ['IF(A1>0,1,2)', undefined],
  ['A1:B1', undefined],
  ['SUM(A1:XFD1048576)', undefined],
  ['3+', undefined],
  ['(1', undefined],
  ['', undefined],
  ['"35"', undefined],
])('%s', (formula, value) => {
  expect(evaluateSimple(formula, lookup)).toBe(value);
});

test('a cell that could not be worked out makes the formula unknown, never 0', () => {
  expect(evaluateSimple('A1+1', () => undefined)).toBeUndefined();
});

test('agrees with plain sums and never throws on noise', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99_999), { minLength: 1, maxLength: 20 }), (numbers) => {
      expect(evaluateSimple(numbers.join('+'), lookup)).toBe(numbers.reduce((a, b) => a + b, 0));
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void evaluateSimple(text, lookup)));
});
