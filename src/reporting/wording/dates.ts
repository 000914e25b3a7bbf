/**
 * Dates and times of day in the report: the day always has two digits, the month only for January and February
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I). Inputs are ISO texts in local time (UTC+7).
 */
export type TimeStyle = 'g' | 'h';

/** "2021-08-09" → "09/8/2021"; "2022-01-07" → "07/01/2022". A text that is not an ISO date is returned unchanged. */
export function formatDate(iso: string): string {
  const date = split(iso);
  return date ? `${two(date.day)}/${month(date.month)}/${date.year}` : iso;
}

/** "2021-12-02" → "ngày 02 tháng 12 năm 2021". */
export function formatLongDate(iso: string): string {
  const date = split(iso);
  return date ? `ngày ${two(date.day)} tháng ${month(date.month)} năm ${date.year}` : iso;
}

/** "17:00" → "17g00" or "17h00", by the office's habit (setting `kieuGio`). */
export function formatTime(time: string, style: TimeStyle): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return `${hour.padStart(2, '0')}${style}${minute.slice(0, 2).padStart(2, '0')}`;
}

/** "2021-11-28T17:00" → "17g00 ngày 28/11/2021". */
export function formatMoment(moment: string, style: TimeStyle): string {
  const [date = '', time = '00:00'] = moment.split('T');
  return `${formatTime(time, style)} ngày ${formatDate(date)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
const month = (n: number): string => (n <= 2 ? two(n) : String(n));

function split(iso: string): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}
