/** One table on one sheet, open in the host. */
import { emptySheet, emptyWorkbook, setCell } from '../../src/spreadsheet/build';
import type { CellValue, Workbook } from '../../src/spreadsheet/model';
import { installHost, openHost, type EmbeddedHost } from '../../src/host/embedded-host';
import { readTables, type TableContents } from '../../src/workbook/tables';
import { withWorkbook, type Session } from '../../src/workbook/session';

export function bookWith(headers: string[], rows: CellValue[][], name = 'tblA', sheetName = 'Bảng A'): Workbook {
  const workbook = emptyWorkbook();
  const sheet = emptySheet(sheetName);
  setCell(sheet, 0, 0, { value: 'Tiêu đề' });
  headers.forEach((value, column) => setCell(sheet, 2, column + 1, { value }));
  const lines = rows.length > 0 ? rows : [headers.map(() => null)];
  lines.forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row + 3, column + 1, { value })));
  sheet.tables = [
    {
      name,
      area: { top: 2, left: 1, bottom: 2 + lines.length, right: headers.length },
      columns: headers.map((header) => ({ name: header })),
      showFilterButton: true,
    },
  ];
  workbook.sheets.push(sheet);
  return workbook;
}

export function openWith(headers: string[], rows: CellValue[][]): EmbeddedHost {
  const host = openHost(bookWith(headers, rows));
  installHost(host);
  return host;
}

/** Reads the table, changes it, and gives what stands in it afterwards, with what the code believes stands in it. */
export async function change(
  host: EmbeddedHost,
  action: (session: Session, table: TableContents) => Promise<void>,
): Promise<{ actual: CellValue[][]; believed: CellValue[][]; headers: CellValue[] }> {
  const believed = await withWorkbook(async (session) => {
    const { tables } = await readTables(session);
    await action(session, tables[0]);
    await session.sync();
    return tables[0].rows.map((row) => row.map((value) => (value === '' ? null : value)));
  });
  return { ...tableIn(host), believed };
}

export function tableIn({ workbook }: EmbeddedHost): { actual: CellValue[][]; headers: CellValue[] } {
  const [sheet] = workbook.sheets;
  const { top, left, bottom, right } = sheet.tables[0].area;
  const rowAt = (row: number) =>
    Array.from({ length: right - left + 1 }, (_, column) => sheet.rows[row]?.[left + column]?.value ?? null);
  return {
    headers: rowAt(top),
    actual: Array.from({ length: bottom - top }, (_, index) => rowAt(top + 1 + index)),
  };
}
