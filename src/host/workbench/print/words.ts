/** What print preview says. */
import type { InLanguages } from '../language';

export interface PrintWords {
  title: string;
  print: string;
  close: string;
  previous: string;
  next: string;
  page: string;
  ofPages(count: number): string;
  /** For screen readers: where one is. */
  at(page: number, count: number, sheet: string): string;
  zoom: string;
  wholePage: string;
  actualSize: string;
  pages: string;
  sheets: string;
  activeSheet: string;
  allSheets: string;
  /** Sheets whose names end alike. */
  alike(ending: string): string;
  chosen(count: number): string;
  preparing: string;
  nothing: string;
  nothingHint: string;
  noSheets: string;
  failed: string;
  tryAgain: string;
}

export const PRINT_WORDS: InLanguages<PrintWords> = {
  vi: {
    title: 'In và xem trước',
    print: 'In',
    close: 'Đóng',
    previous: 'Trang trước',
    next: 'Trang sau',
    page: 'Trang',
    ofPages: (count) => `/ ${count}`,
    at: (page, count, sheet) => `Trang ${page} trên ${count}, ${sheet}`,
    zoom: 'Cỡ xem',
    wholePage: 'Vừa trang',
    actualSize: '100 %',
    pages: 'Các trang in',
    sheets: 'Trang tính cần in',
    activeSheet: 'Trang đang mở',
    allSheets: 'Tất cả',
    alike: (ending) => `Các trang “…${ending}”`,
    chosen: (count) => `Đã chọn ${count} trang tính`,
    preparing: 'Đang dàn trang…',
    nothing: 'Không có gì để in.',
    nothingHint: 'Trang tính đã chọn chưa có dữ liệu, hoặc vùng in đang trống. Hãy chọn trang tính khác.',
    noSheets: 'Hãy chọn ít nhất một trang tính.',
    failed: 'Không dàn được trang in.',
    tryAgain: 'Thử lại',
  },
  en: {
    title: 'Print preview',
    print: 'Print',
    close: 'Close',
    previous: 'Previous page',
    next: 'Next page',
    page: 'Page',
    ofPages: (count) => `of ${count}`,
    at: (page, count, sheet) => `Page ${page} of ${count}, ${sheet}`,
    zoom: 'Zoom',
    wholePage: 'Whole page',
    actualSize: '100 %',
    pages: 'Printed pages',
    sheets: 'Sheets to print',
    activeSheet: 'Active sheet',
    allSheets: 'All',
    alike: (ending) => `Sheets “…${ending}”`,
    chosen: (count) => `${count} ${count === 1 ? 'sheet' : 'sheets'} chosen`,
    preparing: 'Laying out the pages…',
    nothing: 'There is nothing to print.',
    nothingHint: 'The chosen sheets hold nothing, or their print area is empty. Choose another sheet.',
    noSheets: 'Choose at least one sheet.',
    failed: 'The pages could not be laid out.',
    tryAgain: 'Try again',
  },
};
