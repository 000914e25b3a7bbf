/** What a person's keystrokes mean in a cell, and how a cell's content is offered for editing. */
import type { Cell, Sheet, Style } from '../../../spreadsheet/model';
import { isCellError } from '../../../spreadsheet/model';
import { isDateFormatCode } from '../../../spreadsheet/xlsx/number-formats';
import { GENERAL, TEXT, type Parsed } from '../../grid/input';
import { styleAt } from '../../grid/styles';
import { shownText } from '../../session/culture';
import { localFormula } from '../../session/local-formula';
import { parseTypedIn } from '../../session/local-input';
import type { Session } from '../../session/session';

export function parseTyped(session: Session, sheet: Sheet, row: number, column: number, text: string): Parsed {
  const format = styleAt(session.workbook, sheet, row, column).numberFormat ?? GENERAL;
  return parseTypedIn(session.culture, text, format, session.now);
}

/** As it would be typed again: dates as dates, percentages with their sign, and text that could be taken for a formula or a number with its apostrophe. */
export function inputOf(session: Session, cell: Cell | undefined, style: Style): string {
  if (cell?.formula !== undefined) return `=${localFormula(cell.formula, session.culture)}`;
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = style.numberFormat ?? GENERAL;
  if (typeof value === 'number') return numberInput(session, value, format);
  const again = format === TEXT ? undefined : parseTypedIn(session.culture, value, format, session.now);
  return again && (again.formula !== undefined || typeof again.value !== 'string') ? `'${value}` : value;
}

function numberInput({ culture }: Session, value: number, format: string): string {
  if (isDateFormatCode(format)) {
    const time = value < 1 ? 'h:mm:ss' : value % 1 === 0 ? culture.shortDateCode : `${culture.shortDateCode} h:mm:ss`;
    return shownText(value, time, culture);
  }
  const plain = format.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return plain.replace('.', culture.separators.decimal);
}
