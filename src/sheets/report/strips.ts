/** A strip is one row of the report sheet on its way to the page: what stands in it, how high, how it may break. */
import type { BorderEdge, Style } from '../../spreadsheet/model';
import { FONT } from '../looks/styles';
import { FULL, spanWidth, type Span } from './grid';
import { lineHeight, textHeight, textLines, type TextFont } from '../looks/text-lines';

export interface StripCell {
  span: Span;
  /** Absent: an empty cell, drawn for its border. */
  text?: string;
  style: Style;
  /** Name of the text, where the strip's block does not say it. */
  field?: string;
}

export interface Strip {
  /** Points. */
  height: number;
  cells: StripCell[];
  /** Headings do not stay behind at the foot of a page. */
  keepWithNext?: boolean;
  /** A paragraph, which may break between lines at the foot of a page. */
  paragraph?: { lines: string[]; font: TextFont };
  /** Index of the block of the briefing this strip shows. */
  block?: number;
}

export const BODY_SIZE = 13;
/** Points between paragraphs: at least 6 (NĐ 30/2020, Phụ lục I). */
export const PARAGRAPH_GAP = 6;
/** Cells have no first-line indent: no-break spaces of 13 pt make 32,5 pt, about 1,15 cm. */
export const FIRST_LINE = '\u00A0'.repeat(10);

type Align = NonNullable<Style['align']>['horizontal'];
const INK: BorderEdge = { style: 'thin', color: '#000000' };

export function textStyle(font: TextFont, horizontal: Align, vertical: 'top' | 'center' | 'bottom' = 'top'): Style {
  const { size, bold, italic } = font;
  return { font: { name: FONT, size, bold, italic, color: '#000000' }, align: { horizontal, vertical, wrap: true } };
}

/** One text over the whole width. */
export function textStrip(text: string, font: TextFont, horizontal: Align, gap = PARAGRAPH_GAP): Strip {
  const height = textHeight(text, font, spanWidth(FULL)) + gap;
  return { height, cells: [{ span: FULL, text, style: textStyle(font, horizontal) }] };
}

/** A strip of one text, which goes by this name. */
export function named(strip: Strip, field: string): Strip {
  return { ...strip, cells: strip.cells.map((cell) => ({ ...cell, field })) };
}

/** Paragraphs of running text, one strip for each line break in it: justified, first line indented. */
export function paragraphStrips(text: string, font: TextFont = { size: BODY_SIZE }): Strip[] {
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => linesStrip(textLines(FIRST_LINE + part, font, spanWidth(FULL)), font, PARAGRAPH_GAP));
}

/** Some lines of a paragraph. Height to spare, where a program needs fewer lines, is halved above and below. */
export function linesStrip(lines: string[], font: TextFont, gap: number): Strip {
  return {
    height: lines.length * lineHeight(font.size) + gap,
    cells: [{ span: FULL, text: lines.join('').trimEnd(), style: textStyle(font, 'justify', 'center') }],
    paragraph: { lines, font },
  };
}

export function gapStrip(height: number): Strip {
  return { height, cells: [] };
}

/** A rule on top of the strip over some columns, with white below. */
export function ruleCell(span: Span): StripCell {
  return { span, style: { border: { top: INK } } };
}

export const BOXED: Style['border'] = { left: INK, right: INK, top: INK, bottom: INK };
