/** What finalising, re-opening and a new month write beside single cells: queued, nothing is sent here. */
import { cellAddress } from '../../spreadsheet/address';
import type { CellValue } from '../../spreadsheet/model';
import type { Session } from '../session';
import { asInput } from '../text';

export interface CellAt {
  row: number;
  column: number;
}

/** @throws later, AccessDenied or InvalidArgument when it has another password */
export function queueUnprotect(session: Session, sheet: string, password: string | undefined): void {
  session.workbook.worksheets.getItem(sheet).protection.unprotect(password);
}

/** As the form is protected: heights and widths may change. */
export function queueProtect(session: Session, sheet: string, password: string | undefined): void {
  session.workbook.worksheets
    .getItem(sheet)
    .protection.protect({ allowFormatColumns: true, allowFormatRows: true, selectionMode: 'Normal' }, password);
}

/** Whether the cells can be typed into once the sheet is protected, which it must not be now. */
export function queueLocked(session: Session, sheet: string, cells: readonly CellAt[], locked: boolean): void {
  const worksheet = session.workbook.worksheets.getItem(sheet);
  const addresses = cells.map(({ row, column }) => cellAddress(row, column));
  for (let from = 0; from < addresses.length; from += CELLS_PER_ADDRESS)
    worksheet.getRanges(addresses.slice(from, from + CELLS_PER_ADDRESS).join(',')).format.protection.locked = locked;
}

/** An address may have 8192 characters. */
const CELLS_PER_ADDRESS = 500;

export interface RowOfMonth {
  sheet: string;
  row: number;
  cells: readonly CellValue[];
  numberFormats: readonly string[];
  /** The table grows over the row. */
  table?: { name: string; headerRow: number };
}

export function queueMonthRow(session: Session, { sheet, row, cells, numberFormats, table }: RowOfMonth): void {
  const worksheet = session.workbook.worksheets.getItem(sheet);
  const width = cells.length;
  if (table)
    session.workbook.tables
      .getItem(table.name)
      .resize(worksheet.getRangeByIndexes(table.headerRow, 0, row - table.headerRow + 1, width));
  const range = worksheet.getRangeByIndexes(row, 0, 1, width);
  range.numberFormat = [[...numberFormats]];
  range.values = [cells.map(asInput)];
}

export function queueRowHeights(session: Session, sheet: string, heights: ReadonlyMap<number, number>): void {
  const worksheet = session.workbook.worksheets.getItem(sheet);
  for (const [row, height] of heights) worksheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
}

/** Formulas of a sheet by row and column; none when there is no such sheet. Fixed syncs: 1. */
export async function readFormulas(
  session: Session,
  sheet: string,
): Promise<{ row: number; column: number; formula: string }[]> {
  const used = session.workbook.worksheets
    .getItemOrNullObject(sheet)
    .getUsedRangeOrNullObject(true)
    .load('rowIndex,columnIndex,formulas');
  await session.sync();
  if (used.isNullObject) return [];
  return used.formulas.flatMap((cells, r) =>
    cells.flatMap((formula: unknown, c) =>
      typeof formula === 'string' && formula.startsWith('=')
        ? [{ row: used.rowIndex + r, column: used.columnIndex + c, formula: formula.slice(1) }]
        : [],
    ),
  );
}
