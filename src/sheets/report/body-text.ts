/** Wording that only the page needs: numbers of headings, marks of footnotes. */
import type { BriefingBlock } from '../../reporting/briefing/document';

/** "I. ĐÁNH GIÁ KẾT QUẢ", "1. Giáo dục mầm non". */
export function headingText({ number, text }: Extract<BriefingBlock, { kind: 'heading' }>): string {
  const mark = number.trim().replace(/\.$/, '');
  return mark === '' ? text : `${mark}. ${text}`;
}

/** The marks of its footnotes behind the sentence, unless its text has them already: "… tháng 10/2021).¹ ²" */
export function sentenceWithNotes({ text, notes }: Extract<BriefingBlock, { kind: 'figures' }>): string {
  const marks = notes.map((note) => superscript(note)).filter((mark) => !text.includes(mark));
  return marks.length === 0 ? text : `${text}${marks.join('\u00A0')}`;
}

/** 12 → "¹²". */
export function superscript(number: number): string {
  return [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}
