import { slotLabel } from '../../catalogue/slots';
import type { CheckContext } from '../check';
import type { SpecialFinding } from './judge';

/** Figures are aggregates: no pupil's name and no phone number belongs in free text or in a reason. */
export function personalData({ slots, report }: CheckContext): SpecialFinding[] {
  const texts = slots
    .filter((slot) => slot.indicator.kind === 'text')
    .map((slot) => ({ key: slot.key, where: `Ô "${slotLabel(slot)}"`, text: report.figures.get(slot.key) }));
  const reasons = [...report.explanations].map(([key, text]) => ({ key, where: 'Cột Giải trình', text }));
  return [...texts, ...reasons].flatMap(({ key, where, text }) => {
    if (typeof text !== 'string') return [];
    const found = personalDataIn(text);
    if (found === undefined) return [];
    return [
      {
        keys: [key],
        value: found,
        message: `${where} có "${found}", giống ${/\d/.test(found) ? 'số điện thoại' : 'tên một học sinh'}. Báo cáo chỉ cần số liệu chung; hãy bỏ thông tin cá nhân.`,
      },
    ];
  });
}

/** The phone number or the pupil's name that stands in a text, as it is written there; `undefined`: none is seen. */
export function personalDataIn(text: string): string | undefined {
  return phoneNumber(text) ?? personName(text);
}

/** Vietnamese numbers: 0 or +84, then nine or ten digits, spaced or dotted as people do. */
function phoneNumber(text: string): string | undefined {
  return /(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){9,10}(?![\d.,]*\d)/.exec(text)?.[0];
}

/** A word for a child or a parent, then a family name and at least one more name. Schools bear people's names, so a name alone is none. */
function personName(text: string): string | undefined {
  return NAME.exec(text.normalize('NFC'))?.[1];
}

const FAMILY =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trương|Lưu|Mai|Cao|Hà|Tạ|Tô|Chu|Lâm|Trịnh|Đào|Vương|Nông|Triệu|Lương|Quách';
const NAME = new RegExp(
  `(?<!\\p{L})(?:[Ee]m|[Cc]háu|[Bb]é|[Hh]ọc sinh|[Hh]ọc viên|HS|[Pp]hụ huynh|[Cc]on anh|[Cc]on chị)(?: là| tên)?:?\\s+((?:${FAMILY})(?:\\s\\p{Lu}\\p{Ll}*){1,4})(?!\\p{L})`,
  'u',
);
