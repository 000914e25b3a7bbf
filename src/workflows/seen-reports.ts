/**
 * Two people in one book: what a person decided on is what was on their screen. A write asks whether the report is still the one
 * that was looked at: of the same lot, in the same state.
 */
import { periodInSentence } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { currentSubmissions } from '../reporting/submissions/states';
import { STATE_LABEL, type Submission } from '../reporting/submissions/submission';
import { Refused } from './refusals';

export type SeenReport = Pick<Submission, 'lot' | 'state' | 'signedCopy'>;
/** By code of the school; a school that is not in it had no report. */
export type SeenReports = ReadonlyMap<string, SeenReport>;

export function seenReports(submissions: readonly Submission[], period: Period): SeenReports {
  const current = [...currentSubmissions(submissions, period.id)];
  return new Map(current.map(([school, { lot, state, signedCopy }]) => [school, { lot, state, signedCopy }]));
}

/** Whether the paper copy has come is another matter: only who records that asks. */
export function isStillSeen(now: SeenReport | undefined, seen: SeenReport | undefined): boolean {
  return now?.lot === seen?.lot && now?.state === seen?.state;
}

/** What the report is now, and what to do about it. */
export function changedSince(school: string, period: Period, now: Submission | undefined): string {
  const is = now
    ? `nay ở tình trạng “${STATE_LABEL[now.state]}”, lô ${now.lot}`
    : 'nay không còn trong sổ (lần tiếp nhận đã được hoàn tác)';
  return `${school}: người khác vừa thay đổi báo cáo ${periodInSentence(period)} của trường; báo cáo ${is}. Chưa ghi gì cho trường này. Hãy xem lại rồi làm lại.`;
}

/** @param seen absent: nobody looked (the command line) @throws Refused book-changed */
export function checkStillSeen(
  school: string,
  period: Period,
  now: Submission | undefined,
  seen: SeenReports | undefined,
): void {
  if (seen && !isStillSeen(now, seen.get(school))) throw new Refused('book-changed', changedSince(school, period, now));
}
