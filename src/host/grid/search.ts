/** Finding text in cells as Excel's Find does: in what a cell shows, part or whole, with wildcards. */
import { isCellError, type Area, type Cell, type Sheet, type Workbook } from '../../spreadsheet/model';
import { wildcardPattern } from '../calculation/criteria';
import { formatValue } from '../calculation/number-format';
import { toText } from '../calculation/values';
import { GENERAL } from './input';
import { styleAt } from './styles';

export interface SearchOptions {
  /** The whole content of the cell, not a part of it. */
  completeMatch: boolean;
  matchCase: boolean;
}

/** Cells whose value contains (or is) the text, in reading order; "?" and "*" stand for letters, "~" takes them literally. */
export function* matchingCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  text: string,
  options: SearchOptions,
): Generator<{ row: number; column: number }> {
  const pattern = wildcardPattern(text, options.completeMatch, options.matchCase);
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell && isFound(pattern, workbook, sheet, cell, row, column)) yield { row, column };
    }
  }
}

function isFound(pattern: RegExp, workbook: Workbook, sheet: Sheet, cell: Cell, row: number, column: number): boolean {
  const value = cell.value ?? null;
  if (value === null) return false;
  if (pattern.test(isCellError(value) ? value.error : toText(value))) return true;
  return (
    typeof value === 'number' &&
    pattern.test(formatValue(value, styleAt(workbook, sheet, row, column).numberFormat ?? GENERAL))
  );
}
