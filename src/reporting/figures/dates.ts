/** Dates in cells: serial numbers, ISO text, and Vietnamese day/month/year text. */
import { dayOfSerial, realDay } from '../periods/days';
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

/** Serial number of a cell → "YYYY-MM-DD"; `undefined` when it is no plausible day (1950–2100). */
export function dateOfSerial(serial: number): string | undefined {
  const day = dayOfSerial(serial);
  return day !== undefined && isPlausible(day) ? day : undefined;
}

function dateOf(year: number, month: number, day: number): { value: string } | undefined {
  const value = realDay(year, month, day);
  return value !== undefined && isPlausible(value) ? { value } : undefined;
}

function isPlausible(day: string): boolean {
  return day >= '1950-01-01' && day <= '2100-12-31';
}
