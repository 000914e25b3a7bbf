/** Functions that give arrays: they fill the cells below and beside their own. */
import type { CellValue } from '../../../spreadsheet/model';
import { compare } from '../comparing';
import type { Evaluation } from '../evaluation';
import { CALC, NUM, VALUE, type Value, isError, isMatrix, isReference, matrix } from '../values';
import { toBoolean, toInteger, toNumber, toText } from '../values';
import { type Family, cell, only, ranges } from './definition';

/** Excel's limit of rows and columns together is the sheet; this keeps a slip of the pen from filling it. */
const MOST_VALUES = 1_048_576;

export const ARRAYS: Family = {
  FILTER: ranges(2, 3, filter),
  SORT: ranges(1, 4, sort, only(0)),
  SORTBY: ranges(2, 255, sortBy),
  UNIQUE: ranges(1, 3, unique, only(0)),
  SEQUENCE: ranges(
    1,
    4,
    ([rows, columns, start, step]) => {
      const [height, width] = [rows, columns].map((count) => (isGiven(count) ? toInteger(cell(count)) : 1));
      if (height < 0 || width < 0) throw VALUE;
      if (height === 0 || width === 0) throw CALC;
      if (height * width > MOST_VALUES) throw NUM;
      const [first, by] = [start, step].map((number) => (isGiven(number) ? toNumber(cell(number)) : 1));
      return matrix(lines(height, (down) => lines(width, (across) => first + by * (down * width + across))));
    },
    () => false,
  ),
  TRANSPOSE: ranges(1, 1, ([value], evaluation) => matrix(turned(valuesOf(value, evaluation)))),
};

/** Rows (or columns, when the condition is a row) whose condition is true; without any the third argument, else #CALC!. */
function filter([source, condition, otherwise]: Value[], evaluation: Evaluation): Value {
  const values = valuesOf(source, evaluation);
  const include = valuesOf(condition, evaluation);
  const across = include.length === 1 && include[0].length === values[0].length && values.length > 1;
  const flags = (across || include[0].length > 1 ? include[0] : include.map(([flag]) => flag)).map(isTrue);
  const byColumn = include.length === 1 && include[0].length > 1;
  const rows = byColumn ? turned(values) : values;
  if (flags.length !== rows.length || (include.length > 1 && include[0].length > 1)) throw VALUE;
  const kept = rows.filter((_, index) => flags[index]);
  if (kept.length > 0) return matrix(byColumn ? turned(kept) : kept);
  if (otherwise === undefined) throw CALC;
  return otherwise;
}

function sort([source, index, order, byColumn]: Value[], evaluation: Evaluation): Value {
  const across = isGiven(byColumn) && toBoolean(cell(byColumn));
  const values = valuesOf(source, evaluation);
  const rows = across ? turned(values) : values;
  const key = isGiven(index) ? toInteger(cell(index)) - 1 : 0;
  if (key < 0 || key >= rows[0].length) throw VALUE;
  const sorted = inOrder(rows, [{ values: rows.map((line) => line[key]), sign: directionOf(order) }]);
  return matrix(across ? turned(sorted) : sorted);
}

function sortBy([source, ...pairs]: Value[], evaluation: Evaluation): Value {
  const values = valuesOf(source, evaluation);
  const keys: SortKey[] = [];
  let across = false;
  for (let i = 0; i < pairs.length; i += 2) {
    const by = valuesOf(pairs[i], evaluation);
    if (by.length > 1 && by[0].length > 1) throw VALUE;
    across = by.length === 1 && by[0].length > 1;
    keys.push({ values: across ? by[0] : by.map(([value]) => value), sign: directionOf(pairs[i + 1]) });
  }
  const rows = across ? turned(values) : values;
  if (keys.some((key) => key.values.length !== rows.length)) throw VALUE;
  const sorted = inOrder(rows, keys);
  return matrix(across ? turned(sorted) : sorted);
}

function unique([source, byColumn, once]: Value[], evaluation: Evaluation): Value {
  const across = isGiven(byColumn) && toBoolean(cell(byColumn));
  const values = valuesOf(source, evaluation);
  const rows = across ? turned(values) : values;
  const groups = new Map<string, CellValue[][]>();
  for (const line of rows) {
    const key = JSON.stringify(line.map(keyOf));
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const single = isGiven(once) && toBoolean(cell(once));
  const kept = [...groups.values()].filter((group) => !single || group.length === 1).map(([first]) => first);
  if (kept.length === 0) throw CALC;
  return matrix(across ? turned(kept) : kept);
}

interface SortKey {
  values: CellValue[];
  sign: 1 | -1;
}

/** Equal rows keep their order; blanks come last either way. */
function inOrder(rows: CellValue[][], keys: readonly SortKey[]): CellValue[][] {
  const places = rows.map((_, index) => index);
  places.sort((a, b) => {
    for (const { values, sign } of keys) {
      const [first, second] = [values[a], values[b]];
      if (first === null || second === null) {
        if (first !== second) return first === null ? 1 : -1;
        continue;
      }
      const result = sign * compare(first, second);
      if (result !== 0) return result;
    }
    return a - b;
  });
  return places.map((index) => rows[index]);
}

function directionOf(order: Value | undefined): 1 | -1 {
  const direction = isGiven(order) ? toInteger(cell(order)) : 1;
  if (direction !== 1 && direction !== -1) throw VALUE;
  return direction;
}

function isTrue(value: CellValue): boolean {
  if (isError(value)) throw value;
  return toBoolean(value);
}

/** Letters of either case are the same, and so are 1 and 1.0, but not 1 and "1". */
function keyOf(value: CellValue): string {
  if (isError(value)) return `e${value.error}`;
  return typeof value + toText(value).toLowerCase();
}

function valuesOf(value: Value, evaluation: Evaluation): CellValue[][] {
  const spread = isReference(value) ? evaluation.spread(value) : value;
  if (isError(spread)) throw spread;
  return isMatrix(spread) ? spread.values : [[spread]];
}

function turned(values: CellValue[][]): CellValue[][] {
  return values[0].map((_, column) => values.map((line) => line[column]));
}

function lines<T>(count: number, at: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => at(index));
}

function isGiven(value: Value | undefined): value is Exclude<Value, null> {
  return value !== undefined && value !== null;
}
