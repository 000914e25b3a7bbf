import type { LookReason } from '../../../reporting/submissions/needs-look';
import type { Severity } from '../../../reporting/rules/finding';
import { formatCount } from '../../../reporting/wording/numbers';
import type { InLanguages } from '../../language';

interface Words {
  list: string;
  backToList: string;
  onlyToLook: string;
  checking: (done: number, of: number) => string;
  toLook: (count: number) => string;
  nothingToLook: string;
  search: string;
  reasons: Record<LookReason, (count: number) => string>;
  previous: string;
  next: string;
  position: (at: number, of: number) => string;
  approveClean: (count: number) => string;
  approveCleanDetail: string;
  lockApproved: (count: number) => string;
  lockApprovedDetail: string;
  changed: (action: string, count: number) => string;
  refused: (count: number) => string;
  received: (at: string) => string;
  late: string;
  file: (name: string) => string;
  stamped: (mark: string) => string;
  unstamped: string;
  reason: (text: string) => string;
  approve: string;
  lock: string;
  returnIt: string;
  unlock: string;
  actions: string;
  returnReason: string;
  returnReasonHint: string;
  unlockReason: string;
  unlockReasonHint: string;
  reasonNeeded: string;
  cancel: string;
  returnMessage: string;
  returnMessageHint: string;
  markedCopy: string;
  markedCopyHint: string;
  remarksToMark: string;
  chooseSentFile: string;
  markedSaved: (file: string) => string;
  writeMessageAgain: string;
  restated: string;
  findings: string;
  severities: Record<Severity, string>;
  noFindings: string;
  schoolSays: (text: string) => string;
  noReport: string;
  figures: string;
  figuresShown: string;
  modes: Record<'totals' | 'changed' | 'all', string>;
  sameAsBefore: (month: string) => string;
  noFigures: string;
  indicator: string;
  difference: string;
  incomplete: (given: number, asked: number) => string;
  blank: string;
  hasFinding: string;
  history: string;
  noHistory: string;
  lot: (lot: string) => string;
  supersededBy: string;
  log: string;
  noLog: string;
  enter: string;
  correct: string;
  enterTitle: string;
  enterIntro: string;
  source: string;
  sourceHint: string;
  sourceNeeded: string;
  receivedAt: string;
  receivedAtNeeded: string;
  notChosen: string;
  save: (changed: number) => string;
  saving: string;
  nothingTyped: string;
  mend: (count: number) => string;
  entered: string;
  carry: (month: string) => string;
  carryDetail: (month: string) => string;
  carryIt: string;
  carried: (month: string) => string;
}

export const SCHOOLS_WORDS: InLanguages<Words> = {
  vi: {
    list: 'Danh sách trường',
    backToList: 'Danh sách',
    onlyToLook: 'Chỉ trường cần xem',
    checking: (done, of) => `Đang kiểm tra ${formatCount(done)}/${formatCount(of)} báo cáo…`,
    toLook: (count) => `${formatCount(count)} trường cần xem`,
    nothingToLook: 'Không còn trường nào cần xem.',
    search: 'Tìm trường',
    reasons: {
      error: (count) => `${count} lỗi`,
      warning: (count) => `${count} cảnh báo`,
      explained: (count) => `${count} giải trình`,
      differs: () => 'bản ký lệch',
    },
    previous: 'Trường trước',
    next: 'Trường sau',
    position: (at, of) => `${formatCount(at)}/${formatCount(of)}`,
    approveClean: (count) => `Duyệt ${formatCount(count)} trường không có gì cần xem`,
    approveCleanDetail: 'Các báo cáo đã nộp mà không có lỗi, cảnh báo, giải trình hay bản ký lệch.',
    lockApproved: (count) => `Khóa ${formatCount(count)} trường đã duyệt`,
    lockApprovedDetail: 'Khóa khi đã ban hành: sau đó muốn sửa phải mở khóa, ghi lý do.',
    changed: (action, count) => `${action}: ${formatCount(count)} trường.`,
    refused: (count) => `${formatCount(count)} trường không làm được:`,
    received: (at) => `Nhận ${at}`,
    late: 'nộp muộn',
    file: (name) => `Tệp: ${name}`,
    stamped: (mark) => `Đã chốt, dấu ${mark}`,
    unstamped: 'Trường chưa chốt số liệu (không có dấu)',
    reason: (text) => `Lý do: ${text}`,
    approve: 'Duyệt',
    lock: 'Khóa',
    returnIt: 'Trả lại',
    unlock: 'Mở khóa',
    actions: 'Việc với báo cáo này',
    returnReason: 'Lý do trả lại',
    returnReasonHint: 'Ghi rõ sai ở đâu; lỗi và cảnh báo chưa giải trình tự thêm vào tin gửi trường.',
    unlockReason: 'Lý do mở khóa',
    unlockReasonHint: 'Số đã in nào đổi sau khi mở khóa sẽ được liệt kê ở đây và chú thích ở báo cáo tháng sau.',
    reasonNeeded: 'Cần ghi lý do.',
    cancel: 'Thôi',
    returnMessage: 'Tin gửi trường',
    returnMessageHint: 'Sửa được trước khi sao chép; dán vào Zalo hoặc email.',
    markedCopy: 'Tệp của trường có đánh dấu',
    markedCopyHint:
      'Chọn tệp .xlsx trường đã gửi: chương trình làm một bản có nhận xét ngay tại ô cần sửa để gửi kèm tin. Tệp gốc giữ nguyên.',
    remarksToMark: 'Nhận xét ghi vào tệp',
    chooseSentFile: 'Chọn tệp trường đã gửi…',
    markedSaved: (file) => `Đã tải “${file}” về máy. Gửi tệp này cùng tin trên cho trường.`,
    writeMessageAgain: 'Soạn lại tin trả lại',
    restated: 'Số đã in nay thay đổi',
    findings: 'Kết quả kiểm tra',
    severities: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
    noFindings: 'Không có lỗi hay cảnh báo.',
    schoolSays: (text) => `Trường giải trình: ${text}`,
    noReport: 'Trường chưa nộp báo cáo kỳ này.',
    figures: 'Số liệu',
    figuresShown: 'Hiện dòng nào',
    modes: { totals: 'Số cộng và chỗ thay đổi', changed: 'Chỉ chỗ thay đổi', all: 'Tất cả các dòng' },
    sameAsBefore: (month) => `Mọi số liệu giống ${month}.`,
    noFigures: 'Không có số liệu.',
    indicator: 'Chỉ tiêu',
    difference: 'Chênh lệch',
    incomplete: (given, asked) => `mới có ${given}/${asked} khối`,
    blank: 'để trống',
    hasFinding: 'Có trong kết quả kiểm tra',
    history: 'Các lần nộp',
    noHistory: 'Chưa có lần nộp nào.',
    lot: (lot) => `Lô ${lot}`,
    supersededBy: 'đã có lần sau thay',
    log: 'Nhật ký',
    noLog: 'Chưa ghi việc nào.',
    enter: 'Nhập hộ',
    correct: 'Sửa số (nhập hộ)',
    enterTitle: 'Nhập hộ số liệu',
    enterIntro: 'Gõ số trường báo qua điện thoại hoặc trên giấy. Ô để trống nghĩa là chưa có số, không phải số 0.',
    source: 'Nguồn số liệu',
    sourceHint: 'Ai báo, bằng cách nào. Ví dụ: điện thoại cô Hoa, 9g00 ngày 29/11',
    sourceNeeded: 'Cần ghi nguồn số liệu.',
    receivedAt: 'Thời điểm nhận',
    receivedAtNeeded: 'Cần chọn thời điểm nhận số liệu.',
    notChosen: '(chưa chọn)',
    save: (changed) => `Ghi vào sổ (${formatCount(changed)} ô đã gõ)`,
    saving: 'Đang ghi vào sổ…',
    nothingTyped: 'Chưa gõ hay sửa ô nào.',
    mend: (count) => `${formatCount(count)} ô chưa đúng, xem chữ đỏ dưới ô.`,
    entered: 'Đã ghi số nhập hộ vào sổ.',
    carry: (month) => `Tạm lấy số ${month}`,
    carryDetail: (month) =>
      `Số ${month} tạm đứng thay, có chú thích trong báo cáo; trường vẫn tính là chưa nộp, và tệp của trường đến sau sẽ thay.`,
    carryIt: 'Tạm lấy',
    carried: (month) => `Đã tạm lấy số ${month}.`,
  },
  en: {
    list: 'Schools',
    backToList: 'List',
    onlyToLook: 'Only schools that need a look',
    checking: (done, of) => `Checking ${done} of ${of} reports…`,
    toLook: (count) => (count === 1 ? '1 school needs a look' : `${count} schools need a look`),
    nothingToLook: 'No school needs a look any more.',
    search: 'Find a school',
    reasons: {
      error: (count) => (count === 1 ? '1 error' : `${count} errors`),
      warning: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
      explained: (count) => (count === 1 ? '1 reason given' : `${count} reasons given`),
      differs: () => 'signed copy differs',
    },
    previous: 'Previous school',
    next: 'Next school',
    position: (at, of) => `${at}/${of}`,
    approveClean: (count) => `Approve ${count} schools that need no look`,
    approveCleanDetail: 'Submitted reports without errors, warnings, reasons or a signed copy that differs.',
    lockApproved: (count) => `Lock ${count} approved schools`,
    lockApprovedDetail: 'Lock once it is issued: a later change needs unlocking, with a reason.',
    changed: (action, count) => `${action}: ${count} schools.`,
    refused: (count) => `Not possible for ${count} schools:`,
    received: (at) => `Received ${at}`,
    late: 'late',
    file: (name) => `File: ${name}`,
    stamped: (mark) => `Finalised, stamp ${mark}`,
    unstamped: 'Not finalised by the school (no stamp)',
    reason: (text) => `Reason: ${text}`,
    approve: 'Approve',
    lock: 'Lock',
    returnIt: 'Return',
    unlock: 'Unlock',
    actions: 'What to do with this report',
    returnReason: 'Why it is returned',
    returnReasonHint: 'Say what is wrong; errors and unexplained warnings are added to the message.',
    unlockReason: 'Why it is unlocked',
    unlockReasonHint: 'Printed figures that change afterwards are listed here and footnoted in next month’s report.',
    reasonNeeded: 'A reason is needed.',
    cancel: 'Cancel',
    returnMessage: 'Message to the school',
    returnMessageHint: 'You can change it before copying; it is in Vietnamese, for the school.',
    markedCopy: 'The school’s file with remarks',
    markedCopyHint:
      'Choose the .xlsx file the school sent: a copy is made with the remarks at the cells to mend, to send along. The file itself is not changed.',
    remarksToMark: 'Remarks to write into the file',
    chooseSentFile: 'Choose the file the school sent…',
    markedSaved: (file) => `“${file}” was saved to your machine. Send it to the school with the message.`,
    writeMessageAgain: 'Write the message again',
    restated: 'Printed figures that have changed',
    findings: 'What the checks found',
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    noFindings: 'No errors or warnings.',
    schoolSays: (text) => `The school’s reason: ${text}`,
    noReport: 'The school has not submitted for this period.',
    figures: 'Figures',
    figuresShown: 'Which lines',
    modes: { totals: 'Totals and what changed', changed: 'Only what changed', all: 'All lines' },
    sameAsBefore: (month) => `All figures are those of ${month}.`,
    noFigures: 'There are no figures.',
    indicator: 'Indicator',
    difference: 'Difference',
    incomplete: (given, asked) => `${given} of ${asked} grades given`,
    blank: 'blank',
    hasFinding: 'Named in what the checks found',
    history: 'Submissions',
    noHistory: 'Nothing was submitted yet.',
    lot: (lot) => `Lot ${lot}`,
    supersededBy: 'superseded by a later one',
    log: 'Log',
    noLog: 'Nothing is logged yet.',
    enter: 'Enter figures',
    correct: 'Correct figures',
    enterTitle: 'Enter figures for the school',
    enterIntro: 'Type what the school told you by phone or on paper. Blank means no figure, not zero.',
    source: 'Source',
    sourceHint: 'Who told you, and how. For example: phone call, Ms Hoa, 9:00 on 29/11',
    sourceNeeded: 'The source is needed.',
    receivedAt: 'Received at',
    receivedAtNeeded: 'Please choose when the figures were received.',
    notChosen: '(not chosen)',
    save: (changed) => `Write to the book (${changed} typed)`,
    saving: 'Writing to the book…',
    nothingTyped: 'Nothing was typed or changed yet.',
    mend: (count) => `${count} fields are not right: see below them.`,
    entered: 'The figures are in the book.',
    carry: (month) => `Carry over the figures of ${month}`,
    carryDetail: (month) =>
      `Figures of ${month} stand in, footnoted in the report; the school still counts as missing, and its file replaces them when it comes.`,
    carryIt: 'Carry over',
    carried: (month) => `Figures of ${month} carried over.`,
  },
};
