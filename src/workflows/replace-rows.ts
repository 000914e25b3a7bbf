/** Rows of a table written over others: where they stand, or in their place, as when a person writes a list back whole. */
import { saysTheSame } from '../reporting/book/says-the-same';
import { cellsFor, columnPositions, type TableLayout } from '../sheets/office/layout';
import { readRows } from '../sheets/office/rows';
import type { CellValue } from '../spreadsheet/model';
import { tableOf, type OpenBook } from '../workbook/open-book';
import { appendRows, removeRowsAt, rewriteColumn } from '../workbook/rows';
import type { Session } from '../workbook/session';

/**
 * Rows for which `after` says another are written over where they stand, `headers` of them; columns that people added stay.
 * `place` counts the rows that can be read. No sync but payload ones.
 */
export async function rewriteRows<Row>(
  session: Session,
  open: OpenBook,
  layout: TableLayout<Row>,
  after: (row: Row, place: number) => Row | undefined,
  headers: readonly string[] = layout.headers,
): Promise<void> {
  const table = tableOf(open, layout);
  const next = new Map<readonly CellValue[], readonly CellValue[]>();
  for (const [place, { row, index }] of readRows(layout, table, []).entries()) {
    const other = after(row, place);
    if (other) next.set(table.rows[index], layout.toCells(other));
  }
  if (next.size === 0) return;
  for (const [column, position] of columnPositions(layout.columns, table.headers).entries()) {
    if (position < 0 || !headers.includes(layout.headers[column])) continue;
    await rewriteColumn(session, table, table.headers[position], (cells) => {
      const written = next.get(cells);
      return written ? written[column] : cells[position];
    });
  }
}

/**
 * Rows that `isOne` gives way to `after`, in that order, at the table's end; rows that cannot be read stay. Columns that
 * people added stay with their row. No sync but payload ones.
 */
export async function replaceRows<Row>(
  session: Session,
  open: OpenBook,
  layout: TableLayout<Row>,
  isOne: (row: Row) => boolean,
  after: readonly Row[],
): Promise<void> {
  const table = tableOf(open, layout);
  const own = readRows(layout, table, []).filter(({ row }) => isOne(row));
  const before = own.map(({ row }) => row);
  const cells = own.map(({ index }) => table.rows[index]);
  await removeRowsAt(
    session,
    table,
    own.map(({ index }) => index),
  );
  const positions = columnPositions(layout.columns, table.headers);
  const unused = new Set(before.keys());
  const rows = after.map((row, place) => {
    // The same row, else the one that stood there.
    const likewise = before.findIndex(
      (one, index) => unused.has(index) && saysTheSame(layout.toCells(one), layout.toCells(row)),
    );
    const from = likewise >= 0 ? likewise : after.length === before.length && unused.has(place) ? place : -1;
    unused.delete(from);
    const kept: readonly CellValue[] = cells[from] ?? table.headers.map(() => null);
    const written = cellsFor(table.headers, positions, layout.toCells(row));
    return table.headers.map((_, column) => (positions.includes(column) ? written[column] : kept[column]));
  });
  await appendRows(session, table, rows);
}
