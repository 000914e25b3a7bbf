/** What a person's keystrokes mean in a cell, and how a cell's content is offered for editing. */
import type { Cell, Sheet } from '../../../spreadsheet/model';
import { isCellError } from '../../../spreadsheet/model';
import { GENERAL, parseInput, type Parsed } from '../../grid/input';
import { styleAt } from '../../grid/styles';
import type { Session } from '../../session/session';

export function parseTyped(session: Session, sheet: Sheet, row: number, column: number, text: string): Parsed {
  const format = styleAt(session.workbook, sheet, row, column).numberFormat ?? GENERAL;
  return parseInput(text, format, session.now);
}

/** As it would be typed again. */
export function inputOf(cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}
