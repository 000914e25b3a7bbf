/** Changing rows of `tblNop` in place, with what was done written in the log. */
import type { LogEntry } from '../reporting/book/book';
import type { Submission } from '../reporting/submissions/submission';
import { columnPositions } from '../sheets/office/layout';
import { FIXED_TABLES } from '../sheets/office/tables';
import type { CellValue } from '../spreadsheet/model';
import { addRows, tableOf, type OpenBook } from '../workbook/open-book';
import { rewriteColumn } from '../workbook/rows';
import type { Session } from '../workbook/session';

export interface Rewrite {
  before: Submission;
  after: Submission;
  entry: LogEntry;
}

/** A submission is one row: its period, school and lot. Only the named columns are touched. Fixed syncs: 1. */
export async function rewriteSubmissions(
  session: Session,
  open: OpenBook,
  rewrites: readonly Rewrite[],
  headers: readonly string[],
): Promise<void> {
  const layout = FIXED_TABLES.submissions;
  const table = tableOf(open, layout);
  const next = new Map(rewrites.map(({ before, after }) => [keyOf(before), after]));
  const positions = columnPositions(layout.columns, table.headers);
  const rowOf = new Map<readonly CellValue[], Submission>();
  for (const cells of table.rows) {
    const { row } = layout.fromCells(positions.map((position) => cells[position] ?? null));
    const changed = row && next.get(keyOf(row));
    if (changed) rowOf.set(cells, changed);
  }
  await addRows(
    session,
    open,
    FIXED_TABLES.log,
    rewrites.map(({ entry }) => entry),
  );
  for (const header of headers) {
    const column = layout.headers.indexOf(header);
    const actual = table.headers[positions[column]];
    if (actual === undefined) continue;
    await rewriteColumn(session, table, actual, (cells) => {
      const changed = rowOf.get(cells);
      return changed ? layout.toCells(changed)[column] : cells[positions[column]];
    });
  }
  await session.sync();
}

const keyOf = ({ period, school, lot }: Submission): string => `${period}|${school}|${lot}`;
