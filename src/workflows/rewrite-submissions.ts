/** Changing rows of `tblNop` in place, with what was done written in the log. */
import type { LogEntry } from '../reporting/book/book';
import type { Submission } from '../reporting/submissions/submission';
import { FIXED_TABLES } from '../sheets/office/tables';
import { addRows, type OpenBook } from '../workbook/open-book';
import type { Session } from '../workbook/session';
import { rewriteRows } from './replace-rows';

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
  const next = new Map(rewrites.map(({ before, after }) => [keyOf(before), after]));
  await addRows(
    session,
    open,
    FIXED_TABLES.log,
    rewrites.map(({ entry }) => entry),
  );
  await rewriteRows(session, open, FIXED_TABLES.submissions, (row) => next.get(keyOf(row)), headers);
  await session.sync();
}

const keyOf = ({ period, school, lot }: Submission): string => `${period}|${school}|${lot}`;
