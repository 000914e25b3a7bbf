/** The current region: the cells around a range up to blank rows and columns on every side. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';

export function surroundingRegion(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const grown = {
      top: region.top > 0 && filledRow(sheet, region.top - 1, region) ? region.top - 1 : region.top,
      bottom:
        region.bottom < MAX_ROWS - 1 && filledRow(sheet, region.bottom + 1, region) ? region.bottom + 1 : region.bottom,
      left: region.left > 0 && filledColumn(sheet, region.left - 1, region) ? region.left - 1 : region.left,
      right:
        region.right < MAX_COLUMNS - 1 && filledColumn(sheet, region.right + 1, region)
          ? region.right + 1
          : region.right,
    };
    if (
      grown.top === region.top &&
      grown.bottom === region.bottom &&
      grown.left === region.left &&
      grown.right === region.right
    )
      return region;
    region = grown;
  }
}

/** Corners count: the region spreads diagonally too. */
function filledRow(sheet: Sheet, row: number, { left, right }: Area): boolean {
  const cells = sheet.rows[row];
  if (!cells) return false;
  for (let column = Math.max(left - 1, 0); column <= right + 1; column++) if (filled(cells[column])) return true;
  return false;
}

function filledColumn(sheet: Sheet, column: number, { top, bottom }: Area): boolean {
  for (let row = Math.max(top - 1, 0); row <= Math.min(bottom + 1, sheet.rows.length - 1); row++)
    if (filled(sheet.rows[row]?.[column])) return true;
  return false;
}

function filled(cell: Sheet['rows'][number][number]): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value ?? null) !== null);
}
