/** The coloured ground of a pane's cells, as few rectangles as can be: where many meet, printers leave white seams. */
import type { Style } from '../../../spreadsheet/model';
import type { Pane, PrintCell, PrintSheet } from './document';
import { type Box, boxOf, isCovered } from './on-pane';

export interface Fill extends Box {
  color: string;
}

export function fillsOf(
  sheet: PrintSheet,
  pane: Pane,
  cells: readonly PrintCell[],
  styles: Record<number, Style>,
): Fill[] {
  if (sheet.blackAndWhite) return [];
  const strips: Fill[] = [];
  for (const cell of cells) {
    const color = cell.over?.fill ?? styles[cell.style]?.fill;
    if (color === undefined || isCovered(cell)) continue;
    const fill = { ...within(boxOf(sheet, pane, cell), pane), color };
    if (fill.width <= 0 || fill.height <= 0) continue;
    const before = strips.at(-1);
    if (before && isBeside(before, fill)) before.width += fill.width;
    else strips.push(fill);
  }
  return stacked(strips);
}

function within(box: Box, { source }: Pane): Box {
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const right = Math.min(box.left + box.width, source.width);
  const bottom = Math.min(box.top + box.height, source.height);
  return { left, top, width: right - left, height: bottom - top };
}

function isBeside(a: Fill, b: Fill): boolean {
  return a.color === b.color && a.top === b.top && a.height === b.height && a.left + a.width === b.left;
}

/** Strips of the same width and colour right under each other become one. */
function stacked(strips: readonly Fill[]): Fill[] {
  const fills: Fill[] = [];
  const open = new Map<string, Fill>();
  for (const strip of strips) {
    const key = `${strip.left} ${strip.width} ${strip.color}`;
    const above = open.get(key);
    if (above && above.top + above.height === strip.top) above.height += strip.height;
    else {
      const fill = { ...strip };
      fills.push(fill);
      open.set(key, fill);
    }
  }
  return fills;
}
