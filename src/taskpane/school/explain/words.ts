import type { InLanguages } from '../../language';

interface Words {
  label: string;
  hint: string;
  usual: string;
  alsoFor(others: number): string;
  save: string;
  saving: string;
  cancel: string;
  personalData(found: string): string;
  empty: string;
}

export const EXPLAIN_WORDS: InLanguages<Words> = {
  vi: {
    label: 'Giải trình',
    hint: 'Nêu lý do vì sao số liệu vẫn đúng. Không ghi tên học sinh, số điện thoại.',
    alsoFor: (others) =>
      `Ô Giải trình này dùng chung cho cả dòng: lời giải trình cũng trả lời cho ${others} cảnh báo sau, hãy nêu đủ lý do.`,
    usual: 'Lý do thường gặp (chọn rồi sửa cho đúng)',
    save: 'Ghi giải trình',
    saving: 'Đang ghi…',
    cancel: 'Thôi',
    personalData: (found) =>
      `“${found}” giống tên học sinh hoặc số điện thoại. Báo cáo chỉ cần số liệu chung; hãy bỏ thông tin cá nhân.`,
    empty: 'Hãy ghi lý do, hoặc chọn một lý do thường gặp.',
  },
  en: {
    label: 'Explanation (Giải trình)',
    hint: 'Say why the figure is right all the same. No pupil’s name, no phone number.',
    alsoFor: (others) =>
      `The row has one cell for explanations: yours also answers for ${others === 1 ? 'this warning' : `these ${others} warnings`}, so give the reasons for all.`,
    usual: 'Usual reasons (pick one, then adapt it)',
    save: 'Save explanation',
    saving: 'Saving…',
    cancel: 'Cancel',
    personalData: (found) =>
      `“${found}” looks like a pupil’s name or a phone number. Figures are aggregates; please leave personal data out.`,
    empty: 'Please give a reason, or pick a usual one.',
  },
};
