import type { SubmissionAction } from '../../reporting/submissions/states';
import { localSecond } from '../../workflows/moment';
import { reviewReports } from '../../workflows/review-reports';
import { withBookFile } from '../book-file';
import { EXIT, type Outcome } from '../outcome';
import { linesOfBoard, tellCoverage } from '../telling';

export interface ReviewOptions {
  book: string;
  period: string;
  school: string;
  reason?: string;
  out?: string;
}

const DONE: Record<SubmissionAction, string> = {
  return: 'Đã trả lại',
  approve: 'Đã duyệt',
  lock: 'Đã khóa',
  unlock: 'Đã mở khóa',
};

export async function review(action: SubmissionAction, options: ReviewOptions): Promise<Outcome> {
  const { period, school, reason } = options;
  const result = await withBookFile(
    options.book,
    options.out,
    () => reviewReports({ period, school, action, reason, now: localSecond() }),
    ({ changed }) => changed.length > 0,
  );
  // Asked for all, those are meant that can take the step; but what cannot be locked yet is to be seen to.
  const passedOver: readonly string[] = action === 'lock' ? ['already'] : ['already', 'wrong-state'];
  const refused = result.refused.filter(({ code }) => school !== 'all' || !passedOver.includes(code));
  return {
    exit: refused.length > 0 ? EXIT.findings : EXIT.done,
    document: {
      period: result.period,
      action,
      changed: result.changed,
      refused: result.refused.map(({ school: code, code: reasonCode, message }) => ({
        school: code,
        code: reasonCode,
        message,
      })),
      coverage: tellCoverage(result.coverage),
      syncs: result.syncs,
    },
    lines: [
      `${DONE[action]} ${result.changed.length} báo cáo kỳ ${result.period}.`,
      ...refused.map(({ message }) => message),
      ...linesOfBoard(result.coverage),
    ],
  };
}
