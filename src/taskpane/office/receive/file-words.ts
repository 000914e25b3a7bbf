/** What is said about one file of a receipt. */
import type { InLanguages } from '../../language';
import type { Fate } from '../../../workflows/receipt/choices';
import type { Severity } from '../../../reporting/rules/finding';

interface Words {
  fate: Record<Fate, string>;
  unknownSchool: string;
  back: string;
  file: string;
  found: (errors: number, warnings: number) => string;
  school: string;
  whatItIs: string;
  repairs: (count: number) => string;
  agree: string;
  agreed: string;
  changed: string;
  takeChanged: string;
  rivals: (count: number) => string;
  takeThis: string;
  thisFile: string;
  inPlace: (lot: string, state: string, when: string) => string;
  older: string;
  changes: (count: number) => string;
  sameFigures: string;
  figure: string;
  before: string;
  after: string;
  decision: string;
  ownTime: string;
  batchTime: string;
  leaveOut: string;
  takeBack: string;
  findings: Record<Severity, string>;
  noFindings: string;
  explanation: string;
  mark: string;
  moreShown: (hidden: number) => string;
}

export const FILE_WORDS: InLanguages<Words> = {
  vi: {
    fate: {
      takes: 'Sẽ ghi vào sổ',
      replaces: 'Sẽ thay bản đã nhận',
      'choose-rival': 'Chọn một trong các tệp cùng trường',
      'agree-changed': 'Số liệu không khớp dấu chốt: cần xác nhận',
      'agree-repairs': 'Cần đồng ý sửa',
      'decide-conflict': 'Khác bản đã nhận: giữ hay thay?',
      'other-rival': 'Đã chọn tệp khác của trường',
      keeps: 'Giữ bản đã nhận',
      'left-out': 'Bỏ ra, không nhận',
      same: 'Đã có trong sổ, không đổi',
      aside: 'Không nhận',
    },
    unknownSchool: 'Chưa rõ trường',
    back: 'Danh sách tệp',
    file: 'Tệp',
    found: (errors, warnings) =>
      [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`].filter(Boolean).join(', '),
    school: 'Trường',
    whatItIs: 'Kết quả đọc',
    repairs: (count) => `Sửa ${count} chỗ`,
    agree: 'Đồng ý sửa như trên',
    agreed: 'Đã đồng ý sửa',
    changed:
      'Số liệu trong tệp không khớp dấu chốt hoặc mã riêng của trường: có thể đã bị sửa sau khi chốt, hoặc dùng biểu mẫu khác. Hãy hỏi lại trường trước khi nhận.',
    takeChanged: 'Đã hỏi trường, vẫn nhận tệp này',
    rivals: (count) => `Trường này còn ${count} tệp khác trong lần nhận, số liệu không giống nhau. Chọn tệp đúng:`,
    takeThis: 'Chọn',
    thisFile: 'tệp đang xem',
    inPlace: (lot, state, when) => `Trong sổ đã có báo cáo (lô ${lot}, ${state}), nhận ${when}.`,
    older: 'Số liệu của tệp này là bản cũ, đã được thay trước đây.',
    changes: (count) => `${count} số liệu sẽ thay đổi`,
    sameFigures: 'Số liệu giống nhau.',
    figure: 'Chỉ tiêu',
    before: 'Đang có',
    after: 'Tệp này',
    decision: 'Quyết định',
    ownTime: 'Thời điểm nhận của riêng tệp này',
    batchTime: 'Theo thời điểm chung',
    leaveOut: 'Bỏ tệp này ra',
    takeBack: 'Lấy lại tệp này',
    findings: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
    noFindings: 'Kiểm tra số liệu: không thấy gì cần xem lại.',
    explanation: 'Giải trình',
    mark: 'Dấu kiểm',
    moreShown: (hidden) => `và ${hidden} dòng nữa`,
  },
  en: {
    fate: {
      takes: 'Will be written',
      replaces: 'Will replace what is in',
      'choose-rival': 'Choose one of this school’s files',
      'agree-changed': 'Does not match its stamp: please confirm',
      'agree-repairs': 'Repairs need your agreement',
      'decide-conflict': 'Differs from what is in: keep or replace?',
      'other-rival': 'Another file of the school was chosen',
      keeps: 'What is in is kept',
      'left-out': 'Left out',
      same: 'Already in, nothing changes',
      aside: 'Not received',
    },
    unknownSchool: 'School not known',
    back: 'List of files',
    file: 'File',
    found: (errors, warnings) =>
      [errors > 0 && `${errors} errors`, warnings > 0 && `${warnings} warnings`].filter(Boolean).join(', '),
    school: 'School',
    whatItIs: 'What was read',
    repairs: (count) => `${count} repairs`,
    agree: 'Agree to these repairs',
    agreed: 'Repairs agreed to',
    changed:
      'The figures do not match the stamp, or the file does not carry the school’s own token: they may have been changed after finalising, or another form was used. Ask the school before you receive it.',
    takeChanged: 'The school confirmed: receive it all the same',
    rivals: (count) => `This school has ${count} more files in this batch with other figures. Choose the right one:`,
    takeThis: 'Choose',
    thisFile: 'the file shown',
    inPlace: (lot, state, when) => `The book has a report already (lot ${lot}, ${state}), received ${when}.`,
    older: 'These figures are old ones that were replaced before.',
    changes: (count) => `${count} figures will change`,
    sameFigures: 'The figures are the same.',
    figure: 'Indicator',
    before: 'In the book',
    after: 'This file',
    decision: 'Decision',
    ownTime: 'Received at, for this file only',
    batchTime: 'Use the common time',
    leaveOut: 'Leave this file out',
    takeBack: 'Take this file after all',
    findings: { error: 'Error', warning: 'Warning', note: 'Note' },
    noFindings: 'Checks found nothing to look at.',
    explanation: 'Explanation',
    mark: 'Check code',
    moreShown: (hidden) => `and ${hidden} more lines`,
  },
};
