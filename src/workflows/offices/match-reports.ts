/** What the reports of other offices' books would change in this one, school by school and month by month. Pure. */
import type { FigureRow, OfficeBook } from '../../reporting/book/book';
import { parseKey } from '../../reporting/catalogue/slots';
import type { Figures } from '../../reporting/figures/figure';
import type { Period } from '../../reporting/periods/period';
import { displayName } from '../../reporting/schools/names';
import { activeSchools } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import { canonicalFigures } from '../../reporting/stamp/stamp';
import { currentSubmissions } from '../../reporting/submissions/states';
import { STATE_LABEL, type Submission } from '../../reporting/submissions/submission';
import { type Clash, type ClashKind, type OfficesChoices, withDecision } from './clashes';
import { receivedKey, type ReceivedFrom, receivedLines, standingText } from './log-lines';
import type { MatchedIndicators } from './match-indicators';
import type { MatchedSchools } from './match-schools';
import type { NumberedBook } from './numbered-books';

/**
 * `new`, `changed`: will be written. `same`: is in already. `locked`: differs, but is locked here. `kept`: what stands here
 * stays, as decided. `waits`: a question about it is open. `left-out`: its school is not taken.
 */
export type ReportStanding = 'new' | 'changed' | 'same' | 'locked' | 'kept' | 'waits' | 'left-out';

export interface MatchedReport {
  book: number;
  period: Period;
  /** The school here once it is taken; the school there while it is not. */
  school: School;
  standing: ReportStanding;
  /** Its code there. */
  theirCode: string;
  /** As it would be written, but for its lot. */
  submission: Omit<Submission, 'lot'>;
  figures: Figures;
  explanations: ReadonlyMap<string, string>;
  /** How it stands at its office. */
  told: string;
  /** The report that is in. */
  inPlace?: Submission;
}

export interface MatchedReports {
  reports: MatchedReport[];
  clashes: Clash[];
  /** Figures of reports that are taken for which this book has no place, by book and by what they are called there. */
  dropped: Map<number, Map<string, number>>;
  /** Reports that were received from an office which no longer has them. */
  withdrawn: { book: number; period: Period; school: School }[];
  /** Reports of schools that their own registry does not have. */
  unknown: { book: number; code: string }[];
}

export function matchReports(
  ours: OfficeBook,
  books: readonly NumberedBook[],
  periods: readonly Period[],
  matched: { schools: MatchedSchools; indicators: MatchedIndicators },
  choices: OfficesChoices,
): MatchedReports {
  const { schools, indicators } = matched;
  const from = receivedLines(ours.log);
  const ourFigures = figureIndex(ours.figures);
  const result: MatchedReports = { reports: [], clashes: [], dropped: new Map(), withdrawn: [], unknown: [] };
  for (const period of periods) {
    const current = currentSubmissions(ours.submissions, period.id);
    const active = new Map(activeSchools(schools.schools, period).map((school) => [school.code, school]));
    const given = givers(books, period, schools);
    for (const book of books) {
      const theirFigures = figureIndex(book.book.figures, period.id);
      const registry = registryOf(book.book.schools, period);
      const seen = new Set<string>();
      for (const submission of currentSubmissions(book.book.submissions, period.id).values()) {
        if (submission.state === 'missing') continue;
        const there = registry.get(submission.school);
        if (!there) {
          result.unknown.push({ book: book.index, code: submission.school });
          continue;
        }
        const code = schools.codeOf(book.index, submission.school);
        if (code !== undefined && given.get(code) !== book.index) continue;
        if (code !== undefined) seen.add(code);
        const row = theirFigures.get(rowKey(submission));
        const { figures, dropped } = takenFigures(row?.figures ?? new Map(), book.index);
        const explanations = new Map([...(row?.explanations ?? [])].filter(([key]) => isOurs(key, book)));
        const school =
          (code !== undefined && (active.get(code) ?? schools.schools.find((one) => one.code === code))) || there;
        const inPlace = code === undefined ? undefined : current.get(code);
        const report = {
          book: book.index,
          period,
          school,
          theirCode: submission.school,
          submission: carried(submission, school.code),
          figures,
          explanations,
          told: standingText(carried(submission, school.code)),
          ...(inPlace && { inPlace }),
        };
        const standing = standingOf(report, book, code);
        result.reports.push({ ...report, standing });
        if (standing === 'new' || standing === 'changed' || standing === 'same') countDropped(book, dropped);
      }
      for (const [code, submission] of current)
        if (
          from.get(receivedKey(submission))?.office === book.name &&
          !seen.has(code) &&
          !isGivenElsewhere(code, book)
        ) {
          const school = active.get(code);
          if (school) result.withdrawn.push({ book: book.index, period, school });
        }

      function isGivenElsewhere(code: string, { index }: NumberedBook): boolean {
        const giver = given.get(code);
        return giver !== undefined && giver !== index;
      }
    }
  }
  return result;

  function standingOf(
    report: Omit<MatchedReport, 'standing'>,
    book: NumberedBook,
    code: string | undefined,
  ): ReportStanding {
    if (code === undefined) return schools.isWaiting(book.index, report.theirCode) ? 'waits' : 'left-out';
    const { inPlace } = report;
    if (!inPlace) return indicators.isWaiting(book.index) ? 'waits' : 'new';
    const known = from.get(receivedKey(inPlace));
    const isSameContent = sameContent(report, ourFigures.get(rowKey(inPlace)));
    const isSame =
      isSameContent && (known ? known.standing === report.told : inPlace.state === report.submission.state);
    if (isSame) return 'same';
    if (inPlace.state === 'locked') return 'locked';
    if (indicators.isWaiting(book.index)) return 'waits';
    const kind = questionOf(report, inPlace, known, isSameContent);
    if (kind === undefined) return 'changed';
    const { period, submission, school } = report;
    const clash = withDecision(
      {
        id: `${kind}|${book.path}|${period.id}|${school.code}`,
        kind,
        books: [book.index],
        code: school.code,
        ours: toldReport(inPlace, school, period),
        theirs: toldReport(submission, school, period),
        options: ['ours', 'theirs'],
      },
      choices,
    );
    result.clashes.push(clash);
    return clash.decided === undefined ? 'waits' : clash.decided === 'theirs' ? 'changed' : 'kept';
  }

  function takenFigures(all: Figures, book: number): { figures: Figures; dropped: string[] } {
    const figures = new Map([...all].filter(([key]) => indicators.takes(book, key)));
    return { figures, dropped: [...all.keys()].filter((key) => !figures.has(key)) };
  }

  /** Reasons are given for figures, for a pair or a whole row, by keys that may be shorter than the figures'. */
  function isOurs(key: string, { index, book }: NumberedBook): boolean {
    const slot = parseKey(book.catalogue, key);
    return slot === undefined || indicators.takes(index, key);
  }

  function countDropped(book: NumberedBook, keys: readonly string[]): void {
    if (keys.length === 0) return;
    const counts = result.dropped.get(book.index) ?? new Map<string, number>();
    for (const key of keys) {
      const slot = parseKey(book.book.catalogue, key);
      const label = slot ? (slot.vaccination ? slot.vaccination.vaccineLabel : slot.indicator.label) : key;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    result.dropped.set(book.index, counts);
  }
}

/** Not from a book: the office received it itself or typed it in. Received before the one that is in: an old copy. */
function questionOf(
  { submission }: Omit<MatchedReport, 'standing'>,
  inPlace: Submission,
  known: ReceivedFrom | undefined,
  isSameContent: boolean,
): ClashKind | undefined {
  if (inPlace.state === 'carried') return undefined;
  if (!known) return 'own-report';
  if (submission.receivedAt < inPlace.receivedAt) return 'older';
  // Of two texts of one moment nothing says which is the later.
  return submission.receivedAt === inPlace.receivedAt && !isSameContent ? 'older' : undefined;
}

/** Locking is each book's own: what is locked there is approved here. */
function carried(submission: Submission, school: string): Omit<Submission, 'lot'> {
  const { period, state, receivedAt, late, signedCopy, file, mark, reason } = submission;
  return { period, school, state: state === 'locked' ? 'approved' : state, receivedAt, late, signedCopy, file, mark, reason }; // prettier-ignore
}

/**
 * The book that gives each of our schools its report of a period. A school that moved stands in two registries: the one where it
 * is then has it.
 */
function givers(books: readonly NumberedBook[], period: Period, schools: MatchedSchools): Map<string, number> {
  const given = new Map<string, { book: number; isActive: boolean }>();
  for (const { index, book } of books) {
    const active = new Set(activeSchools(book.schools, period).map(({ code }) => code));
    for (const { school } of currentSubmissions(book.submissions, period.id).values()) {
      const code = schools.codeOf(index, school);
      if (code === undefined) continue;
      const isActive = active.has(school);
      const there = given.get(code);
      if (!there || (isActive && !there.isActive)) given.set(code, { book: index, isActive });
    }
  }
  return new Map([...given].map(([code, { book }]) => [code, book]));
}

function registryOf(schools: readonly School[], period: Period): Map<string, School> {
  const registry = new Map(schools.map((school) => [school.code, school]));
  for (const school of activeSchools(schools, period)) registry.set(school.code, school);
  return registry;
}

function sameContent(report: Pick<MatchedReport, 'figures' | 'explanations'>, row: FigureRow | undefined): boolean {
  const lines = (explanations: ReadonlyMap<string, string> = new Map()) =>
    JSON.stringify([...explanations].map(([key, text]) => [key, text.replace(/\s+/g, ' ').trim()]).sort());
  return (
    canonicalFigures(report.figures) === canonicalFigures(row?.figures ?? new Map()) &&
    lines(report.explanations) === lines(row?.explanations)
  );
}

function figureIndex(rows: readonly FigureRow[], period?: string): Map<string, FigureRow> {
  const own = period === undefined ? rows : rows.filter((row) => row.period === period);
  return new Map(own.map((row) => [rowKey(row), row]));
}

function rowKey({ period, school, lot }: Pick<Submission, 'period' | 'school' | 'lot'>): string {
  return `${period}\u0000${school}\u0000${lot}`;
}

/** "Trường TH Lê Lợi, 2021-11: Đã nộp, nhận 2021-11-28 09:30, L0003". */
function toldReport(submission: Omit<Submission, 'lot'> & { lot?: string }, school: School, { id }: Period): string {
  const { state, receivedAt, lot } = submission;
  const parts = [STATE_LABEL[state], `nhận ${receivedAt.replace('T', ' ')}`, ...(lot ? [lot] : [])];
  return `${displayName(school)}, kỳ ${id}: ${parts.join(', ')}`;
}
