/** The paper with its gridlines, and the colours of cells over them. */
import type { Box, Pane, Scene } from './scene';
import { GRIDLINE, PAPER } from './palette';

export function paintPaper(
  context: CanvasRenderingContext2D,
  { layout, hairline }: Scene,
  { rows, columns }: Pane,
): void {
  const lastRow = rows.bands.at(-1);
  const lastColumn = columns.bands.at(-1);
  if (!lastRow || !lastColumn) return;
  const left = columns.from - hairline;
  const top = rows.from - hairline;
  const right = Math.min(lastColumn.start + lastColumn.size, columns.to);
  const bottom = Math.min(lastRow.start + lastRow.size, rows.to);
  context.fillStyle = PAPER;
  context.fillRect(columns.from, rows.from, right - columns.from, bottom - rows.from);
  if (!layout.showGridlines) return;
  context.fillStyle = GRIDLINE;
  for (const { start, size } of columns.bands) context.fillRect(start + size - hairline, top, hairline, bottom - top);
  for (const { start, size } of rows.bands) context.fillRect(left, start + size - hairline, right - left, hairline);
}

/** Fills reach over the gridlines on all four sides. */
export function paintFills(context: CanvasRenderingContext2D, { hairline }: Scene, boxes: readonly Box[]): void {
  for (const { x, y, width, height, cell, style, isMerged } of boxes) {
    const fill = cell?.over?.fill ?? style.fill;
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fillRect(x - hairline, y - hairline, width + hairline, height + hairline);
    } else if (isMerged) {
      context.fillStyle = PAPER;
      context.fillRect(x, y, width - hairline, height - hairline);
    }
  }
}
