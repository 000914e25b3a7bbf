/** The school's part: its head and its steps. */
import type { InLanguages } from '../language';

interface Words {
  opening: string;
  period: string;
  noDeadline: string;
  deadline(text: string): string;
  steps: string;
  enter: string;
  check: string;
  finalise: string;
  state: Record<'none' | 'valid' | 'changed-since', string>;
  unusable: string;
  lookAgain: string;
  dismiss: string;
}

export const SCHOOL_WORDS: InLanguages<Words> = {
  vi: {
    opening: 'Đang đọc biểu mẫu…',
    period: 'Kỳ báo cáo',
    noDeadline: 'Biểu mẫu không ghi hạn nộp của kỳ này.',
    deadline: (text) => `Hạn nộp: ${text}`,
    steps: 'Các bước',
    enter: 'Nhập liệu',
    check: 'Kiểm tra',
    finalise: 'Chốt',
    state: { none: 'Đang nhập', valid: 'Đã chốt', 'changed-since': 'Thay đổi sau khi chốt' },
    unusable: 'Chưa làm việc được với biểu mẫu này',
    lookAgain: 'Xem lại sổ đang mở',
    dismiss: 'Đóng thông báo',
  },
  en: {
    opening: 'Reading the form…',
    period: 'Reporting period',
    noDeadline: 'The form gives no deadline for this period.',
    deadline: (text) => `Due: ${text}`,
    steps: 'Steps',
    enter: 'Enter',
    check: 'Check',
    finalise: 'Finalise',
    state: { none: 'Being filled in', valid: 'Finalised', 'changed-since': 'Changed after finalising' },
    unusable: 'This form cannot be worked on yet',
    lookAgain: 'Look at the open workbook again',
    dismiss: 'Dismiss',
  },
};
