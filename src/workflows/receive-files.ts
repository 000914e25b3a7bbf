/** Tiếp nhận báo cáo: a batch of files becomes one lot of the book, all of it or none. */
import { readFiles, type BatchOptions } from '../intake/batch';
import type { IntakeResult } from '../intake/outcome';
import type { SentFile } from '../intake/unpack';
import type { LogEntry } from '../reporting/book/book';
import type { School } from '../reporting/schools/school';
import { boardOf, type Board } from '../reporting/submissions/board';
import { deadlineFor, isLate } from '../reporting/submissions/deadline';
import type { Submission } from '../reporting/submissions/submission';
import type { BookProblem } from '../sheets/office/problems';
import { openBook } from '../workbook/open-book';
import { type SyncCount, withWorkbook } from '../workbook/session';
import { commitLot, freshLot, type LotEntry } from './commit-lot';
import { expectationsOf } from './expectations';
import { periodOfBook } from './period-of-book';
import { SECRET_KEY, tokensOf } from './tokens';

export type ReceiptOutcome = 'accepted' | 'repaired' | 'refused' | 'ignored';

export interface ReceivedFile {
  outcome: ReceiptOutcome;
  result: IntakeResult;
}

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

export interface ReceiveRequest {
  period: string;
  /** Local time UTC+7, "YYYY-MM-DDTHH:MM". */
  receivedAt: string;
  files: AsyncIterable<SentFile> | Iterable<SentFile>;
  acceptRepairs?: boolean;
  acceptChanged?: boolean;
  /** For the log, "YYYY-MM-DDTHH:MM:SS" local. */
  now: string;
  onProgress?: BatchOptions['onProgress'];
  signal?: AbortSignal;
  /** Makes the reader, once what is expected is known; absent: files are read here. */
  startReader?: (expectations: ReturnType<typeof expectationsOf>, options: BatchOptions) => BatchReader;
  /** Shown what would be done before anything is written; `false` leaves the book as it is. */
  confirm?: (files: readonly ReceivedFile[]) => Promise<boolean>;
}

export interface BatchReader extends NonNullable<BatchOptions['reader']> {
  close(): void;
}

/** Fixed syncs: 2, and 1 more when something came in. */
export async function receiveFiles(request: ReceiveRequest): Promise<Receipt> {
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const period = periodOfBook(open.book, request.period);
    const tokens = await tokensOf(open.service.get(SECRET_KEY), open.book.schools);
    const files = await readAll(request, expectationsOf(open.book, period, tokens));
    const schools = new Map(open.book.schools.map((school) => [school.code, school]));
    const incoming = files.filter(({ outcome }) => outcome === 'accepted' || outcome === 'repaired');
    const entries = incoming.flatMap(({ result }) => {
      const school = schools.get(result.school ?? '');
      return school && result.report ? [entryOf(result, result.report, school, request.receivedAt)] : [];
    });
    for (const { submission } of entries) {
      submission.late = isLate(request.receivedAt, deadlineFor(open.book.settings, period, submission.school));
    }
    const isWanted = entries.length > 0 && ((await request.confirm?.(files)) ?? true);
    const base = { period: period.id, files, problems: open.problems, syncs: session.count };
    if (!isWanted) return { ...base, coverage: boardOf(open.book, period) };
    const lot = freshLot(open);
    const log = incoming.flatMap(({ result }) => logOf(result, lot, request.now));
    await commitLot(session, open, lot, entries, log);
    const submissions = [...open.book.submissions, ...entries.map(({ submission }) => ({ ...submission, lot }))];
    return { ...base, lot, coverage: boardOf({ ...open.book, submissions }, period) };
  });
}

async function readAll(
  request: ReceiveRequest,
  expectations: ReturnType<typeof expectationsOf>,
): Promise<ReceivedFile[]> {
  const { acceptRepairs, acceptChanged, receivedAt, onProgress, signal } = request;
  const options: BatchOptions = { acceptRepairs, acceptChanged, receivedAt, onProgress, signal };
  const reader = request.startReader?.(expectations, options);
  try {
    const { results } = await readFiles(request.files, expectations, { ...options, reader });
    return results.map((result) => ({ outcome: outcomeOf(result), result }));
  } finally {
    reader?.close();
  }
}

/** What was mended silently at reading (a file of another format, text that is a number) counts as repaired too. */
function outcomeOf(result: IntakeResult): ReceiptOutcome {
  if (result.kind === 'ignored') return 'ignored';
  if (result.kind !== 'accepted-candidate') return 'refused';
  return result.repairs.length > 0 ? 'repaired' : 'accepted';
}

function entryOf(
  result: IntakeResult,
  report: NonNullable<IntakeResult['report']>,
  school: School,
  receivedAt: string,
): LotEntry {
  const { period, figures, explanations } = report;
  const submission: Omit<Submission, 'lot'> = {
    period,
    school: school.code,
    state: 'submitted',
    receivedAt,
    late: false,
    signedCopy: 'none',
    file: result.path,
    mark: result.mark ?? '',
    reason: '',
  };
  return { levels: school.levels, figures: { period, school: school.code, figures, explanations }, submission };
}

function logOf(result: IntakeResult, lot: string, at: string): LogEntry[] {
  const base = { at, file: result.path, school: result.school ?? '', before: '', after: '' };
  return [
    { ...base, action: 'Tiếp nhận', cell: '', after: lot, reason: result.message },
    ...result.repairs.map((repair) => ({
      ...base,
      action: 'Sửa khi tiếp nhận',
      cell: repair.cell ?? '',
      before: repair.before ?? '',
      after: repair.after ?? '',
      reason: repair.message,
    })),
  ];
}
