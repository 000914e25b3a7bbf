/** Deadlines (hạn nộp) to the minute, local time UTC+7 written "YYYY-MM-DDTHH:MM". */
import type { Setting } from '../book/book';
import { lastDayOf, momentOfSerial, realDay } from '../periods/days';
import type { Period } from '../periods/period';
import { settingValue } from '../settings/settings';

/**
 * The deadline of a school for a period from the setting `hanNop` (most specific row wins); `undefined` when none is
 * set or it cannot be read. A school's extension is a row with its Mã trường.
 */
export function deadlineFor(settings: readonly Setting[], period: Period, school?: string): string | undefined {
  const value = settingValue(settings, 'hanNop', period.id, school);
  return value === undefined ? undefined : parseDeadline(value, period);
}

/** On time up to and including the minute of the deadline; without a deadline nothing is late. */
export function isLate(receivedAt: string, deadline: string | undefined): boolean {
  return deadline !== undefined && receivedAt.slice(0, 16) > deadline;
}

/**
 * Reads "2021-11-28T17:00", "28/11/2021 17g00", "17:00 28/11/2021", a date alone (end of that day), Excel's serial
 * number of a typed date, and a rule for every month: "ngày 28 lúc 17:00" (of the period's last month),
 * "17g00 ngày 02 tháng sau" (of the month after it). A day past the end of the month is its last day.
 */
export function parseDeadline(text: string, period: Period): string | undefined {
  const trimmed = text.normalize('NFC').trim().toLocaleLowerCase('vi');
  if (/^\d{5}([.,]\d+)?$/.test(trimmed)) return momentOfSerial(Number(trimmed.replace(',', '.')), 'minute');
  const day = dayIn(trimmed, period);
  const time = timeIn(trimmed);
  return day === undefined || time === undefined ? undefined : `${day}T${time}`;
}

function dayIn(text: string, period: Period): string | undefined {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const vietnamese = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text);
  if (vietnamese) return realDay(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const rule = /ngày\s+(\d{1,2})(?![\d/])/.exec(text);
  if (!rule) return undefined;
  const monthIndex = period.year * 12 + period.lastMonth - 1 + (text.includes('tháng sau') ? 1 : 0);
  const [year, month] = [Math.floor(monthIndex / 12), (monthIndex % 12) + 1];
  return realDay(year, month, Math.min(Number(rule[1]), lastDayOf(year, month)));
}

/** "HH:MM"; 23:59 when the text names no time; `undefined` when it names an impossible one. */
function timeIn(text: string): string | undefined {
  const match = /(?:^|[\st])(\d{1,2})\s*(?::|g|h|giờ)\s*(\d{2})?/.exec(text);
  if (!match) return '23:59';
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');
