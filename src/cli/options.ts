/** Option values read and refused in words. */
import { localMinute, parseLocalMinute } from '../workflows/moment';
import { UsageError } from './outcome';

/** `--at`, local time UTC+7; without it, now. */
export function readMoment(at: string | undefined): string {
  if (at === undefined) return localMinute();
  const moment = parseLocalMinute(at);
  if (!moment) throw new UsageError(`Không hiểu thời điểm “${at}”. Hãy ghi giờ Việt Nam như 2021-11-28T10:00.`);
  return moment;
}

/** `--set key=value`. */
export function readAssignment(text: string): { key: string; typed: string } {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`Không hiểu “--set ${text}”. Hãy ghi mã=giá trị, ví dụ TH_1_hocSinh=35.`);
  return { key: text.slice(0, at).trim().replace(/^GB_/, ''), typed: text.slice(at + 1) };
}
