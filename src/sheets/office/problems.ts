/** What is wrong in the office's book, named, with its cell; never a crash: people correct the book by hand. */
import type { Severity } from '../../reporting/rules/finding';
import { cellAddress } from '../../spreadsheet/address';
import type { CellValue } from '../../spreadsheet/model';

export interface BookProblem {
  code:
    | 'missing-table'
    | 'unreadable-cell'
    | 'unusable-row'
    | 'duplicate-row'
    | 'unknown-school'
    | 'uncommitted-lot'
    | 'missing-year'
    | 'calendar'
    | 'registry'
    | 'bad-indicator'
    | 'bad-rule';
  /** `error`: something was left out of the book as read; `warning`: read, but look at it; `note`: for the record. */
  severity: Severity;
  table: string;
  sheet: string;
  /** "C7"; absent when it is not about one cell. */
  cell?: string;
  /** Vietnamese: where, what, and what to do. */
  message: string;
}

/** A table as it stands in the open book. Rows and columns of the first DATA cell count from 0. */
export interface TableCells {
  headers: readonly string[];
  rows: readonly (readonly CellValue[])[];
  sheet: string;
  firstRow: number;
  firstColumn: number;
}

/** Where a cell of the table stands on its sheet; `column` below 0 gives the row's first cell. */
export function tableCellAddress(table: TableCells, row: number, column: number): string {
  return cellAddress(table.firstRow + row, table.firstColumn + Math.max(column, 0));
}

/** The registry counts its own list; people look at rows of the sheet. */
export function withSheetRow(message: string, row: number): string {
  return message.replace(/^(Danh mục trường, dòng) \d+/, `$1 ${row}`);
}
