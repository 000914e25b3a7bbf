/** How long until a deadline, in the largest two units that say something. */
export interface TimeLeft {
  isPast: boolean;
  days: number;
  hours: number;
  minutes: number;
  /** A day or less to go: worth a colour. */
  isClose: boolean;
}

/** @param now @param deadline both local time, "YYYY-MM-DDTHH:MM" */
export function timeLeft(now: string, deadline: string): TimeLeft | undefined {
  const [from, to] = [Date.parse(`${now}Z`), Date.parse(`${deadline}Z`)];
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const minutes = Math.abs(Math.round((to - from) / 60_000));
  return {
    isPast: to < from,
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
    isClose: to >= from && minutes <= 1440,
  };
}
