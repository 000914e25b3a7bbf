/** Building annex tables: groups of school rows, "Cộng" under each and "Tổng cộng" at the end. */
import type { Annex, AnnexRow } from '../document';

export type Cell = string | number | null;
export type Column = Annex['columns'][number];

export interface Group {
  /** Level code, or whatever tells the group; "" for a table without groups. */
  id: string;
  label: string;
  rows: { id: string; cells: Record<string, Cell> }[];
  /** For the remark column of "Cộng". */
  remark?: string;
}

export const ORDER_COLUMN: Column = { key: 'tt', label: 'TT', kind: 'text', weight: 4 };
export const SCHOOL_COLUMN: Column = { key: 'truong', label: 'Trường', kind: 'text', weight: 26 };
export const REMARK_COLUMN: Column = { key: 'ghiChu', label: 'Ghi chú', kind: 'text', weight: 14 };

/** Rows of the groups under `columns`; sums of a column are `null` where no school gave anything. */
export function annexRows(columns: readonly Column[], groups: readonly Group[]): AnnexRow[] {
  const rows: AnnexRow[] = [];
  const titled = groups.some((group) => group.id !== '');
  const all: number[] = [];
  for (const group of groups) {
    if (titled) rows.push({ kind: 'group', id: group.id, cells: labelled(columns, group.label) });
    const own = group.rows.map((row, i) => {
      rows.push({
        kind: 'school',
        id: row.id,
        cells: columns.map(({ key }) => (key === 'tt' ? String(i + 1) : (row.cells[key] ?? null))),
      });
      return rows.length - 1;
    });
    all.push(...own);
    if (titled) rows.push(sumRow('subtotal', group.id, 'Cộng', columns, rows, own, group.remark));
  }
  if (columns.some(isNumeric)) rows.push(sumRow('total', 'ALL', 'Tổng cộng', columns, rows, all));
  return rows;
}

function isNumeric({ kind }: Column): boolean {
  return kind === 'count' || kind === 'money';
}

/** Columns in which no school gave anything are left out, save those in `keep`. */
export function filledColumns(columns: readonly Column[], groups: readonly Group[], keep: readonly string[]): Column[] {
  const given = new Set<string>();
  for (const { rows } of groups)
    for (const { cells } of rows) for (const key of Object.keys(cells)) if (cells[key] !== null) given.add(key);
  return columns.filter((column) => !isNumeric(column) || keep.includes(column.key) || given.has(column.key));
}

function sumRow(
  kind: 'subtotal' | 'total',
  id: string,
  label: string,
  columns: readonly Column[],
  rows: readonly AnnexRow[],
  adds: number[],
  remark?: string,
): AnnexRow {
  const cells = columns.map((column, c): Cell => {
    if (column.key === 'truong') return label;
    if (column.key === 'ghiChu') return remark ?? null;
    return isNumeric(column) ? sumOf(adds.map((r) => rows[r]?.cells[c] ?? null)) : null;
  });
  return { kind, id, cells, adds };
}

function sumOf(cells: readonly Cell[]): number | null {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? null : numbers.reduce((sum, cell) => sum + cell, 0);
}

function labelled(columns: readonly Column[], label: string): Cell[] {
  return columns.map(({ key }) => (key === 'truong' ? label : null));
}
