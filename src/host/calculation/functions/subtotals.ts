/** SUBTOTAL and AGGREGATE: measures that leave out hidden rows, errors, and other subtotals. */
import type { CellValue } from '../../../spreadsheet/model';
import { cellAt } from '../../../spreadsheet/build';
import { isFilteredRow } from '../../../spreadsheet/table-rows';
import type { Evaluation } from '../evaluation';
import { type SheetArea, VALUE, type Value, isError, isMatrix, isReference, toInteger, toNumber } from '../values';
import { ANY, type Family, cell, only, ranges } from './definition';
import * as measures from './statistics';

/** By number, as in Excel's table of SUBTOTAL (1 to 11) and AGGREGATE (to 19). */
const MEASURES: Record<number, (numbers: number[], k: number) => number> = {
  1: measures.average,
  4: measures.greatest,
  5: measures.least,
  6: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b)),
  7: (numbers) => Math.sqrt(measures.variance(numbers, true)),
  8: (numbers) => Math.sqrt(measures.variance(numbers, false)),
  9: (numbers) => numbers.reduce((a, b) => a + b, 0),
  10: (numbers) => measures.variance(numbers, true),
  11: (numbers) => measures.variance(numbers, false),
  12: measures.median,
  13: measures.mode,
  14: measures.largest,
  15: measures.smallest,
  16: measures.percentile,
  17: (numbers, quarter) => measures.percentile(numbers, Math.trunc(quarter) / 4),
  18: measures.percentileExclusive,
  19: (numbers, quarter) => measures.percentileExclusive(numbers, Math.trunc(quarter) / 4),
};
const COUNT = 2;
const COUNTA = 3;
const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

interface LeaveOut {
  hiddenRows: boolean;
  errors: boolean;
  subtotals: boolean;
}

export const SUBTOTALS: Family = {
  SUBTOTAL: ranges(
    2,
    ANY,
    ([number, ...args], evaluation) => {
      const code = toInteger(cell(number));
      const which = code > 100 ? code - 100 : code;
      if (which < 1 || which > 11) throw VALUE;
      return measured(which, args, { hiddenRows: code > 100, errors: false, subtotals: true }, evaluation);
    },
    (index) => index > 0,
  ),
  AGGREGATE: ranges(
    3,
    ANY,
    ([number, option, ...args], evaluation) => {
      const [which, options] = [toInteger(cell(number)), toInteger(cell(option))];
      if (which < 1 || which > 19 || options < 0 || options > 7) throw VALUE;
      const leaveOut = {
        hiddenRows: options % 2 === 1,
        errors: [2, 3, 6, 7].includes(options),
        subtotals: options < 4,
      };
      if (which < 14) return measured(which, args, leaveOut, evaluation);
      if (args.length !== 2) throw VALUE;
      return measured(which, [args[0]], leaveOut, evaluation, toNumber(evaluation.single(args[1])));
    },
    (index) => !only(0, 1)(index),
  ),
};

function measured(which: number, args: Value[], leaveOut: LeaveOut, evaluation: Evaluation, k = 0): number {
  const values = args.flatMap((arg) => valuesOf(arg, leaveOut, evaluation));
  if (which === COUNTA) return values.filter((value) => value !== null).length;
  if (which === COUNT) return values.filter((value) => typeof value === 'number').length;
  const error = values.find((value) => isError(value));
  if (error !== undefined) throw error;
  return MEASURES[which](
    values.filter((value) => typeof value === 'number'),
    k,
  );
}

function valuesOf(arg: Value, leaveOut: LeaveOut, evaluation: Evaluation): CellValue[] {
  const values: CellValue[] = [];
  const add = (value: CellValue): void => {
    if (!leaveOut.errors || !isError(value)) values.push(value);
  };
  if (!isReference(arg)) {
    if (isMatrix(arg)) arg.values.flat().forEach(add);
    else add(arg);
    return values;
  }
  for (const area of arg.areas)
    evaluation.forEachCell(area, (value, row, column) => {
      if (isLeftOut(area, row, leaveOut.hiddenRows)) return;
      const formula = leaveOut.subtotals ? cellAt(area.sheet, row, column)?.formula : undefined;
      if (formula === undefined || !NESTED.test(formula)) add(value);
    });
  return values;
}

/** Rows a filter took away are always left out; rows hidden by hand only where asked. */
function isLeftOut({ sheet }: SheetArea, row: number, hiddenRows: boolean): boolean {
  return hiddenRows ? sheet.rowFormats[row]?.hidden === true : isFilteredRow(sheet, row);
}
