/** Breaking text into lines as Excel and LibreOffice will, a little early rather than a little late. */
import { characterWidth, type Face } from './font-widths';

export interface TextFont {
  size: number;
  bold?: boolean;
  italic?: boolean;
}

/** Share of a cell's width that text may fill: programs and printers round widths differently. */
const FILL = 0.975;
/** Points of white between a cell's edges and its text, both sides together. */
export const CELL_PADDING = 5;

/** Points. Text of one line, no wrapping. */
export function textWidth(text: string, font: TextFont): number {
  const face = faceOf(font);
  let ems = 0;
  for (const character of text) ems += characterWidth(face, character);
  return ems * font.size;
}

/**
 * The lines of a text in a cell `width` points wide. Breaks at spaces (not at no-break ones),
 * else inside a word that is longer than the line. Line breaks of the text stay. Joined without anything
 * between, the lines of a paragraph give it back.
 */
export function textLines(text: string, font: TextFont, width: number): string[] {
  const room = Math.max((width - CELL_PADDING) * FILL, font.size);
  if (!text.includes('\n') && textWidth(text, font) <= room) return [text];
  return text.split('\n').flatMap((paragraph, index, all) => {
    const lines = paragraphLines(paragraph, font, room);
    if (index < all.length - 1) lines[lines.length - 1] += '\n';
    return lines;
  });
}

/** As few lines as `textLines`, as equally long as can be: "PHÒNG GIÁO DỤC / VÀ ĐÀO TẠO", not one word left over. */
export function balancedLines(text: string, font: TextFont, width: number): string[] {
  const count = textLines(text, font, width).length;
  let lines = textLines(text, font, width);
  for (let narrower = width - 2; narrower > font.size; narrower -= 2) {
    const next = textLines(text, font, narrower);
    if (next.length > count) break;
    lines = next;
  }
  return lines.map((line) => line.trim());
}

/** Points one line takes: what Excel gives a row of this size of Times New Roman, in its steps of ¾ pt. */
export function lineHeight(size: number): number {
  return Math.ceil((size * 1.25) / 0.75) * 0.75;
}

/** Points a wrapped text needs in a cell `width` points wide. */
export function textHeight(text: string, font: TextFont, width: number): number {
  return textLines(text, font, width).length * lineHeight(font.size);
}

function paragraphLines(paragraph: string, font: TextFont, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const place = (piece: string) => {
    const width = textWidth(piece.trimEnd(), font);
    if (line !== '' && used + width > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += textWidth(piece, font);
  };
  for (const piece of breakable(paragraph))
    if (textWidth(piece.trimEnd(), font) <= room) place(piece);
    else for (const part of chopped(piece, font, room)) place(part);
  lines.push(line);
  return lines;
}

/** Words with the spaces behind them. Programs differ on hyphens and slashes: not breaking there errs on the safe side. */
function breakable(paragraph: string): string[] {
  return paragraph.match(/[^ ]+ *|^ +/g) ?? [];
}

function chopped(word: string, font: TextFont, room: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, font) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function faceOf({ bold, italic }: TextFont): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}
