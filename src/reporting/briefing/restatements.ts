/**
 * Printed figures of earlier, locked months that have changed since. What was printed is what the lots said that stood
 * when the month was first unlocked (the log tells); what is true now is what the latest lots say.
 */
import type { OfficeBook } from '../book/book';
import { sameAmount } from '../consolidation/amounts';
import type { Amount } from '../consolidation/amounts';
import { totalsOf } from '../consolidation/totals';
import type { Totals } from '../consolidation/total';
import { isLevel, levelInfo } from '../levels/level';
import { comparePeriods, periodEnd, periodInSentence } from '../periods/calendar';
import type { Period } from '../periods/period';
import { displayName } from '../schools/names';
import { unlockedLots, type UnlockedLot } from '../submissions/log';
import { compareLots } from '../submissions/lots';
import { formatCount } from '../wording/numbers';
import type { Briefing } from './document';

export type Restatement = Briefing['restatements'][number];

/** Restated figures of this period and all before it in its calendar, oldest first. */
export function restatementsOf(book: OfficeBook, period: Period): Restatement[] {
  return book.calendar.periods
    .filter((earlier) => comparePeriods(earlier, period) <= 0)
    .flatMap((earlier) => restated(book, earlier, unlockedLots(book.log, book.submissions, earlier.id)));
}

/** Those to footnote now: of earlier months unlocked since the report before this one was due, so not footnoted yet. */
export function newRestatements(book: OfficeBook, period: Period, previous: Period | undefined): Restatement[] {
  const since = previous ? periodEnd(previous) : '';
  const ofEarlier = restatementsOf(book, period).filter((restatement) => restatement.period !== period.id);
  return ofEarlier.filter((restatement) =>
    [...unlockedLots(book.log, book.submissions, restatement.period).values()].some(
      ({ at }) => at.slice(0, 10) > since,
    ),
  );
}

function restated(book: OfficeBook, period: Period, unlocked: ReadonlyMap<string, UnlockedLot>): Restatement[] {
  if (unlocked.size === 0) return [];
  const printed = totalsOf(asPrinted(book, period, unlocked), period, null);
  const now = totalsOf(book, period, null);
  const schools = book.schools.filter(({ code }) => unlocked.has(code)).map(displayName);
  return printedFigures(book, printed).flatMap(([place, code]) => {
    const [before, after] = [printed[place]?.[code]?.current ?? null, now[place]?.[code]?.current ?? null];
    if (sameAmount(before, after)) return [];
    const [from, to] = [amountText(before), amountText(after)];
    const text =
      `Số liệu ${periodInSentence(period)} điều chỉnh sau khi mở khóa (${schools.join(', ')}): ` +
      `${figureLabel(book, place, code)} từ ${from} thành ${to}.`;
    return [{ period: period.id, figure: `${place}.${code}`, before: from, after: to, text }];
  });
}

/** The book as it stood when the period was locked: later lots of the unlocked schools taken out. */
function asPrinted(book: OfficeBook, period: Period, unlocked: ReadonlyMap<string, UnlockedLot>): OfficeBook {
  const submissions = book.submissions.flatMap((submission) => {
    const first = submission.period === period.id ? unlocked.get(submission.school) : undefined;
    if (!first) return [submission];
    const order = compareLots(submission.lot, first.lot);
    return order > 0 ? [] : [order === 0 ? { ...submission, state: 'locked' as const } : submission];
  });
  return { ...book, submissions };
}

/** Classes and pupils of each level, and the totals that have a sentence. */
function printedFigures(book: OfficeBook, printed: Totals): [string, string][] {
  const worded = new Set(book.catalogue.indicators.filter((one) => one.report).map((one) => one.code));
  return Object.entries(printed).flatMap(([place, totals]) =>
    Object.keys(totals)
      .filter((code) => (place === 'ALL' ? isWorded(code, worded) : code === 'lop' || code === 'hocSinh'))
      .map((code): [string, string] => [place, code]),
  );
}

function isWorded(code: string, worded: ReadonlySet<string>): boolean {
  return worded.has(code) || (code.startsWith('tiem_') && worded.has(code.slice(code.lastIndexOf('_') + 1)));
}

function figureLabel(book: OfficeBook, place: string, code: string): string {
  if (isLevel(place)) {
    const { label, pupil } = levelInfo(place);
    return `tổng số ${code === 'lop' ? 'lớp' : pupil} ${label === label.toUpperCase() ? label : label.toLocaleLowerCase('vi')}`;
  }
  const last = code.slice(code.lastIndexOf('_') + 1);
  return book.catalogue.indicators.find((one) => one.code === last)?.label ?? code;
}

function amountText(amount: Amount | null): string {
  if (amount === null) return 'chưa có';
  return typeof amount === 'number' ? formatCount(amount) : `${formatCount(amount.k)}/${formatCount(amount.n)}`;
}
