/** Sang năm học mới: the book of the next school year from this one. Pure; this year's book stays as it is. */
import type { OfficeBook, Setting } from '../../reporting/book/book';
import { comparePeriods, makeCalendar, parsePeriod, schoolYearLabel } from '../../reporting/periods/calendar';
import type { School } from '../../reporting/schools/school';
import type { Workbook } from '../../spreadsheet/model';
import { tasksLeft } from '../meeting/meeting-month';
import { newBook } from '../new-book';

/** Said anew every year, or of months that are over. */
const OF_THE_YEAR: readonly string[] = ['namHoc', 'ngayHop', 'ngayVanBan'];

/**
 * Taken over: the schools that still exist on 1 September, settings that hold for the whole year, indicators that are still
 * asked, rules, targets, and the tasks of the last month that are not done. Not taken over: figures, submissions, log.
 * @param secret the book's own, so that a form of last year that comes late is told as last year's, not as another office's
 */
export function nextYearBook(book: OfficeBook, secret?: string): Workbook {
  const schoolYear = { start: book.schoolYear.start + 1 };
  const [firstPeriod] = makeCalendar(schoolYear).periods;
  const { schools, tasks } = takenOver(book);
  const codes = new Set(schools.map(({ code }) => code));
  const settings = book.settings.filter(
    ({ key, period, school }) =>
      period === undefined && !OF_THE_YEAR.includes(key) && (school === undefined || codes.has(school)),
  );
  const isOver = (until: string | undefined): boolean => {
    const last = until === undefined ? undefined : parsePeriod(until);
    return last !== undefined && comparePeriods(last, firstPeriod) < 0;
  };
  const input = {
    schoolYear,
    // A former school that is left behind would be one that nobody knows.
    schools: schools.map(({ formerCodes, ...school }) => {
      const known = formerCodes?.filter((code) => codes.has(code)) ?? [];
      return known.length > 0 ? { ...school, formerCodes: known } : school;
    }),
    settings: withYear(settings, schoolYearLabel(schoolYear)),
    catalogue: { ...book.catalogue, indicators: book.catalogue.indicators.filter(({ until }) => !isOver(until)) },
    rules: book.rules,
    targets: book.targets,
    tasks: tasks.map((task) => ({ ...task, period: firstPeriod.id })),
  };
  return secret === undefined ? newBook(input) : newBook(input, secret);
}

/** The schools and tasks that go on into the next school year. */
export function takenOver(book: OfficeBook): { schools: School[]; tasks: ReturnType<typeof tasksLeft> } {
  const firstDay = `${book.schoolYear.start + 1}-09-01`;
  const last = book.calendar.periods.findLast(({ id }) => book.tasks.some(({ period }) => period === id));
  return {
    schools: book.schools.filter(({ validTo }) => validTo === undefined || validTo >= firstDay),
    tasks: last ? tasksLeft(book, last) : [],
  };
}

function withYear(settings: readonly Setting[], value: string): Setting[] {
  return [{ key: 'namHoc', value }, ...settings];
}
