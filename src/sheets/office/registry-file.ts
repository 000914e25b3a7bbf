/** The registry file (danh-muc-truong.xlsx): the headings of `tblTruong`, in any order, somewhere near the top. */
import { checkRegistry } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import { emptyWorkbook } from '../../spreadsheet/build';
import type { CellValue, Workbook } from '../../spreadsheet/model';
import { DEFAULT_STYLE } from '../looks/default-style';
import { columnPositions } from './layout';
import { withSheetRow, type BookProblem, type TableCells } from './problems';
import { SCHOOLS } from './registry-table';
import { readRows } from './rows';
import { tableSheet } from './table-sheet';

/** The headings are looked for in this many rows: offices put their letterhead above. */
const HEADER_SEARCH = 30;

export interface RegistryReading {
  schools: School[];
  problems: BookProblem[];
}

/** Reads the rows of one sheet, from its first row on. `sheet` is named in problems. */
export function readRegistryRows(rows: readonly (readonly CellValue[])[], sheet = 'Danh mục trường'): RegistryReading {
  const problems: BookProblem[] = [];
  const table = findTable(rows, sheet);
  if (!table) {
    problems.push({
      code: 'missing-table',
      severity: 'error',
      table: SCHOOLS.table,
      sheet,
      message: `Trang “${sheet}” không có dòng tiêu đề với các cột Mã trường, Tên trường, Cấp học; hãy dùng mẫu danh mục trường.`,
    });
    return { schools: [], problems };
  }
  const read = readRows(SCHOOLS, table, problems);
  const schools = read.map(({ row }) => row);
  for (const problem of checkRegistry(schools)) {
    const line = table.firstRow + read[problem.index].index + 1;
    const message = withSheetRow(problem.message, line);
    problems.push({ code: 'registry', severity: 'error', table: SCHOOLS.table, sheet, cell: `A${line}`, message });
  }
  return { schools, problems };
}

/** A registry file with these schools, or a blank one to fill in. */
export function buildRegistryWorkbook(schools: readonly School[]): Workbook {
  const workbook = emptyWorkbook();
  workbook.styles = [DEFAULT_STYLE];
  const rows = schools.map((school) => SCHOOLS.toCells(school));
  workbook.sheets = [tableSheet(workbook, SCHOOLS, rows)];
  workbook.properties = { title: 'Danh mục trường' };
  return workbook;
}

/** The first row in which code, name and level are all headings. */
function findTable(rows: readonly (readonly CellValue[])[], sheet: string): TableCells | undefined {
  const needed = SCHOOLS.columns.slice(0, 3);
  for (const [index, cells] of rows.slice(0, HEADER_SEARCH).entries()) {
    const headers = Array.from(cells, (cell) => (typeof cell === 'string' ? cell : ''));
    if (columnPositions(needed, headers).every((position) => position >= 0))
      return { headers, rows: rows.slice(index + 1), sheet, firstRow: index + 1, firstColumn: 0 };
  }
  return undefined;
}
