/** Reading the rows of one open table through its layout. */
import { columnPositions, isBlankRow, type TableLayout } from './layout';
import { tableCellAddress, type BookProblem, type TableCells } from './problems';
import type { CellValue } from '../../spreadsheet/model';

export interface ReadRow<Row> {
  row: Row;
  /** Index among the table's data rows, from 0. */
  index: number;
}

/** Cells for columns the open table lacks; `given` holds the others. A book of an earlier version has fewer columns. */
export type MissingCells = (given: readonly CellValue[]) => readonly CellValue[] | undefined;

export function readRows<Row>(
  layout: TableLayout<Row>,
  table: TableCells | undefined,
  problems: BookProblem[],
  missing?: MissingCells,
): ReadRow<Row>[] {
  if (!table) {
    problems.push({
      code: 'missing-table',
      severity: 'note',
      table: layout.table,
      sheet: layout.sheet,
      message: `Sổ chưa có bảng ${layout.table} (trang “${layout.sheet}”); chương trình dùng giá trị mặc định.`,
    });
    return [];
  }
  const positions = columnPositions(layout.columns, table.headers);
  const rows: ReadRow<Row>[] = [];
  table.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const given = positions.map((position) => (position < 0 ? null : (cells[position] ?? null)));
    const defaults = positions.includes(-1) ? missing?.(given) : undefined;
    const filled = defaults ? given.map((cell, i) => (positions[i] < 0 ? defaults[i] : cell)) : given;
    const { row, faults } = layout.fromCells(filled);
    for (const { header, message } of faults) {
      const cell = tableCellAddress(table, index, positions[layout.headers.indexOf(header)] ?? -1);
      const lost = row === undefined ? ' Dòng này tạm chưa được tính.' : '';
      problems.push({
        code: row === undefined ? 'unusable-row' : 'unreadable-cell',
        severity: 'error',
        table: layout.table,
        sheet: table.sheet,
        cell,
        message: `Trang “${table.sheet}”, ô ${cell}: ${message}${lost}`,
      });
    }
    if (row !== undefined) rows.push({ row, index });
  });
  return rows;
}
