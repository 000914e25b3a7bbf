import type { InLanguages } from '../../language';

interface Words {
  title: string;
  open: string;
  lead(now: string, next: string): string;
  kept(now: string): string;
  carried(count: number): string;
  showCarried: string;
  show: string;
  fold: string;
  emptied(figures: number, reasons: number): string;
  notDue(count: number): string;
  added(count: number): string;
  missing(count: number): string;
  notFinalised(now: string): string;
  changed(now: string): string;
  saveFirst: string;
  start(next: string): string;
  going: string;
  goBack(before: string): string;
  last: string;
}

export const NEXT_MONTH_WORDS: InLanguages<Words> = {
  vi: {
    title: 'Chuyển sang tháng mới',
    open: 'Chuyển sang tháng mới…',
    lead: (now, next) => `Dùng tiếp tệp này cho ${next}, không phải chờ biểu mẫu mới. Khi chuyển từ ${now}:`,
    kept: (now) => `Số liệu ${now} được giữ ở trang Các tháng trước, để so sánh.`,
    carried: (count) =>
      `${count} số ít thay đổi (giáo viên, phòng học…) được chép sang, đánh dấu “lấy từ tháng trước” cho đến khi xác nhận.`,
    showCarried: 'Xem các số được chép sang',
    show: 'Xem',
    fold: 'Thu lại',
    emptied: (figures, reasons) =>
      reasons > 0
        ? `${figures} số còn lại và ${reasons} giải trình được xóa trống để ghi mới.`
        : `${figures} số còn lại được xóa trống để ghi mới.`,
    notDue: (count) => `${count} số không phải báo cáo trong tháng mới.`,
    added: (count) =>
      `${count} số chỉ hỏi từ tháng mới: thêm dòng ở cuối trang Nhập liệu (chưa có trên Phiếu báo cáo in).`,
    missing: (count) => `${count} số phải báo cáo nhưng biểu mẫu này không có ô: hãy xin Phòng biểu mẫu mới nếu cần.`,
    notFinalised: (now) =>
      `${now} chưa chốt, nên Phòng chưa có số liệu của kỳ này. Hãy chốt và gửi trước; chỉ chuyển ngay nếu kỳ này không phải báo cáo.`,
    changed: (now) => `Số liệu ${now} đã thay đổi sau khi chốt. Hãy bỏ chốt và chốt lại trước khi chuyển.`,
    saveFirst: 'Nên lưu một bản của tháng này (đúng tên đã gửi Phòng) trước khi chuyển.',
    start: (next) => `Chuyển sang ${next}`,
    going: 'Đang chuyển…',
    goBack: (before) => `Quay lại ${before}`,
    last: 'Đây là kỳ cuối của năm học. Năm học mới dùng biểu mẫu mới do Phòng gửi.',
  },
  en: {
    title: 'Go on to the new month',
    open: 'Go on to the new month…',
    lead: (now, next) => `Use this file for ${next} too, without waiting for a new form. Going on from ${now}:`,
    kept: (now) => `The figures of ${now} stay on the sheet Các tháng trước, for comparison.`,
    carried: (count) =>
      `${count} figures that rarely change (teachers, rooms…) are copied over, marked as carried until confirmed.`,
    showCarried: 'Show what is copied over',
    show: 'Show',
    fold: 'Fold',
    emptied: (figures, reasons) =>
      reasons > 0
        ? `The other ${figures} figures and ${reasons} reasons are emptied, to be entered anew.`
        : `The other ${figures} figures are emptied, to be entered anew.`,
    notDue: (count) => `${count} figures are not due in the new month.`,
    added: (count) =>
      `${count} figure${count === 1 ? ' is' : 's are'} asked from the new month on: rows are added at the end of the sheet Nhập liệu (not on the printed form).`,
    missing: (count) =>
      `${count} figures are due, but this form has no cell for them: ask the office for a new form if needed.`,
    notFinalised: (now) =>
      `${now} is not finalised, so the office has no figures of it yet. Finalise and send it first; go on now only if it is not reported.`,
    changed: (now) => `The figures of ${now} were changed after finalising. Un-finalise and finalise again first.`,
    saveFirst: 'Better save a copy of this month (under the name sent to the office) first.',
    start: (next) => `Go on to ${next}`,
    going: 'Going on…',
    goBack: (before) => `Back to ${before}`,
    last: 'This is the last period of the school year. The office sends a new form for the new year.',
  },
};
