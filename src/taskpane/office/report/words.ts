/** What the screen Lập báo cáo says. */
import type { InLanguages } from '../../language';
import type { CompileStep, HandEdit } from '../../../workflows/compile-report';

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
  sentencesHint: string;
  footnotes: string;
  restatements: (count: number) => string;
  restatementsHint: string;
  copyRestatements: string;
  restatementsCopied: string;
  cannotCopy: string;
  explanations: (count: number, printed: number) => string;
  explanationsHint: string;
  lockTitle: string;
  lockState: (month: string, locked: number, all: number) => string;
  lockHow: string;
  notApproved: (count: number) => string;
  lock: (count: number) => string;
  unlock: string;
  unlockReason: string;
  unlockAll: (count: number) => string;
  notUnlock: string;
  redraws: (sheet: string) => string;
  compile: string;
  compileAnyway: string;
  steps: Record<CompileStep, string>;
  done: (sheet: string) => string;
  drawnSentences: (count: number) => string;
  drawnSentencesHint: string;
  toCell: (number: string, cell: string) => string;
  sheets: string;
  open: (sheet: string) => string;
  print: string;
  printHow: readonly string[];
  handEdits: (count: number) => string;
  handEditsHint: string;
  ownText: string;
  computedText: string;
  deletedText: string;
  noLongerThere: string;
  wasNotThere: string;
  missingNumbers: (numbers: string) => string;
  decide: Record<HandEdit['kind'], string>;
  decideNumber: (number: number) => string;
  keep: Record<HandEdit['kind'], string>;
  replace: Record<HandEdit['kind'], string>;
  compileSo: string;
  notNow: string;
  changes: (count: number) => string;
  showAllChanges: (count: number) => string;
  before: string;
  now: string;
  keptTexts: (count: number) => string;
  setAside: (sheet: string) => string;
  issueTitle: string;
  issueHow: (sheet: string) => string;
  issue: string;
  issuing: string;
  issued: (sheet: string) => string;
  withdraw: string;
  withdrawReason: string;
  notWithdraw: string;
  withdrawn: (sheet: string) => string;
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
    sentencesHint: 'Bấm vào số để xem số ấy cộng từ trường nào, rồi đến ô.',
    footnotes: 'Chú thích',
    restatements: (count) => `${count} số liệu đã in ở kỳ trước nay thay đổi`,
    restatementsHint: 'Các thay đổi này được chú thích trong báo cáo.',
    copyRestatements: 'Chép danh sách',
    restatementsCopied: 'Đã chép.',
    cannotCopy: 'Excel này không cho trang chép; hãy bôi đen các dòng rồi chép.',
    explanations: (count, printed) => `Giải trình của các trường: ${count}, in ${printed} thành chú thích`,
    explanationsHint: 'Của các báo cáo đã duyệt. Đánh dấu giải trình nào thì báo cáo in giải trình đó ở chú thích.',
    lockTitle: 'Khóa tháng',
    lockState: (month, locked, all) => `Đã khóa ${locked}/${all} báo cáo ${month}.`,
    lockHow: 'Số liệu đã khóa không đổi nữa. Mở khóa rồi sửa thì chỗ khác với số liệu khi khóa được liệt kê.',
    notApproved: (count) => `${count} trường chưa nộp hoặc chưa được duyệt nên chưa khóa được.`,
    lock: (count) => `Khóa ${count} báo cáo đã duyệt`,
    unlock: 'Mở khóa tháng',
    unlockReason: 'Lý do mở khóa',
    unlockAll: (count) => `Mở khóa ${count} báo cáo`,
    notUnlock: 'Thôi',
    redraws: (sheet) =>
      `Nếu sổ đã có trang “${sheet}”, trang đó được lập lại tại chỗ. Chỗ nào đã sửa tay trên đó sẽ được hỏi trước khi thay.`,
    compile: 'Lập báo cáo',
    compileAnyway: 'Lập báo cáo với số liệu đã có',
    steps: {
      reading: 'Đang đọc sổ (1/3)…',
      'adding-up': 'Đang cộng và đối chiếu (2/3)…',
      drawing: 'Đang lập các trang báo cáo và phụ lục (3/3)…',
    },
    done: (sheet) => `Đã lập xong và mở trang “${sheet}”.`,
    drawnSentences: (count) => `${count} câu số liệu, bấm vào số để đến ô`,
    drawnSentencesHint: 'Số có trong phụ lục dẫn đến ô của phụ lục; số khác cho xem cộng từ trường nào.',
    toCell: (number, cell) => `${number}: đến ô ${cell}`,
    sheets: 'Các trang đã lập',
    open: (sheet) => `Mở trang ${sheet}`,
    print: 'In báo cáo',
    printHow: [
      'Mở trang “Báo cáo”, nhấn Ctrl+P (máy Mac: ⌘P; trong Bàn làm việc: nút “Xem và in”). Khổ A4, lề, số trang đã đặt sẵn theo Nghị định 30/2020/NĐ-CP.',
      'Muốn in cả phụ lục: giữ Ctrl và bấm vào tên từng trang PL… rồi nhấn Ctrl+P.',
      'Xem lại bản in trước: số, ngày ban hành, người ký lấy ở trang “Thiết lập”.',
    ],
    handEdits: (count) => `Báo cáo đang có ${count} chỗ sửa tay`,
    handEditsHint: 'Chưa có gì thay đổi. Hãy chọn giữ hay thay từng chỗ; không chọn gì là giữ.',
    ownText: 'Bản của anh/chị trên trang',
    computedText: 'Bản tính lại',
    deletedText: 'Đã xóa khỏi trang',
    noLongerThere: '(báo cáo không còn câu này)',
    wasNotThere: '(trước chưa có)',
    missingNumbers: (numbers) => `Câu sửa tay không có số đang tính được: ${numbers}. Hãy kiểm tra lại.`,
    decide: { changed: 'Chỗ này:', added: 'Đoạn tự thêm này:', removed: 'Đoạn đã xóa này:' },
    decideNumber: (number) => `Chỗ sửa tay thứ ${number}`,
    keep: { changed: 'Giữ bản sửa tay', added: 'Giữ lại', removed: 'Vẫn để xóa' },
    replace: { changed: 'Dùng bản tính lại', added: 'Bỏ đi', removed: 'Đưa trở lại' },
    compileSo: 'Lập báo cáo như đã chọn',
    notNow: 'Thôi, chưa lập',
    changes: (count) => `${count} chỗ khác lần lập trước`,
    showAllChanges: (count) => `Xem cả ${count} chỗ`,
    before: 'Trước',
    now: 'Nay',
    keptTexts: (count) => `${count} chỗ sửa tay được giữ`,
    setAside: (sheet) =>
      `Trang cũ không phải do chương trình lập nên được giữ lại dưới tên “${sheet}”. Nếu không cần, anh/chị tự xóa.`,
    issueTitle: 'Ban hành Thông báo',
    issueHow: (sheet) =>
      `Báo cáo đọc tại hội nghị và Thông báo ban hành sau đó là hai văn bản. Bản ban hành là trang “${sheet}” và các phụ lục của nó, được khóa: lập lại báo cáo hay sửa số liệu sau này không làm đổi.`,
    issue: 'Ban hành Thông báo',
    issuing: 'Đang làm…',
    issued: (sheet) => `Đã ban hành: trang “${sheet}”.`,
    withdraw: 'Thu hồi',
    withdrawReason: 'Lý do thu hồi (ghi vào Nhật ký)',
    notWithdraw: 'Thôi, không thu hồi',
    withdrawn: (sheet) => `Đã thu hồi; bản cũ giữ ở trang “${sheet}”.`,
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
    sentencesHint: 'Press a number to see which schools it is added up from, and their cells.',
    footnotes: 'Footnotes',
    restatements: (count) => `${count} figures printed in an earlier period have changed`,
    restatementsHint: 'The report footnotes them.',
    copyRestatements: 'Copy the list',
    restatementsCopied: 'Copied.',
    cannotCopy: 'This Excel keeps the clipboard from pages: select the lines and copy them.',
    explanations: (count, printed) => `Reasons given by schools: ${count}, ${printed} as footnotes`,
    explanationsHint: 'Of approved reports. Those that are ticked are printed as footnotes.',
    lockTitle: 'Lock the month',
    lockState: (month, locked, all) => `${month}: ${locked} of ${all} reports are locked.`,
    lockHow:
      'Locked figures do not change. Opened again, what changes is listed against the figures as they were locked.',
    notApproved: (count) => `${count} reports are not approved (or not in) and cannot be locked.`,
    lock: (count) => `Lock ${count} approved reports`,
    unlock: 'Open the month again',
    unlockReason: 'Why it is opened',
    unlockAll: (count) => `Open ${count} reports`,
    notUnlock: 'Leave it',
    redraws: (sheet) =>
      `If the book has the sheet “${sheet}” already, it is drawn again in place. Texts that were changed on it by hand are asked about first.`,
    compile: 'Compile the report',
    compileAnyway: 'Compile with what is in',
    steps: {
      reading: 'Reading the book (1/3)…',
      'adding-up': 'Adding up and reconciling (2/3)…',
      drawing: 'Drawing the report and its annexes (3/3)…',
    },
    done: (sheet) => `Done; the sheet “${sheet}” is open.`,
    drawnSentences: (count) => `${count} sentences; press a number to see its cell`,
    drawnSentencesHint: 'Numbers of the annexes lead to their cell; others show which schools they are added up from.',
    toCell: (number, cell) => `${number}: to cell ${cell}`,
    sheets: 'Sheets that were drawn',
    open: (sheet) => `Open sheet ${sheet}`,
    print: 'Print the report',
    printHow: [
      'Open the sheet “Báo cáo” and press Ctrl+P (Mac: ⌘P; in the workbench: “Preview and print”). A4, margins and page numbers are set as Decree 30/2020/NĐ-CP wants.',
      'To print the annexes too, hold Ctrl and click each PL… sheet, then press Ctrl+P.',
      'Look the preview over first: number, date and signer come from the sheet “Thiết lập”.',
    ],
    handEdits: (count) => `The report has ${count} texts changed by hand`,
    handEditsHint: 'Nothing was changed yet. Keep or replace each of them; what is not chosen is kept.',
    ownText: 'Your text on the sheet',
    computedText: 'As worked out now',
    deletedText: 'Deleted from the sheet',
    noLongerThere: '(no longer in the report)',
    wasNotThere: '(not there before)',
    missingNumbers: (numbers) => `The text by hand does not have the numbers worked out now: ${numbers}. Please check.`,
    decide: { changed: 'This text:', added: 'This text of your own:', removed: 'This deleted text:' },
    decideNumber: (number) => `Change by hand ${number}`,
    keep: { changed: 'Keep mine', added: 'Keep', removed: 'Leave it out' },
    replace: { changed: 'Take the new one', added: 'Drop', removed: 'Bring it back' },
    compileSo: 'Compile as chosen',
    notNow: 'Not now',
    changes: (count) => `${count} texts differ from the last time`,
    showAllChanges: (count) => `Show all ${count}`,
    before: 'Before',
    now: 'Now',
    keptTexts: (count) => `${count} texts by hand were kept`,
    setAside: (sheet) =>
      `The sheet that stood there was not made by this program and is kept as “${sheet}”. Delete it if you do not need it.`,
    issueTitle: 'Issue the Thông báo',
    issueHow: (sheet) =>
      `The report read at the meeting and the Thông báo issued after it are two documents. The issued one is the sheet “${sheet}” with its annexes, locked: nothing drawn or corrected later changes it.`,
    issue: 'Issue the Thông báo',
    issuing: 'Working…',
    issued: (sheet) => `Issued: sheet “${sheet}”.`,
    withdraw: 'Withdraw',
    withdrawReason: 'Reason (kept in the log)',
    notWithdraw: 'Do not withdraw',
    withdrawn: (sheet) => `Withdrawn; it is kept on the sheet “${sheet}”.`,
    word: 'Word copy',
    wordHow: 'The same text and layout, annexes included, in one Word file for the records office to issue.',
    saveWord: 'Save as Word (.docx)',
    savingWord: 'Making the Word file…',
    savedWord: (file) => `“${file}” was saved to your machine.`,
    again: 'Compile again',
    moreSchools: (hidden) => `and ${hidden} more schools`,
  },
};
