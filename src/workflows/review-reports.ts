/** Trả lại, Duyệt, Khóa, Mở khóa: what the office says of reports that are in. */
import { boardOf, type Board } from '../reporting/submissions/board';
import { transitionEntry } from '../reporting/submissions/log';
import {
  ACTION_LABEL,
  currentSubmissions,
  transition,
  TransitionRefused,
  type SubmissionAction,
} from '../reporting/submissions/states';
import { type Submission } from '../reporting/submissions/submission';
import { FIXED_TABLES } from '../sheets/office/tables';
import type { CellValue } from '../spreadsheet/model';
import { columnPositions } from '../sheets/office/layout';
import { addRows, openBook, tableOf, type OpenBook } from '../workbook/open-book';
import { rewriteColumn } from '../workbook/rows';
import { type Session, type SyncCount, withWorkbook } from '../workbook/session';
import { periodOfBook, schoolOfBook } from './period-of-book';
import { Refused } from './refusals';

export interface ReviewRequest {
  period: string;
  /** A code, or "all": every school whose report can take the step. */
  school: string;
  action: SubmissionAction;
  /** Needed to return and to unlock. */
  reason?: string;
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

export interface Review {
  period: string;
  action: SubmissionAction;
  changed: string[];
  refused: TransitionRefused[];
  coverage: Board;
  syncs: SyncCount;
}

/** Fixed syncs: 2, and 1 more when something changed. */
export async function reviewReports(request: ReviewRequest): Promise<Review> {
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const period = periodOfBook(open.book, request.period);
    if (request.school !== 'all') schoolOfBook(open.book, period, request.school);
    if (request.action === 'return' && !request.reason?.trim()) {
      throw new Refused('reason-needed', 'Cần ghi lý do khi trả lại, để trường biết phải sửa gì.');
    }
    const { next, refused } = decideAll(open, period.id, request);
    if (next.size > 0) await writeStates(session, open, next, request);
    const submissions = open.book.submissions.map((one) => next.get(keyOf(one)) ?? one);
    return {
      period: period.id,
      action: request.action,
      changed: [...next.values()].map(({ school }) => school),
      refused,
      coverage: boardOf({ ...open.book, submissions }, period),
      syncs: session.count,
    };
  });
}

function decideAll(open: OpenBook, period: string, { school, action, reason }: ReviewRequest) {
  const next = new Map<string, Submission>();
  const refused: TransitionRefused[] = [];
  const current = currentSubmissions(open.book.submissions, period);
  const asked = school === 'all' ? [...current.values()] : [current.get(school)];
  for (const submission of asked) {
    if (!submission) {
      const message = `${school}: trường chưa nộp báo cáo kỳ này nên không ${ACTION_LABEL[action].toLocaleLowerCase('vi')} được.`;
      refused.push(new TransitionRefused('wrong-state', school, message));
      continue;
    }
    const result = transition(submission, action, reason);
    if (result instanceof TransitionRefused) refused.push(result);
    else next.set(keyOf(submission), result);
  }
  return { next, refused };
}

async function writeStates(
  session: Session,
  open: OpenBook,
  next: ReadonlyMap<string, Submission>,
  request: ReviewRequest,
): Promise<void> {
  const layout = FIXED_TABLES.submissions;
  const table = tableOf(open, layout);
  const positions = columnPositions(layout.columns, table.headers);
  const rowOf = new Map<readonly CellValue[], Submission>();
  for (const cells of table.rows) {
    const { row } = layout.fromCells(positions.map((position) => cells[position] ?? null));
    const changed = row && next.get(keyOf(row));
    if (changed) rowOf.set(cells, changed);
  }
  const log = open.book.submissions.flatMap((before) => {
    const after = next.get(keyOf(before));
    return after ? [transitionEntry(before, after, request.action, request.now)] : [];
  });
  await addRows(session, open, FIXED_TABLES.log, log);
  for (const header of ['Trạng thái', 'Lý do']) {
    const column = layout.headers.indexOf(header);
    const actual = table.headers[positions[column]];
    if (actual === undefined) continue;
    await rewriteColumn(session, table, actual, (cells) => {
      const changed = rowOf.get(cells);
      return changed ? layout.toCells(changed)[column] : cells[positions[column]];
    });
  }
  await session.sync();
}

const keyOf = ({ period, school, lot }: Submission): string => `${period}|${school}|${lot}`;
