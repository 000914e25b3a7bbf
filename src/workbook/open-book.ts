/** The office's book as it is open in Excel: what it holds, and where its rows stand so that they can be changed. */
import type { CellValue } from '../spreadsheet/model';
import { cellsFor, columnPositions, type TableLayout } from '../sheets/office/layout';
import { readOfficeTables, type OfficeReading } from '../sheets/office/read';
import { ESSENTIAL_TABLES, OFFICE_TABLE_NAMES } from '../sheets/office/tables';
import { appendRows, ensureColumns, removeRowsAt } from './rows';
import type { Session } from './session';
import { readTables, type TableContents } from './tables';

/** The open workbook is not a sổ tổng hợp, or lacks the tables that make it one. */
class NotAnOfficeBookError extends Error {
  readonly code = 'not-an-office-book';
  constructor(missing: readonly string[]) {
    super(
      `Sổ đang mở không phải sổ tổng hợp giao ban: không có bảng ${missing.join(', ')}. ` +
        'Hãy mở đúng sổ tổng hợp, hoặc tạo sổ mới.',
    );
    this.name = 'NotAnOfficeBookError';
  }
}

/** Something must be written to a table that the book no longer has. */
class TableMissingError extends Error {
  readonly code = 'table-missing';
  constructor(sheet: string, table: string) {
    super(
      `Sổ không còn bảng ${table} (trang “${sheet}”) nên không có chỗ ghi. Hãy khôi phục trang này từ bản sao lưu rồi làm lại; sổ chưa bị thay đổi.`,
    );
    this.name = 'TableMissingError';
  }
}

export interface OpenBook extends OfficeReading {
  tables: Map<string, TableContents>;
  /** Names of all sheets. */
  sheets: string[];
  /** Key → value of the very hidden `_giaoban` sheet. */
  service: Map<string, string>;
}

const SERVICE_SHEET = '_giaoban';

/** Fixed syncs: 2; the bodies of the tables come as payload. */
export async function openBook(session: Session): Promise<OpenBook> {
  const service = session.workbook.worksheets
    .getItemOrNullObject(SERVICE_SHEET)
    .getUsedRangeOrNullObject(true)
    .load('values');
  const known = new Set(OFFICE_TABLE_NAMES);
  const shape = await readTables(session, (name) => known.has(name));
  const tables = new Map(shape.tables.map((table) => [table.name, table]));
  const missing = ESSENTIAL_TABLES.filter((name) => !tables.has(name));
  if (missing.length > 0) throw new NotAnOfficeBookError(missing);
  return {
    ...readOfficeTables(Object.fromEntries(tables)),
    tables,
    sheets: shape.sheets,
    service: new Map(
      service.isNullObject ? [] : service.values.map(([key, value]) => [String(key ?? ''), String(value ?? '')]),
    ),
  };
}

/** Adds rows to a table through its layout; columns the open table lacks are added on its right. */
export async function addRows<Row>(
  session: Session,
  open: OpenBook,
  layout: TableLayout<Row>,
  rows: readonly Row[],
): Promise<void> {
  await addCells(
    session,
    open,
    layout,
    rows.map((row) => layout.toCells(row)),
  );
}

/** The same for cells in the order of the layout's headers. */
export async function addCells(
  session: Session,
  open: OpenBook,
  layout: Pick<TableLayout<never>, 'sheet' | 'table' | 'headers' | 'columns'>,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(open, layout);
  const absent = columnPositions(layout.columns, table.headers).flatMap((position, index) =>
    position < 0 && rows.some((row) => row[index] !== null) ? [layout.headers[index]] : [],
  );
  await ensureColumns(session, table, absent);
  const positions = columnPositions(layout.columns, table.headers);
  await appendRows(
    session,
    table,
    rows.map((row) => cellsFor(table.headers, positions, row)),
  );
}

/** Deletes the rows of lots that were never committed: what a receipt that broke off has left. */
export async function cleanUncommitted(session: Session, open: OpenBook): Promise<void> {
  for (const [name, indexes] of Object.entries(open.uncommitted)) {
    const table = open.tables.get(name);
    if (table) await removeRowsAt(session, table, indexes);
  }
  open.uncommitted = {};
}

export function tableOf(open: OpenBook, layout: Pick<TableLayout<never>, 'sheet' | 'table'>): TableContents {
  const table = open.tables.get(layout.table);
  if (!table) throw new TableMissingError(layout.sheet, layout.table);
  return table;
}
