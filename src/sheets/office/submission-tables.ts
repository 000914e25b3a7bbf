/** Who has sent what: `tblNop`, whose rows commit their lots, and the append-only `tblNhatKy`. */
import type { LogEntry } from '../../reporting/book/book';
import {
  SIGNED_COPY_LABEL,
  STATE_LABEL,
  type SignedCopy,
  type Submission,
  type SubmissionState,
} from '../../reporting/submissions/submission';
import { choice, freeText, moment, period, text, yesNo } from './columns';
import { tableLayout } from './layout';

export const SUBMISSIONS = tableLayout<Submission>({
  sheet: 'Nộp báo cáo',
  table: 'tblNop',
  title: 'TÌNH HÌNH NỘP BÁO CÁO',
  hint: 'Mỗi lần tiếp nhận một dòng; lô sau thay lô trước của cùng trường, cùng kỳ. Xóa dòng là bỏ lần tiếp nhận đó.',
  columns: {
    period: period(),
    school: text('Mã trường', { width: 14 }),
    state: choice<SubmissionState>('Trạng thái', STATE_LABEL, { width: 13 }),
    receivedAt: moment('Thời điểm nhận'),
    late: yesNo('Muộn', false),
    signedCopy: choice<SignedCopy>('Bản ký', SIGNED_COPY_LABEL, { width: 12, blank: 'none', fallback: 'none' }),
    file: freeText('Tệp', { width: 40 }),
    mark: freeText('Dấu', { width: 14 }),
    reason: freeText('Lý do', { width: 40 }),
    lot: text('Lô', { width: 10 }),
  },
});

export const LOG = tableLayout<LogEntry>({
  sheet: 'Nhật ký',
  table: 'tblNhatKy',
  title: 'NHẬT KÝ',
  hint: 'Chương trình tự ghi thêm vào cuối; không sửa, không xóa các dòng đã ghi.',
  columns: {
    at: moment('Lúc', { seconds: true }),
    action: freeText('Việc', { width: 22 }),
    file: freeText('Tệp', { width: 36 }),
    school: freeText('Mã trường', { width: 14 }),
    cell: freeText('Ô', { width: 22 }),
    before: freeText('Cũ', { width: 18 }),
    after: freeText('Mới', { width: 18 }),
    reason: freeText('Lý do', { width: 40 }),
  },
});
