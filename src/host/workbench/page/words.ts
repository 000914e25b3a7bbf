/** The workbench's own words. */
import type { InLanguages } from '../language';

export interface PageWords {
  product: string;
  unsaved: string;
  blankName: string;
  open: string;
  save: string;
  saveTip: string;
  newBook: string;
  samples: string;
  samplesOffice: string;
  samplesSchool: string;
  print: string;
  undo(what: string | undefined): string;
  redo(what: string | undefined): string;
  otherLanguage: string;
  dropHere: string;
  opening(name: string): string;
  saved(name: string): string;
  cannotOpen(name: string): string;
  noSamples: string;
  onlyXlsx: string;
  askSave(name: string): string;
  askSaveDetail: string;
  dontSave: string;
  cancel: string;
  close: string;
  leftBehind(name: string, when: string): string;
  restore: string;
  discard: string;
  restored(name: string): string;
  starting: string;
  cannotStart(detail: string): string;
  offlineReady: string;
  fileBar: string;
}

export const PAGE_WORDS: InLanguages<PageWords> = {
  vi: {
    product: 'Giao ban',
    unsaved: 'chưa lưu',
    blankName: 'Sổ mới.xlsx',
    open: 'Mở tệp',
    save: 'Lưu về máy',
    saveTip: 'Tải tệp .xlsx về máy (Ctrl+S)',
    newBook: 'Sổ trống',
    samples: 'Dữ liệu ví dụ',
    samplesOffice: 'Phòng: sổ tổng hợp',
    samplesSchool: 'Trường: biểu mẫu tháng 11/2021',
    print: 'Xem và in',
    undo: (what) => (what === undefined ? 'Hoàn tác' : `Hoàn tác ${what} (Ctrl+Z)`),
    redo: (what) => (what === undefined ? 'Làm lại' : `Làm lại ${what} (Ctrl+Y)`),
    otherLanguage: 'English',
    dropHere: 'Thả tệp .xlsx vào đây để mở',
    opening: (name) => `Đang mở “${name}”…`,
    saved: (name) => `Đã tải “${name}” về máy.`,
    cannotOpen: (name) => `Không mở được “${name}”`,
    noSamples: 'Bản này không kèm dữ liệu ví dụ.',
    onlyXlsx: 'Ở đây chỉ mở được tệp .xlsx. Hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại ở dạng .xlsx.',
    askSave: (name) => `Lưu thay đổi trong “${name}”?`,
    askSaveDetail: 'Nếu không lưu, những gì vừa nhập trong sổ này sẽ mất.',
    dontSave: 'Không lưu',
    cancel: 'Hủy',
    close: 'Đóng',
    leftBehind: (name, when) => `Sổ “${name}” chưa lưu, để lại lúc ${when}.`,
    restore: 'Mở lại',
    discard: 'Bỏ đi',
    restored: (name) => `Đã mở lại “${name}” như trước khi tải lại trang.`,
    starting: 'Đang khởi động bàn làm việc…',
    cannotStart: (detail) =>
      `Không khởi động được bàn làm việc (${detail}). Hãy tải lại trang; nếu vẫn lỗi, hãy dùng Chrome, Edge hoặc Firefox bản mới.`,
    offlineReady: 'Đã sẵn sàng dùng khi không có mạng.',
    fileBar: 'Tệp',
  },
  en: {
    product: 'Giao ban',
    unsaved: 'unsaved',
    blankName: 'New workbook.xlsx',
    open: 'Open file',
    save: 'Save',
    saveTip: 'Download the .xlsx file (Ctrl+S)',
    newBook: 'Blank workbook',
    samples: 'Sample data',
    samplesOffice: 'Office: the compiled book',
    samplesSchool: 'School: the form of November 2021',
    print: 'Preview and print',
    undo: (what) => (what === undefined ? 'Undo' : `Undo ${what} (Ctrl+Z)`),
    redo: (what) => (what === undefined ? 'Redo' : `Redo ${what} (Ctrl+Y)`),
    otherLanguage: 'Tiếng Việt',
    dropHere: 'Drop an .xlsx file here to open it',
    opening: (name) => `Opening “${name}”…`,
    saved: (name) => `Downloaded “${name}”.`,
    cannotOpen: (name) => `“${name}” could not be opened`,
    noSamples: 'This copy comes without sample data.',
    onlyXlsx: 'Only .xlsx files open here. Open the file with Excel or LibreOffice and save it as .xlsx.',
    askSave: (name) => `Save the changes in “${name}”?`,
    askSaveDetail: 'Without saving, what was entered in this workbook is lost.',
    dontSave: "Don't save",
    cancel: 'Cancel',
    close: 'Close',
    leftBehind: (name, when) => `“${name}” was left unsaved at ${when}.`,
    restore: 'Open it',
    discard: 'Discard',
    restored: (name) => `“${name}” is open again as it was before the reload.`,
    starting: 'Starting the workbench…',
    cannotStart: (detail) =>
      `The workbench could not start (${detail}). Reload the page; if that fails, use a current Chrome, Edge or Firefox.`,
    offlineReady: 'Ready for use without a network.',
    fileBar: 'File',
  },
};
