/** Everything the report of a period is written from, worked out once. */
import type { OfficeBook } from '../book/book';
import { changesByUnit, type UnitChange } from '../comparison/compare';
import { countedFigures, countedUnits, type CountedFigures } from '../consolidation/figures';
import { amountOf, type Measure, measuresFor } from '../consolidation/measures';
import { totalsOf } from '../consolidation/totals';
import type { Total, Totals } from '../consolidation/total';
import type { Figures } from '../figures/figure';
import { LEVELS, type Level } from '../levels/level';
import { parsePeriod, periodInSentence, previousPeriod } from '../periods/calendar';
import type { Period } from '../periods/period';
import type { School } from '../schools/school';
import { boardOf, type Board } from '../submissions/board';
import type { Given } from '../wording/sentences';

export interface ReportMonth {
  book: OfficeBook;
  period: Period;
  /** What figures are compared with; absent in September unless last year's figures are in the book. */
  compared?: Period;
  /** "tháng 10/2021", or "cùng kỳ năm học trước". */
  since?: string;
  totals: Totals;
  /** Unit by unit, against `compared`. */
  changes: readonly UnitChange[];
  board: Board;
  /** Units expected to report, in registry order. */
  units: readonly School[];
  counted: readonly CountedFigures[];
  /** The counted figures by school code. */
  figures: ReadonlyMap<string, Figures>;
}

export type Place = Level | 'ALL';

export function reportMonth(book: OfficeBook, period: Period): ReportMonth {
  const previous = previousPeriod(book.calendar, period);
  const compared = previous ?? lastYear(book, period);
  const counted = countedFigures(book, period);
  return {
    book,
    period,
    ...(compared && { compared, since: previous ? periodInSentence(previous) : 'cùng kỳ năm học trước' }),
    totals: totalsOf(book, period, compared ?? null),
    changes: changesByUnit(book, period, compared),
    board: boardOf(book, period),
    units: countedUnits(book, period),
    counted,
    figures: new Map(counted.map(({ school, figures }) => [school.code, figures])),
  };
}

const NOTHING: Total = { current: null, previous: null, delta: null, real: null, reported: 0, expected: 0 };

export function totalAt(month: ReportMonth, place: Place, code: string): Total {
  return month.totals[place]?.[code] ?? NOTHING;
}

/** Units of a place: those with the level, or all. */
export function unitsAt(month: ReportMonth, place: Place): School[] {
  return place === 'ALL' ? [...month.units] : month.units.filter((school) => school.levels.includes(place));
}

/** Units whose figures of last month stand in. */
export function carriedAt(month: ReportMonth, place: Place): School[] {
  return month.counted
    .filter(({ carried, school }) => carried && (place === 'ALL' || school.levels.includes(place)))
    .map(({ school }) => school);
}

/** Who gave all of these figures, of the units asked for them. */
export function givenAt(month: ReportMonth, place: Place, codes: readonly string[]): Given {
  const given = { own: 0, carried: 0, expected: 0 };
  for (const { by } of answersAt(month, place, codes)) {
    given.expected++;
    if (by !== undefined) given[by]++;
  }
  return given;
}

/** A unit asked for some figures. */
export interface Answer {
  school: School;
  /** Whose figures answer, if all were given: its own, or those of last month that stand in. */
  by?: 'own' | 'carried';
  asked: readonly Measure[];
}

/** The units asked for any of these figures, in registry order. */
export function answersAt(month: ReportMonth, place: Place, codes: readonly string[]): Answer[] {
  const measures = measuresFor(month.book.catalogue, month.period);
  const carried = new Set(carriedAt(month, 'ALL').map((school) => school.code));
  return month.units.flatMap((school): Answer[] => {
    const asked = measures(school).filter(
      ({ code, level }) => codes.includes(code) && (place === 'ALL' || level === place),
    );
    if (asked.length === 0) return [];
    const figures = month.figures.get(school.code);
    const isGiven = figures !== undefined && asked.every((measure) => amountOf(measure, figures) !== null);
    return [{ school, asked, ...(isGiven && { by: carried.has(school.code) ? 'carried' : 'own' }) }];
  });
}

/** Independent nurseries are units but not schools (trường). */
export function unitWord(month: ReportMonth, place: Place): string {
  return unitsAt(month, place).some((school) => school.independentNursery) ? 'đơn vị' : 'trường';
}

export function levelsOfMonth(month: ReportMonth): Level[] {
  return LEVELS.filter((level) => month.units.some((school) => school.levels.includes(level)));
}

/** The same months a year before, when the book holds figures of them: only September compares with it. */
function lastYear(book: OfficeBook, period: Period): Period | undefined {
  const id = period.id.replace(/^\d{4}/, String(period.year - 1));
  return book.figures.some((row) => row.period === id) ? parsePeriod(id) : undefined;
}
