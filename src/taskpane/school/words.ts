/** The school's part: its head and its steps. */
import type { InLanguages } from '../language';

interface Words {
  opening: string;
  period: string;
  noDeadline: string;
  deadline(text: string): string;
  left(days: number, hours: number, minutes: number): string;
  late(days: number, hours: number, minutes: number): string;
  steps: string;
  enter: string;
  check: string;
  finalise: string;
  state: Record<'none' | 'valid' | 'changed-since', string>;
  unusable: string;
  lookAgain: string;
  dismiss: string;
}

const parts = (units: readonly [number, string][]): string =>
  units
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');

const vietnamese = (days: number, hours: number, minutes: number): string =>
  parts([
    [days, 'ngày'],
    [hours, 'giờ'],
    [days > 0 ? 0 : minutes, 'phút'],
  ]) || 'chưa đầy 1 phút';

const english = (days: number, hours: number, minutes: number): string =>
  parts([
    [days, days === 1 ? 'day' : 'days'],
    [hours, hours === 1 ? 'hour' : 'hours'],
    [days > 0 ? 0 : minutes, minutes === 1 ? 'minute' : 'minutes'],
  ]) || 'under a minute';

export const SCHOOL_WORDS: InLanguages<Words> = {
  vi: {
    opening: 'Đang đọc biểu mẫu…',
    period: 'Kỳ báo cáo',
    noDeadline: 'Phòng chưa ghi hạn nộp.',
    deadline: (text) => `Hạn nộp: ${text}`,
    left: (...time) => `còn ${vietnamese(...time)}`,
    late: (...time) => `đã quá ${vietnamese(...time)}`,
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
    noDeadline: 'The office has set no deadline.',
    deadline: (text) => `Due: ${text}`,
    left: (...time) => `${english(...time)} left`,
    late: (...time) => `${english(...time)} late`,
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
