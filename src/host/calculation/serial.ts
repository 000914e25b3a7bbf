/** Dates as serial numbers of the 1900 system: day 1 is 1 January 1900, and day 60 the 29 February 1900 that never was. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

export interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** Months and days out of range carry over, as in DATE. The result may be negative: callers decide what that means. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round((date.getTime() - EPOCH) / DAY);
  return days < 61 ? days - 1 : days;
}

/** `undefined` for a day that is not; the 29 February 1900 that Excel believes in is one. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return 60;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return serialOf(year, month, day);
}

export function dateParts(serial: number): DateParts {
  const days = Math.floor(serial);
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (days < 60 ? days + 1 : days) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Seconds since midnight, to the millisecond that a double still holds. */
export function secondsOfDay(serial: number): number {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400_000) / 1000;
  return seconds >= 86_400 ? 0 : seconds;
}

/** The clock's local wall time as a serial number with its fraction of a day. */
export function serialOfDate(date: Date): number {
  const days = serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return days + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const VIETNAMESE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*([AaPp])[Mm])?$/;

/** "2021-11-05", "5/11/2021" (day first, as written in Vietnam), "8:30", or a date and a time; `undefined` for other text. */
export function parseDateText(text: string): number | undefined {
  const body = text.trim();
  const date = parseDay(body);
  if (date !== undefined) return date;
  const time = parseTime(body);
  if (time !== undefined) return time;
  const cut = body.search(/[\sT]/);
  if (cut < 0) return undefined;
  const day = parseDay(body.slice(0, cut));
  const clock = parseTime(body.slice(cut + 1).trim());
  return day === undefined || clock === undefined ? undefined : day + clock;
}

function parseDay(text: string): number | undefined {
  const iso = ISO.exec(text);
  const local = VIETNAMESE.exec(text);
  if (iso) return serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return local ? serialOfDay(Number(local[3]), Number(local[2]), Number(local[1])) : undefined;
}

function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const half = match[4]?.toUpperCase();
  const hour = half ? (Number(match[1]) % 12) + (half === 'P' ? 12 : 0) : Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  return minute > 59 || second >= 60 ? undefined : (hour * 3600 + minute * 60 + second) / 86_400;
}
