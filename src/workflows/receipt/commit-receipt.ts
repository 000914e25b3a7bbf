/** Writes what a person decided on a previewed receipt: one lot, all of it or none. */
import { displayName } from '../../reporting/schools/names';
import { boardOf, type Board } from '../../reporting/submissions/board';
import { currentSubmissions } from '../../reporting/submissions/states';
import { openBook } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { commitLot, freshLot } from '../commit-lot';
import { periodOfBook } from '../period-of-book';
import { Refused } from '../refusals';
import { lotEntries, lotLog, type TakenFile } from './lot-entries';
import type { ReceiptPreview } from './preview-receipt';

export interface CommitRequest {
  preview: Pick<ReceiptPreview, 'period' | 'basis'>;
  taken: readonly TakenFile[];
  /** For the log, "YYYY-MM-DDTHH:MM:SS" local. */
  now: string;
}

export interface CommittedReceipt {
  lot: string;
  /** Reports written. */
  count: number;
  coverage: Board;
  syncs: SyncCount;
}

/**
 * Refuses when the book is no longer what the preview went by: another person, or a second window, wrote in between.
 * Fixed syncs: 3. @throws Refused book-changed, nothing-to-receive
 */
export async function commitReceipt({ preview, taken, now }: CommitRequest): Promise<CommittedReceipt> {
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const period = periodOfBook(open.book, preview.period);
    const entries = lotEntries(open.book, period, taken);
    if (entries.length === 0) {
      throw new Refused('nothing-to-receive', 'Không có báo cáo nào được chọn để ghi vào sổ; sổ chưa bị thay đổi.');
    }
    const current = currentSubmissions(open.book.submissions, period.id);
    const moved = entries.flatMap(({ figures: { school } }) => {
      const submission = current.get(school);
      return submission?.lot === preview.basis.get(school) && submission?.state !== 'locked' ? [] : [school];
    });
    if (moved.length > 0) {
      const names = open.book.schools.filter(({ code }) => moved.includes(code)).map(displayName);
      const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? `… (${names.length} trường)` : '');
      throw new Refused(
        'book-changed',
        `Sổ đã thay đổi sau khi xem trước: báo cáo của ${shown} không còn như lúc đọc tệp (người khác vừa ghi, hoặc vừa khóa). Chưa ghi gì vào sổ. Hãy đọc lại các tệp rồi xem lại.`,
      );
    }
    const lot = freshLot(open);
    await commitLot(session, open, lot, entries, lotLog(taken, lot, now));
    const submissions = [...open.book.submissions, ...entries.map(({ submission }) => ({ ...submission, lot }))];
    return {
      lot,
      count: entries.length,
      coverage: boardOf({ ...open.book, submissions }, period),
      syncs: session.count,
    };
  });
}
