/** Local time of the office, UTC+7 without daylight saving, whatever the machine is set to. */

const OFFSET_MS = 7 * 3_600_000;

/** "YYYY-MM-DDTHH:MM" now, by the machine's clock. */
export function localMinute(now: Date = new Date()): string {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 16);
}

/** "YYYY-MM-DDTHH:MM:SS" now. */
export function localSecond(now: Date = new Date()): string {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 19);
}

/**
 * Reads a time typed as "2021-11-28T10:00", with a blank instead of "T", seconds ignored; `undefined` when it is no
 * real time. A zone other than +07:00 is not accepted: the office means its own clock.
 */
export function parseLocalMinute(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?(?:\+07:?00)?$/.exec(text.trim());
  if (!match) return undefined;
  const minute = `${match[1]}T${match[2]}`;
  const date = new Date(`${minute}:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(minute) ? minute : undefined;
}
