/** Where Ctrl and an arrow key lead from a cell. */
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import type { Area, Sheet } from '../../spreadsheet/model';

export const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * From inside data to its last cell that way; from its end, or from an empty cell, to the next data; with none left, to
 * the sheet's edge.
 */
export function edgeFrom(sheet: Sheet, row: number, column: number, direction: Direction): Area {
  const step = direction === 'Left' || direction === 'Up' ? -1 : 1;
  const across = direction === 'Left' || direction === 'Right';
  const limit = step < 0 ? 0 : (across ? MAX_COLUMNS : MAX_ROWS) - 1;
  const isFilled = (at: number): boolean => {
    const cell = across ? sheet.rows[row]?.[at] : sheet.rows[at]?.[column];
    return cell !== undefined && (cell.formula !== undefined || (cell.value ?? null) !== null);
  };
  // Nothing lies beyond the last cell of the model.
  const last = across ? (sheet.rows[row]?.length ?? 0) : sheet.rows.length;
  const isPast = (at: number): boolean => (step < 0 ? at <= 0 : at >= Math.min(last, limit));
  let at = across ? column : row;
  if (at !== limit) {
    if (isFilled(at) && isFilled(at + step)) {
      while (at !== limit && isFilled(at + step)) at += step;
    } else {
      at = step < 0 ? Math.min(at - 1, Math.max(last, 1) - 1) : at + 1;
      while (!isFilled(at) && !isPast(at)) at += step;
      if (!isFilled(at)) at = limit;
    }
  }
  return across ? { top: row, bottom: row, left: at, right: at } : { top: at, bottom: at, left: column, right: column };
}
