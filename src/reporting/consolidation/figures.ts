/** Whose figures stand in the totals of a period. */
import type { OfficeBook } from '../book/book';
import type { Catalogue, Section } from '../catalogue/indicator';
import { codeOfKey } from '../catalogue/slots';
import type { Figures } from '../figures/figure';
import { previousPeriod } from '../periods/calendar';
import type { Period } from '../periods/period';
import { activeSchools } from '../schools/registry';
import { successors } from '../schools/succession';
import type { School } from '../schools/school';
import { settingOn } from '../settings/settings';
import { countsInTotals, currentSubmissions } from '../submissions/states';

export interface CountedFigures {
  school: School;
  figures: Figures;
  /** "Tạm lấy số tháng trước": in totals, left out of real change. */
  carried: boolean;
}

/** Figures of the latest lot of every expected unit whose state counts, in registry order. */
export function countedFigures(book: OfficeBook, period: Period): CountedFigures[] {
  const submissions = currentSubmissions(book.submissions, period.id);
  const rows = rowsByLot(book, period);
  const counted: CountedFigures[] = [];
  for (const school of countedUnits(book, period)) {
    const submission = submissions.get(school.code);
    if (!submission || !countsInTotals(submission.state)) continue;
    const carried = submission.state === 'carried';
    const figures =
      rows.get(lotKey(school.code, submission.lot)) ?? (carried ? lastMonthOf(book, period, school) : undefined);
    counted.push({
      school,
      figures: carried && figures ? carriedFigures(book.catalogue, figures) : (figures ?? new Map()),
      carried,
    });
  }
  return counted;
}

/**
 * The figures of an earlier period by the schools of a later one: a school that others were merged into has their sum, if all
 * of them reported; what does not add up (choices, dates, texts) is its own alone.
 */
export function inheritedFigures(book: OfficeBook, earlier: Period, later: Period): CountedFigures[] {
  const counted = countedFigures(book, earlier);
  const heirs = successors(book.schools, earlier, later);
  if (heirs.size === 0) return counted;
  const given = new Map(counted.map((entry) => [entry.school.code, entry]));
  const reported = countedUnits(book, earlier).map(({ code }) => code);
  const summing = new Set(book.catalogue.indicators.filter((i) => i.aggregation === 'sum').map((i) => i.code));
  const merged = new Set(heirs.values());
  const others = counted.filter(({ school }) => !merged.has(heirs.get(school.code) ?? school.code));
  const joined = countedUnits(book, later)
    .filter(({ code }) => merged.has(code))
    .flatMap((school): CountedFigures[] => {
      const parts = reported.filter((code) => (heirs.get(code) ?? code) === school.code).map((code) => given.get(code));
      const figures = new Map(given.get(school.code)?.figures ?? []);
      for (const key of new Set(parts.flatMap((part) => [...(part?.figures.keys() ?? [])]))) {
        const values = parts.map((part) => part?.figures.get(key)).filter((value) => typeof value === 'number');
        if (summing.has(codeOfKey(key)) && values.length > 0)
          figures.set(
            key,
            values.reduce((sum, value) => sum + value, 0),
          );
      }
      return parts.every((part) => part) ? [{ school, figures, carried: parts.some((part) => part?.carried) }] : [];
    });
  return [...others, ...joined];
}

/** Units expected to report in a period; independent nurseries only when the setting `tinhDocLap` counts them. */
export function countedUnits(book: OfficeBook, period: Period): School[] {
  const active = activeSchools(book.schools, period);
  return settingOn(book.settings, 'tinhDocLap', period.id) ? active : active.filter((s) => !s.independentNursery);
}

/** What happened in a month, not how things stand: of no meaning a month later, so never carried. */
const OF_THE_MONTH: readonly Section[] = ['bienDong', 'hinhThuc', 'thuyetMinh'];

/** Last month's figures as they may stand in for this month's: movements, teaching mode and texts are left out. */
export function carriedFigures(catalogue: Catalogue, figures: Figures): Figures {
  const codes = new Set(catalogue.indicators.filter((i) => OF_THE_MONTH.includes(i.section)).map((i) => i.code));
  return new Map([...figures].filter(([key]) => !codes.has(codeOfKey(key))));
}

function lastMonthOf(book: OfficeBook, period: Period, school: School): Figures | undefined {
  const previous = previousPeriod(book.calendar, period);
  if (!previous) return undefined;
  return countedFigures({ ...book, schools: [school] }, previous)[0]?.figures;
}

function rowsByLot(book: OfficeBook, period: Period): Map<string, Figures> {
  const rows = new Map<string, Figures>();
  for (const row of book.figures) if (row.period === period.id) rows.set(lotKey(row.school, row.lot), row.figures);
  return rows;
}

const lotKey = (school: string, lot: string): string => `${school}\u0000${lot}`;
