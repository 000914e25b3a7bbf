/** Ctrl+arrow: to the end of the run of filled cells, or to the next filled cell, or to the edge of the sheet. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../spreadsheet/address';
import type { Sheet } from '../../../spreadsheet/model';
import { columnPoints, rowPoints } from '../../grid/measures';
import type { Direction } from './api';

export interface Place {
  row: number;
  column: number;
}

const STEPS: Record<Direction, readonly [rows: number, columns: number]> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export function edgeFrom(sheet: Sheet, from: Place, direction: Direction): Place {
  const [rows, columns] = STEPS[direction];
  const next = ({ row, column }: Place): Place | undefined => {
    let to = { row: row + rows, column: column + columns };
    while (onSheet(to) && isHidden(sheet, to, rows !== 0)) to = { row: to.row + rows, column: to.column + columns };
    return onSheet(to) ? to : undefined;
  };
  let at = from;
  let to = next(at);
  if (!to) return at;
  const run = isFilled(sheet, at) && isFilled(sheet, to);
  for (; to; to = next(at)) {
    if (run && !isFilled(sheet, to)) return at;
    at = to;
    if (!run && isFilled(sheet, at)) return at;
    if (isBeyond(sheet, at, direction)) return lastCell(at, direction);
  }
  return at;
}

function isFilled(sheet: Sheet, { row, column }: Place): boolean {
  const cell = sheet.rows[row]?.[column];
  return cell?.formula !== undefined || (cell?.value !== undefined && cell.value !== null && cell.value !== '');
}

/** Nothing is filled from here on, so that walking to the edge would only take time. */
function isBeyond(sheet: Sheet, { row, column }: Place, direction: Direction): boolean {
  if (direction === 'down') return row >= sheet.rows.length;
  return direction === 'right' && column >= (sheet.rows[row]?.length ?? 0);
}

function lastCell(at: Place, direction: Direction): Place {
  return direction === 'down' ? { ...at, row: MAX_ROWS - 1 } : { ...at, column: MAX_COLUMNS - 1 };
}

function isHidden(sheet: Sheet, { row, column }: Place, alongRows: boolean): boolean {
  return alongRows ? rowPoints(sheet, row) === 0 : columnPoints(sheet, column) === 0;
}

function onSheet({ row, column }: Place): boolean {
  return row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}
