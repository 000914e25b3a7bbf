/** Data validation of the form's input cells: what Excel refuses at once, with the reason in Vietnamese. */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { serialOfDay } from '../../reporting/periods/days';
import { slotLabel } from '../../reporting/catalogue/slots';
import type { Area, Validation } from '../../spreadsheet/model';
import { NO, unitHint, YES } from './wordings';

/** Excel's limits. */
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;
export const LITERAL_LENGTH = 255;

const TEXT_LENGTH = 2000;
const EXPLANATION_LENGTH = 500;
const LARGEST_COUNT = 999_999;
const LARGEST_AMOUNT = 999_999_999_999;
const FIRST_DATE = serialOfDay('1945-09-02');
const LAST_DATE = serialOfDay('2099-12-31');

/** @param bound cell on the same form that the figure may not exceed, with its label: nữ ≤ học sinh, k ≤ N */
export function figureValidation(
  slot: FigureSlot,
  area: Area,
  choicesReference: string,
  bound?: { cell: string; label: string },
): Validation {
  const texts = (prompt: string, error: string) => ({
    areas: [area],
    allowBlank: true,
    prompt: { title: shortened(slotLabel(slot), TITLE_LENGTH), message: shortened(prompt, MESSAGE_LENGTH) },
    error: {
      style: 'stop' as const,
      title: shortened(slotLabel(slot), TITLE_LENGTH),
      message: shortened(error, MESSAGE_LENGTH),
    },
  });
  const { kind, max, choices = [] } = slot.indicator;
  switch (kind) {
    case 'count':
    case 'money':
    case 'pair': {
      const largest = max ?? (kind === 'money' ? LARGEST_AMOUNT : LARGEST_COUNT);
      const limit = max === undefined ? '' : ` đến ${max}`;
      const notOver = bound ? `, không lớn hơn ${bound.label}` : '';
      const hint = unitHint(slot);
      return {
        type: 'whole',
        operator: 'between',
        formula1: '0',
        formula2: bound ? `IF(ISNUMBER(${bound.cell}),${bound.cell},${largest})` : String(largest),
        ...texts(
          `Số nguyên từ 0${limit}${notOver}${hint && ` (${hint})`}. Không có số liệu thì để trống; bằng không thì gõ 0.`,
          `Chỉ gõ số nguyên từ 0${limit}${notOver}; không gõ chữ, dấu chấm hay dấu phẩy. Ví dụ: 1250.`,
        ),
      };
    }
    case 'percent':
      return {
        type: 'decimal',
        operator: 'between',
        formula1: '0',
        formula2: String(max ?? 100),
        ...texts(
          'Tỷ lệ phần trăm, từ 0 đến 100. Không có số liệu thì để trống.',
          'Chỉ gõ số từ 0 đến 100, không gõ dấu %.',
        ),
      };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: String(FIRST_DATE),
        formula2: String(LAST_DATE),
        ...texts('Gõ ngày/tháng/năm, ví dụ 30/11/2021.', 'Ngày không hợp lệ. Gõ ngày/tháng/năm, ví dụ 30/11/2021.'),
      };
    case 'yesNo':
      return list(literalList([YES, NO]), texts('Chọn Có hoặc Không.', 'Chỉ chọn Có hoặc Không trong danh sách.'));
    case 'choice': {
      const literal = literalList(choices);
      const formula1 = literal.length - 2 > LITERAL_LENGTH ? choicesReference : literal;
      return list(
        formula1,
        texts('Chọn một giá trị trong danh sách.', `Chỉ chọn trong danh sách: ${choices.join('; ')}.`),
      );
    }
    case 'text':
      return {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: String(TEXT_LENGTH),
        ...texts(
          'Viết ngắn gọn; xuống dòng bằng Alt+Enter. Không ghi tên, số điện thoại của học sinh.',
          `Nội dung dài quá ${TEXT_LENGTH} ký tự, hãy viết ngắn lại.`,
        ),
      };
  }
}

export function explanationValidation(area: Area): Validation {
  return {
    areas: [area],
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: String(EXPLANATION_LENGTH),
    allowBlank: true,
    prompt: { title: 'Giải trình', message: 'Nêu lý do khi có cảnh báo hoặc chênh lệch lớn so với tháng trước.' },
    error: {
      style: 'stop',
      title: 'Giải trình',
      message: `Giải trình dài quá ${EXPLANATION_LENGTH} ký tự, hãy viết ngắn lại.`,
    },
  };
}

/** @param formula1 `"Tháng 9/2021,…"` or a reference */
export function periodValidation(area: Area, formula1: string): Validation {
  return {
    areas: [area],
    type: 'list',
    formula1,
    allowBlank: false,
    prompt: { title: 'Kỳ báo cáo', message: 'Chọn tháng báo cáo. Cột Tháng trước tự lấy số liệu của kỳ liền trước.' },
    error: { style: 'stop', title: 'Kỳ báo cáo', message: 'Chọn một kỳ trong danh sách của năm học.' },
  };
}

/** A literal list of .xlsx, with its quotation marks. */
export function literalList(items: readonly string[]): string {
  return `"${items.join(',').replaceAll('"', '""')}"`;
}

function list(formula1: string, texts: Omit<Validation, 'type' | 'formula1'>): Validation {
  return { type: 'list', formula1, ...texts };
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
