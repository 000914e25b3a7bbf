/** Formulas as they are entered: those that give arrays become dynamic array formulas, as in Excel. */
import type { Sheet } from '../../spreadsheet/model';
import { enter } from '../grid/cells';
import type { Session } from './session';

/** What is typed into one cell. */
export function enterInto(session: Session, sheet: Sheet, row: number, column: number, input: unknown): void {
  enter(session.workbook, sheet, row, column, input, session.now);
  if (typeof input === 'string') markArray(session, sheet, row, column);
}

/** To be called for a cell whose formula was just entered. */
export function markArray(session: Session, sheet: Sheet, row: number, column: number): void {
  const cell = sheet.rows[row]?.[column];
  if (cell?.formula !== undefined && session.calculator.isArray(cell.formula, sheet, row, column))
    cell.array = { rows: 1, columns: 1, dynamic: true };
}
