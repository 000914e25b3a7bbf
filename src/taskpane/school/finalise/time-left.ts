/** How much time is left to the deadline. Moments are local time, "YYYY-MM-DDTHH:MM". */

export interface TimeLeft {
  /** After the minute of the deadline; within that minute a report is still on time. */
  isLate: boolean;
  days: number;
  hours: number;
  minutes: number;
}

const MINUTE_MS = 60_000;

export function timeLeft(deadline: string, now: string): TimeLeft {
  const minutes = Math.round((moment(deadline) - moment(now)) / MINUTE_MS);
  const span = Math.abs(minutes);
  return {
    isLate: minutes < 0,
    days: Math.floor(span / 1440),
    hours: Math.floor((span % 1440) / 60),
    minutes: span % 60,
  };
}

export interface TimeUnits {
  day(count: number): string;
  hour(count: number): string;
  minute(count: number): string;
}

/** The two largest units that are not 0, minutes only within a day: "1 ngày 3 giờ", "3 giờ 20 phút"; "" for none. */
export function spanText({ days, hours, minutes }: Omit<TimeLeft, 'isLate'>, units: TimeUnits): string {
  const parts = [days > 0 && units.day(days), hours > 0 && units.hour(hours)];
  if (days === 0) parts.push(minutes > 0 && units.minute(minutes));
  return parts.filter((part) => part !== false).join(' ');
}

function moment(text: string): number {
  return Date.parse(`${text.slice(0, 16)}:00Z`);
}
