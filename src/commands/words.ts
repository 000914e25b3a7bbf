/** What the ribbon's commands say. */
import { SEVERITY_LABEL, type Severity } from '../reporting/rules/finding';
import type { Language } from './language';

interface Words {
  close: string;
  failed: string;
  otherBook: string;
  otherBookDetail: string;
  unusable: string;
  left(count: Record<Severity, number>): string;
  allWell(period: string): string;
  onlyNotes(period: string, notes: number): string;
  allExplained(period: string): string;
  mayFinalise: string;
  wentTo(place: string): string;
  seeAll: string;
  cannotFinalise(errors: number, unexplained: number): string;
  carried(count: number): string;
  carriedDetail: string;
  already(period: string): string;
  alreadyDetail: string;
  changedSince: string;
  changedSinceDetail: string;
  finalised(period: string): string;
  fileName(name: string): string;
  sendTo(to: string, deadline: string | undefined): string;
  printSheet: string;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const COMMAND_WORDS: Record<Language, Words> = {
  vi: {
    close: 'Đóng',
    failed: 'Chưa làm được',
    otherBook: 'Sổ đang mở không phải biểu mẫu của trường',
    otherBookDetail: 'Hãy mở tệp Excel mà Phòng đã gửi cho trường rồi bấm lại.',
    unusable: 'Biểu mẫu không dùng được',
    left: (count) =>
      (['error', 'warning', 'note'] as const)
        .filter((severity) => count[severity] > 0)
        .map((severity) => `${count[severity]} ${SEVERITY_LABEL[severity]}`)
        .join(', '),
    allWell: (period) => `Số liệu ${period} đã đủ và khớp`,
    onlyNotes: (period, notes) => `Số liệu ${period} không có lỗi, có ${notes} lưu ý`,
    allExplained: (period) => `Số liệu ${period} không còn lỗi, mọi cảnh báo đã có giải trình`,
    mayFinalise: 'Có thể chốt số liệu.',
    wentTo: (place) => `Đã đưa đến ô ${place}.`,
    seeAll: 'Bấm Mở Giao ban, mục Kiểm tra, để xem tất cả và sửa.',
    cannotFinalise: (errors, unexplained) =>
      `Chưa chốt được: còn ${[
        errors > 0 && `${errors} lỗi`,
        unexplained > 0 && `${unexplained} cảnh báo chưa giải trình`,
      ]
        .filter(Boolean)
        .join(' và ')}`,
    carried: (count) => `Chưa chốt: ${count} số lấy từ tháng trước chưa ai xem lại`,
    carriedDetail: 'Bấm Mở Giao ban, mục Chốt, để xem lại các số này rồi chốt.',
    already: (period) => `Số liệu ${period} đã chốt`,
    alreadyDetail: 'Muốn sửa: bấm Mở Giao ban, mục Chốt, rồi Bỏ chốt và ghi lý do.',
    changedSince: 'Số liệu đã thay đổi sau khi chốt',
    changedSinceDetail: 'Bấm Mở Giao ban, mục Chốt, để bỏ chốt rồi chốt lại, hoặc hoàn tác chỗ sửa nhầm.',
    finalised: (period) => `Đã chốt số liệu ${period}`,
    fileName: (name) => `Lưu tệp với tên ${name}.`,
    sendTo: (to, deadline) => `Gửi cho ${to}${deadline === undefined ? '' : `, hạn ${deadline}`}.`,
    printSheet: 'In trang Phiếu báo cáo, trình hiệu trưởng ký, đóng dấu.',
  },
  en: {
    close: 'Close',
    failed: 'Not done',
    otherBook: 'The open workbook is not a school’s form',
    otherBookDetail: 'Open the Excel file the office sent to the school, then press again.',
    unusable: 'The form cannot be used',
    left: (count) =>
      (['error', 'warning', 'note'] as const)
        .filter((severity) => count[severity] > 0)
        .map((severity) => plural(count[severity], severity))
        .join(', '),
    allWell: (period) => `The figures of ${period} are complete and agree`,
    onlyNotes: (period, notes) => `The figures of ${period} have no errors, ${plural(notes, 'note')}`,
    allExplained: (period) => `The figures of ${period} have no errors; every warning has its reason`,
    mayFinalise: 'They can be finalised.',
    wentTo: (place) => `Cell ${place} is selected.`,
    seeAll: 'Press Open Giao ban, Check, to see all of them and mend.',
    cannotFinalise: (errors, unexplained) =>
      `Not yet: ${[
        errors > 0 && plural(errors, 'error'),
        unexplained > 0 && `${plural(unexplained, 'warning')} without a reason`,
      ]
        .filter(Boolean)
        .join(' and ')} left`,
    carried: (count) => `Not yet: nobody has looked at ${plural(count, 'figure')} taken from last month`,
    carriedDetail: 'Press Open Giao ban, Finalise, to look at them, then finalise.',
    already: (period) => `The figures of ${period} are finalised already`,
    alreadyDetail: 'To change them: press Open Giao ban, Finalise, and un-finalise with a reason.',
    changedSince: 'The figures were changed after finalising',
    changedSinceDetail: 'Press Open Giao ban, Finalise, to un-finalise and finalise again, or undo what was changed.',
    finalised: (period) => `The figures of ${period} are finalised`,
    fileName: (name) => `Save the file as ${name}.`,
    sendTo: (to, deadline) => `Send it to ${to}${deadline === undefined ? '' : `, by ${deadline}`}.`,
    printSheet: 'Print the sheet Phiếu báo cáo for signature and stamp.',
  },
};
