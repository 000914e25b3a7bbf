/** What stands in cells: aligned, wrapped, shrunk, turned, or running over into empty neighbours, as Excel does it. */
import type { Style } from '../../../../spreadsheet/model';
import type { CellView } from '../../engine/api';
import { penFor, scaledFont, type Pen } from './fonts';
import type { Line } from './lines';
import { fitNumber } from './number-fit';
import { roomAround, type Room } from './overflow';
import { PAPER } from './palette';
import type { Box, Pane, Scene } from './scene';
import { paintTurned } from './turned';

/** Between a cell's edge and its text, and for each step of indent; pixels at 100 %. */
export const PADDING = 2;
const INDENT = 9;
/** The side of a conditional format's icon, before the text. */
export const ICON = 16;
/** Under the lowest line, and above the highest. */
const SOLE = 1;

export type Across = 'left' | 'center' | 'right' | 'justify';

export function paintTexts(context: CanvasRenderingContext2D, scene: Scene, pane: Pane, boxes: readonly Box[]): void {
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  for (const box of boxes)
    if (box.cell && box.cell.text !== '' && !box.cell.over?.hidesValue) paintText(context, scene, pane, box, box.cell);
}

function paintText(context: CanvasRenderingContext2D, scene: Scene, pane: Pane, box: Box, cell: CellView): void {
  const { style } = box;
  const align = style.align ?? {};
  if (align.rotation) return paintTurned(context, scene, box, cell, align.rotation);
  const { ruler, scale } = scene;
  let pen = penFor(style, cell);
  const indent = (align.indent ?? 0) * INDENT;
  const own = box.width / scale - 2 * PADDING - indent - (cell.over?.icon && cell.kind !== 'text' ? ICON : 0);
  const wraps = isWrapped(style) && cell.kind !== 'number';
  let lines: Line[];
  let room: Room = { from: box.x, to: box.x + box.width };
  if (wraps) {
    lines = ruler.lines(pen.font, cell.text, own);
  } else {
    let text = cell.text.replace(/[\r\n]+/g, '');
    let width = ruler.width(pen.font, text);
    if (align.shrink && width > own && own > 0) {
      pen = penFor(style, cell, Math.max(own / width, 0.1));
      width = ruler.width(pen.font, text);
    } else if (cell.kind === 'number' && width > own) {
      text = fitNumber(text, isGeneral(style), own, (part) => ruler.width(pen.font, part));
      width = ruler.width(pen.font, text);
    } else if (align.horizontal === 'fill') {
      text = text.repeat(Math.max(1, Math.floor(own / Math.max(width, 1))));
      width = ruler.width(pen.font, text);
    } else {
      room = roomAround(scene, pane, box, cell, (width + 2 * PADDING + indent) * scale, acrossOf(style, cell));
    }
    lines = [{ text, width, isBroken: false }];
  }
  paintLines(context, scene, pane, box, { pen, lines, room, across: acrossOf(style, cell), indent, wraps });
}

interface Block {
  pen: Pen;
  lines: readonly Line[];
  room: Room;
  across: Across;
  indent: number;
  wraps: boolean;
}

function paintLines(
  context: CanvasRenderingContext2D,
  scene: Scene,
  pane: Pane,
  box: Box,
  { pen, lines, room, across, indent, wraps }: Block,
): void {
  const { ruler, scale, hairline } = scene;
  const { ascent, descent } = ruler.height(pen.font);
  const lineHeight = (ascent + descent) * scale;
  const { first, advance } = stack(box, lines.length, lineHeight, scale, wraps);
  const left = box.x + (PADDING + (across === 'right' ? 0 : indent)) * scale;
  const right = box.x + box.width - hairline - (PADDING - 1 + (across === 'right' ? indent : 0)) * scale;
  const from = room.spanned ? room.from + PADDING * scale : left;
  const to = room.spanned ? room.to - PADDING * scale : right;
  const widest = Math.max(...lines.map((line) => line.width)) * scale;
  const isCut =
    widest > room.to - room.from - 2 * scale || first < box.y || first + advance * lines.length > box.y + box.height;
  if (isCut) {
    context.save();
    context.beginPath();
    context.rect(room.from, box.y, room.to - room.from - hairline, box.height - hairline);
    context.clip();
  }
  const startOf = (width: number): number =>
    across === 'center' ? (from + to - width) / 2 : across === 'right' ? to - width : from;
  if (room.from < box.x || room.to > box.x + box.width)
    wipeGridlines(context, scene, pane, box, startOf(widest), startOf(widest) + widest);
  context.font = scaledFont(pen, scale);
  context.fillStyle = pen.color;
  lines.forEach((line, index) => {
    const baseline = Math.round(first + index * advance + ascent * scale);
    const width = line.width * scale;
    if (across === 'justify' && line.isBroken) return paintJustified(context, line.text, from, to, baseline);
    const x = startOf(width);
    context.fillText(line.text, x, baseline);
    if (pen.underline || pen.strike) rule(context, pen, x, width, baseline, scale);
  });
  if (isCut) context.restore();
}

/** Where the first line's top lies and how far apart the lines are. */
function stack(
  box: Box,
  count: number,
  lineHeight: number,
  scale: number,
  wraps: boolean,
): { first: number; advance: number } {
  const vertical = box.style.align?.vertical ?? 'bottom';
  const height = lineHeight * count;
  const spare = box.height - height - SOLE * scale;
  const isSpread = (vertical === 'justify' || vertical === 'distributed') && count > 1 && spare > 0;
  if (isSpread) return { first: box.y, advance: lineHeight + spare / (count - 1) };
  // More lines than the row is high: the first ones are read first.
  if (vertical === 'top' || vertical === 'justify' || (wraps && count > 1 && spare < 0))
    return { first: box.y + SOLE * scale, advance: lineHeight };
  if (vertical === 'center' || vertical === 'distributed')
    return { first: box.y + (box.height - height) / 2, advance: lineHeight };
  return { first: box.y + spare, advance: lineHeight };
}

function paintJustified(context: CanvasRenderingContext2D, text: string, from: number, to: number, y: number): void {
  const words = text.split(' ').filter((word) => word !== '');
  const widths = words.map((word) => context.measureText(word).width);
  const gap = (to - from - widths.reduce((sum, width) => sum + width, 0)) / Math.max(words.length - 1, 1);
  let x = from;
  words.forEach((word, index) => {
    context.fillText(word, x, y);
    x += widths[index] + gap;
  });
}

export function rule(
  context: CanvasRenderingContext2D,
  pen: Pen,
  x: number,
  width: number,
  baseline: number,
  scale: number,
): void {
  const thickness = Math.max(1, Math.round((pen.size * scale) / 15));
  if (pen.underline) context.fillRect(x, baseline + Math.max(1, Math.round(pen.size * scale * 0.09)), width, thickness);
  if (pen.strike) context.fillRect(x, baseline - Math.round(pen.size * scale * 0.27), width, thickness);
}

/** Text that runs over hides the gridlines it crosses; between coloured cells there are none to hide. */
function wipeGridlines(
  context: CanvasRenderingContext2D,
  { layout, hairline, tiles }: Scene,
  { columns }: Pane,
  box: Box,
  from: number,
  to: number,
): void {
  if (!layout.showGridlines) return;
  const isPlain = (column: number): boolean => {
    const cell = tiles.cell(box.area.top, column);
    if (!cell) return true;
    const { fill, border } = tiles.style(box.area.top, column, cell);
    return (cell.over?.fill ?? fill ?? border?.left ?? border?.right) === undefined;
  };
  context.fillStyle = PAPER;
  for (const { index, start, size } of columns.bands) {
    const edge = start + size;
    if (edge > from && edge < to && isPlain(index) && isPlain(index + 1))
      context.fillRect(edge - hairline, box.y, hairline, box.height - hairline);
  }
}

function isWrapped({ align }: Style): boolean {
  return (
    align?.wrap === true ||
    align?.horizontal === 'justify' ||
    align?.horizontal === 'distributed' ||
    align?.vertical === 'justify' ||
    align?.vertical === 'distributed'
  );
}

function isGeneral({ numberFormat }: Style): boolean {
  return numberFormat === undefined || numberFormat === 'General';
}

export function acrossOf({ align }: Style, { kind }: CellView): Across {
  switch (align?.horizontal) {
    case 'left':
    case 'fill':
      return 'left';
    case 'center':
    case 'centerContinuous':
      return 'center';
    case 'right':
      return 'right';
    case 'justify':
    case 'distributed':
      return 'justify';
    default:
      if (kind === 'number') return 'right';
      return kind === 'boolean' || kind === 'error' ? 'center' : 'left';
  }
}
