/**
 * Calendar days and local times as ISO text ("2021-11-28", "2021-11-28T10:00"), and as the serial numbers cells hold
 * them by: Excel's 1900 date system, whose day 0 is, for days after its false 29 February 1900, 30 December 1899.
 */

/** "2021-11-28"; `undefined` when there is no such day. */
export function realDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

export function isRealDay(iso: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts !== null && realDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined;
}

/** 28 to 31. A month above 12 is one of a later year. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "2021-11-28" → 44528; `undefined` when it is not a real day. */
export function serialOfDay(iso: string): number | undefined {
  return isRealDay(iso) ? Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY) : undefined;
}

/** 44528.4 → "2021-11-28"; `undefined` outside 1900 to 9999. */
export function dayOfSerial(serial: number): string | undefined {
  return isSerial(serial) ? new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10) : undefined;
}

/** "2021-11-28T10:00" (or with seconds) → 44528.4166…; `undefined` when it is not a moment. */
export function serialOfMoment(iso: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(iso) ? Date.parse(`${iso}Z`) : NaN;
  return Number.isNaN(time) ? undefined : (time - EPOCH) / DAY;
}

/** Rounded to the minute, or to the second, so that a serial number that was written reads back the same. */
export function momentOfSerial(serial: number, to: 'minute' | 'second'): string | undefined {
  if (!isSerial(serial)) return undefined;
  const unit = to === 'second' ? 1000 : 60_000;
  const time = Math.round((EPOCH + serial * DAY) / unit) * unit;
  return new Date(time).toISOString().slice(0, to === 'second' ? 19 : 16);
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days from 1900 to 9999. */
function isSerial(serial: number): boolean {
  return Number.isFinite(serial) && serial >= 1 && serial < 2_958_466;
}
