/**
 * What receiving other offices' books would do to this one: worked out from the books and from what a person decided, for
 * looking at and, worked out again from the book as it is then, for writing. Pure.
 */
import type { Indicator } from '../../reporting/catalogue/indicator';
import type { LogEntry, OfficeBook } from '../../reporting/book/book';
import { comparePeriods, schoolYearLabel } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import { entriesOf } from '../../reporting/submissions/log';
import type { Clash, OfficesChoices } from './clashes';
import { carriedLines, joinLine, receivedLine } from './log-lines';
import { type ForeignIndicator, matchIndicators } from './match-indicators';
import { matchOutside, type MatchedOutside } from './match-outside';
import { matchReports, type MatchedReport, type MatchedReports } from './match-reports';
import { type MatchedSchools, matchSchools } from './match-schools';
import { type NumberedBook, numberedBooks } from './numbered-books';
import { rulesDiffering } from './rules-differing';
import { aside, type AsideFile, isStray, type OfficeFile } from './sent-book';

export interface OfficesRequest {
  /** The month received. */
  period: Period;
  /** The months of the school year before it too, so that the first comparison has something to compare with. */
  earlier: boolean;
}

/** A book that is taken or could be. */
export interface PlannedBook {
  index: number;
  path: string;
  name: string;
  place: string;
  isLeftOut: boolean;
  schools: number;
  /** Months it has reports of, in order, as their ids. */
  months: string[];
  /** Of the months taken. */
  reports: MatchedReport[];
  newSchools: number;
  differing: { ours: School; theirs: School }[];
  /** Figures this book has no place for: how many, by what they are called there. */
  dropped: [label: string, count: number][];
  withdrawn: { period: Period; school: School }[];
  /** Rows of Số ngoài trường. */
  outside: { added: number; changed: number; withdrawn: string[] };
  /** Codes of rules that say something else there; this book's hold. */
  rules: string[];
  /** What could not be read in it. */
  problems: string[];
}

export interface OfficesPlan {
  periods: Period[];
  books: PlannedBook[];
  /** Files that are no book to receive, without what only lies about. */
  aside: AsideFile[];
  clashes: Clash[];
  foreign: ForeignIndicator[];
  /** What is to be written. */
  schools: Pick<MatchedSchools, 'added' | 'corrected' | 'joins'>;
  indicators: Indicator[];
  outside: MatchedOutside;
  catalogue: OfficeBook['catalogue'];
  /** By book, those with something to write. */
  lots: { book: NumberedBook; reports: MatchedReport[] }[];
  /** Another fingerprint: what would be written, or what it would be written over, is no longer the same. */
  fingerprint: string;
}

interface Ours {
  book: OfficeBook;
  /** Codes that stand in the table of indicators, also those that are switched off. */
  standing: ReadonlySet<string>;
}

export function planOffices(
  { book: ours, standing }: Ours,
  files: readonly OfficeFile[],
  { period, earlier }: OfficesRequest,
  choices: OfficesChoices,
): OfficesPlan {
  const usable = files.map((file) => ofTheYear(file, ours));
  const periods = ours.calendar.periods.filter(
    (one) => one.id === period.id || (earlier && comparePeriods(one, period) < 0),
  );
  const { books, clashes } = numberedBooks(usable, choices);
  const indicators = matchIndicators(ours, standing, books, choices);
  const schools = matchSchools(ours, books, period, choices);
  const reports = matchReports(ours, books, periods, { schools, indicators }, choices);
  const outside = matchOutside(ours, books, periods);
  const lots = books.flatMap((book) => {
    const own = reports.reports.filter((one) => one.book === book.index && isWritten(one));
    return own.length > 0 ? [{ book, reports: own }] : [];
  });
  const plan = {
    periods,
    books: usable.flatMap((file, index) => {
      if (file.kind !== 'book') return [];
      const taken = books.find((book) => book.index === index);
      return [plannedBook({ ...file, index, name: taken?.name ?? file.name }, !taken, ours, schools, reports, outside)];
    }),
    aside: usable.filter((file) => file.kind === 'aside').filter((file) => !isStray(file)),
    clashes: [...clashes, ...schools.clashes, ...indicators.clashes, ...reports.clashes],
    foreign: indicators.foreign,
    schools: { added: schools.added, corrected: schools.corrected, joins: schools.joins },
    indicators: indicators.added,
    outside,
    catalogue: indicators.catalogue,
    lots,
  };
  return { ...plan, fingerprint: fingerprintOf(plan) };
}

export function isWritten({ standing }: Pick<MatchedReport, 'standing'>): boolean {
  return standing === 'new' || standing === 'changed';
}

/** Questions nobody has answered yet: nothing is written while there are any. */
export function openClashes({ clashes }: Pick<OfficesPlan, 'clashes'>): Clash[] {
  return clashes.filter(({ decided }) => decided === undefined);
}

export function hasAnything(plan: OfficesPlan): boolean {
  const { schools, indicators, outside, lots } = plan;
  const rows = [schools.added, schools.corrected, indicators, outside.added, outside.changed, lots];
  return rows.some(({ length }) => length > 0);
}

/** Lines of the log for what is written, once the lots have their numbers. */
export function logOf(
  { schools, lots }: OfficesPlan,
  ours: OfficeBook,
  lotOf: (book: number) => string,
  at: string,
): LogEntry[] {
  return [
    ...schools.joins.map((join) => joinLine(join, at)),
    ...lots.flatMap(({ book, reports }) => [
      ...carriedLines(theirEntries(book, reports), book.name, ours),
      ...reports.map(({ period, school: { code }, told }) =>
        receivedLine({
          at,
          file: book.path,
          office: book.name,
          standing: told,
          school: code,
          period: period.id,
          lot: lotOf(book.index),
        }),
      ),
    ]),
  ];
}

/** What the other office wrote in its log about the reports, in its order for each. */
function theirEntries({ book }: NumberedBook, reports: readonly MatchedReport[]): (LogEntry & { to: string })[] {
  const bySchool = new Map<string, LogEntry[]>();
  for (const entry of book.log) bySchool.set(entry.school, [...(bySchool.get(entry.school) ?? []), entry]);
  return reports.flatMap(({ theirCode, period, school }) =>
    entriesOf(bySchool.get(theirCode) ?? [], book.submissions, period.id, theirCode).map((entry) => ({
      ...entry,
      to: school.code,
    })),
  );
}

/** A book of another school year is told, not received. */
function ofTheYear(file: OfficeFile, ours: OfficeBook): OfficeFile {
  if (file.kind !== 'book' || file.book.schoolYear.start === ours.schoolYear.start) return file;
  return aside(file.path, 'other-year', schoolYearLabel(file.book.schoolYear));
}

function plannedBook(
  { index, path, name, place, book, problems }: NumberedBook,
  isLeftOut: boolean,
  ours: OfficeBook,
  schools: MatchedSchools,
  reports: MatchedReports,
  outside: MatchedOutside,
): PlannedBook {
  const mine = <Row extends { book: number }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.book === index);
  const reported = new Set(book.submissions.map(({ period }) => period));
  const own = new Set(book.schools.map(({ code }) => schools.codeOf(index, code)));
  const known = new Set(ours.calendar.periods.map(({ id }) => id));
  const months = book.calendar.periods.map(({ id }) => id).filter((id) => reported.has(id));
  const unknown = [...new Set(mine(reports.unknown).map(({ code }) => code))];
  return {
    index,
    path,
    name,
    place,
    isLeftOut,
    schools: new Set(book.schools.map(({ code }) => code)).size,
    months,
    reports: mine(reports.reports),
    newSchools: new Set(schools.added.map(({ code }) => code).filter((code) => own.has(code))).size,
    differing: mine(schools.differing),
    dropped: [...(reports.dropped.get(index) ?? [])],
    withdrawn: mine(reports.withdrawn),
    outside: {
      added: mine(outside.added).length,
      changed: mine(outside.changed).length,
      withdrawn: mine(outside.withdrawn).map(({ row }) => `${row.indicator}: ${row.source}`),
    },
    rules: isLeftOut ? [] : rulesDiffering(ours.rules, book.rules),
    problems: [
      ...problems.map(({ message }) => message),
      ...unknown.map(
        (code) => `Mã trường “${code}” có báo cáo nhưng không có trong Danh mục trường của sổ ấy; không nhận.`,
      ),
      ...months
        .filter((id) => !known.has(id))
        .map((id) => `Kỳ ${id} của sổ ấy không có trong lịch báo cáo của sổ này; không nhận được kỳ đó.`),
    ],
  };
}

/** What is to be written, and over what. */
function fingerprintOf(plan: Omit<OfficesPlan, 'fingerprint'>): string {
  const { schools, indicators, outside, lots } = plan;
  return JSON.stringify([
    lots.map(({ book, reports }) => [
      book.path,
      reports.map(({ period, school, standing, inPlace }) => [
        period.id,
        school.code,
        standing,
        inPlace?.lot,
        inPlace?.state,
        inPlace?.signedCopy,
      ]),
    ]),
    schools.added,
    schools.corrected,
    indicators.map(({ code }) => code),
    outside.added,
    outside.changed,
  ]);
}
