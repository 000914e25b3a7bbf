/** The open sổ tổng hợp as the office's screens see it: read whole once, then again whenever something in it changed. */
import type { OfficeBook } from '../reporting/book/book';
import { comparePeriods } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import type { CatalogueEntry } from '../sheets/office/catalogue-table';
import type { BookProblem } from '../sheets/office/problems';
import { openBook } from '../workbook/open-book';
import { listenToCells } from '../workbook/school/listen';
import { type SyncCount, withWorkbook } from '../workbook/session';

export interface BookReading {
  /** All months of the school year: another month is shown without reading again. */
  book: OfficeBook;
  /** What is wrong in the book itself, e.g. a state nobody knows: shown, never hidden. */
  problems: readonly BookProblem[];
  /** The whole list of what may be asked, with what is not in use; `book.catalogue` has what is. */
  entries: readonly CatalogueEntry[];
  syncs: SyncCount;
}

/** Fixed syncs: 2. @throws NotAnOfficeBookError, WorkbookBusyError */
export async function readOfficeBook(): Promise<BookReading> {
  return withWorkbook(async (session) => {
    const { book, problems, entries } = await openBook(session);
    return { book, problems, entries, syncs: session.count };
  });
}

/**
 * Tells of every change of cells that somebody else makes: a person typing, another person in a shared book, another
 * program. Excel below ExcelApi 1.14 cannot say whose a change is and tells of this add-in's own too.
 * @returns stops telling
 */
export async function watchOfficeBook(told: () => void): Promise<() => Promise<void>> {
  return listenToCells((change) => {
    if (!change.isOwn) told();
  });
}

/** A month's reports are still being finished this many days into the next one. */
const FINISHING_DAYS = 10;

/**
 * The period to open with: the month being finished on `today` ("YYYY-MM-DD", local), else the latest one that has
 * reports, else the first of the school year. `undefined` only for a calendar without periods.
 */
export function periodToOpen({ calendar, submissions }: OfficeBook, today: string): Period | undefined {
  const finishing = new Date(Date.parse(`${today}T00:00:00Z`) - FINISHING_DAYS * 86_400_000);
  const [year, month] = [finishing.getUTCFullYear(), finishing.getUTCMonth() + 1];
  const now = calendar.periods.find((one) => one.year === year && one.firstMonth <= month && month <= one.lastMonth);
  const reported = new Set(submissions.map(({ period }) => period));
  const latest = calendar.periods.filter(({ id }) => reported.has(id)).at(-1);
  if (!now || !latest) return now ?? latest ?? calendar.periods[0];
  return comparePeriods(now, latest) > 0 ? now : latest;
}
