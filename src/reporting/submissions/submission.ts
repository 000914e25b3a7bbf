/** How far a school's report for a period has come (domain: Chưa nộp → Đã nộp → Trả lại / Đã duyệt → Đã khóa). */
import type { PeriodId } from '../periods/period';

/** `missing` has no row in the book; `carried` is "Tạm lấy số tháng trước": in totals, not counted as submitted. */
export type SubmissionState = 'missing' | 'submitted' | 'returned' | 'approved' | 'locked' | 'carried';

export const STATE_LABEL: Record<SubmissionState, string> = {
  missing: 'Chưa nộp',
  submitted: 'Đã nộp',
  returned: 'Trả lại',
  approved: 'Đã duyệt',
  locked: 'Đã khóa',
  carried: 'Tạm lấy',
};

export type SignedCopy = 'none' | 'received' | 'differs';
export const SIGNED_COPY_LABEL: Record<SignedCopy, string> = {
  none: 'Chưa có',
  received: 'Đã nhận',
  differs: 'Lệch',
};

/** One row of `tblNop`: one receipt (or carry, or entry on behalf) of one school for one period. */
export interface Submission {
  period: PeriodId;
  school: string;
  state: SubmissionState;
  /** Local time UTC+7, "YYYY-MM-DDTHH:MM". */
  receivedAt: string;
  /** A flag, not a state. */
  late: boolean;
  signedCopy: SignedCopy;
  /** File name, or "Nhập hộ: nguồn", or "Tạm lấy số tháng 10/2021". */
  file: string;
  /** Short check code of the figures (dấu); "" when the file was not finalised (unstamped). */
  mark: string;
  reason: string;
  /** Lô, e.g. "L0007": counts up over the book; the row is the commit of the lot. */
  lot: string;
}

const ON_BEHALF = 'Nhập hộ: ';

/** What stands in `file` for figures the office typed itself (Nhập hộ), from `source`. */
export function onBehalfFile(source: string): string {
  return `${ON_BEHALF}${source}`;
}

export function isEnteredOnBehalf({ file }: Pick<Submission, 'file'>): boolean {
  return file.normalize('NFC').startsWith(ON_BEHALF.trim());
}
