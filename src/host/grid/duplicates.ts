/** Taking out rows that show the same as an earlier row, as Excel's "Remove Duplicates" does. */
import { shiftFormula } from '../../spreadsheet/shift';
import { isCellError, type Area, type Cell, type Sheet, type Workbook } from '../../spreadsheet/model';
import { formatValue } from '../calculation/number-format';
import { rowsOf } from './areas';
import { GENERAL } from './input';
import { styleAt } from './styles';

/**
 * Rows that stay move up inside the area; what is left below them is emptied. What cells show counts, whatever the case.
 * @param keys columns compared, from 0 within the area
 * @returns how many rows went
 */
export function removeDuplicates(workbook: Workbook, sheet: Sheet, area: Area, keys: readonly number[]): number {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const key = JSON.stringify(keys.map((column) => shown(workbook, sheet, row, area.left + column)));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  kept.forEach((from, index) => moveRow(sheet, area, from, area.top + index));
  for (let row = area.top + kept.length; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) delete sheet.rows[row]?.[column];
  return rowsOf(area) - kept.length;
}

function moveRow(sheet: Sheet, { left, right }: Area, from: number, to: number): void {
  if (from === to) return;
  const target = (sheet.rows[to] ??= []);
  for (let column = left; column <= right; column++) {
    const cell: Cell | undefined = sheet.rows[from]?.[column];
    if (!cell) delete target[column];
    else
      target[column] =
        cell.formula === undefined ? cell : { ...cell, formula: shiftFormula(cell.formula, to - from, 0) };
    delete sheet.rows[from]?.[column];
  }
}

function shown(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = sheet.rows[row]?.[column]?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return formatValue(value, styleAt(workbook, sheet, row, column).numberFormat ?? GENERAL).toLowerCase();
}
