/** Đối chiếu: the month's figures beside those of another program, school by school. */
import type { OfficeBook } from '../book/book';
import type { Catalogue, Indicator } from '../catalogue/indicator';
import { gradeKey, indicatorLabel, levelKey } from '../catalogue/slots';
import { countedFigures } from '../consolidation/figures';
import type { Figures } from '../figures/figure';
import { sumOverGrades } from '../figures/sums';
import { levelInfo, type Level } from '../levels/level';
import type { Period } from '../periods/period';
import { activeSchools } from '../schools/registry';
import type { School } from '../schools/school';
import type { OtherFigures, OtherPlace, OtherSum } from './other-figures';

/** `only-ours`, `only-theirs`: the other has none, which is not zero. `blank`: cells of the other file are blank, so its sum is not whole. */
export type DifferenceKind = 'differs' | 'only-ours' | 'only-theirs' | 'blank';

export interface Difference {
  school: School;
  kind: DifferenceKind;
  /** "TH" or, where the other file does not say of which level it is, "ALL". */
  place: OtherPlace;
  indicator: Indicator;
  /** "Tiểu học: Học sinh". */
  label: string;
  ours: number | null;
  theirs: number | null;
  /** Ours is not whole either: so many of the grades asked are given. */
  oursGiven?: { given: number; asked: number };
  /** Grades that differ, where both say them. */
  grades: { label: string; ours: number | null; theirs: number | null }[];
}

export interface Matching {
  differences: Difference[];
  /** Figures that are the same. */
  equal: number;
  /** Schools of which the other file has figures. */
  compared: School[];
  /** Schools of the month whose report is in, and of which the other file has nothing. */
  absent: School[];
  /** In the other file, but without a report of the month here. */
  unreported: School[];
}

/** Indicators another program's figures can be held against: counts. */
export function matchable({ indicators }: Catalogue): Indicator[] {
  return indicators.filter(({ kind, scope }) => kind === 'count' && scope !== 'vaccination');
}

/** In the order of the registry and of the catalogue. */
export function matchFigures(book: OfficeBook, period: Period, other: OtherFigures): Matching {
  const ours = new Map(countedFigures(book, period).map(({ school, figures }) => [school.code, figures]));
  const result: Matching = { differences: [], equal: 0, compared: [], absent: [], unreported: [] };
  for (const school of activeSchools(book.schools, period)) {
    const [figures, theirs] = [ours.get(school.code), other.get(school.code)];
    if (!theirs) {
      if (figures) result.absent.push(school);
      continue;
    }
    if (!figures) {
      result.unreported.push(school);
      continue;
    }
    result.compared.push(school);
    for (const indicator of matchable(book.catalogue))
      for (const [place, sum] of placesOf(indicator, theirs)) {
        const difference = compare(book.catalogue, school, indicator, place, figures, sum);
        if (difference === undefined) continue;
        if (difference === 'equal') result.equal++;
        else result.differences.push(difference);
      }
  }
  return result;
}

/**
 * Level by level, unless it is asked once per school, or some rows do not say of which level they are: then the whole of the
 * one is held against the whole of the other.
 */
function placesOf(indicator: Indicator, theirs: ReadonlyMap<OtherPlace, ReadonlyMap<string, OtherSum>>) {
  const own = [...theirs].flatMap(([place, sums]): [OtherPlace, OtherSum][] => {
    const sum = sums.get(indicator.code);
    return sum ? [[place, sum]] : [];
  });
  const isWhole = indicator.scope === 'school' || own.some(([place]) => place === 'ALL');
  return own.length > 1 && isWhole ? [['ALL', together(own.map(([, sum]) => sum))] as [OtherPlace, OtherSum]] : own;
}

function together(sums: readonly OtherSum[]): OtherSum {
  const given = sums.flatMap(({ sum }) => sum ?? []);
  return {
    ...(given.length > 0 && { sum: given.reduce((sum, part) => sum + part, 0) }),
    rows: sums.reduce((rows, one) => rows + one.rows, 0),
    blank: sums.reduce((blank, one) => blank + one.blank, 0),
  };
}

/** Schools with a real difference, not merely something that is missing. */
export function differingSchools({ differences }: Pick<Matching, 'differences'>): School[] {
  return [...new Set(differences.filter(({ kind }) => kind === 'differs').map(({ school }) => school))];
}

function compare(
  catalogue: Catalogue,
  school: School,
  indicator: Indicator,
  place: OtherPlace,
  figures: Figures,
  theirs: OtherSum,
): Difference | 'equal' | undefined {
  const levels = place === 'ALL' ? school.levels : [place];
  const asked = levels.filter((level) => indicator.levels.includes(level));
  if (asked.length === 0) return undefined;
  const own = oursAt(catalogue, indicator, asked, figures);
  const sum = theirs.sum ?? null;
  if (own.sum === null && sum === null) return undefined;
  const level = asked.length === 1 ? asked[0] : undefined;
  const name = indicatorLabel(indicator, level);
  const difference: Difference = {
    school,
    kind: own.sum === null ? 'only-theirs' : sum === null ? 'only-ours' : theirs.blank > 0 ? 'blank' : 'differs',
    place,
    indicator,
    label: level && indicator.scope !== 'school' ? `${levelInfo(level).label}: ${name}` : name,
    ours: own.sum,
    theirs: sum,
    ...(own.given < own.asked && own.sum !== null && { oursGiven: { given: own.given, asked: own.asked } }),
    grades: level ? gradesOf(indicator, level, figures, theirs) : [],
  };
  // Where only grades differ that one of the two has not, nobody has said two different numbers.
  const isTold = theirs.grades !== undefined && indicator.scope === 'grade' && level !== undefined;
  if (difference.kind === 'differs' && isTold && difference.oursGiven)
    if (!difference.grades.some((grade) => grade.ours !== null && grade.theirs !== null)) difference.kind = 'blank';
  const isSame = own.sum === sum && difference.grades.length === 0 && theirs.blank === 0;
  return isSame ? 'equal' : difference;
}

function oursAt(catalogue: Catalogue, indicator: Indicator, levels: readonly Level[], figures: Figures) {
  const { code, scope } = indicator;
  const parts =
    scope === 'grade'
      ? levels.map((level) => sumOverGrades(figures, level, code, catalogue))
      : (scope === 'level' ? levels.map((level) => levelKey(level, code)) : [code]).map((key) => {
          const value = figures.get(key);
          return typeof value === 'number' ? { sum: value, given: 1, asked: 1 } : { sum: null, given: 0, asked: 1 };
        });
  const sums = parts.flatMap(({ sum }) => (sum === null ? [] : [sum]));
  return {
    sum: sums.length === 0 ? null : sums.reduce((sum, part) => sum + part, 0),
    given: parts.reduce((sum, part) => sum + part.given, 0),
    asked: parts.reduce((sum, part) => sum + part.asked, 0),
  };
}

function gradesOf(indicator: Indicator, level: Level, figures: Figures, theirs: OtherSum): Difference['grades'] {
  const { grades } = theirs;
  if (!grades || indicator.scope !== 'grade') return [];
  return levelInfo(level).grades.flatMap(({ code, label }) => {
    const own = figures.get(gradeKey(level, code, indicator.code));
    const ours = typeof own === 'number' ? own : null;
    const sum = grades.get(code)?.sum ?? null;
    // A grade without classes has no row in the other program; here its 0 is written.
    return ours === sum || (ours === 0 && sum === null) ? [] : [{ label, ours, theirs: sum }];
  });
}
