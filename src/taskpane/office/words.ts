/** What the frame of the office's pane says. */
import type { InLanguages } from '../language';

interface Words {
  reading: string;
  loading: string;
  period: string;
  screens: string;
  more: (hidden: number) => string;
  again: string;
  stale: string;
  problems: (count: number) => string;
  noPeriods: string;
  noPeriodsDetail: string;
  copy: string;
  copied: string;
  cannotCopy: string;
  close: string;
}

export const OFFICE_WORDS: InLanguages<Words> = {
  vi: {
    reading: 'Đang đọc sổ tổng hợp…',
    loading: 'Đang mở…',
    period: 'Kỳ báo cáo',
    screens: 'Các phần việc',
    more: (hidden) => `Xem thêm ${hidden} phần việc`,
    again: 'Đọc lại sổ',
    stale: 'Chưa đọc lại được sổ; đang hiện số liệu của lần đọc trước.',
    problems: (count) => `Sổ có ${count} chỗ cần xem lại`,
    noPeriods: 'Sổ không có kỳ báo cáo nào',
    noPeriodsDetail: 'Hãy xem lại các khóa namHoc, kyKhongBaoCao, kyGop ở trang “Thiết lập”.',
    copy: 'Sao chép',
    copied: 'Đã sao chép, có thể dán ngay.',
    cannotCopy: 'Excel không cho ngăn này sao chép. Hãy bấm vào tin, nhấn Ctrl+A rồi Ctrl+C.',
    close: 'Đóng',
  },
  en: {
    reading: 'Reading the book…',
    loading: 'Opening…',
    period: 'Reporting period',
    screens: 'Tasks',
    more: (hidden) => `${hidden} more tasks`,
    again: 'Read the book again',
    stale: 'The book could not be read again; what you see is from the reading before.',
    problems: (count) =>
      count === 1 ? 'One place in the book needs a look' : `${count} places in the book need a look`,
    noPeriods: 'The book has no reporting period',
    noPeriodsDetail: 'Please look at the keys namHoc, kyKhongBaoCao and kyGop on the sheet “Thiết lập”.',
    copy: 'Copy',
    copied: 'Copied: ready to paste.',
    cannotCopy: 'Excel does not let this pane copy. Click into the message, then press Ctrl+A and Ctrl+C.',
    close: 'Close',
  },
};
