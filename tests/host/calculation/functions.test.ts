import { Calculation } from '../../../src/host/calculation/calculation';
import type { CellValue } from '../../../src/spreadsheet/model';
import { isCellError } from '../../../src/spreadsheet/model';
import { TABLE } from './formula-table';
import { sampleBook } from './book';

const calculation = new Calculation(sampleBook(), { now: () => new Date(2021, 10, 28, 10, 30, 0) });
calculation.recalculateAll();

describe.each(Object.entries(TABLE))('%s', (_family, rows) => {
  test.each(rows)('=%s is %p', (formula, expected) => {
    // H2 of the first sheet: row 2 for formulas that mean "this row".
    const value = shown(calculation.evaluate(formula, 'Data', 1, 7));
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });
});

test('the table has no formula twice', () => {
  const formulas = Object.values(TABLE).flatMap((rows) => rows.map(([formula]) => formula));
  expect(new Set(formulas).size).toBe(formulas.length);
});

function shown(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
