/** Rows without a height of their own are as high as their text, as Excel makes them on opening and while one types. */
import type { Cell, Sheet, Workbook } from '../../../spreadsheet/model';
import { textHeight } from '../../grid/autofit';

/** Pixels of those rows that are higher than the sheet's default. */
export function tallRows(workbook: Workbook, sheet: Sheet): Record<number, number> {
  const heights: Record<number, number> = {};
  // A default height that was chosen holds for every row until one is chosen for it.
  if (sheet.defaultRowHeight !== undefined) return heights;
  const growing = workbook.styles.map((style) => style.align?.wrap === true || (style.font?.size ?? 0) > 11);
  const covered = mergedCells(sheet);
  sheet.rows.forEach((cells, row) => {
    if (!cells || sheet.rowFormats[row]?.height !== undefined) return;
    let highest = 0;
    cells.forEach((cell, column) => {
      if (!cell || !grows(cell, growing) || covered(row, column)) return;
      highest = Math.max(highest, textHeight(workbook, sheet, row, column));
    });
    if (highest > 15) heights[row] = Math.round((Math.min(highest, 409.5) * 4) / 3);
  });
  return heights;
}

function grows(cell: Cell, growing: readonly boolean[]): boolean {
  return cell.value !== undefined && cell.value !== null && growing[cell.style ?? 0];
}

/** Merged cells do not make their row higher. */
function mergedCells(sheet: Sheet): (row: number, column: number) => boolean {
  const covered = new Set<number>();
  for (const { top, bottom, left, right } of sheet.merges)
    for (let row = top; row <= Math.min(bottom, sheet.rows.length - 1); row++)
      for (let column = left; column <= right; column++) covered.add(row * 16_384 + column);
  return (row, column) => covered.has(row * 16_384 + column);
}
