/** What the office knows when a month's files come in, gathered from its book. */
import type { IntakeExpectations, ReceivedReport } from '../intake/expectations';
import type { FigureRow, OfficeBook } from '../reporting/book/book';
import { inheritedFigures } from '../reporting/consolidation/figures';
import type { Figures } from '../reporting/figures/figure';
import { previousPeriod } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { currentSubmissions } from '../reporting/submissions/states';

/** How many earlier months a figure is held against. */
const HISTORY_MONTHS = 12;

export function expectationsOf(
  book: OfficeBook,
  period: Period,
  tokens: ReadonlyMap<string, string>,
): IntakeExpectations {
  const earlier = earlierPeriods(book, period);
  const perMonth = earlier.map((one) => figuresOf(book, one, period));
  const hasPrevious = previousPeriod(book.calendar, period) !== undefined;
  return {
    period,
    calendar: book.calendar,
    schools: book.schools,
    catalogue: book.catalogue,
    rules: book.rules,
    tokens,
    received: receivedReports(book, period),
    previous: hasPrevious ? (perMonth[perMonth.length - 1] ?? new Map()) : new Map(),
    history: historyOf(perMonth),
  };
}

/** Reports that are in for the period: a carried month is none, whatever file comes replaces it. */
export function receivedReports(book: OfficeBook, period: Period): Map<string, ReceivedReport> {
  const bySchool = new Map<string, FigureRow[]>();
  for (const row of book.figures) {
    if (row.period !== period.id) continue;
    const rows = bySchool.get(row.school);
    if (rows) rows.push(row);
    else bySchool.set(row.school, [row]);
  }
  const received = new Map<string, ReceivedReport>();
  for (const [school, submission] of currentSubmissions(book.submissions, period.id)) {
    if (submission.state === 'carried') continue;
    const rows = bySchool.get(school) ?? [];
    received.set(school, {
      figures: rows.find((row) => row.lot === submission.lot)?.figures ?? new Map(),
      receivedAt: submission.receivedAt,
      state: submission.state,
      superseded: rows.filter((row) => row.lot !== submission.lot).map((row) => row.figures),
    });
  }
  return received;
}

/** Oldest first, at most `HISTORY_MONTHS`. */
function earlierPeriods(book: OfficeBook, period: Period): Period[] {
  const periods: Period[] = [];
  for (let one = previousPeriod(book.calendar, period); one && periods.length < HISTORY_MONTHS;) {
    periods.unshift(one);
    one = previousPeriod(book.calendar, one);
  }
  return periods;
}

function figuresOf(book: OfficeBook, earlier: Period, period: Period): Map<string, Figures> {
  // A carried month repeats the one before it: nothing to learn from it.
  const own = inheritedFigures(book, earlier, period).filter(({ carried }) => !carried);
  return new Map(own.map(({ school, figures }) => [school.code, figures]));
}

function historyOf(perMonth: readonly Map<string, Figures>[]): Map<string, Figures[]> {
  const history = new Map<string, Figures[]>();
  for (const month of perMonth) {
    for (const [school, figures] of month) {
      const known = history.get(school);
      if (known) known.push(figures);
      else history.set(school, [figures]);
    }
  }
  return history;
}
