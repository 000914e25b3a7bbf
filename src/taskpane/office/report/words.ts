/** What the screen Lập báo cáo says. */
import type { InLanguages } from '../../language';
import type { CompileStep } from '../../../workflows/compile-report';

interface Words {
  looking: string;
  covered: (received: number, expected: number) => string;
  allIn: string;
  leftOut: string;
  missing: (count: number) => string;
  returned: (count: number) => string;
  carried: (count: number) => string;
  unapproved: (count: number) => string;
  receive: string;
  board: string;
  disagreement: string;
  sentences: (count: number) => string;
  footnotes: string;
  restatements: (count: number) => string;
  restatementsHint: string;
  redraws: (sheet: string) => string;
  compile: string;
  compileAnyway: string;
  steps: Record<CompileStep, string>;
  done: (sheet: string) => string;
  sheets: string;
  open: (sheet: string) => string;
  print: string;
  printHow: readonly string[];
  word: string;
  wordHow: string;
  saveWord: string;
  savingWord: string;
  savedWord: (file: string) => string;
  again: string;
  moreSchools: (hidden: number) => string;
}

export const REPORT_WORDS: InLanguages<Words> = {
  vi: {
    looking: 'Đang cộng thử số liệu…',
    covered: (received, expected) => `Đã có báo cáo của ${received}/${expected} trường`,
    allIn: 'Đủ báo cáo của tất cả các trường.',
    leftOut: 'Chưa vào số tổng hợp',
    missing: (count) => `Chưa nộp: ${count} trường`,
    returned: (count) => `Đã trả lại, chưa nộp lại: ${count} trường`,
    carried: (count) => `Tạm lấy số tháng trước (có chú thích trong báo cáo): ${count} trường`,
    unapproved: (count) => `Đã vào số tổng hợp nhưng chưa duyệt: ${count} trường`,
    receive: 'Tiếp nhận báo cáo',
    board: 'Bảng theo dõi',
    disagreement: 'Số liệu chưa khớp nên chưa lập được báo cáo',
    sentences: (count) => `Xem trước ${count} câu số liệu`,
    footnotes: 'Chú thích',
    restatements: (count) => `${count} số liệu đã in ở kỳ trước nay thay đổi`,
    restatementsHint: 'Các thay đổi này được chú thích trong báo cáo.',
    redraws: (sheet) =>
      `Nếu sổ đã có trang “${sheet}” và các phụ lục của kỳ này, các trang đó được lập lại từ đầu: chữ sửa tay trên đó sẽ mất. Muốn giữ, hãy sửa ở trang “Nội dung”, hoặc đổi tên trang cũ trước.`,
    compile: 'Lập báo cáo',
    compileAnyway: 'Lập báo cáo với số liệu đã có',
    steps: {
      reading: 'Đang đọc sổ (1/3)…',
      'adding-up': 'Đang cộng và đối chiếu (2/3)…',
      drawing: 'Đang lập các trang báo cáo và phụ lục (3/3)…',
    },
    done: (sheet) => `Đã lập xong và mở trang “${sheet}”.`,
    sheets: 'Các trang đã lập',
    open: (sheet) => `Mở trang ${sheet}`,
    print: 'In báo cáo',
    printHow: [
      'Mở trang “Báo cáo”, nhấn Ctrl+P (máy Mac: ⌘P; trong Bàn làm việc: nút “Xem và in”). Khổ A4, lề, số trang đã đặt sẵn theo Nghị định 30/2020/NĐ-CP.',
      'Muốn in cả phụ lục: giữ Ctrl và bấm vào tên từng trang PL… rồi nhấn Ctrl+P.',
      'Xem lại bản in trước: số, ngày ban hành, người ký lấy ở trang “Thiết lập”.',
    ],
    word: 'Bản Word',
    wordHow: 'Cùng nội dung và thể thức, cả phụ lục, trong một tệp Word để văn thư ban hành.',
    saveWord: 'Tải bản Word (.docx)',
    savingWord: 'Đang tạo tệp Word…',
    savedWord: (file) => `Đã tải “${file}” về máy.`,
    again: 'Lập lại',
    moreSchools: (hidden) => `và ${hidden} trường nữa`,
  },
  en: {
    looking: 'Adding the figures up…',
    covered: (received, expected) => `${received} of ${expected} schools have reported`,
    allIn: 'All schools have reported.',
    leftOut: 'Not in the totals',
    missing: (count) => `Not received: ${count} schools`,
    returned: (count) => `Returned and not in again: ${count} schools`,
    carried: (count) => `Last month’s figures stand in (footnoted): ${count} schools`,
    unapproved: (count) => `In the totals but not approved yet: ${count} schools`,
    receive: 'Receive reports',
    board: 'Board',
    disagreement: 'Figures do not agree, so the report cannot be drawn',
    sentences: (count) => `Preview ${count} sentences with figures`,
    footnotes: 'Footnotes',
    restatements: (count) => `${count} figures printed in an earlier period have changed`,
    restatementsHint: 'The report footnotes them.',
    redraws: (sheet) =>
      `If the book has the sheet “${sheet}” and this period’s annexes already, they are drawn anew and what was edited on them by hand is lost. To keep it, write it on the sheet “Nội dung”, or rename the old sheet first.`,
    compile: 'Compile the report',
    compileAnyway: 'Compile with what is in',
    steps: {
      reading: 'Reading the book (1/3)…',
      'adding-up': 'Adding up and reconciling (2/3)…',
      drawing: 'Drawing the report and its annexes (3/3)…',
    },
    done: (sheet) => `Done; the sheet “${sheet}” is open.`,
    sheets: 'Sheets that were drawn',
    open: (sheet) => `Open sheet ${sheet}`,
    print: 'Print the report',
    printHow: [
      'Open the sheet “Báo cáo” and press Ctrl+P (Mac: ⌘P; in the workbench: “Preview and print”). A4, margins and page numbers are set as Decree 30/2020/NĐ-CP wants.',
      'To print the annexes too, hold Ctrl and click each PL… sheet, then press Ctrl+P.',
      'Look the preview over first: number, date and signer come from the sheet “Thiết lập”.',
    ],
    word: 'Word copy',
    wordHow: 'The same text and layout, annexes included, in one Word file for the records office to issue.',
    saveWord: 'Save as Word (.docx)',
    savingWord: 'Making the Word file…',
    savedWord: (file) => `“${file}” was saved to your machine.`,
    again: 'Compile again',
    moreSchools: (hidden) => `and ${hidden} more schools`,
  },
};
