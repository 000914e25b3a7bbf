import type { InLanguages } from '../../language';
import type { TimeLeft, TimeUnits } from './time-left';
import { spanText } from './time-left';

interface Words {
  title(period: string): string;
  whatHappens: string;
  blocking(count: number): string;
  unexplained(count: number): string;
  explained(count: number): string;
  showReasons: string;
  hideReasons: string;
  toChecks: string;
  carried(count: number): string;
  carriedDetail: string;
  carriedConfirm: string;
  showCarried: string;
  hideCarried: string;
  ready: string;
  finalise: string;
  finalising: string;
  notYet: string;
  confirmFirst: string;
  done(moment: string): string;
  doneNoMoment: string;
  checkCode: string;
  next: string;
  print: string;
  printDetail: string;
  printOpen: string;
  save: string;
  saveDetail: string;
  copy: string;
  copied: string;
  cannotCopy: string;
  send(to: string): string;
  sendNobody: string;
  deadline(text: string): string;
  noDeadline: string;
  timeLeft(left: TimeLeft): string;
  changed: string;
  changedDetail: string;
  reopen: string;
  reopenDetail: string;
  reason: string;
  reasonMissing: string;
  reopenNow: string;
  reopening: string;
  cancel: string;
  unwritten(count: number): string;
}

const VI: TimeUnits = {
  day: (count) => `${count} ngày`,
  hour: (count) => `${count} giờ`,
  minute: (count) => `${count} phút`,
};
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const EN: TimeUnits = {
  day: (count) => plural(count, 'day'),
  hour: (count) => plural(count, 'hour'),
  minute: (count) => plural(count, 'minute'),
};

export const FINALISE_WORDS: InLanguages<Words> = {
  vi: {
    title: (period) => `Chốt số liệu ${period}`,
    whatHappens:
      'Khi chốt: số liệu được ghi dấu và khóa lại, Phiếu báo cáo được lập để in và ký, tháng này được thêm vào trang Các tháng trước. Chốt rồi vẫn bỏ chốt được.',
    blocking: (count) => `Còn ${count} lỗi nên chưa chốt được. Hãy sửa trước:`,
    unexplained: (count) => `Còn ${count} cảnh báo chưa có giải trình. Hãy sửa số liệu, hoặc ghi lý do:`,
    explained: (count) => `${count} cảnh báo đã giải trình`,
    showReasons: 'Xem giải trình',
    hideReasons: 'Thu lại',
    toChecks: 'Xem tất cả ở mục Kiểm tra',
    carried: (count) => `${count} số liệu lấy từ tháng trước, chưa ai xem lại`,
    carriedDetail: 'Đây là các số ít thay đổi (giáo viên, phòng học…) được chép sang. Hãy xem lại trước khi chốt.',
    carriedConfirm: 'Tôi đã xem lại, các số này vẫn đúng',
    showCarried: 'Xem các số này',
    hideCarried: 'Thu lại',
    ready: 'Số liệu đã đủ, không còn lỗi. Có thể chốt.',
    finalise: 'Chốt số liệu',
    finalising: 'Đang chốt…',
    notYet: 'Chưa chốt được: còn lỗi hoặc cảnh báo chưa giải trình ở trên.',
    confirmFirst: 'Hãy xác nhận các số lấy từ tháng trước.',
    done: (moment) => `Đã chốt lúc ${moment}.`,
    doneNoMoment: 'Đã chốt.',
    checkCode: 'Mã kiểm tra',
    next: 'Việc tiếp theo',
    print: 'In Phiếu báo cáo, trình hiệu trưởng ký, đóng dấu',
    printDetail: 'Trang Phiếu báo cáo đã lập sẵn, khổ A4; mã kiểm tra in trên phiếu.',
    printOpen: 'Mở Phiếu báo cáo',
    save: 'Lưu tệp với tên',
    saveDetail: 'Tệp > Lưu dưới dạng (Save As), dán tên này.',
    copy: 'Chép tên tệp',
    copied: 'Đã chép tên tệp.',
    cannotCopy: 'Không chép được. Hãy bôi đen tên tệp rồi bấm Ctrl+C.',
    send: (to) => `Gửi tệp cho ${to}`,
    sendNobody: 'Gửi tệp cho Phòng',
    deadline: (text) => `Hạn nộp: ${text}`,
    noDeadline: 'Biểu mẫu không ghi hạn nộp của kỳ này: hãy theo thông báo của Phòng.',
    timeLeft: (left) => {
      const span = spanText(left, VI);
      if (span === '') return 'đến hạn ngay bây giờ';
      return left.isLate ? `quá hạn ${span}` : `còn ${span}`;
    },
    changed: 'Số liệu đã thay đổi sau khi chốt',
    changedDetail:
      'Tệp như hiện nay gửi lên sẽ bị Phòng hỏi lại. Nếu sửa nhầm: hoàn tác trong Excel (Ctrl+Z) cho đúng số đã chốt. Nếu số mới là đúng: bỏ chốt, ghi lý do, kiểm tra rồi chốt lại.',
    reopen: 'Bỏ chốt',
    reopenDetail: 'Mở khóa biểu mẫu để sửa. Phiếu đã in không còn giá trị; sửa xong phải chốt và in lại.',
    reason: 'Lý do bỏ chốt',
    reasonMissing: 'Hãy ghi lý do bỏ chốt.',
    reopenNow: 'Bỏ chốt để sửa',
    reopening: 'Đang bỏ chốt…',
    cancel: 'Thôi',
    unwritten: (count) =>
      `Còn ${count} số mới gõ chưa ghi được vào sổ. Hãy thoát ô đang sửa trong Excel (Enter hoặc Esc), hoặc xem mục Nhập liệu, rồi làm lại.`,
  },
  en: {
    title: (period) => `Finalise ${period}`,
    whatHappens:
      'Finalising stamps and locks the figures, fills the Phiếu báo cáo to print and sign, and adds the month to Các tháng trước. It can be undone.',
    blocking: (count) => `${plural(count, 'error')} left, so it cannot be finalised yet. Please mend:`,
    unexplained: (count) => `${plural(count, 'warning')} without a reason. Mend the figure, or give a reason:`,
    explained: (count) => `${plural(count, 'warning')} explained`,
    showReasons: 'Show reasons',
    hideReasons: 'Fold',
    toChecks: 'See all under Check',
    carried: (count) => `${plural(count, 'figure')} taken from last month that nobody has looked at`,
    carriedDetail: 'Figures that rarely change (teachers, rooms…) were copied over. Please look at them first.',
    carriedConfirm: 'I have looked at them; they still hold',
    showCarried: 'Show them',
    hideCarried: 'Fold',
    ready: 'The figures are complete and without errors. They can be finalised.',
    finalise: 'Finalise',
    finalising: 'Finalising…',
    notYet: 'Not yet: there are errors, or warnings without a reason, above.',
    confirmFirst: 'Please confirm the figures taken from last month.',
    done: (moment) => `Finalised at ${moment}.`,
    doneNoMoment: 'Finalised.',
    checkCode: 'Check code',
    next: 'What to do next',
    print: 'Print the Phiếu báo cáo for the principal’s signature and stamp',
    printDetail: 'The sheet is ready, on A4, with the check code on it.',
    printOpen: 'Open Phiếu báo cáo',
    save: 'Save the file as',
    saveDetail: 'File > Save As, then paste this name.',
    copy: 'Copy the file name',
    copied: 'File name copied.',
    cannotCopy: 'Could not copy. Select the name and press Ctrl+C.',
    send: (to) => `Send the file to ${to}`,
    sendNobody: 'Send the file to the education office',
    deadline: (text) => `Deadline: ${text}`,
    noDeadline: 'The form gives no deadline for this period: follow the office’s notice.',
    timeLeft: (left) => {
      const span = spanText(left, EN);
      if (span === '') return 'due this minute';
      return left.isLate ? `${span} late` : `${span} left`;
    },
    changed: 'The figures were changed after finalising',
    changedDetail:
      'Sent like this, the office will ask back. Changed by mistake: undo in Excel (Ctrl+Z) to the finalised figures. The new figures are right: un-finalise with a reason, check, and finalise again.',
    reopen: 'Un-finalise',
    reopenDetail: 'Unlocks the form for changes. A printed sheet is no longer valid; finalise and print again.',
    reason: 'Reason for un-finalising',
    reasonMissing: 'Please give a reason.',
    reopenNow: 'Un-finalise to change',
    reopening: 'Un-finalising…',
    cancel: 'Cancel',
    unwritten: (count) =>
      `${plural(count, 'figure')} just typed could not be written yet. Leave the cell that is being edited in Excel (Enter or Esc), or look under Enter, then try again.`,
  },
};
