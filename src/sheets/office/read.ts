/** The office's book, read from the cells of its tables: typed where it can be, its problems named where it cannot. */
import type { OfficeBook, Setting } from '../../reporting/book/book';
import {
  CalendarError,
  makeCalendar,
  parsePeriod,
  parseSchoolYear,
  schoolYearOf,
} from '../../reporting/periods/calendar';
import type { PeriodId, ReportingCalendar, SchoolYear } from '../../reporting/periods/period';
import { checkRegistry } from '../../reporting/schools/registry';
import { settingList, settingText } from '../../reporting/settings/settings';
import type { CatalogueEntry } from './catalogue-table';
import { catalogueOf, readEntries, readRules } from './definitions';
import { figureTables, type FigureTable } from './figure-tables';
import { readFigures } from './figure-rows';
import type { TableLayout } from './layout';
import { tableCellAddress, withSheetRow, type BookProblem, type TableCells } from './problems';
import { readRows } from './rows';
import { FIXED_TABLES } from './tables';

export interface OfficeReading {
  book: OfficeBook;
  problems: BookProblem[];
  /** Of the catalogue, those not in use too. */
  entries: CatalogueEntry[];
  /** The wide tables of this book's catalogue, to write new rows with. */
  figureTables: FigureTable[];
  /** Data rows (from 0) of lots that were never committed, by table: a later run deletes them before it writes. */
  uncommitted: Record<string, number[]>;
  /** Every lot that stands anywhere in the book, also uncommitted ones: a new lot's number must be none of these. */
  lots: string[];
}

/**
 * Reads the tables of an open book, found by name; other tables are ignored. Missing tables and columns are tolerated
 * (a book of an earlier version), with the standard catalogue and rules in their place.
 */
export function readOfficeTables(tables: Readonly<Record<string, TableCells | undefined>>): OfficeReading {
  const problems: BookProblem[] = [];
  const rowsOf = <Row>(layout: TableLayout<Row>) => readRows(layout, tables[layout.table], problems);
  const plain = <Row>(layout: TableLayout<Row>) => rowsOf(layout).map(({ row }) => row);

  const schoolRows = rowsOf(FIXED_TABLES.schools);
  const schools = schoolRows.map(({ row }) => row);
  const settings = plain(FIXED_TABLES.settings);
  const entries = readEntries(tables, problems);
  const catalogue = catalogueOf(entries, settings, problems);
  const rules = readRules(tables, catalogue, problems);
  const submissions = plain(FIXED_TABLES.submissions);
  const wide = figureTables(catalogue);
  const { figures, uncommitted, lots } = readFigures(wide, tables, problems);

  registryProblems(schoolRows, tables[FIXED_TABLES.schools.table], problems);
  const known = new Set(schools.map(({ code }) => code));
  for (const { school, period } of submissions)
    if (!known.has(school))
      problems.push({
        code: 'unknown-school',
        severity: 'warning',
        table: FIXED_TABLES.submissions.table,
        sheet: FIXED_TABLES.submissions.sheet,
        message: `Nộp báo cáo kỳ ${period}: mã trường “${school}” không có trong Danh mục trường; hãy sửa mã hoặc thêm trường.`,
      });

  const schoolYear = readSchoolYear(
    settings,
    [...submissions, ...figures].map((row) => row.period),
    problems,
  );
  const book: OfficeBook = {
    schoolYear,
    calendar: readCalendar(schoolYear, settings, problems),
    schools,
    settings,
    catalogue,
    rules,
    targets: plain(FIXED_TABLES.targets),
    figures,
    outside: plain(FIXED_TABLES.outside),
    submissions,
    attendance: plain(FIXED_TABLES.attendance),
    tasks: plain(FIXED_TABLES.tasks),
    lines: plain(FIXED_TABLES.lines),
    log: plain(FIXED_TABLES.log),
  };
  return { book, problems, entries, figureTables: wide, uncommitted, lots };
}

/** The calendar the settings ask for: kyKhongBaoCao ("7|8") and kyGop ("6-7"). */
function readCalendar(year: SchoolYear, settings: readonly Setting[], problems: BookProblem[]): ReportingCalendar {
  const notReporting = settingList(settings, 'kyKhongBaoCao')
    .flatMap((item) => item.split(/[;,]/))
    .map((month) => Number(month))
    .filter((month) => month >= 1 && month <= 12);
  const combined = settingList(settings, 'kyGop')
    .flatMap((item) => item.split(/[;,]/))
    .flatMap((item) => {
      const [, first, last] = /^\s*(\d{1,2})\s*[-–]\s*(\d{1,2})\s*$/.exec(item) ?? [];
      return first ? [[Number(first), Number(last)] as [number, number]] : [];
    });
  try {
    return makeCalendar(year, { notReporting, combined });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const { table, sheet } = FIXED_TABLES.settings;
    problems.push({
      code: 'calendar',
      severity: 'error',
      table,
      sheet,
      message: `Thiết lập kỳ báo cáo: ${error.message}`,
    });
    return makeCalendar(year);
  }
}

function readSchoolYear(
  settings: readonly Setting[],
  periods: readonly PeriodId[],
  problems: BookProblem[],
): SchoolYear {
  const set = parseSchoolYear(settingText(settings, 'namHoc'));
  if (set) return set;
  const first = periods.map((id) => parsePeriod(id)).find((period) => period !== undefined);
  const { table, sheet } = FIXED_TABLES.settings;
  problems.push({
    code: 'missing-year',
    severity: first ? 'warning' : 'error',
    table,
    sheet,
    message: `Trang “${sheet}” chưa ghi năm học; hãy thêm dòng có Khóa “namHoc”, Giá trị như 2021-2022.`,
  });
  return first ? schoolYearOf(first) : { start: 2000 };
}

function registryProblems(
  rows: readonly { row: OfficeBook['schools'][number]; index: number }[],
  table: TableCells | undefined,
  problems: BookProblem[],
): void {
  if (!table) return;
  for (const problem of checkRegistry(rows.map(({ row }) => row)))
    problems.push({
      code: 'registry',
      severity: 'warning',
      table: FIXED_TABLES.schools.table,
      sheet: table.sheet,
      cell: tableCellAddress(table, rows[problem.index].index, 0),
      message: withSheetRow(problem.message, table.firstRow + rows[problem.index].index + 1),
    });
}
