/** Where a cell's text stands and how it is set, as CSS; pixels of the sheet at 100 %. */
import type { CSSProperties } from 'react';
import type { Style } from '../../../spreadsheet/model';
import { type Pen, penFor } from '../grid/paint/fonts';
import { fitNumber } from '../grid/paint/number-fit';
import type { Pane, PrintCell, PrintSheet } from './document';
import { type Box, boxOf, isCovered } from './on-pane';
import { turnedText } from './turned-text';

/** How wide a text is in a font, in pixels. */
export type Measure = (font: string, text: string) => number;

export interface TextBox {
  text: string;
  /** Spaces that paragraphs begin with keep their width when lines are stretched. */
  keepsIndents?: true;
  /** What may be seen of the text. */
  clip: CSSProperties;
  /** The text itself, within the clip; absent: the clip holds it. Most texts do with one element, which halves the work. */
  inner?: CSSProperties;
}

type Align = NonNullable<Style['align']>;
export type Side = 'left' | 'center' | 'right';

/** White between a cell's edge and its text. */
export const PADDING = 2;
const INDENT = 9;
/** The side of a conditional format's icon, before the text. */
export const ICON = 16;
/** Ems. */
const WIDEST_FIGURE = 0.7;
const SMALLEST_SHRINK = 0.1;
const PLACES = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
};
const INK = '#000000';

export function textBoxOf(
  sheet: PrintSheet,
  pane: Pane,
  cell: PrintCell,
  style: Style,
  measure: Measure,
): TextBox | undefined {
  if (cell.text === '' || isCovered(cell)) return undefined;
  const box = boxOf(sheet, pane, cell);
  if (box.width === 0 || box.height === 0) return undefined;
  const align = style.align ?? {};
  const side = sideOf(cell, align);
  if (align.rotation) return turnedText(cell.text, align, side, box, look(sheet, cell, penFor(style, cell)), measure);
  const isWrapped = wraps(align);
  const shown = isWrapped ? cell.text : cell.text.replace(/[\r\n]+/g, '');
  const indent = (align.indent ?? 0) * INDENT;
  const room = box.width - 2 * PADDING - indent - (cell.over?.icon && cell.kind !== 'text' ? ICON : 0);
  let pen = penFor(style, cell);
  let text = shown;
  if (align.shrink && !isWrapped) pen = penFor(style, cell, shrinkTo(room, measure(pen.font, text)));
  else if (cell.kind === 'number') text = numberIn(cell.text, style, room + PADDING, pen, measure);
  else if (align.horizontal === 'fill') text = text.repeat(Math.max(1, Math.floor(room / measure(pen.font, text))));
  const css = look(sheet, cell, pen);
  return isWrapped
    ? wrapped(text, align, side, box, indent, css)
    : oneLine(sheet, pane, cell, text, align, side, indent, css);
}

function wraps({ wrap, horizontal, vertical }: Align): boolean {
  return (
    wrap === true ||
    horizontal === 'justify' ||
    horizontal === 'distributed' ||
    vertical === 'justify' ||
    vertical === 'distributed'
  );
}

/** "General" puts numbers right, text left, the rest in the middle. */
function sideOf({ kind }: PrintCell, { horizontal }: Align): Side {
  if (horizontal === 'right' || horizontal === 'center' || horizontal === 'left') return horizontal;
  if (horizontal === 'centerContinuous') return 'center';
  if (horizontal !== undefined || kind === 'text') return 'left';
  return kind === 'number' ? 'right' : 'center';
}

function numberIn(text: string, { numberFormat = 'General' }: Style, room: number, pen: Pen, measure: Measure): string {
  // Nothing to measure where even wide figures would fit.
  if (text.length * pen.size * WIDEST_FIGURE <= room) return text;
  return fitNumber(text, numberFormat === 'General', room, (part) => measure(pen.font, part));
}

function shrinkTo(room: number, width: number): number {
  return width <= room ? 1 : Math.max(room / width, SMALLEST_SHRINK);
}

function look({ blackAndWhite }: PrintSheet, { over }: PrintCell, pen: Pen): CSSProperties {
  const { font, color } = pen;
  const underline = over?.underline ?? (pen.underline ? 'single' : 'none');
  const decoration = [
    underline !== 'none' && 'underline',
    (over?.strike ?? pen.strike) && 'line-through',
    underline === 'double' && 'double',
  ]
    .filter(Boolean)
    .join(' ');
  return { font, color: blackAndWhite ? INK : color, ...(decoration && { textDecoration: decoration }) };
}

/** Text that does not fit keeps its beginning. */
function wrapped(text: string, align: Align, side: Side, box: Box, indent: number, css: CSSProperties): TextBox {
  const { horizontal, vertical = 'bottom' } = align;
  const isStretched = horizontal === 'justify' || horizontal === 'distributed';
  return {
    text,
    ...(isStretched && { keepsIndents: true }),
    clip: { ...box, overflow: 'hidden', display: 'flex', alignItems: `safe ${PLACES[vertical]}` },
    inner: {
      ...css,
      width: '100%',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      textAlign: isStretched ? 'justify' : side,
      ...(horizontal === 'distributed' && { textAlignLast: 'justify' }),
      paddingLeft: PADDING + (side === 'left' || horizontal === 'distributed' ? indent : 0),
      paddingRight: PADDING + (side === 'right' || horizontal === 'distributed' ? indent : 0),
    },
  };
}

/** A single line stands at its own cell, whatever it flows over; above and below nothing is cut off. */
function oneLine(
  sheet: PrintSheet,
  pane: Pane,
  cell: PrintCell,
  text: string,
  { vertical = 'bottom', horizontal }: Align,
  side: Side,
  indent: number,
  css: CSSProperties,
): TextBox {
  const own = boxOf(sheet, pane, cell);
  const all = cell.reach ? boxOf(sheet, pane, cell, cell.reach) : own;
  const clip: CSSProperties = { overflowX: 'clip', display: 'flex', alignItems: PLACES[vertical] };
  const inner: CSSProperties = { ...css, whiteSpace: 'pre' };
  const right = own.left + own.width;
  if (side === 'left') {
    const box = { ...all, left: own.left, width: all.left + all.width - own.left };
    return { text, clip: { ...inner, ...clip, ...box, paddingLeft: PADDING + indent } };
  }
  if (side === 'right') {
    const box = { ...all, width: right - all.left };
    return { text, clip: { ...inner, ...clip, ...box, justifyContent: 'flex-end', paddingRight: PADDING + indent } };
  }
  // Across a selection the text stands in the middle of all of it.
  if (horizontal === 'centerContinuous' || !cell.reach)
    return { text, clip: { ...inner, ...clip, ...all, justifyContent: 'center' } };
  const middle = own.left - all.left + own.width / 2;
  return {
    text,
    clip: { ...clip, ...all },
    inner: { ...inner, position: 'absolute', left: middle, translate: '-50%' },
  };
}
