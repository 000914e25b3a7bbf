/** What leads from a line or a number to the cells of the book. */
import type { NumberParts } from '../../../reporting/briefing/number-parts';
import type { ShownCell } from '../../../workflows/show-figure';
import type { InLanguages } from '../../language';

interface Words {
  toCell: string;
  toCellOf: (what: string) => string;
  shown: (sheet: string, cell: string) => string;
  partsOf: (cells: readonly string[]) => string;
  unhid: string;
  hidden: Record<NonNullable<ShownCell['hidden']>, string>;
  whence: (number: string) => string;
  parts: Record<NumberParts['kind'], (number: string, count: number) => string>;
  none: (number: string) => string;
  blank: string;
  yes: string;
  no: string;
  given: string;
  notGiven: string;
  carried: string;
  more: (hidden: number) => string;
}

export const TRACE_WORDS: InLanguages<Words> = {
  vi: {
    toCell: 'Đến ô',
    toCellOf: (what) => `Đến ô: ${what}`,
    shown: (sheet, cell) => `Đã chọn ô ${cell} của trang “${sheet}”.`,
    partsOf: (cells) => `Số này là tổng của các ô ${cells.join(', ')}.`,
    unhid: 'Trang này đang ẩn, đã hiện ra.',
    hidden: {
      filter: 'Dòng này đang bị bộ lọc của bảng che; bỏ lọc để thấy.',
      row: 'Dòng này đang ẩn.',
      column: 'Cột này đang ẩn.',
    },
    whence: (number) => `${number}: lấy từ đâu`,
    parts: {
      amount: (number, count) => (count === 1 ? `${number} lấy từ:` : `${number} là tổng của ${count} số:`),
      change: (number, count) =>
        count === 1 ? `${number} là thay đổi của:` : `${number} là kết quả cộng của ${count} thay đổi:`,
      answer: (number) => `${number} tính theo trả lời của:`,
      presence: (number) => `${number} đếm theo các trường:`,
    },
    none: (number) => `${number}: không có trường nào.`,
    blank: 'chưa báo cáo',
    yes: 'có',
    no: 'không',
    given: 'có số liệu',
    notGiven: 'chưa có số liệu',
    carried: 'tạm lấy số kỳ trước',
    more: (hidden) => `Xem thêm (còn ${hidden})`,
  },
  en: {
    toCell: 'To the cell',
    toCellOf: (what) => `To the cell: ${what}`,
    shown: (sheet, cell) => `Cell ${cell} of “${sheet}” is selected.`,
    partsOf: (cells) => `The figure is the sum of ${cells.join(', ')}.`,
    unhid: 'The sheet was hidden and is shown now.',
    hidden: { filter: 'A filter hides this row.', row: 'This row is hidden.', column: 'This column is hidden.' },
    whence: (number) => `${number}: where it comes from`,
    parts: {
      amount: (number, count) => (count === 1 ? `${number} comes from:` : `${number} is the sum of ${count}:`),
      change: (number, count) =>
        count === 1 ? `${number} is the change of:` : `${number} is ${count} changes together:`,
      answer: (number) => `${number} counts the answers of:`,
      presence: (number) => `${number} counts:`,
    },
    none: (number) => `${number}: no school.`,
    blank: 'not reported',
    yes: 'yes',
    no: 'no',
    given: 'figures are in',
    notGiven: 'no figures',
    carried: 'last month’s figures',
    more: (hidden) => `Show more (${hidden} left)`,
  },
};
