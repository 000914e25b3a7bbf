/**
 * Two people in one book: what a person decided on is what was on their screen. A write asks whether the report is still the one
 * that was looked at: of the same lot, in the same state, with the same figures in the tables.
 */
import type { OfficeBook } from '../reporting/book/book';
import type { Figures } from '../reporting/figures/figure';
import { periodInSentence } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { currentSubmissions } from '../reporting/submissions/states';
import { STATE_LABEL, type Submission } from '../reporting/submissions/submission';
import { Refused } from './refusals';

export interface SeenReport extends Pick<Submission, 'lot' | 'state' | 'signedCopy'> {
  /** Absent: it has no row of its own. */
  figures?: Figures;
}
/** By code of the school; a school that is not in it had no report. */
export type SeenReports = ReadonlyMap<string, SeenReport>;

export function seenReports(book: Pick<OfficeBook, 'submissions' | 'figures'>, period: Period): SeenReports {
  const current = currentSubmissions(book.submissions, period.id);
  const seen = new Map<string, SeenReport>(
    [...current].map(([school, { lot, state, signedCopy }]) => [school, { lot, state, signedCopy }]),
  );
  for (const { period: of, school, lot, figures } of book.figures) {
    const report = of === period.id ? seen.get(school) : undefined;
    if (report?.lot === lot) report.figures = figures;
  }
  return seen;
}

/** What the report is now, and what to do about it; `undefined`: it is what was seen. Who has the paper copy is another matter. */
export function changedSince(
  school: string,
  period: Period,
  now: SeenReport | undefined,
  seen: SeenReport | undefined,
): string | undefined {
  const undone = 'Chưa ghi gì cho trường này. Hãy xem lại rồi làm lại.';
  if (now?.lot === seen?.lot && now?.state === seen?.state) {
    if (sameFigures(now?.figures, seen?.figures)) return undefined;
    return `${school}: số liệu ${periodInSentence(period)} của trường vừa được sửa thẳng trong bảng số liệu. ${undone}`;
  }
  const is = now
    ? `nay ở tình trạng “${STATE_LABEL[now.state]}”, lô ${now.lot}`
    : 'nay không còn trong sổ (lần tiếp nhận đã được hoàn tác)';
  return `${school}: người khác vừa thay đổi báo cáo ${periodInSentence(period)} của trường; báo cáo ${is}. ${undone}`;
}

/** @param seen absent: nobody looked (the command line) @throws Refused book-changed */
export function checkStillSeen(school: string, period: Period, now: SeenReports, seen: SeenReports | undefined): void {
  const changed = seen && changedSince(school, period, now.get(school), seen.get(school));
  if (changed !== undefined) throw new Refused('book-changed', changed);
}

function sameFigures(now: Figures | undefined, seen: Figures | undefined): boolean {
  if (now === seen) return true;
  if (now?.size !== seen?.size) return false;
  return [...(now ?? [])].every(([key, value]) => seen?.get(key) === value);
}
