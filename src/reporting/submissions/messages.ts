/** Messages the office pastes into Zalo or an e-mail: to schools whose report is missing, and to one whose report is returned. */
import type { OfficeBook } from '../book/book';
import { periodInSentence } from '../periods/calendar';
import type { Period } from '../periods/period';
import type { Finding } from '../rules/finding';
import { displayName } from '../schools/names';
import { settingText } from '../settings/settings';
import { formatMoment, type TimeStyle } from '../wording/dates';
import { formatSmallCount } from '../wording/numbers';
import { deadlineFor } from './deadline';
import type { Standing } from './standing';

/**
 * Names, numbered, the schools among `standings` that still owe a report: those that sent none, and those whose report was
 * returned, with the reason. `undefined` when none does.
 * @param now local time "YYYY-MM-DDTHH:MM": tells whether the deadline is still ahead
 */
export function reminderMessage(
  book: OfficeBook,
  period: Period,
  standings: readonly Standing[],
  now: string,
): string | undefined {
  const missing = standings.filter(({ state }) => state === 'missing' || state === 'carried');
  const returned = standings.filter(({ state }) => state === 'returned');
  if (missing.length + returned.length === 0) return undefined;
  const style = timeStyle(book, period);
  const deadline = deadlineFor(book.settings, period);
  const isPast = deadline !== undefined && now.slice(0, 16) > deadline;
  const office = settingText(book.settings, 'tenNganCoQuan', period.id);
  const what = `báo cáo số liệu ${periodInSentence(period)}`;
  const limit = deadline === undefined ? '' : ` (hạn nộp: ${formatMoment(deadline, style)})`;
  const ownLimit = (standing: Standing) =>
    standing.deadline && standing.deadline !== deadline
      ? ` (được gia hạn: ${formatMoment(standing.deadline, style)})`
      : '';
  const lines = ['Kính gửi các đồng chí Hiệu trưởng,'];
  if (missing.length > 0)
    lines.push(
      `${office} chưa nhận được ${what} của ${formatSmallCount(missing.length)} trường sau${limit}:`,
      ...missing.map((standing, at) => `${at + 1}. ${displayName(standing.school)}${ownLimit(standing)}`),
    );
  if (returned.length > 0)
    lines.push(
      `${office} đã trả lại ${what} của ${formatSmallCount(returned.length)} trường sau, đề nghị sửa và gửi lại:`,
      ...returned.map((standing, at) => `${at + 1}. ${displayName(standing.school)}${reasonOf(standing)}`),
    );
  lines.push(
    deadline === undefined
      ? `Đề nghị các trường sớm gửi báo cáo để ${office} kịp tổng hợp. Trân trọng!`
      : isPast
        ? `Đã quá hạn nộp, đề nghị các trường gửi ngay trong hôm nay để ${office} kịp tổng hợp. Trân trọng!`
        : `Đề nghị các trường gửi đúng hạn để ${office} kịp tổng hợp. Trân trọng!`,
  );
  return lines.join('\n');
}

/** To one school: why its report comes back, what to look at, and by when to send it again. */
export function returnMessage(
  book: OfficeBook,
  period: Period,
  standing: Standing,
  reason: string,
  findings: readonly Finding[],
  now: string,
): string {
  const { school, submission, deadline } = standing;
  const style = timeStyle(book, period);
  const office = settingText(book.settings, 'tenNganCoQuan', period.id);
  const which = submission ? ` (tệp ${submission.file}, nhận lúc ${formatMoment(submission.receivedAt, style)})` : '';
  const toMend = findings.filter(({ severity, explanation }) => severity !== 'note' && !explanation);
  const lines = [
    `Kính gửi ${displayName(school)},`,
    `${office} trả lại báo cáo số liệu ${periodInSentence(period)} của trường${which}.`,
    `Lý do: ${withStop(reason.trim())}`,
  ];
  if (toMend.length > 0)
    lines.push(
      'Các chỗ đề nghị trường xem lại, sửa hoặc ghi giải trình:',
      ...toMend.map(({ message }, at) => `${at + 1}. ${message}`),
    );
  const isAhead = deadline !== undefined && now.slice(0, 16) <= deadline;
  lines.push(
    `Đề nghị trường sửa vào biểu mẫu, chốt lại số liệu và gửi về ${office} ` +
      (isAhead ? `trước ${formatMoment(deadline, style)}. Trân trọng!` : 'ngay trong hôm nay. Trân trọng!'),
  );
  return lines.join('\n');
}

function reasonOf({ submission }: Standing): string {
  const reason = submission?.reason.trim() ?? '';
  return reason === '' ? '' : ` (lý do: ${reason.replace(/[.;\s]+$/, '')})`;
}

function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** How the office writes times: 17g00 or 17h00. */
export function timeStyle({ settings }: OfficeBook, period: Period): TimeStyle {
  return settingText(settings, 'kieuGio', period.id).includes('h') ? 'h' : 'g';
}
