/**
 * Rows of `_giaoban` that come and go while a month is worked on: what was confirmed, the office's remarks, what was
 * finalised and re-opened. Column A says what a row is, so readers that do not know a kind leave it alone.
 */
import type { Cell, CellValue, Sheet } from '../../spreadsheet/model';
import { setCell } from '../../spreadsheet/build';

type Rows = readonly (readonly (Cell | undefined)[] | undefined)[];

const CONFIRMED = 'daXacNhan';
const REMARK = 'nhanXet';
const LOG = 'nhatKy';
const KEPT = 'thangDaChuyen';
/** A cell holds at most 32 767 characters; a long content goes on in the cells to the right. */
const PIECE = 30_000;

/** A row to write: its place on the sheet and its cells from column A on. */
export interface ServiceRow {
  row: number;
  cells: CellValue[];
}

/** Keys of carried figures that somebody confirmed for the period. */
export function confirmedKeys(rows: Rows, period: string): Set<string> {
  return new Set(rowsOf(rows, CONFIRMED, period).flatMap(({ cells }) => text(cells[2]).split(' ').filter(Boolean)));
}

export function confirmedRow(rows: Rows, period: string, keys: Iterable<string>): ServiceRow {
  const known = rowsOf(rows, CONFIRMED, period)[0];
  return { row: known?.row ?? nextRow(rows), cells: [CONFIRMED, period, [...keys].join(' ')] };
}

/** What the office says of a returned report. */
export interface Remark {
  /** The month it is about. */
  period: string;
  text: string;
  /** Figure key it is about; absent: the report as a whole. */
  key?: string;
}

export function remarksOf(rows: Rows, period: string): Remark[] {
  return rowsOf(rows, REMARK, period).map(({ cells }) => {
    const key = text(cells[2]);
    return { period, text: text(cells[3]), ...(key !== '' && { key }) };
  });
}

/** Replaces the remarks of the period, on a workbook that stands as a model. */
export function writeRemarks(sheet: Sheet, period: string, remarks: readonly Omit<Remark, 'period'>[]): void {
  for (const { row } of rowsOf(sheet.rows, REMARK, period)) sheet.rows[row] = [];
  for (const { key, text: words } of remarks) {
    const row = nextRow(sheet.rows);
    [REMARK, period, key ?? '', words].forEach((value, column) => setCell(sheet, row, column, { value }));
  }
}

/** Something done to the form as a whole: finalised, re-opened with a reason. */
export interface ServiceLogEntry {
  /** Local time, "YYYY-MM-DDTHH:MM". */
  at: string;
  action: string;
  period: string;
  reason: string;
}

export function logOf(rows: Rows): ServiceLogEntry[] {
  return rowsOf(rows, LOG).map(({ cells }) => {
    const [, at, action, period, reason] = cells.map(text);
    return { at, action, period, reason };
  });
}

export function logRow(rows: Rows, { at, action, period, reason }: ServiceLogEntry): ServiceRow {
  return { row: nextRow(rows), cells: [LOG, at, action, period, reason] };
}

/** A month as it stood before the form went on to the next one, cell by cell, so that this can be undone exactly. */
export interface KeptMonth {
  period: string;
  /** Contents of the figures' cells by key; blank ones left out. */
  figures: [key: string, content: string | number | boolean][];
  explanations: [row: string, text: string][];
  /** As it stood on this sheet, "" when the month was not finalised. */
  stamp: string;
  checkCode: string;
  deadline: string;
}

export function keptMonth(rows: Rows, period: string): KeptMonth | undefined {
  const [found] = rowsOf(rows, KEPT, period);
  if (!found) return undefined;
  try {
    const value: unknown = JSON.parse(found.cells.slice(2).map(text).join(''));
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function keptRow(rows: Rows, month: KeptMonth): ServiceRow {
  const known = rowsOf(rows, KEPT, month.period)[0];
  const json = JSON.stringify(month);
  const cells: CellValue[] = [KEPT, month.period];
  for (let at = 0; at < json.length; at += PIECE) cells.push(json.slice(at, at + PIECE));
  while (cells.length < (known?.cells.length ?? 0)) cells.push(null);
  return { row: known?.row ?? nextRow(rows), cells };
}

/** The row that `keptMonth` reads, emptied. */
export function forgottenRow(rows: Rows, period: string): ServiceRow[] {
  return rowsOf(rows, KEPT, period).map(({ row, cells }) => ({ row, cells: cells.map(() => null) }));
}

function isKept(value: unknown): value is KeptMonth {
  if (typeof value !== 'object' || value === null) return false;
  const { period, figures, explanations } = value as Partial<Record<keyof KeptMonth, unknown>>;
  return typeof period === 'string' && Array.isArray(figures) && Array.isArray(explanations);
}

function rowsOf(rows: Rows, kind: string, period?: string): { row: number; cells: CellValue[] }[] {
  return Array.from(rows, (cells, row) => ({
    row,
    cells: Array.from(cells ?? [], (cell) => cell?.value ?? null),
  })).filter(({ cells }) => cells[0] === kind && (period === undefined || cells[1] === period));
}

/** Below the last row that has anything, with a row to spare: formulas count rows from the top only. */
function nextRow(rows: Rows): number {
  for (let row = rows.length - 1; row >= 0; row--)
    if (rows[row]?.some((cell) => cell?.value !== undefined && cell.value !== null)) return row + 1;
  return 0;
}

function text(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
