/** Days and local times as people type them, to ISO text. */
import { realDay } from '../../reporting/periods/days';

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
