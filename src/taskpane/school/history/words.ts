import type { InLanguages } from '../../language';

interface Words {
  title(label: string): string;
  period: string;
  value: string;
  difference: string;
  blank: string;
  nothing: string;
  summary(months: number, lowest: string, highest: string, now: string): string;
  nowMark: string;
  close: string;
}

export const HISTORY_WORDS: InLanguages<Words> = {
  vi: {
    title: (label) => `12 tháng gần đây: ${label}`,
    period: 'Kỳ',
    value: 'Số liệu',
    difference: 'Chênh lệch',
    blank: 'trống',
    nothing: 'Chưa có số liệu của các tháng trước trong biểu mẫu này.',
    summary: (months, lowest, highest, now) =>
      `${months} kỳ có số liệu, thấp nhất ${lowest}, cao nhất ${highest}; kỳ này ${now}.`,
    nowMark: 'kỳ này',
    close: 'Đóng',
  },
  en: {
    title: (label) => `The last 12 months: ${label}`,
    period: 'Period',
    value: 'Figure',
    difference: 'Difference',
    blank: 'blank',
    nothing: 'This form has no figures of earlier months yet.',
    summary: (months, lowest, highest, now) =>
      `${months} periods with a figure, lowest ${lowest}, highest ${highest}; this period ${now}.`,
    nowMark: 'this period',
    close: 'Close',
  },
};
