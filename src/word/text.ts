/** Text in a Word document: Times New Roman, black, in points; only characters that XML can hold. */
import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from 'docx';

export const FONT = 'Times New Roman';
const TWIPS_PER_POINT = 20;
/** Word counts half points. */
const HALVES = 2;

export interface Look {
  /** Points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
}

export type Place = 'left' | 'center' | 'right' | 'justified';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const;

/** The XML of a document cannot hold control characters; people paste them all the same. */
const CANNOT_BE_HELD = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Line ends of the text stay line ends. */
function runs(text: string, { size, bold = false, italic = false }: Look): TextRun[] {
  const lines = text.replace(CANNOT_BE_HELD, '').split(/\r\n|\r|\n/);
  return lines.map(
    (line, at) => new TextRun({ text: line, size: size * HALVES, bold, italics: italic, ...(at > 0 && { break: 1 }) }),
  );
}

export function paragraph(text: string, look: Look, place: Place, more: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ alignment: ALIGNMENT[place], children: runs(text, look), ...more });
}

export function twips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}
