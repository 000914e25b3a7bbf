/**
 * How the rows of one table of the office's book look in cells, and how cells that people corrected by hand are read
 * back. Tables are found by name and columns by heading, never by position: people move both.
 */
import { foldText, normalizeText } from '../../reporting/figures/text';
import type { CellValue } from '../../spreadsheet/model';

/** What a cell came to; the message is Vietnamese and says what was expected. */
export type Reading<T> = { ok: true; value: T } | { ok: false; message: string };

export interface Column<T> {
  header: string;
  /** Headings of earlier contracts, and keys that programs write. */
  aliases?: readonly string[];
  /** Characters of the default font. */
  width: number;
  numberFormat?: string;
  /** Offered as a drop-down list. */
  choices?: readonly string[];
  prompt?: string;
  /** A value to go on with when the cell cannot be read (may be `undefined`); no such field: the row cannot be used. */
  fallback?: T;
  write(value: T): CellValue;
  read(cell: CellValue): Reading<T>;
}

/** A cell of a row that could not be read. */
export interface Fault {
  header: string;
  message: string;
}

/** `row` is absent when the row cannot be used; then at least one fault says why. */
export interface RowReading<Row> {
  row?: Row;
  faults: Fault[];
}

/** What a drawer needs to know of a column. */
export type ColumnLook = Pick<Column<unknown>, 'header' | 'aliases' | 'width' | 'numberFormat' | 'choices' | 'prompt'>;

export interface TableLayout<Row> {
  sheet: string;
  /** Name of the Excel table. */
  table: string;
  /** Above the table, for people. */
  title: string;
  hint: string;
  headers: string[];
  columns: ColumnLook[];
  /** In the order of `headers`. */
  toCells(row: Row): CellValue[];
  /** Cells in the order of `headers`; `null` where the open book has no such column. */
  fromCells(cells: readonly CellValue[]): RowReading<Row>;
}

export interface TableDescription<Row> {
  sheet: string;
  table: string;
  title: string;
  hint: string;
  columns: { [K in keyof Required<Row>]: Column<Row[K]> };
}

/** A table whose columns are the fields of its rows, in the order they are written down. */
export function tableLayout<Row extends object>(description: TableDescription<Row>): TableLayout<Row> {
  const { columns, ...names } = description;
  const fields = Object.keys(columns) as (keyof Row)[];
  const column = <K extends keyof Row>(field: K): Column<Row[K]> => columns[field];
  return {
    ...names,
    headers: fields.map((field) => column(field).header),
    columns: fields.map((field) => lookOf(column(field))),
    toCells: (row) => fields.map((field) => column(field).write(row[field])),
    fromCells: (cells) => {
      const row: Partial<Row> = {};
      const faults: Fault[] = [];
      let usable = true;
      fields.forEach((field, index) => {
        const { header, fallback, read } = column(field);
        const reading = read(cells[index] ?? null);
        if (!reading.ok) faults.push({ header, message: reading.message });
        if (!reading.ok && !('fallback' in column(field))) usable = false;
        const value = reading.ok ? reading.value : fallback;
        if (value !== undefined) row[field] = value;
      });
      return usable ? { row: row as Row, faults } : { faults };
    },
  };
}

/** The same table, for rows kept in another shape. `unpack` may refuse a row with a message for one of its columns. */
export function packed<Row, Flat>(
  layout: TableLayout<Flat>,
  pack: (row: Row) => Flat,
  unpack: (flat: Flat) => Row | Fault,
): TableLayout<Row> {
  return {
    ...layout,
    toCells: (row) => layout.toCells(pack(row)),
    fromCells: (cells) => {
      const { row: flat, faults } = layout.fromCells(cells);
      if (flat === undefined) return { faults };
      const row = unpack(flat);
      return isFault(row) ? { faults: [...faults, row] } : { row, faults };
    },
  };
}

/** Where each of the layout's columns stands in an open table; -1 when it is not there. */
export function columnPositions(columns: readonly ColumnLook[], headers: readonly string[]): number[] {
  const exact = headers.map((header) => normalizeText(header));
  const folded = headers.map((header) => foldHeader(header));
  return columns.map(({ header, aliases = [] }) => {
    for (const name of [header, ...aliases]) {
      const position = exact.indexOf(normalizeText(name));
      if (position >= 0) return position;
    }
    return folded.indexOf(foldHeader(header));
  });
}

/** The layout's cells rearranged for an open table: columns people added stay `null`. */
export function cellsFor(headers: readonly string[], positions: readonly number[], cells: readonly CellValue[]) {
  const row: CellValue[] = headers.map(() => null);
  positions.forEach((position, index) => {
    if (position >= 0) row[position] = cells[index];
  });
  return row;
}

/** A row without anything in it: Excel keeps one in an empty table, and people leave some behind. */
export function isBlankRow(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

/** Headings compare without case, marks and runs of spaces or line breaks, when none is the same letter for letter. */
export function foldHeader(header: string): string {
  return foldText(header);
}

function lookOf<T>({ header, aliases, width, numberFormat, choices, prompt }: Column<T>): ColumnLook {
  return { header, aliases, width, numberFormat, choices, prompt };
}

function isFault(row: unknown): row is Fault {
  return typeof row === 'object' && row !== null && 'header' in row && 'message' in row;
}
