/** The office's book (sổ tổng hợp giao ban) as a workbook model: complete, with real tables, before any month is in. */
import type { OfficeBook } from '../../reporting/book/book';
import { schoolYearLabel } from '../../reporting/periods/calendar';
import type { SchoolYear } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import { emptyWorkbook } from '../../spreadsheet/build';
import type { CellValue, Workbook } from '../../spreadsheet/model';
import { DEFAULT_STYLE } from '../looks/default-style';
import { coverSheet } from './cover';
import { definitionCells } from './definitions';
import { figureTables, rowsOfSchool, type FigureTable } from './figure-tables';
import type { TableLayout } from './layout';
import { officeServiceSheet } from './service-sheet';
import { settingsGuide } from './settings-guide';
import { tableSheet } from './table-sheet';
import { FIXED_TABLES, tableLooks } from './tables';

/** Everything but the school year and the schools may be left out and grow later. */
export type OfficeBookInput = { schoolYear: SchoolYear; schools: readonly School[] } & Pick<
  OfficeBook,
  'catalogue' | 'rules'
> &
  Partial<Omit<OfficeBook, 'schoolYear' | 'schools' | 'calendar' | 'catalogue' | 'rules'>>;

/**
 * Sheets: Giao ban (what this is), one per table, `_giaoban` very hidden. The wide tables of levels no school of the
 * registry has are hidden, not left out, so that a school that comes later finds its table.
 */
export function buildOfficeBook(input: OfficeBookInput): Workbook {
  const workbook = emptyWorkbook();
  workbook.styles = [DEFAULT_STYLE];
  const wide = figureTables(input.catalogue);
  const rows = allRows(input, wide);
  const looks = tableLooks(wide);
  const taught = new Set(input.schools.flatMap(({ levels }) => levels));
  const idle = new Set(wide.filter(({ level }) => level && !taught.has(level)).map(({ table }) => table));
  const tableSheets = looks.map((look) => {
    const sheet = tableSheet(workbook, look, rows[look.table] ?? []);
    if (idle.has(look.table)) sheet.visibility = 'hidden';
    return sheet;
  });
  const settings = tableSheets.find(({ name }) => name === FIXED_TABLES.settings.sheet);
  if (settings) settingsGuide(workbook, settings, FIXED_TABLES.settings.headers.length + 1);
  const visible = looks.filter(({ table }) => !idle.has(table));
  workbook.sheets = [
    coverSheet(workbook, input.schoolYear, visible),
    ...tableSheets,
    officeServiceSheet(input.schoolYear),
  ];
  workbook.properties = { title: `Sổ tổng hợp giao ban năm học ${schoolYearLabel(input.schoolYear)}` };
  return workbook;
}

function allRows(input: OfficeBookInput, wide: readonly FigureTable[]): Record<string, CellValue[][]> {
  const cells: Record<string, CellValue[][]> = definitionCells(input.catalogue, input.rules);
  const put = <Row>(layout: TableLayout<Row>, rows: readonly Row[] = []) => {
    cells[layout.table] = rows.map((row) => layout.toCells(row));
  };
  put(FIXED_TABLES.schools, input.schools);
  put(FIXED_TABLES.settings, withSchoolYear(input));
  put(FIXED_TABLES.targets, input.targets);
  put(FIXED_TABLES.outside, input.outside);
  put(FIXED_TABLES.submissions, input.submissions);
  put(FIXED_TABLES.attendance, input.attendance);
  put(FIXED_TABLES.tasks, input.tasks);
  put(FIXED_TABLES.lines, input.lines);
  put(FIXED_TABLES.log, input.log);
  const levelsOf = new Map(input.schools.map(({ code, levels }) => [code, levels]));
  for (const row of input.figures ?? [])
    for (const { table, cells: line } of rowsOfSchool(wide, levelsOf.get(row.school) ?? [], row))
      (cells[table.table] ??= []).push(line);
  return cells;
}

function withSchoolYear({ settings = [], schoolYear }: OfficeBookInput) {
  if (settings.some(({ key }) => key === 'namHoc')) return settings;
  return [{ key: 'namHoc', value: schoolYearLabel(schoolYear) }, ...settings];
}
