/** One definition in its table: where its row stands, and its cells put in place of what stood there. */
import { normalizeText } from '../../reporting/figures/text';
import { columnPositions, type TableLayout } from '../../sheets/office/layout';
import type { CellValue } from '../../spreadsheet/model';
import { addRows, tableOf, type OpenBook } from '../../workbook/open-book';
import { ensureColumns, rewriteCells, rewriteColumn } from '../../workbook/rows';
import type { Session } from '../../workbook/session';

/**
 * Rewrites the cells that differ in the row whose first column says `code`, the last one where two say it (that is the
 * one that is read); adds a row where none does. Cells that people added beside are not touched.
 * @param standing what each row of the table was read as, by code: where the open table lacks a column, they get theirs
 */
export async function putRow<Row>(
  session: Session,
  open: OpenBook,
  layout: TableLayout<Row>,
  code: string,
  row: Row,
  standing: ReadonlyMap<string, Row>,
): Promise<void> {
  const table = tableOf(open, layout);
  const cells = layout.toCells(row);
  const codes = (): string[] => {
    const [column] = columnPositions(layout.columns, table.headers);
    return table.rows.map((line) => normalizeText(String(line[column] ?? '')));
  };
  const absent = columnPositions(layout.columns, table.headers).flatMap((position, index) =>
    position < 0 && cells[index] !== null ? [index] : [],
  );
  await ensureColumns(
    session,
    table,
    absent.map((index) => layout.headers[index]),
  );
  for (const index of absent) {
    const named = new Map(table.rows.map((line, at) => [line, codes()[at]]));
    await rewriteColumn(session, table, layout.headers[index], (line) => {
      const known = standing.get(named.get(line as CellValue[]) ?? '');
      return known ? layout.toCells(known)[index] : null;
    });
  }
  const at = codes().lastIndexOf(code);
  if (at < 0) return addRows(session, open, layout, [row]);
  const positions = columnPositions(layout.columns, table.headers);
  const changed = positions.flatMap((column, index) =>
    column >= 0 && table.rows[at][column] !== cells[index] ? [{ row: at, column, value: cells[index] }] : [],
  );
  await rewriteCells(session, table, changed);
}

/** What changed of a row, for the log: "Bắt buộc: Không; Đến kỳ: trống" and what they are now. */
export function changedCells<Row>(
  layout: TableLayout<Row>,
  before: Row | undefined,
  after: Row,
): { before: string; after: string } {
  const [old, now] = [before && layout.toCells(before), layout.toCells(after)];
  const changed = now.flatMap((value, index) => {
    if (old ? old[index] === value : value === null || index === 0) return [];
    return [index];
  });
  const say = (cells: readonly CellValue[]) =>
    changed.map((index) => `${layout.headers[index]}: ${String(cells[index] ?? 'trống')}`).join('; ');
  return { before: old ? say(old) : '', after: say(now) };
}
