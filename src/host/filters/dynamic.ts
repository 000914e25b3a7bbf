/** Filters that follow the calendar or the column's average: what they come to at a given moment. */
import type { DynamicFilter } from '../../spreadsheet/model';
import { dateParts, serialOf, serialOfDate } from '../calculation/serial';

/** Days from `from` on and before `to` pass; of the averages, numbers above `from` or below `to`. */
export interface Bounds {
  from?: number;
  to?: number;
}

/** @returns `undefined` for months and quarters of any year, which are no stretch of days: see `monthsOf`. */
export function boundsOf(kind: DynamicFilter, numbers: readonly number[], now: Date): Bounds | undefined {
  if (kind === 'aboveAverage' || kind === 'belowAverage') {
    if (numbers.length === 0) return {};
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return kind === 'aboveAverage' ? { from: average } : { to: average };
  }
  const today = Math.floor(serialOfDate(now));
  const { year, month } = dateParts(today);
  if (kind === 'yearToDate') return { from: serialOf(year, 1, 1), to: today + 1 };
  if (kind in DAYS) return days(today + DAYS[kind], 1);
  const period = /^(last|this|next)(Week|Month|Quarter|Year)$/.exec(kind);
  if (!period) return undefined;
  const by = period[1] === 'last' ? -1 : period[1] === 'next' ? 1 : 0;
  if (period[2] === 'Week') return days(today - weekday(today) + 7 * by, 7);
  const length = { Month: 1, Quarter: 3, Year: 12 }[period[2] as 'Month' | 'Quarter' | 'Year'];
  const first = Math.floor((month - 1) / length) * length + by * length;
  return { from: monthStart(year, first), to: monthStart(year, first + length) };
}

/** The months (1 to 12) of "M3" or "Q2"; `undefined` for what is no such filter. */
export function monthsOf(kind: DynamicFilter): number[] | undefined {
  const match = /^([MQ])(\d+)$/.exec(kind);
  if (!match) return undefined;
  const number = Number(match[2]);
  return match[1] === 'M' ? [number] : [1, 2, 3].map((month) => (number - 1) * 3 + month);
}

const DAYS: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 };

function days(from: number, count: number): Bounds {
  return { from, to: from + count };
}

/** Weeks begin on Sunday, whatever the locale: serial 1 was one, as Excel counts. */
function weekday(serial: number): number {
  return (serial - 1) % 7;
}

/** @param month from 0; beyond 11 or below 0 it is another year's. */
function monthStart(year: number, month: number): number {
  return serialOf(year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}
