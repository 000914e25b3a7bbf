/** Putting a template right: names, sheet names, what is hidden, validations. Queued, nothing is sent here but payload. */
import { areaAddress, columnName, sheetReference } from '../../spreadsheet/address';
import type { Area, Validation } from '../../spreadsheet/model';
import { drawValidations } from '../draw/validation';
import type { Session } from '../session';
import type { CellAt } from './month-writes';

/** @param known names the workbook has now; a name that leads elsewhere is made anew */
export function queueNames(
  session: Session,
  names: ReadonlyMap<string, CellAt & { sheet: string }>,
  known: ReadonlySet<string>,
): void {
  for (const [name, { sheet, row, column }] of names) {
    if (known.has(name)) session.workbook.names.getItem(name).delete();
    const area = { top: row, left: column, bottom: row, right: column };
    session.workbook.names.add(name, `=${sheetReference(sheet, area)}`);
  }
}

/** Names of cells and formulas follow by themselves. */
export function queueRename(session: Session, from: string, to: string): void {
  session.workbook.worksheets.getItem(from).name = to;
}

/** Borders, colours, protection: all but what stands there. */
export function queueLooksLike(session: Session, sheet: string, model: CellAt, cell: CellAt): void {
  const worksheet = session.workbook.worksheets.getItem(sheet);
  worksheet.getCell(cell.row, cell.column).copyFrom(worksheet.getCell(model.row, model.column), 'Formats');
}

export function queueUnmerged(session: Session, sheet: string, areas: readonly Area[]): void {
  for (const area of areas) session.workbook.worksheets.getItem(sheet).getRange(areaAddress(area)).unmerge();
}

/** Formulas of our own, without "=". */
export function queueFormulas(
  session: Session,
  formulas: readonly (CellAt & { sheet: string; formula: string })[],
): void {
  for (const { sheet, row, column, formula } of formulas)
    session.workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[`=${formula}`]];
}

export function queueHidden(session: Session, sheet: string, column: number, rows: readonly number[]): void {
  const worksheet = session.workbook.worksheets.getItem(sheet);
  const letter = columnName(column);
  worksheet.getRange(`${letter}:${letter}`).columnHidden = true;
  for (const row of rows) worksheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
}

export async function queueValidations(
  session: Session,
  sheet: string,
  validations: readonly Validation[],
): Promise<void> {
  await drawValidations(session, session.workbook.worksheets.getItem(sheet), { validations: [...validations] });
}
