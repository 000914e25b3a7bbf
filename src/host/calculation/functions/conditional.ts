/** SUMIFS and its family: which rows satisfy every condition, and what stands there. */
import type { CellValue } from '../../../spreadsheet/model';
import { type Criterion, criterion } from '../criteria';
import type { Evaluation } from '../evaluation';
import { type SheetArea, VALUE, type Value, isError, isReference } from '../values';
import { ANY, type EagerFunction, type Family, cell, ranges } from './definition';
import { type Measure, average, greatest, least } from './statistics';

interface Condition {
  range: SheetArea;
  criterion: Criterion;
}

const total: Measure = (numbers) => numbers.reduce((a, b) => a + b, 0);

export const CONDITIONAL: Family = {
  SUMIF: withOwnRange(total),
  AVERAGEIF: withOwnRange(average),
  SUMIFS: withConditions(total),
  AVERAGEIFS: withConditions(average),
  MINIFS: withConditions(least),
  MAXIFS: withConditions(greatest),
  COUNTIF: ranges(2, 2, count, (index) => index === 0),
  COUNTIFS: ranges(2, ANY, count, (index) => index % 2 === 0),
};

function withOwnRange(measure: Measure): EagerFunction {
  return ranges(
    2,
    3,
    ([tested, wanted, measured = tested], evaluation) => {
      const range = oneArea(tested);
      const from = oneArea(measured);
      const { top, left } = from.area;
      const bottom = top + range.area.bottom - range.area.top;
      const right = left + range.area.right - range.area.left;
      const target = { sheet: from.sheet, area: { top, left, bottom, right } };
      return measure(numbersWhere(target, [{ range, criterion: criterion(cell(wanted)) }], evaluation));
    },
    (index) => index !== 1,
  );
}

function withConditions(measure: Measure): EagerFunction {
  return ranges(
    3,
    ANY,
    ([measured, ...rest], evaluation) => measure(numbersWhere(oneArea(measured), conditions(rest), evaluation)),
    (index) => index === 0 || index % 2 === 1,
  );
}

function count(args: Value[], evaluation: Evaluation): number {
  const all = conditions(args);
  const [{ range }] = all;
  let found = 0;
  forEachMatch(range, all, evaluation, () => found++);
  const beyond = cells(range) - cells(evaluation.clipped(range));
  return all.every((condition) => condition.criterion.matches(null)) ? found + beyond : found;
}

function numbersWhere(target: SheetArea, all: Condition[], evaluation: Evaluation): number[] {
  const numbers: number[] = [];
  forEachMatch(target, all, evaluation, (row, column) => {
    const value = evaluation.world.read(target.sheet, target.area.top + row, target.area.left + column);
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) throw value;
  });
  return numbers;
}

/** Calls `found` with offsets from the ranges' top left corners. All ranges must be of one shape. */
function forEachMatch(
  target: SheetArea,
  all: Condition[],
  evaluation: Evaluation,
  found: (row: number, column: number) => void,
): void {
  if (all.some(({ range }) => !sameShape(range, target))) throw VALUE;
  const shown = evaluation.clipped(target).area;
  const height = Math.max(
    ...[target, ...all.map(({ range }) => range)].map((range) => clippedHeight(range, evaluation)),
  );
  const width = target.area.right - target.area.left === 0 ? 1 : shown.right - shown.left + 1;
  const matches = ({ range, criterion }: Condition, row: number, column: number): boolean =>
    criterion.matches(evaluation.world.read(range.sheet, range.area.top + row, range.area.left + column));
  const [fewest, ...others] = width === 1 ? indexed(all, evaluation) : [];
  if (fewest) {
    const start = fewest.condition.range.area.top;
    for (const row of fewest.rows)
      if (others.every(({ condition }) => matches(condition, row - start, 0))) found(row - start, 0);
    return;
  }
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (all.every((condition) => matches(condition, row, column))) found(row, column);
}

/** Conditions with the rows that satisfy them, fewest first; nothing when no condition has an index. */
function indexed(all: Condition[], { world }: Evaluation): { condition: Condition; rows: number[] }[] {
  const known = all.map((condition) => {
    const { range, criterion } = condition;
    const { top, bottom, left } = range.area;
    const key = criterion.equals;
    if (key === undefined) return { condition, rows: undefined };
    const rows =
      typeof key === 'number'
        ? world.columns.rowsLike(range.sheet, left, top, bottom, key)
        : world.columns.rowsOf(range.sheet, left, top, bottom, key);
    return { condition, rows };
  });
  if (known.every(({ rows }) => rows === undefined)) return [];
  known.sort((a, b) => (a.rows?.length ?? Infinity) - (b.rows?.length ?? Infinity));
  return known.map(({ condition, rows }) => ({ condition, rows: rows ?? [] }));
}

function conditions(args: Value[]): Condition[] {
  if (args.length % 2 !== 0) throw VALUE;
  const all: Condition[] = [];
  for (let i = 0; i < args.length; i += 2)
    all.push({ range: oneArea(args[i]), criterion: criterion(cell(args[i + 1] as CellValue)) });
  return all;
}

function oneArea(value: Value): SheetArea {
  if (isError(value)) throw value;
  if (!isReference(value) || value.areas.length !== 1) throw VALUE;
  return value.areas[0];
}

function clippedHeight(range: SheetArea, evaluation: Evaluation): number {
  const { area } = evaluation.clipped(range);
  return area.bottom - area.top + 1;
}

function cells({ area }: SheetArea): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function sameShape({ area: a }: SheetArea, { area: b }: SheetArea): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}
