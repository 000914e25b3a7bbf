/** What the grid says, in both languages. */
import type { InLanguages } from '../language';

export interface GridWords {
  grid: string;
  /** How the grid is used without a mouse, for those who hear it. */
  gridHelp: string;
  nameBox: string;
  formulaBar: string;
  cancelEntry: string;
  acceptEntry: string;
  sheets: string;
  previousSheets: string;
  nextSheets: string;
  protectedSheet: string;
  modes: Record<'ready' | 'enter' | 'edit', string>;
  sum: string;
  average: string;
  count: string;
  zoom: string;
  zoomIn: string;
  zoomOut: string;
  choices: string;
  menu: {
    cut: string;
    copy: string;
    paste: string;
    insertRows: (count: number) => string;
    insertColumns: (count: number) => string;
    deleteRows: (count: number) => string;
    deleteColumns: (count: number) => string;
    clear: string;
    hideRows: string;
    hideColumns: string;
    fitColumns: string;
    openList: string;
  };
  retry: string;
  giveUp: string;
  insist: string;
  close: string;
  locked: { title: string; message: (address: string) => string };
  notFound: { title: string; message: (text: string) => string };
  failed: { title: string; message: (reason: string) => string };
  cannotPaste: { title: string; message: string };
  empty: string;
  isLocked: string;
  hasChoices: string;
  note: (text: string) => string;
  selected: (address: string, rows: number, columns: number) => string;
  size: (rows: number, columns: number) => string;
  chart: (title: string) => string;
}

export const WORDS: InLanguages<GridWords> = {
  vi: {
    grid: 'Bảng tính',
    gridHelp:
      'Phím mũi tên để đi, gõ để nhập, F2 để sửa, Alt+Mũi tên xuống mở danh sách, F6 ra thanh tên trang, Shift+F6 lên Hộp Tên.',
    nameBox: 'Hộp Tên: địa chỉ ô, gõ vào để đi tới',
    formulaBar: 'Thanh công thức',
    cancelEntry: 'Hủy (Esc)',
    acceptEntry: 'Nhập (Enter)',
    sheets: 'Các trang tính',
    previousSheets: 'Các trang trước',
    nextSheets: 'Các trang sau',
    protectedSheet: 'Trang được bảo vệ',
    modes: { ready: 'Sẵn sàng', enter: 'Đang nhập', edit: 'Đang sửa' },
    sum: 'Tổng',
    average: 'Trung bình',
    count: 'Số ô có dữ liệu',
    zoom: 'Thu phóng',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    choices: 'Chọn từ danh sách',
    menu: {
      cut: 'Cắt',
      copy: 'Sao chép',
      paste: 'Dán',
      insertRows: (count) => `Chèn ${count} hàng`,
      insertColumns: (count) => `Chèn ${count} cột`,
      deleteRows: (count) => `Xóa ${count} hàng`,
      deleteColumns: (count) => `Xóa ${count} cột`,
      clear: 'Xóa nội dung',
      hideRows: 'Ẩn hàng',
      hideColumns: 'Ẩn cột',
      fitColumns: 'Vừa độ rộng cột',
      openList: 'Chọn từ danh sách…',
    },
    retry: 'Sửa lại',
    giveUp: 'Bỏ, giữ giá trị cũ',
    insist: 'Vẫn nhập',
    close: 'Đóng',
    locked: {
      title: 'Ô này bị khóa',
      message: (address) =>
        `Ô ${address} nằm trên trang được bảo vệ nên không sửa được. Hãy nhập vào các ô để trống dành cho nhập liệu (phím Tab đi tới ô kế tiếp); muốn sửa ô này thì bỏ bảo vệ trang trước.`,
    },
    notFound: {
      title: 'Không tìm thấy nơi cần đến',
      message: (text) =>
        `“${text}” không phải là địa chỉ ô (như C5 hay B2:D9) và cũng không phải tên nào trong sổ. Hãy xem lại cách viết.`,
    },
    failed: {
      title: 'Chưa làm được',
      message: (reason) => `Có lỗi khi thực hiện: ${reason}. Sổ vẫn như trước; hãy thử lại.`,
    },
    cannotPaste: {
      title: 'Trình duyệt không cho dán từ trình đơn',
      message: 'Hãy bấm Ctrl+V để dán: trình duyệt chỉ cho trang đọc bộ nhớ tạm khi dùng phím tắt.',
    },
    empty: 'trống',
    isLocked: 'ô bị khóa',
    hasChoices: 'có danh sách chọn',
    note: (text) => `ghi chú: ${text}`,
    selected: (address, rows, columns) => `Đã chọn ${address}, ${rows} hàng, ${columns} cột`,
    size: (rows, columns) => `${rows} hàng × ${columns} cột`,
    chart: (title) => `Biểu đồ: ${title}`,
  },
  en: {
    grid: 'Spreadsheet',
    gridHelp:
      'Arrow keys to move, type to enter, F2 to edit, Alt+Down opens a list, F6 goes to the sheet tabs, Shift+F6 to the Name Box.',
    nameBox: 'Name Box: the cell’s address; type one to go there',
    formulaBar: 'Formula bar',
    cancelEntry: 'Cancel (Esc)',
    acceptEntry: 'Enter',
    sheets: 'Sheets',
    previousSheets: 'Sheets before',
    nextSheets: 'Sheets after',
    protectedSheet: 'Protected sheet',
    modes: { ready: 'Ready', enter: 'Enter', edit: 'Edit' },
    sum: 'Sum',
    average: 'Average',
    count: 'Count',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    choices: 'Choose from the list',
    menu: {
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      insertRows: (count) => (count === 1 ? 'Insert row' : `Insert ${count} rows`),
      insertColumns: (count) => (count === 1 ? 'Insert column' : `Insert ${count} columns`),
      deleteRows: (count) => (count === 1 ? 'Delete row' : `Delete ${count} rows`),
      deleteColumns: (count) => (count === 1 ? 'Delete column' : `Delete ${count} columns`),
      clear: 'Clear contents',
      hideRows: 'Hide rows',
      hideColumns: 'Hide columns',
      fitColumns: 'Fit column width',
      openList: 'Choose from list…',
    },
    retry: 'Try again',
    giveUp: 'Cancel, keep the old value',
    insist: 'Enter it anyway',
    close: 'Close',
    locked: {
      title: 'This cell is locked',
      message: (address) =>
        `Cell ${address} is on a protected sheet and cannot be changed. Enter figures into the open cells (Tab goes to the next one); to change this cell, unprotect the sheet first.`,
    },
    notFound: {
      title: 'No such place',
      message: (text) =>
        `“${text}” is neither a cell’s address (such as C5 or B2:D9) nor a name in this workbook. Check how it is spelt.`,
    },
    failed: {
      title: 'That did not work',
      message: (reason) => `Something failed: ${reason}. The workbook is as it was; try again.`,
    },
    cannotPaste: {
      title: 'The browser does not let the menu paste',
      message: 'Press Ctrl+V to paste: the browser lets a page read the clipboard only for the keys.',
    },
    empty: 'empty',
    isLocked: 'locked',
    hasChoices: 'has a list',
    note: (text) => `note: ${text}`,
    selected: (address, rows, columns) => `Selected ${address}, ${rows} rows, ${columns} columns`,
    size: (rows, columns) => `${rows}R × ${columns}C`,
    chart: (title) => `Chart: ${title}`,
  },
};
