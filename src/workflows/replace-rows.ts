/** Some rows of a table put in place of others, as when a person edited a list and writes it back whole. */
import { saysTheSame } from '../reporting/book/says-the-same';
import { cellsFor, columnPositions, type TableLayout } from '../sheets/office/layout';
import { readRows } from '../sheets/office/rows';
import type { CellValue } from '../spreadsheet/model';
import { tableOf, type OpenBook } from '../workbook/open-book';
import { appendRows, removeRowsAt } from '../workbook/rows';
import type { Session } from '../workbook/session';

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
