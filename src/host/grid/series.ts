/** How a filled row or column goes on from its first cells. */
import type { Cell, CellValue } from '../../spreadsheet/model';
import { dateParts, daysInMonth, serialOf } from '../calculation/serial';

export const FILL_KINDS = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
] as const;
export type FillKind = (typeof FILL_KINDS)[number];

/** The value so many cells after (or, below 0, before) the first one. */
export type Series = (index: number) => CellValue;

/**
 * `undefined` where cells are repeated. Numbers go on by their mean step, dates by days, texts by the number they end
 * in; a single number only when a series is asked for.
 */
export function seriesOf(cells: readonly (Cell | undefined)[], kind: FillKind, isDate: boolean): Series | undefined {
  if (kind === 'FillCopy' || kind === 'FillFormats') return undefined;
  const values = cells.map((cell) => (cell?.formula === undefined ? cell?.value : undefined));
  if (values.every((value): value is string => typeof value === 'string')) return numbered(values);
  if (!values.every((value): value is number => typeof value === 'number')) return undefined;
  if (kind === 'GrowthTrend') return growth(values);
  if (isDate && kind !== 'LinearTrend') return dates(values, kind);
  if (values.length > 1) return line(values);
  const single = kind === 'FillDefault' || kind === 'FillValues' || kind === 'LinearTrend';
  return single ? undefined : (index) => values[0] + index;
}

/** The straight line that fits best. */
function line(values: readonly number[]): (index: number) => number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const top = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const bottom = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (index) => mean + (top / bottom) * (index - middle);
}

/** The exponential curve that fits best; there is none through zero or negative numbers. */
function growth(values: readonly number[]): Series | undefined {
  if (values.length < 2 || values.some((value) => value <= 0)) return undefined;
  const logarithms = line(values.map(Math.log));
  return (index) => Number(Math.exp(logarithms(index)).toPrecision(15));
}

function dates(values: readonly number[], kind: FillKind): Series {
  const [first] = values;
  if (kind === 'FillMonths') return (index) => monthsAfter(first, index * monthStep(values));
  if (kind === 'FillYears')
    return (index) => monthsAfter(first, 12 * index * Math.max(1, Math.round(monthStep(values) / 12)));
  if (kind === 'FillWeekdays') return (index) => weekdaysAfter(first, index);
  return values.length > 1 ? line(values) : (index) => first + index;
}

function monthStep(values: readonly number[]): number {
  if (values.length < 2) return 1;
  const [a, b] = [dateParts(values[0]), dateParts(values[1])];
  return (b.year - a.year) * 12 + b.month - a.month || 1;
}

/** The same day of the month, or the last one of a shorter month. */
function monthsAfter(serial: number, months: number): number {
  const { year, month, day } = dateParts(serial);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) + (serial - Math.floor(serial));
}

function weekdaysAfter(serial: number, count: number): number {
  let at = serial;
  for (let left = Math.abs(count); left > 0; left--) {
    do at += Math.sign(count);
    while (Math.floor(at) % 7 < 2);
  }
  return at;
}

/** "Tháng 9", "Tháng 10" …: the number at the end counts on, with its leading zeros; other texts are repeated. */
function numbered(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => /^([\s\S]*?)(\d{1,9})$/.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return undefined;
  const numbers = parts.map((part) => Number(part?.[2]));
  const step = numbers.length > 1 ? numbers[1] - numbers[0] : 1;
  if (numbers.some((number, index) => number !== numbers[0] + index * step)) return undefined;
  return (index) => first[1] + String(Math.abs(numbers[0] + index * step)).padStart(first[2].length, '0');
}
