/** The tables of a workbook model, as a reader of an open workbook gets them. */
import type { TableCells } from '../../../src/sheets/office/problems';
import { valueAt } from '../../../src/spreadsheet/build';
import type { CellValue, Workbook } from '../../../src/spreadsheet/model';

export type OpenTable = Omit<TableCells, 'headers' | 'rows'> & { headers: string[]; rows: CellValue[][] };

export function openTables(workbook: Workbook): Record<string, OpenTable> {
  const tables: Record<string, OpenTable> = {};
  for (const sheet of workbook.sheets)
    for (const { name, area, columns } of sheet.tables) {
      const rows: CellValue[][] = [];
      for (let row = area.top + 1; row <= area.bottom; row++)
        rows.push(columns.map((_, column) => valueAt(sheet, row, area.left + column)));
      const headers = columns.map((column) => column.name);
      tables[name] = { headers, rows, sheet: sheet.name, firstRow: area.top + 1, firstColumn: area.left };
    }
  return tables;
}
