/** Days and local times between Excel's serial numbers, what people type, and ISO text. */

const DAY = 86_400_000;
/** Serial 0 of the 1900 system, for days after its false 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** "2021-11-28" → 44528; `undefined` when it is not a real day. */
export function serialOfDay(iso: string): number | undefined {
  const time = parseDay(iso) === iso ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? undefined : Math.round((time - EPOCH) / DAY);
}

/** "2021-11-28T10:00" (or with seconds) → 44528.4166… */
export function serialOfMoment(iso: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(iso) ? Date.parse(`${iso}Z`) : NaN;
  return Number.isNaN(time) ? undefined : (time - EPOCH) / DAY;
}

export function dayOf(serial: number): string | undefined {
  return isSerial(serial) ? new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10) : undefined;
}

/** Rounded to the minute, or to the second, so that a serial number that was written reads back the same. */
export function momentOf(serial: number, seconds: boolean): string | undefined {
  if (!isSerial(serial)) return undefined;
  const unit = seconds ? 1000 : 60_000;
  const time = Math.round((EPOCH + serial * DAY) / unit) * unit;
  return new Date(time).toISOString().slice(0, seconds ? 19 : 16);
}

/** "28/11/2021", "28-11-2021", "28.11.2021", "2021-11-28" → "2021-11-28". */
export function parseDay(text: string): string | undefined {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (typed) return realDay(Number(typed[3]), Number(typed[2]), Number(typed[1]));
  return iso ? realDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

/** "28/11/2021 10:00", "28/11/2021 17g00", ISO. A bare day is its midnight. */
export function parseMoment(text: string, seconds: boolean): string | undefined {
  const match = /^(\S+?)(?:(?:T|\s+)(\d{1,2})(?:[:gh](\d{2}))?(?::(\d{2}))?)?$/i.exec(text.trim());
  const day = match && parseDay(match[1]);
  if (!match || !day) return undefined;
  const [hour, minute, second] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const clock = seconds ? [hour, minute, second] : [hour, minute];
  return `${day}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

function realDay(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return undefined;
  return time.toISOString().slice(0, 10);
}

/** Days from 1900 to 9999. */
function isSerial(serial: number): boolean {
  return Number.isFinite(serial) && serial >= 1 && serial < 2_958_466;
}
