import { isReceived } from '../../../reporting/submissions/states';
import type { Standing } from '../../../reporting/submissions/standing';
import { formatDate, formatTime, type TimeStyle } from '../../../reporting/wording/dates';

/** "10g00 28/11 · muộn · nhập hộ · Bắc Sơn": when it came, what is special about it, and where the school is. */
export function standingDetail(
  { school, state, submission, onBehalf }: Standing,
  style: TimeStyle,
  words: { late: string; onBehalf: string },
): string {
  const isIn = isReceived(state) || state === 'returned';
  return [
    isIn && submission?.receivedAt ? shortMoment(submission.receivedAt, style) : '',
    isIn && submission?.late ? words.late : '',
    isIn && onBehalf ? words.onBehalf : '',
    school.commune.trim(),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The year goes without saying beside a month's list. */
function shortMoment(moment: string, style: TimeStyle): string {
  const [date = '', time = '00:00'] = moment.split('T');
  return `${formatTime(time, style)} ${formatDate(date).replace(/\/\d{4}$/, '')}`;
}
