/** Typed dates and times, as Excel in English (United States) reads them; a date is its 1900-system serial. */
import { serialOfDay } from '../calculation/serial';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Typed {
  value: number;
  numberFormat: string;
}

/** `undefined` when the text is neither a date, nor a time, nor both. */
export function parseDateTime(text: string, now: () => Date): Typed | undefined {
  const time = parseTime(text);
  if (time) return time;
  const date = parseDate(text, now);
  if (date) return date;
  const split = text.lastIndexOf(' ', /[ap]m$/i.test(text) ? text.search(/\s*[ap]m$/i) - 1 : text.length);
  if (split < 0) return undefined;
  const day = parseDate(text.slice(0, split).trim(), now);
  const hour = parseTime(text.slice(split + 1).trim());
  return day && hour && hour.value < 1 ? { value: day.value + hour.value, numberFormat: 'm/d/yyyy h:mm' } : undefined;
}

function parseDate(text: string, now: () => Date): Typed | undefined {
  const numbers = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (numbers) return numericDate(numbers[1], numbers[3], numbers[4], now);
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})\.?(?:[ -,]+(\d{2,4}))?$/i.exec(text);
  if (dayFirst) return namedDate(dayFirst[2], dayFirst[1], dayFirst[3], now);
  const monthFirst = /^([a-z]{3,9})\.?[ -](\d{1,2})(?:, ?(\d{4}))?$/i.exec(text);
  if (monthFirst) return namedDate(monthFirst[1], monthFirst[2], monthFirst[3], now);
  const monthYear = /^([a-z]{3,9})\.?[ -](\d{4})$/i.exec(text);
  return monthYear ? dated(fullYear(monthYear[2]), monthOf(monthYear[1]), 1, 'mmm-yy') : undefined;
}

function numericDate(a: string, b: string, c: string | undefined, now: () => Date): Typed | undefined {
  if (c !== undefined) {
    if (a.length === 4) return dated(Number(a), Number(b), Number(c), 'm/d/yyyy');
    return dated(fullYear(c), Number(a), Number(b), 'm/d/yyyy');
  }
  if (a.length === 4) return dated(Number(a), Number(b), 1, 'mmm-yy');
  if (b.length === 4) return dated(Number(b), Number(a), 1, 'mmm-yy');
  if (a.length > 2 || b.length > 2) return undefined;
  // "10/10" is a day of this year; "10/45", which is no day, is a month of 1945.
  const thisYear = dated(now().getFullYear(), Number(a), Number(b), 'd-mmm');
  return thisYear ?? (b.length === 2 ? dated(fullYear(b), Number(a), 1, 'mmm-yy') : undefined);
}

function namedDate(month: string, day: string, year: string | undefined, now: () => Date): Typed | undefined {
  const at = monthOf(month);
  return year === undefined
    ? dated(now().getFullYear(), at, Number(day), 'd-mmm')
    : dated(fullYear(year), at, Number(day), 'd-mmm-yy');
}

function dated(year: number, month: number, day: number, numberFormat: string): Typed | undefined {
  const value = serialOfDay(year, month, day);
  return value === undefined ? undefined : { value, numberFormat };
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july'];
  const rest = ['august', 'september', 'october', 'november', 'december'];
  const at = MONTHS.indexOf(lower);
  return (at >= 0 ? at : [...full, ...rest].indexOf(lower)) + 1;
}

/** Two digits: 00–29 are of this century, 30–99 of the last. */
export function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function parseTime(text: string): Typed | undefined {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?\s*([ap]m?)?$/i.exec(text);
  if (!match) return undefined;
  let hours = Number(match[1]);
  const half = match[4]?.charAt(0).toLowerCase();
  if (half !== undefined) {
    if (hours > 12) return undefined;
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  const value = (hours + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600) / 24;
  const seconds = match[3] !== undefined;
  if (half !== undefined) return { value, numberFormat: seconds ? 'h:mm:ss AM/PM' : 'h:mm AM/PM' };
  if (value >= 1) return { value, numberFormat: '[h]:mm:ss' };
  return { value, numberFormat: seconds ? 'h:mm:ss' : 'h:mm' };
}
