/** Bản ký: whether the signed and stamped paper copy of a report has come, and whether it says the same. */
import { currentSubmissions } from '../reporting/submissions/states';
import { SIGNED_COPY_LABEL, type SignedCopy } from '../reporting/submissions/submission';
import { openBook } from '../workbook/open-book';
import { type SyncCount, withWorkbook } from '../workbook/session';
import { periodOfBook } from './period-of-book';
import { Refused } from './refusals';
import { checkStillSeen, seenReports, type SeenReports } from './seen-reports';
import { rewriteSubmissions, type Rewrite } from './rewrite-submissions';

/**
 * Writes it for the report that stands for each school; what stands so already is left as it is. Fixed syncs: 2, and 1
 * more when something changed. @throws Refused not-received when there is nothing to sign, book-changed: then nothing is written
 */
export async function recordSignedCopies(request: {
  period: string;
  schools: readonly string[];
  signedCopy: SignedCopy;
  /** What was on the person's screen: a copy is of the report that was looked at. */
  seen?: SeenReports;
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}): Promise<{ changed: string[]; syncs: SyncCount }> {
  const { signedCopy, now, seen } = request;
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const period = periodOfBook(open.book, request.period);
    const current = currentSubmissions(open.book.submissions, period.id);
    const asNow = seenReports(open.book, period);
    const rewrites = request.schools.flatMap((school): Rewrite[] => {
      const before = current.get(school);
      checkStillSeen(school, period, asNow, seen);
      if (seen && before && seen.get(school)?.signedCopy !== before.signedCopy)
        throw new Refused(
          'book-changed',
          `${school}: người khác vừa ghi bản ký là “${SIGNED_COPY_LABEL[before.signedCopy]}”. Chưa ghi gì. Hãy xem lại rồi làm lại.`,
        );
      if (!before || before.state === 'carried')
        throw new Refused('not-received', `${school}: trường chưa nộp báo cáo kỳ này nên chưa ghi bản ký được.`);
      if (before.signedCopy === signedCopy) return [];
      const entry = {
        at: now,
        action: 'Bản ký',
        file: before.file,
        school,
        cell: `${before.period} ${before.lot}`,
        before: SIGNED_COPY_LABEL[before.signedCopy],
        after: SIGNED_COPY_LABEL[signedCopy],
        reason: '',
      };
      return [{ before, after: { ...before, signedCopy }, entry }];
    });
    if (rewrites.length > 0) await rewriteSubmissions(session, open, rewrites, ['Bản ký']);
    return { changed: rewrites.map(({ before }) => before.school), syncs: session.count };
  });
}
