/** What the screen Tiếp nhận báo cáo says. */
import type { InLanguages } from '../../language';
import type { ConflictChoice } from '../../../workflows/receipt/choices';
import type { ListPart } from './listing';

interface Words {
  intro: (month: string) => string;
  receivedAt: string;
  receivedAtHint: string;
  badTime: string;
  now: string;
  drop: string;
  dropKinds: string;
  chooseFiles: string;
  chooseFolder: string;
  dismiss: string;
  noFiles: string;
  reading: string;
  readSoFar: (done: number, total: number) => string;
  rate: (perSecond: number) => string;
  cancel: string;
  otherMonth: (shown: string, chosen: string) => string;
  readFor: (month: string) => string;
  filesOfMonth: (count: number, month: string) => string;
  switchTo: (month: string) => string;
  nothingYet: string;
  parts: Record<ListPart, string>;
  partCount: (part: string, count: number) => string;
  list: string;
  emptyPart: string;
  agreeAllRepairs: (count: number) => string;
  agreeAllRepairsHint: string;
  conflicts: (count: number) => string;
  conflictChoice: Record<ConflictChoice, string>;
  write: (count: number) => string;
  nothingToWrite: string;
  willWait: (count: number) => string;
  readAgain: string;
  dropAll: string;
  writing: string;
  undoing: string;
  written: (lot: string, count: number) => string;
  writtenBoard: (received: number, expected: number, late: number, missing: number) => string;
  undone: (lot: string, schools: number) => string;
  undo: string;
  more: string;
  board: string;
  receipts: (month: string) => string;
  receiptLine: (lot: string, reports: number, when: string) => string;
  replacedIn: (count: number) => string;
  lockedLot: string;
  undoLot: (lot: string) => string;
  askUndo: (lot: string, reports: number) => string;
  askUndoDetail: string;
}

export const RECEIVE_WORDS: InLanguages<Words> = {
  vi: {
    intro: (month) =>
      `Nhận tệp các trường gửi vào báo cáo ${month}. Chưa có gì ghi vào sổ cho đến khi bấm “Ghi vào sổ”.`,
    receivedAt: 'Thời điểm nhận (giờ Việt Nam)',
    receivedAtHint:
      'Lúc các tệp này đến phòng, dùng để tính đúng hạn hay muộn. Tệp nào đến lúc khác thì sửa riêng ở tệp đó.',
    badTime: 'Hãy ghi đủ ngày và giờ nhận.',
    now: 'Bây giờ',
    drop: 'Thả tệp, thư mục hoặc tệp .zip vào đây',
    dropKinds: 'Nhận .xlsx, .xls, .xlsb, .ods, .csv và .zip, đến 3.000 tệp một lần.',
    chooseFiles: 'Chọn tệp',
    chooseFolder: 'Chọn thư mục',
    dismiss: 'Đóng thông báo',
    noFiles: 'Không có tệp nào trong những gì vừa chọn.',
    reading: 'Đang đọc tệp',
    readSoFar: (done, total) => `Đã đọc ${vi(done)}/${vi(total)} tệp`,
    rate: (perSecond) => `${vi(Math.round(perSecond))} tệp/giây`,
    cancel: 'Hủy',
    otherMonth: (shown, chosen) => `Bản xem trước này là cho ${shown}, còn kỳ báo cáo đang chọn ở trên là ${chosen}.`,
    readFor: (month) => `Đọc lại cho ${month}`,
    filesOfMonth: (count, month) => `${vi(count)} tệp là báo cáo ${month}, không phải kỳ đang nhận.`,
    switchTo: (month) => `Nhận vào ${month}`,
    nothingYet: 'Chưa ghi gì vào sổ.',
    parts: { all: 'Tất cả', waiting: 'Cần quyết định', taken: 'Sẽ ghi', aside: 'Không ghi' },
    partCount: (part, count) => `${part} (${vi(count)})`,
    list: 'Các tệp đã đọc',
    emptyPart: 'Không có tệp nào ở mục này.',
    agreeAllRepairs: (count) => `Đồng ý sửa cả ${vi(count)} tệp`,
    agreeAllRepairsHint: 'Bấm vào từng tệp để xem sửa những gì trước khi đồng ý.',
    conflicts: (count) => `${vi(count)} tệp khác với báo cáo đã có trong sổ:`,
    conflictChoice: { keep: 'Giữ bản đã nhận', replace: 'Thay bằng tệp này', newer: 'Chỉ thay nếu nhận sau' },
    write: (count) => `Ghi ${vi(count)} báo cáo vào sổ`,
    nothingToWrite: 'Không có báo cáo nào để ghi',
    willWait: (count) => `${vi(count)} tệp chưa quyết định sẽ không được ghi.`,
    readAgain: 'Đọc lại các tệp',
    dropAll: 'Bỏ hết',
    writing: 'Đang ghi vào sổ… Đừng đóng sổ lúc này.',
    undoing: 'Đang hoàn tác…',
    written: (lot, count) => `Đã ghi ${vi(count)} báo cáo (lô ${lot}).`,
    writtenBoard: (received, expected, late, missing) =>
      `Đến nay đã nộp ${vi(received)}/${vi(expected)} trường, ${vi(late)} muộn, còn thiếu ${vi(missing)}.`,
    undone: (lot, schools) => `Đã hoàn tác lô ${lot}: rút lại báo cáo của ${vi(schools)} trường.`,
    undo: 'Hoàn tác',
    more: 'Nhận tiếp',
    board: 'Xem Bảng theo dõi',
    receipts: (month) => `Các lần đã nhận, ${month}`,
    receiptLine: (lot, reports, when) => `${lot}: ${vi(reports)} báo cáo, nhận ${when}`,
    replacedIn: (count) => `${vi(count)} đã được bản sau thay`,
    lockedLot: 'có số liệu đã khóa',
    undoLot: (lot) => `Hoàn tác lô ${lot}`,
    askUndo: (lot, reports) => `Hoàn tác lô ${lot}, rút lại ${vi(reports)} báo cáo?`,
    askUndoDetail: 'Báo cáo của lô này ra khỏi sổ; bản nhận trước đó, nếu có, được dùng lại. Nhật ký vẫn ghi việc này.',
  },
  en: {
    intro: (month) =>
      `Receive what schools sent for ${month}. Nothing is written to the book until you press “Write to the book”.`,
    receivedAt: 'Received at (Vietnam time)',
    receivedAtHint:
      'When these files reached the office: it decides who is late. Files that came at another time have their own.',
    badTime: 'Please give the full date and time.',
    now: 'Now',
    drop: 'Drop files, folders or a .zip here',
    dropKinds: 'Takes .xlsx, .xls, .xlsb, .ods, .csv and .zip; 3,000 files at once are no trouble.',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    dismiss: 'Dismiss',
    noFiles: 'There is no file in what was chosen.',
    reading: 'Reading files',
    readSoFar: (done, total) => `${en(done)} of ${en(total)} files read`,
    rate: (perSecond) => `${en(Math.round(perSecond))} files/second`,
    cancel: 'Cancel',
    otherMonth: (shown, chosen) => `This preview is for ${shown}; the period chosen above is ${chosen}.`,
    readFor: (month) => `Read again for ${month}`,
    filesOfMonth: (count, month) => `${en(count)} files are reports of ${month}, not of the period being received.`,
    switchTo: (month) => `Receive for ${month}`,
    nothingYet: 'Nothing is written yet.',
    parts: { all: 'All', waiting: 'To decide', taken: 'To write', aside: 'Not written' },
    partCount: (part, count) => `${part} (${en(count)})`,
    list: 'Files that were read',
    emptyPart: 'No file here.',
    agreeAllRepairs: (count) => `Agree to the repairs of ${en(count)} files`,
    agreeAllRepairsHint: 'Open a file to see what is repaired before you agree.',
    conflicts: (count) => `${en(count)} files differ from the report in the book:`,
    conflictChoice: { keep: 'Keep what is in', replace: 'Replace it', newer: 'Replace only if received later' },
    write: (count) => `Write ${en(count)} reports to the book`,
    nothingToWrite: 'No report to write',
    willWait: (count) => `${en(count)} undecided files will not be written.`,
    readAgain: 'Read the files again',
    dropAll: 'Drop all',
    writing: 'Writing to the book… Please do not close it now.',
    undoing: 'Undoing…',
    written: (lot, count) => `${en(count)} reports written (lot ${lot}).`,
    writtenBoard: (received, expected, late, missing) =>
      `So far ${en(received)} of ${en(expected)} schools have reported, ${en(late)} late; ${en(missing)} are missing.`,
    undone: (lot, schools) => `Lot ${lot} undone: the reports of ${en(schools)} schools were taken back.`,
    undo: 'Undo',
    more: 'Receive more',
    board: 'Show the board',
    receipts: (month) => `Receipts so far, ${month}`,
    receiptLine: (lot, reports, when) => `${lot}: ${en(reports)} reports, received ${when}`,
    replacedIn: (count) => `${en(count)} replaced since`,
    lockedLot: 'has locked figures',
    undoLot: (lot) => `Undo lot ${lot}`,
    askUndo: (lot, reports) => `Undo lot ${lot} and take back ${en(reports)} reports?`,
    askUndoDetail:
      'Its reports leave the book; those received before them, if any, stand again. The log keeps a record.',
  },
};

function vi(count: number): string {
  return count.toLocaleString('vi-VN');
}

function en(count: number): string {
  return count.toLocaleString('en-GB');
}
