/** What may be done with a school's report in each state, and which of its lots counts. */
import type { PeriodId } from '../periods/period';
import { formatMoment } from '../wording/dates';
import { compareLots } from './lots';
import { STATE_LABEL, type Submission, type SubmissionState } from './submission';

export type SubmissionAction = 'return' | 'approve' | 'lock' | 'unlock';

export const ACTION_LABEL: Record<SubmissionAction, string> = {
  return: 'Trả lại',
  approve: 'Duyệt',
  lock: 'Khóa',
  unlock: 'Mở khóa',
};

export type RefusalCode = 'wrong-state' | 'already' | 'reason-needed' | 'locked' | 'older-file' | 'book-changed';

/** Why something could not be done with a submission; the message is for the person who asked. */
export class TransitionRefused {
  constructor(
    readonly code: RefusalCode,
    readonly school: string,
    readonly message: string,
  ) {}
}

/** From which states an action may be taken, and where it leads. */
const TRANSITIONS: Record<SubmissionAction, { from: readonly SubmissionState[]; to: SubmissionState }> = {
  approve: { from: ['submitted'], to: 'approved' },
  return: { from: ['submitted', 'approved'], to: 'returned' },
  lock: { from: ['approved'], to: 'locked' },
  unlock: { from: ['locked'], to: 'approved' },
};

const NEEDS_REASON: readonly SubmissionAction[] = ['return', 'unlock'];

/** The submission in its next state, or a refusal. `return` and `unlock` need a reason; it replaces the former one. */
export function transition(
  submission: Submission,
  action: SubmissionAction,
  reason = '',
): Submission | TransitionRefused {
  const { from, to } = TRANSITIONS[action];
  const { school, state } = submission;
  const refuse = (code: RefusalCode, message: string) => new TransitionRefused(code, school, message);
  if (state === to) return refuse('already', `${school}: báo cáo đã ở trạng thái “${STATE_LABEL[state]}” từ trước.`);
  if (state === 'locked' && action !== 'unlock')
    return refuse('locked', `${school}: số liệu đã khóa. Mở khóa (ghi rõ lý do) rồi mới ${verb(action)} được.`);
  if (!from.includes(state)) return refuse('wrong-state', `${school}: không ${verb(action)} được. ${WHY_NOT[state]}`);
  if (NEEDS_REASON.includes(action) && reason.trim() === '')
    return refuse('reason-needed', `${school}: cần ghi lý do khi ${verb(action)}.`);
  return { ...submission, state: to, reason: reason.trim() || submission.reason };
}

/** Whether a new report may be received over the current one; `receivedAt` is local time "YYYY-MM-DDTHH:MM". */
export function receiptRefusal(current: Submission | undefined, receivedAt: string): TransitionRefused | undefined {
  if (current?.state === 'locked')
    return new TransitionRefused(
      'locked',
      current.school,
      `${current.school}: số liệu kỳ này đã khóa, không nhận báo cáo mới. Mở khóa trước nếu cần thay.`,
    );
  if (current && current.state !== 'carried' && receivedAt < current.receivedAt)
    return new TransitionRefused(
      'older-file',
      current.school,
      `${current.school}: báo cáo này nhận lúc ${formatMoment(receivedAt, 'g')}, trước báo cáo đang có ` +
        `(${formatMoment(current.receivedAt, 'g')}); giữ báo cáo đang có.`,
    );
  return undefined;
}

/** The submission that stands for each school in a period: that of its latest lot. Undoing a lot brings back the one before. */
export function currentSubmissions(submissions: readonly Submission[], period: PeriodId): Map<string, Submission> {
  const current = new Map<string, Submission>();
  for (const submission of submissions) {
    if (submission.period !== period) continue;
    const known = current.get(submission.school);
    if (!known || compareLots(known.lot, submission.lot) <= 0) current.set(submission.school, submission);
  }
  return current;
}

/** States whose figures stand in totals. */
export function countsInTotals(state: SubmissionState): boolean {
  return state === 'carried' || isReceived(state);
}

/** States that count as handed in (carried ones do not). */
export function isReceived(state: SubmissionState): boolean {
  return state === 'submitted' || state === 'approved' || state === 'locked';
}

const WHY_NOT: Record<SubmissionState, string> = {
  missing: 'Trường chưa nộp báo cáo.',
  submitted: 'Báo cáo mới nộp, chưa duyệt: hãy duyệt trước.',
  returned: 'Báo cáo đã trả lại: chờ trường nộp lại, hoặc nhập hộ.',
  approved: 'Báo cáo đã duyệt, chưa khóa.',
  locked: 'Báo cáo đã khóa.',
  carried: 'Số liệu đang tạm lấy của tháng trước: chờ trường nộp, hoặc nhập hộ.',
};

function verb(action: SubmissionAction): string {
  return ACTION_LABEL[action].toLocaleLowerCase('vi');
}
