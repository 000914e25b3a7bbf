/**
 * Writing a lot (lô): figures first, then the log, and the rows of `tblNop` last, because those commit it. A failure
 * half-way leaves figures without a commit, which readers ignore and the next receipt cleans away.
 */
import type { FigureRow, LogEntry } from '../reporting/book/book';
import type { Level } from '../reporting/levels/level';
import { nextLot } from '../reporting/submissions/lots';
import type { Submission } from '../reporting/submissions/submission';
import { rowsOfSchool } from '../sheets/office/figure-tables';
import { FIXED_TABLES } from '../sheets/office/tables';
import type { CellValue } from '../spreadsheet/model';
import { addCells, addRows, cleanUncommitted, type OpenBook } from '../workbook/open-book';
import type { Session } from '../workbook/session';

export interface LotEntry {
  levels: readonly Level[];
  figures: Omit<FigureRow, 'lot'>;
  submission: Omit<Submission, 'lot'>;
}

/** A lot number that stands nowhere in the book, not even on rows that were never committed. */
export function freshLot(open: OpenBook): string {
  return nextLot([...open.lots.map((lot) => ({ lot })), ...open.book.submissions]);
}

/** The lots after `lot`, in order: a receipt of several books has one for each. */
export function lotsAfter(lot: string, count: number): string[] {
  const lots = [lot];
  while (lots.length < count) lots.push(nextLot([{ lot: lots[lots.length - 1] }]));
  return lots.slice(0, count);
}

/** Fixed syncs: 1. */
export async function commitLot(
  session: Session,
  open: OpenBook,
  lot: string,
  entries: readonly LotEntry[],
  log: readonly LogEntry[],
): Promise<void> {
  await commitLots(session, open, [{ lot, entries }], log);
}

/** Several at once: all of them stand, or none. Fixed syncs: 1. */
export async function commitLots(
  session: Session,
  open: OpenBook,
  lots: readonly { lot: string; entries: readonly LotEntry[] }[],
  log: readonly LogEntry[],
): Promise<void> {
  await cleanUncommitted(session, open);
  const cellsByTable = new Map<string, CellValue[][]>(open.figureTables.map((table) => [table.table, []]));
  for (const { lot, entries } of lots)
    for (const { levels, figures } of entries)
      for (const { table, cells } of rowsOfSchool(open.figureTables, levels, { ...figures, lot }))
        cellsByTable.get(table.table)?.push(cells);
  for (const table of open.figureTables) await addCells(session, open, table, cellsByTable.get(table.table) ?? []);
  await addRows(session, open, FIXED_TABLES.log, log);
  await addRows(
    session,
    open,
    FIXED_TABLES.submissions,
    lots.flatMap(({ lot, entries }) => entries.map(({ submission }) => ({ ...submission, lot }))),
  );
  await session.sync();
}
