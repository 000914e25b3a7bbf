/** Days and times as serial numbers. */
import type { CellValue } from '../../../spreadsheet/model';
import type { Evaluation } from '../evaluation';
import { LAST_SERIAL, dateParts, daysInMonth, parseDateText, secondsOfDay, serialOf, serialOfDate } from '../serial';
import { NUM, VALUE, isError, toInteger, toNumber, toText } from '../values';
import { ANY, type Family, cell, only, ranges, scalar } from './definition';

const SATURDAY = 6;
/** WEEKDAY's second argument → the weekday (Sunday 0) that is its first day, and the number of that day. */
const FIRST_DAYS: Record<number, [day: number, number: number]> = {
  1: [0, 1],
  2: [1, 1],
  3: [1, 0],
  11: [1, 1],
  12: [2, 1],
  13: [3, 1],
  14: [4, 1],
  15: [5, 1],
  16: [6, 1],
  17: [0, 1],
};

export const DATES: Family = {
  DATE: scalar(3, 3, ([year, month, day]) => {
    const y = toInteger(year);
    if (y < 0 || y > 9999) throw NUM;
    return inCalendar(serialOf(y < 1900 ? y + 1900 : y, toInteger(month), toInteger(day)));
  }),
  TIME: scalar(3, 3, ([hour, minute, second]) => {
    const seconds = toInteger(hour) * 3600 + toInteger(minute) * 60 + toInteger(second);
    if (seconds < 0) throw NUM;
    return (seconds % 86_400) / 86_400;
  }),
  TODAY: scalar(0, 0, (_, { world }) => Math.floor(serialOfDate(world.now()))),
  NOW: scalar(0, 0, (_, { world }) => serialOfDate(world.now())),
  YEAR: scalar(1, 1, ([date]) => dateParts(toSerial(date)).year),
  MONTH: scalar(1, 1, ([date]) => dateParts(toSerial(date)).month),
  DAY: scalar(1, 1, ([date]) => dateParts(toSerial(date)).day),
  HOUR: scalar(1, 1, ([time]) => Math.floor(wholeSeconds(time) / 3600) % 24),
  MINUTE: scalar(1, 1, ([time]) => Math.floor(wholeSeconds(time) / 60) % 60),
  SECOND: scalar(1, 1, ([time]) => wholeSeconds(time) % 60),
  WEEKDAY: scalar(1, 2, ([date, kind = 1]) => {
    const first = FIRST_DAYS[toInteger(kind)];
    if (!first) throw NUM;
    return ((weekday(toSerial(date)) - first[0] + 7) % 7) + first[1];
  }),
  WEEKNUM: scalar(1, 2, ([date, kind = 1]) => {
    const [serial, system] = [toSerial(date), toInteger(kind)];
    if (system === 21) return isoWeek(serial);
    const first = FIRST_DAYS[system];
    if (!first || system === 3) throw NUM;
    const newYear = serialOf(dateParts(serial).year, 1, 1);
    return Math.floor((serial - newYear + ((weekday(newYear) - first[0] + 7) % 7)) / 7) + 1;
  }),
  ISOWEEKNUM: scalar(1, 1, ([date]) => isoWeek(toSerial(date))),
  EDATE: scalar(2, 2, ([date, months]) => monthsLater(toSerial(date), toInteger(months))),
  EOMONTH: scalar(2, 2, ([date, months]) => {
    const { year, month } = dateParts(toSerial(date));
    return inCalendar(serialOf(year, month + toInteger(months) + 1, 0));
  }),
  DAYS: scalar(2, 2, ([end, start]) => toSerial(end) - toSerial(start)),
  DATEDIF: scalar(3, 3, ([start, end, unit]) => difference(toSerial(start), toSerial(end), toText(unit).toUpperCase())),
  DATEVALUE: scalar(1, 1, ([text]) => {
    const serial = typeof text === 'string' ? parseDateText(text) : undefined;
    if (serial === undefined) throw isError(text) ? text : VALUE;
    return Math.floor(serial);
  }),
  TIMEVALUE: scalar(1, 1, ([text]) => {
    const serial = typeof text === 'string' ? parseDateText(text) : undefined;
    if (serial === undefined) throw isError(text) ? text : VALUE;
    return serial - Math.floor(serial);
  }),
  NETWORKDAYS: ranges(
    2,
    ANY,
    ([start, end, holidays = null], evaluation) => {
      const [from, to] = [toSerial(cell(start)), toSerial(cell(end))];
      const free = daysIn(holidays, evaluation);
      let count = 0;
      for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (isWorkday(day, free)) count++;
      return from <= to ? count : -count;
    },
    only(2),
  ),
  WORKDAY: ranges(
    2,
    3,
    ([start, days, holidays = null], evaluation) => {
      const free = daysIn(holidays, evaluation);
      let day = toSerial(cell(start));
      const wanted = toInteger(cell(days));
      for (let left = Math.abs(wanted); left > 0;) if (isWorkday(inCalendar((day += Math.sign(wanted))), free)) left--;
      return day;
    },
    only(2),
  ),
};

function toSerial(value: CellValue): number {
  return Math.floor(inCalendar(toNumber(value)));
}

function inCalendar(serial: number): number {
  if (serial < 0 || serial >= LAST_SERIAL + 1) throw NUM;
  return serial;
}

function wholeSeconds(value: CellValue): number {
  return Math.round(secondsOfDay(inCalendar(toNumber(value))));
}

/** Sunday 0. Day 1 counts as a Sunday, because of the leap day that never was. */
function weekday(serial: number): number {
  return (serial + SATURDAY) % 7;
}

function isoWeek(serial: number): number {
  const thursday = serial - ((weekday(serial) + 6) % 7) + 3;
  return Math.floor((thursday - serialOf(dateParts(thursday).year, 1, 1)) / 7) + 1;
}

function monthsLater(serial: number, months: number): number {
  const { year, month, day } = dateParts(serial);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const [y, m] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return inCalendar(serialOf(y, m, Math.min(day, daysInMonth(y, m))));
}

function difference(start: number, end: number, unit: string): number {
  if (start > end) throw NUM;
  const [a, b] = [dateParts(start), dateParts(end)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit) {
    case 'D':
      return end - start;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return b.day >= a.day ? b.day - a.day : end - serialOf(b.year, b.month - 1, a.day);
    case 'YD': {
      const sameYear = serialOf(b.year, a.month, a.day);
      return end - (sameYear <= end ? sameYear : serialOf(b.year - 1, a.month, a.day));
    }
    default:
      throw NUM;
  }
}

function isWorkday(serial: number, free: Set<number>): boolean {
  const day = weekday(serial);
  return day !== 0 && day !== SATURDAY && !free.has(serial);
}

function daysIn(value: Parameters<Evaluation['forEachValue']>[0], evaluation: Evaluation): Set<number> {
  const days = new Set<number>();
  evaluation.forEachValue(value, (day) => {
    if (day !== null) days.add(toSerial(day));
  });
  return days;
}
