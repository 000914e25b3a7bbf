/** Dates in cells: serial numbers, ISO text, and Vietnamese day/month/year text. */
import { formatDate } from '../wording/dates';
import type { Reading } from './reading';

/** Reads a date cell to "YYYY-MM-DD"; day comes before month, always. */
export function parseDate(raw: string | number | boolean): Reading {
  const refused = (why: string): Reading => ({
    rule: 'ngay-thang',
    problem: `"${raw}" ${why}. Hãy ghi ngày/tháng/năm, ví dụ 09/8/2021.`,
  });
  if (typeof raw === 'boolean') return refused('không phải là ngày');
  if (typeof raw === 'number') {
    const iso = dateOfSerial(raw);
    return iso === undefined ? refused('không phải là ngày trong khoảng 1950–2100') : { value: iso };
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(raw);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? refused('không có thật');
  const words = /^(?:ngày )?(\d{1,2}) ?(?:[/.\-,]|tháng) ?(\d{1,2}) ?(?:[/.\-,]|năm) ?(\d{4}|\d{2})$/iu.exec(raw);
  if (!words) return refused('không đọc được');
  const year = Number(words[3]);
  const date = dateOf(year < 100 ? 2000 + year : year, Number(words[2]), Number(words[1]));
  if (!date) return refused('không có thật');
  return { ...date, repaired: `Đọc "${raw}" là ngày ${formatDate(date.value)}` };
}

/** Serial number of the 1900 date system → "YYYY-MM-DD"; `undefined` when it is no plausible whole day (1950–2100). */
export function dateOfSerial(serial: number): string | undefined {
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL) return undefined;
  return new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY).toISOString().slice(0, 10);
}

/** "YYYY-MM-DD" → serial number of the 1900 date system; `undefined` when it is not a date. */
export function serialOfDate(iso: string): number | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / DAY + EPOCH_SERIAL;
}

const DAY = 86_400_000;
/** 1970-01-01, 1950-01-01 and 2101-01-01 as serial numbers. */
const EPOCH_SERIAL = 25_569;
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_416;

function dateOf(year: number, month: number, day: number): { value: string } | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1950 && year <= 2100 ? { value: date.toISOString().slice(0, 10) } : undefined;
}
