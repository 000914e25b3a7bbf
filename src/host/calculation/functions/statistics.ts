/** Counting, averages, order and spread. */
import type { CellValue } from '../../../spreadsheet/model';
import type { Evaluation } from '../evaluation';
import {
  DIV0,
  NA,
  NUM,
  type Value,
  isError,
  isMatrix,
  isReference,
  numberInText,
  toInteger,
  toNumber,
} from '../values';
import { ANY, type EagerFunction, type Family, cell, only, ranges } from './definition';
import { numbersOf } from './numbers';

export type Measure = (numbers: number[]) => number;

export const average: Measure = (numbers) => {
  if (numbers.length === 0) throw DIV0;
  return sum(numbers) / numbers.length;
};
export const least: Measure = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
export const greatest: Measure = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
export const variance = (numbers: number[], sample: boolean): number => {
  const divisor = numbers.length - (sample ? 1 : 0);
  if (divisor <= 0) throw DIV0;
  const mean = average(numbers);
  return sum(numbers.map((n) => (n - mean) ** 2)) / divisor;
};
export const median: Measure = (numbers) => percentile(numbers, 0.5);
export const mode: Measure = (numbers) => {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  const most = greatest([...counts.values()]);
  const found = [...counts].find(([, count]) => count === most);
  if (!found || most < 2) throw NA;
  return found[0];
};
export const percentile = (numbers: number[], share: number): number => {
  if (numbers.length === 0 || share < 0 || share > 1) throw NUM;
  return between(ascending(numbers), share * (numbers.length - 1));
};
export const percentileExclusive = (numbers: number[], share: number): number => {
  const position = share * (numbers.length + 1) - 1;
  if (numbers.length === 0 || position < 0 || position > numbers.length - 1) throw NUM;
  return between(ascending(numbers), position);
};
/** @param k from 1. */
export const smallest = (numbers: number[], k: number): number => {
  const place = Math.ceil(k);
  if (place < 1 || place > numbers.length) throw NUM;
  return ascending(numbers)[place - 1];
};
export const largest = (numbers: number[], k: number): number => smallest(numbers, numbers.length + 1 - Math.ceil(k));

const SPREAD_SAMPLE = measure((numbers) => Math.sqrt(variance(numbers, true)));
const SPREAD_ALL = measure((numbers) => Math.sqrt(variance(numbers, false)));
const VARIANCE_SAMPLE = measure((numbers) => variance(numbers, true));
const VARIANCE_ALL = measure((numbers) => variance(numbers, false));
const MODE = measure(mode);
const PERCENTILE = ranked(percentile);
const QUARTILE = ranked((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4));
const RANK = rank((above) => above + 1);

export const STATISTICS: Family = {
  AVERAGE: measure(average),
  MIN: measure(least),
  MAX: measure(greatest),
  MEDIAN: measure(median),
  MODE,
  'MODE.SNGL': MODE,
  STDEV: SPREAD_SAMPLE,
  'STDEV.S': SPREAD_SAMPLE,
  STDEVP: SPREAD_ALL,
  'STDEV.P': SPREAD_ALL,
  VAR: VARIANCE_SAMPLE,
  'VAR.S': VARIANCE_SAMPLE,
  VARP: VARIANCE_ALL,
  'VAR.P': VARIANCE_ALL,
  LARGE: ranked(largest),
  SMALL: ranked(smallest),
  PERCENTILE,
  'PERCENTILE.INC': PERCENTILE,
  'PERCENTILE.EXC': ranked(percentileExclusive),
  QUARTILE,
  'QUARTILE.INC': QUARTILE,
  RANK,
  'RANK.EQ': RANK,
  'RANK.AVG': rank((above, same) => above + (same + 1) / 2),
  COUNT: ranges(1, ANY, (args, evaluation) => counted(args, evaluation, isCountable)),
  COUNTA: ranges(1, ANY, (args, evaluation) => counted(args, evaluation, (value) => value !== null)),
  COUNTBLANK: ranges(1, 1, ([arg], evaluation) => {
    let full = 0;
    evaluation.forEachValue(arg, (value) => (full += value === null || value === '' ? 0 : 1));
    return size(arg) - full;
  }),
};

function measure(work: Measure): EagerFunction {
  return ranges(1, ANY, (args, evaluation) => work(numbersOf(args, evaluation)));
}

function ranked(work: (numbers: number[], k: number) => number): EagerFunction {
  return ranges(2, 2, ([arg, k], evaluation) => work(numbersOf([arg], evaluation), toNumber(cell(k))), only(0));
}

function rank(place: (above: number, same: number) => number): EagerFunction {
  const apply = ([number, all, ascends = 0]: Value[], evaluation: Evaluation): Value => {
    const wanted = toNumber(cell(number));
    const numbers = numbersOf([all], evaluation);
    const same = numbers.filter((n) => n === wanted).length;
    if (same === 0) throw NA;
    const up = toInteger(cell(ascends)) !== 0;
    return place(numbers.filter((n) => (up ? n < wanted : n > wanted)).length, same);
  };
  return ranges(2, 3, apply, only(1));
}

function counted(args: Value[], evaluation: Evaluation, counts: (value: CellValue, given: boolean) => boolean): number {
  let count = 0;
  for (const arg of args) {
    const given = !isReference(arg) && !isMatrix(arg);
    evaluation.forEachValue(arg, (value) => (count += counts(value, given) ? 1 : 0));
  }
  return count;
}

/** Written directly into the call, TRUE and "12" count as numbers; in a range they do not. */
function isCountable(value: CellValue, given: boolean): boolean {
  if (typeof value === 'number') return true;
  if (!given || isError(value)) return false;
  return typeof value !== 'string' || numberInText(value) !== undefined;
}

function size(value: Value): number {
  if (isMatrix(value)) return value.values.length * value.values[0].length;
  if (!isReference(value)) return 1;
  return sum(value.areas.map(({ area }) => (area.bottom - area.top + 1) * (area.right - area.left + 1)));
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function ascending(numbers: number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function between(sorted: number[], position: number): number {
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
