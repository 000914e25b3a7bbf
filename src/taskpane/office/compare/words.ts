/** What the screen So sánh says. */
import type { ChangeOrder, Kind } from '../../../workflows/compare/highlights';
import type { InLanguages } from '../../language';

interface Words {
  checking: (done: number, of: number) => string;
  changes: (count: number) => string;
  changesOf: (before: string) => string;
  noChanges: string;
  nothingBefore: string;
  order: string;
  orders: Record<ChangeOrder, string>;
  more: (hidden: number) => string;
  kinds: Record<Kind, (count: number) => string>;
  noneFound: string;
  explained: (reason: string) => string;
  targets: string;
  noTargets: string;
  target: (target: string, actual: string) => string;
  met: string;
  notMet: string;
  unknown: string;
  open: (school: string) => string;
  trends: string;
  trendOf: string;
  noTrend: string;
  asTable: string;
  noFigure: string;
  trendHint: string;
  month: string;
  coverage: (unitWord: string) => string;
  draw: string;
  drawn: (charts: number, sheet: string, setAside: string | undefined) => string;
}

export const COMPARE_WORDS: InLanguages<Words> = {
  vi: {
    checking: (done, of) => `Đang so ${done}/${of} trường…`,
    changes: (count) => `Thay đổi lớn nhất (${count})`,
    changesOf: (before) => `So với ${before}, chỉ tính các trường có số liệu ở cả hai kỳ.`,
    noChanges: 'Không có số nào thay đổi so với kỳ trước.',
    nothingBefore: 'Kỳ này không có kỳ trước để so sánh.',
    order: 'Sắp xếp',
    orders: { amount: 'Theo số chênh lệch', share: 'Theo tỷ lệ' },
    more: (hidden) => `Xem thêm (còn ${hidden})`,
    kinds: {
      unusual: (count) => `Khác thường (${count})`,
      classSize: (count) => `Sĩ số vượt quy định (${count})`,
      recognition: (count) => `Trường chuẩn, kiểm định cần xem (${count})`,
      movement: (count) => `Biến động chưa cân đối (${count})`,
    },
    noneFound: 'Không có trường nào.',
    explained: (reason) => `Trường giải trình: ${reason}`,
    targets: 'Mục tiêu năm và thực hiện',
    noTargets: 'Sổ chưa có mục tiêu của năm này (trang “Mục tiêu”).',
    target: (target, actual) => `Mục tiêu ${target}; thực hiện ${actual === '' ? 'chưa có số liệu' : actual}`,
    met: 'Đạt',
    notMet: 'Chưa đạt',
    unknown: 'Chưa có số liệu',
    open: (school) => `Xem ${school}`,
    trends: 'Diễn biến năm học',
    trendOf: 'Số liệu',
    noTrend: 'Chưa có tháng nào có số liệu này.',
    asTable: 'Xem dạng bảng',
    noFigure: 'chưa có số liệu',
    trendHint: 'Hình thoi, nét đứt: tháng chưa đủ số liệu của mọi trường. Chỗ trống: tháng chưa có số liệu.',
    month: 'Tháng',
    coverage: (unitWord) => `Số ${unitWord} có số liệu`,
    draw: 'Vẽ biểu đồ vào sổ',
    drawn: (charts, sheet, setAside) =>
      `Đã vẽ ${charts} biểu đồ ở trang “${sheet}”.${setAside === undefined ? '' : ` Trang cùng tên có sẵn được đổi tên thành “${setAside}”.`}`,
  },
  en: {
    checking: (done, of) => `Comparing ${done} of ${of} schools…`,
    changes: (count) => `Largest changes (${count})`,
    changesOf: (before) => `Against ${before}, of schools that gave the figure in both months.`,
    noChanges: 'No figure changed.',
    nothingBefore: 'There is no month before to compare with.',
    order: 'Order',
    orders: { amount: 'By amount', share: 'By share' },
    more: (hidden) => `Show more (${hidden} left)`,
    kinds: {
      unusual: (count) => `Unusual (${count})`,
      classSize: (count) => `Classes above the norm (${count})`,
      recognition: (count) => `Recognition to look at (${count})`,
      movement: (count) => `Movements that do not balance (${count})`,
    },
    noneFound: 'No school.',
    explained: (reason) => `The school says: ${reason}`,
    targets: 'Targets of the year',
    noTargets: 'The book has no targets of this year (sheet “Mục tiêu”).',
    target: (target, actual) => `Target ${target}; reached ${actual === '' ? 'no figures' : actual}`,
    met: 'Met',
    notMet: 'Not met',
    unknown: 'No figures',
    open: (school) => `Show ${school}`,
    trends: 'Over the school year',
    trendOf: 'Figure',
    noTrend: 'No month has this figure yet.',
    asTable: 'As a table',
    noFigure: 'no figures',
    trendHint: 'Diamonds and dashes: not all schools gave it that month. Gaps: no figures.',
    month: 'Month',
    coverage: (unitWord) => (unitWord === 'trường' ? 'Schools' : 'Units'),
    draw: 'Draw the charts in the book',
    drawn: (charts, sheet, setAside) =>
      `${charts} charts were drawn on “${sheet}”.${setAside === undefined ? '' : ` The sheet of that name is “${setAside}” now.`}`,
  },
};
