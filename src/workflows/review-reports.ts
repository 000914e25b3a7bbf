/** Trả lại, Duyệt, Khóa, Mở khóa: what the office says of reports that are in. */
import type { Period } from '../reporting/periods/period';
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
import { openBook, type OpenBook } from '../workbook/open-book';
import { type SyncCount, withWorkbook } from '../workbook/session';
import { periodOfBook, schoolOfBook } from './period-of-book';
import { Refused } from './refusals';
import { changedSince, seenReports, type SeenReports } from './seen-reports';
import { rewriteSubmissions } from './rewrite-submissions';

export interface ReviewRequest {
  period: string;
  /** A code, several codes, or "all": every school whose report can take the step. */
  school: string | readonly string[];
  action: SubmissionAction;
  /** What was on the person's screen: reports that have changed since are refused, the others are done. */
  seen?: SeenReports;
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
    if (request.school !== 'all') for (const code of codesOf(request.school)) schoolOfBook(open.book, period, code);
    if (request.action === 'return' && !request.reason?.trim()) {
      throw new Refused('reason-needed', 'Cần ghi lý do khi trả lại, để trường biết phải sửa gì.');
    }
    const { next, refused } = decideAll(open, period, request);
    const rewrites = open.book.submissions.flatMap((before) => {
      const after = next.get(keyOf(before));
      return after ? [{ before, after, entry: transitionEntry(before, after, request.action, request.now) }] : [];
    });
    if (rewrites.length > 0) await rewriteSubmissions(session, open, rewrites, ['Trạng thái', 'Lý do']);
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

function decideAll(open: OpenBook, period: Period, { school, action, reason, seen }: ReviewRequest) {
  const next = new Map<string, Submission>();
  const refused: TransitionRefused[] = [];
  const current = currentSubmissions(open.book.submissions, period.id);
  const now = seen && seenReports(open.book, period);
  const asked = school === 'all' ? [...current.keys()] : codesOf(school);
  for (const code of asked) {
    const submission = current.get(code);
    const changed = seen && changedSince(code, period, now?.get(code), seen.get(code));
    if (changed !== undefined) {
      refused.push(new TransitionRefused('book-changed', code, changed));
      continue;
    }
    if (!submission) {
      const message = `${code}: trường chưa nộp báo cáo kỳ này nên không ${ACTION_LABEL[action].toLocaleLowerCase('vi')} được.`;
      refused.push(new TransitionRefused('wrong-state', code, message));
      continue;
    }
    const result = transition(submission, action, reason);
    if (result instanceof TransitionRefused) refused.push(result);
    else next.set(keyOf(submission), result);
  }
  return { next, refused };
}

function codesOf(school: string | readonly string[]): readonly string[] {
  return typeof school === 'string' ? [school] : school;
}

const keyOf = ({ period, school, lot }: Submission): string => `${period}|${school}|${lot}`;
