/** Data bars of conditional formats: where they stand on a pane. */
import type { Bar } from '../../looks/looks';
import type { Pane, PrintCell, PrintSheet } from './document';
import { type Box, boxOf, isCovered } from './on-pane';

export interface BarBox extends Box {
  bar: Bar;
  /** Pixels from the pane's left edge to the axis, and how far it runs down. */
  axis?: { at: number; top: number; bottom: number; color: string };
}

/** Between the bar and the cell's edges. */
const INSET = 2;

export function barsOf(sheet: PrintSheet, pane: Pane, cells: readonly PrintCell[]): BarBox[] {
  if (sheet.blackAndWhite || sheet.draft) return [];
  return cells.flatMap((cell) => {
    const bar = cell.over?.bar;
    if (!bar || isCovered(cell)) return [];
    const { left, top, width, height } = boxOf(sheet, pane, cell);
    const room = width - 2 * INSET;
    const at = (part: number) => left + INSET + room * part;
    return {
      left: at(bar.from),
      top: top + INSET,
      width: Math.max(room * (bar.to - bar.from), 0),
      height: Math.max(height - 2 * INSET, 0),
      bar,
      ...(bar.axis && { axis: { at: at(bar.axis.at), top, bottom: top + height, color: bar.axis.color } }),
    };
  });
}
