/**
 * The tables of an office's book in a file, without Excel. Found by their names; a program that drops tables (Google
 * Sheets) leaves the sheets and their headings, so else by those.
 */
import { LEVELS } from '../../reporting/levels/level';
import { cellAddress } from '../../spreadsheet/address';
import { cellAt, usedArea, valueAt } from '../../spreadsheet/build';
import { isCellError, type Area, type CellValue, type Sheet, type Table, type Workbook } from '../../spreadsheet/model';
import { bodyOf, hasHeaders } from '../../spreadsheet/table-rows';
import { foldHeader, isBlankRow } from './layout';
import type { TableCells } from './problems';
import { OFFICE_SERVICE_SHEET } from './service-sheet';
import { FIXED_TABLES } from './tables';

export interface FileTables {
  tables: Record<string, TableCells>;
  /** Rows of `_giaoban`; none when the workbook has no such sheet. */
  service: CellValue[][];
  /** The first cell whose formula was never worked out ("Số liệu TH!D7"): what it holds cannot be known. */
  uncomputed?: string;
}

/** Headings are looked for in this many rows: a title and a hint stand above. */
const HEADER_SEARCH = 30;

export function tablesOfFile(workbook: Workbook): FileTables {
  const found: FileTables = { tables: {}, service: serviceRows(workbook) };
  const keep = (name: string, sheet: Sheet, headers: string[], body: Area): void => {
    const { cells, uncomputed } = rowsOf(sheet, body);
    found.tables[name] = { headers, rows: cells, sheet: sheet.name, firstRow: body.top, firstColumn: body.left };
    found.uncomputed ??= uncomputed;
  };
  for (const { table: name, sheet: sheetName, headings } of KNOWN) {
    const stood = workbook.sheets.flatMap((sheet) =>
      sheet.tables.filter((table) => sameName(table.name, name)).map((table) => ({ sheet, table })),
    )[0];
    if (stood) {
      keep(name, stood.sheet, headersOf(stood.sheet, stood.table), bodyOf(stood.table));
      continue;
    }
    const sheet = workbook.sheets.find((one) => sameName(one.name, sheetName));
    const loose = sheet && findByHeadings(sheet, headings);
    if (sheet && loose) keep(name, sheet, loose.headers, loose.body);
  }
  return found;
}

interface Known {
  table: string;
  sheet: string;
  /** The first headings, which tell the row of headings. */
  headings: readonly string[];
}

const KNOWN: readonly Known[] = [
  ...Object.values(FIXED_TABLES).map(({ table, sheet, headers }) => ({ table, sheet, headings: headers.slice(0, 2) })),
  ...[...LEVELS.map((level) => [`tblSoLieu${level}`, `Số liệu ${level}`]), ['tblSoLieuTruong', 'Số liệu trường']].map(
    ([table, sheet]) => ({ table, sheet, headings: ['Kỳ', 'Mã trường', 'Lô'] }),
  ),
];

/** What the heading's cell says; a table without headings has the names of its columns. */
function headersOf(sheet: Sheet, { area, columns, ...table }: Table): string[] {
  return columns.map(({ name }, index) => {
    const shown = hasHeaders({ area, columns, ...table }) ? valueAt(sheet, area.top, area.left + index) : null;
    return typeof shown === 'string' && shown.trim() !== '' ? shown : name;
  });
}

function findByHeadings(sheet: Sheet, headings: readonly string[]): { headers: string[]; body: Area } | undefined {
  const used = usedArea(sheet);
  if (!used) return undefined;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + HEADER_SEARCH); row++) {
    const texts: string[] = [];
    for (let column = used.left; column <= used.right; column++) {
      const value = valueAt(sheet, row, column);
      texts.push(typeof value === 'string' ? value : '');
    }
    const first = texts.findIndex((_, index) =>
      headings.every((heading, at) => sameHeading(texts[index + at], heading)),
    );
    if (first < 0) continue;
    // Columns run on without a gap; what stands further right (the guide to the settings) is not the table's.
    const gap = texts.findIndex((text, index) => index > first && text.trim() === '');
    const headers = texts.slice(first, gap < 0 ? undefined : gap);
    const left = used.left + first;
    return { headers, body: { top: row + 1, left, bottom: used.bottom, right: left + headers.length - 1 } };
  }
  return undefined;
}

function rowsOf(sheet: Sheet, { top, left, bottom, right }: Area): { cells: CellValue[][]; uncomputed?: string } {
  const cells: CellValue[][] = [];
  let uncomputed: string | undefined;
  for (let row = top; row <= bottom; row++) {
    const line: CellValue[] = [];
    for (let column = left; column <= right; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell?.formula !== undefined && cell.value === undefined)
        uncomputed ??= `${sheet.name}!${cellAddress(row, column)}`;
      const value = cell?.value ?? null;
      line.push(value === '' ? null : value);
    }
    cells.push(line);
  }
  while (cells.length > 1 && isBlankRow(cells[cells.length - 1])) cells.pop();
  return { cells, uncomputed };
}

function serviceRows(workbook: Workbook): CellValue[][] {
  const sheet = workbook.sheets.find(({ name }) => sameName(name, OFFICE_SERVICE_SHEET));
  const rows = sheet?.rows ?? [];
  return Array.from(rows, (cells) => [0, 1].map((column) => plain(cells?.[column]?.value)));
}

function plain(value: CellValue | undefined): CellValue {
  return value === undefined || isCellError(value) ? null : value;
}

function sameHeading(text: string | undefined, heading: string): boolean {
  return text !== undefined && foldHeader(text) === foldHeader(heading);
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');
}
