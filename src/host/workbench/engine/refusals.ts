/** Why the sheet stayed as it was, in the words of the person at it. */
import { areaAddress } from '../../../spreadsheet/address';
import type { Area, Sheet } from '../../../spreadsheet/model';
import { ExcelError } from '../../protocol/errors';
import { InputRefusedError } from '../../typing';
import type { InLanguages, Language } from '../language';
import type { Outcome, Refusal } from './api';

interface Words {
  locked(where: string): string;
  lockedTitle: string;
  validation(where: string): string;
  formula(where: string): string;
  formulaTitle: string;
  tooLong: string;
  merged(where: string): string;
  shift(where: string): string;
  offSheet: string;
  other(where: string, code: string): string;
}

const WORDS: InLanguages<Words> = {
  vi: {
    lockedTitle: 'Ô được bảo vệ',
    locked: (where) =>
      `${where} đang khóa vì trang tính được bảo vệ. Chỉ nhập vào các ô để mở. Nếu thật sự phải sửa ô này, hãy bỏ bảo vệ trang tính trước.`,
    validation: (where) => `Giá trị vừa nhập không hợp quy tắc kiểm tra của ${where}. Hãy sửa lại hoặc nhấn Esc để bỏ.`,
    formulaTitle: 'Công thức chưa đúng',
    formula: (where) =>
      `Không đọc được công thức vừa nhập ở ${where}. Kiểm tra dấu ngoặc, tên hàm và dấu ngăn cách, hoặc thêm dấu ' ở đầu nếu đó là chữ.`,
    tooLong: 'Nội dung quá dài: một ô chứa tối đa 32.767 ký tự, một công thức tối đa 8.192 ký tự. Hãy rút ngắn lại.',
    merged: (where) =>
      `Không làm được vì ${where} chạm vào một phần của ô gộp hoặc bảng. Hãy chọn cả ô gộp hay cả bảng.`,
    shift: (where) => `Không chèn hay xóa được ở ${where} vì sẽ cắt ngang ô gộp hoặc bảng. Hãy chọn chỗ khác.`,
    offSheet: 'Không chèn được vì các ô cuối trang tính đang có dữ liệu sẽ bị đẩy ra ngoài.',
    other: (where, code) => `Không làm được việc này ở ${where} (${code}). Trang tính vẫn như cũ.`,
  },
  en: {
    lockedTitle: 'Protected cell',
    locked: (where) =>
      `${where} is locked because the sheet is protected. Type into the unlocked cells only, or unprotect the sheet first.`,
    validation: (where) => `The value does not obey the validation rule of ${where}. Correct it, or press Esc.`,
    formulaTitle: 'Formula not understood',
    formula: (where) =>
      `The formula typed into ${where} cannot be read. Check brackets, function names and separators, or begin with ' if it is text.`,
    tooLong: 'Too long: a cell holds 32,767 characters, a formula 8,192. Shorten it.',
    merged: (where) => `Not done: ${where} meets only part of a merged cell or a table. Select all of it.`,
    shift: (where) =>
      `Cells cannot be inserted or deleted at ${where}: a merged cell or a table would be torn. Choose another place.`,
    offSheet: 'Not inserted: filled cells would be pushed off the end of the sheet.',
    other: (where, code) => `This could not be done at ${where} (${code}). The sheet is as it was.`,
  },
};

/** @throws what is not a refusal of Excel's, but a fault of ours */
export function refusalOf(error: unknown, sheet: Sheet, area: Area, language: Language): Outcome {
  return { done: false, refusal: describe(error, WORDS[language], placeName(sheet, area, language)) };
}

function describe(error: unknown, words: Words, where: string): Refusal {
  if (error instanceof InputRefusedError) {
    const { style, title, message, hasOwnWords } = error;
    return {
      code: 'validation',
      ...(title !== undefined && { title }),
      message: hasOwnWords ? message : words.validation(where),
      ...(style !== 'stop' && { mayInsist: true }),
    };
  }
  if (!(error instanceof ExcelError)) throw error;
  switch (error.code) {
    case 'AccessDenied':
      return { code: 'locked-cell', title: words.lockedTitle, message: words.locked(where) };
    case 'InvalidArgument':
      return { code: 'bad-formula', title: words.formulaTitle, message: words.formula(where) };
    case 'FormulaLengthExceedsLimit':
      return { code: 'too-long', message: words.tooLong };
    case 'MergedRangeConflict':
      return { code: 'merged-cells', message: words.merged(where) };
    case 'InsertDeleteConflict':
      return { code: 'torn-cells', message: words.shift(where) };
    case 'NonBlankCellOffSheet':
      return { code: 'off-sheet', message: words.offSheet };
    default:
      return { code: 'not-done', message: words.other(where, error.code) };
  }
}

/** "ô D5 của trang “Nhập liệu”". */
function placeName(sheet: Sheet, area: Area, language: Language): string {
  const address = areaAddress(area);
  if (language === 'en') return `${address} of sheet “${sheet.name}”`;
  return `${address.includes(':') ? 'vùng' : 'ô'} ${address} của trang “${sheet.name}”`;
}
