/** Column widths that fit what stands in the columns, measured with the real fonts. */
import type { GridModel } from './grid-model';
import { penFor, type Ruler } from './paint/fonts';
import { PADDING } from './paint/texts';

/** Beyond this many rows the rest is taken to be alike. */
const MOST_ROWS = 5_000;
const WIDEST = 1_790;

/** Columns with nothing in them are left out. */
export async function fittingWidths(
  { engine, sheet }: GridModel,
  ruler: Ruler,
  from: number,
  to: number,
): Promise<{ index: number; pixels: number }[]> {
  const right = Math.min(to, sheet.layout.columnsInUse - 1);
  const bottom = Math.min(sheet.layout.rowsInUse, MOST_ROWS) - 1;
  if (right < from || bottom < 0) return [];
  const { cells, styles } = await engine.cells(sheet.id, { top: 0, left: from, bottom, right });
  const widest = new Array<number>(right - from + 1).fill(0);
  cells.forEach((line, row) =>
    line.forEach((cell, index) => {
      const style = cell && styles[cell.style];
      if (!cell?.text || !style || style.align?.wrap || sheet.merges.at(row, from + index)) return;
      const { font } = penFor(style, cell);
      for (const part of cell.text.split('\n')) widest[index] = Math.max(widest[index], ruler.width(font, part));
    }),
  );
  return widest.flatMap((width, index) =>
    width > 0 ? [{ index: from + index, pixels: Math.min(Math.ceil(width + 2 * PADDING + 1), WIDEST) }] : [],
  );
}
