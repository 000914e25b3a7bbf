/**
 * Tiếp nhận báo cáo in one go: a batch of files becomes one lot of the book, all of it or none. Where a person looks in
 * between, `receipt/preview-receipt.ts` and `receipt/commit-receipt.ts` are its two halves.
 */
import type { SentFile } from '../intake/unpack';
import { boardOf, type Board } from '../reporting/submissions/board';
import type { BookProblem } from '../sheets/office/problems';
import { openBook } from '../workbook/open-book';
import { type SyncCount, withWorkbook } from '../workbook/session';
import { commitLot, freshLot } from './commit-lot';
import { expectationsOf } from './expectations';
import { periodOfBook } from './period-of-book';
import { lotEntries, lotLog } from './receipt/lot-entries';
import { readBatch, type BatchRequest, type ReceivedFile } from './receipt/read-batch';
import { SECRET_KEY, tokensOf } from './tokens';

export interface Receipt {
  period: string;
  /** Absent when nothing came in: the book is as it was. */
  lot?: string;
  files: ReceivedFile[];
  coverage: Board;
  /** What is wrong in the book itself, as far as reading it showed. */
  problems: BookProblem[];
  syncs: SyncCount;
}

export interface ReceiveRequest extends Pick<
  BatchRequest,
  'acceptRepairs' | 'acceptChanged' | 'onProgress' | 'signal' | 'startReader'
> {
  period: string;
  /** Local time UTC+7, "YYYY-MM-DDTHH:MM". */
  receivedAt: string;
  files: AsyncIterable<SentFile> | Iterable<SentFile>;
  /** For the log, "YYYY-MM-DDTHH:MM:SS" local. */
  now: string;
  /** Shown what would be done before anything is written; `false` leaves the book as it is. */
  confirm?: (files: readonly ReceivedFile[]) => Promise<boolean>;
}

/** Fixed syncs: 2, and 1 more when something came in. */
export async function receiveFiles(request: ReceiveRequest): Promise<Receipt> {
  const { receivedAt, now, confirm } = request;
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const period = periodOfBook(open.book, request.period);
    const tokens = await tokensOf(open.service.get(SECRET_KEY), open.book.schools);
    const files = await readBatch(request, expectationsOf(open.book, period, tokens));
    const taken = files
      .filter(({ outcome }) => outcome === 'accepted' || outcome === 'repaired')
      .map(({ result }) => ({ result, receivedAt }));
    const entries = lotEntries(open.book, period, taken);
    const isWanted = entries.length > 0 && ((await confirm?.(files)) ?? true);
    const base = { period: period.id, files, problems: open.problems, syncs: session.count };
    if (!isWanted) return { ...base, coverage: boardOf(open.book, period) };
    const lot = freshLot(open);
    await commitLot(session, open, lot, entries, lotLog(taken, lot, now));
    const submissions = [...open.book.submissions, ...entries.map(({ submission }) => ({ ...submission, lot }))];
    return { ...base, lot, coverage: boardOf({ ...open.book, submissions }, period) };
  });
}
