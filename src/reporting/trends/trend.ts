/** An indicator over the school year, level by level: what the charts show. A month without a report is a gap, never 0. */
import type { OfficeBook } from '../book/book';
import type { Catalogue, Indicator } from '../catalogue/indicator';
import { indicatorLabel, slotLabel, vaccinationKey } from '../catalogue/slots';
import { sumAmounts } from '../consolidation/amounts';
import { countedUnits } from '../consolidation/figures';
import { contributionsOf, outsideContributions, placesOf, type Contribution } from '../consolidation/contributions';
import { levelInfo, LEVELS, type Level } from '../levels/level';
import type { Period } from '../periods/period';

export interface TrendPoint {
  period: Period;
  /** Absent: nobody gave the figure. */
  value?: number;
  /** Units that gave it themselves, those whose last month's stands in, and all that were asked. */
  own: number;
  carried: number;
  expected: number;
}

/** One line of one chart. */
export interface Trend {
  /** ALL: what is asked once per school. */
  place: Level | 'ALL';
  code: string;
  /** "Học sinh", for mầm non "Trẻ". */
  label: string;
  /** "lớp"; else the level's word for pupils. */
  unit: string;
  /** "trường", or "đơn vị" where independent nurseries are among them. */
  unitWord: string;
  /** In the order of the calendar; months in which the indicator is not due at all are left out. */
  points: readonly TrendPoint[];
}

export interface TrendIndicator {
  /** As in `Totals`: for a vaccination its key. */
  code: string;
  label: string;
  indicator: Indicator;
}

/** What can be drawn: counts that add up over schools, in the order of the catalogue. */
export function trendIndicators({ indicators, vaccinations }: Catalogue): TrendIndicator[] {
  return indicators
    .filter(({ kind, aggregation }) => kind === 'count' && aggregation === 'sum')
    .flatMap((indicator): TrendIndicator[] =>
      indicator.scope === 'vaccination'
        ? vaccinations.map((vaccination) => {
            const code = vaccinationKey(vaccination.vaccine, vaccination.age, indicator.code);
            return { code, label: slotLabel({ key: code, indicator, vaccination }), indicator };
          })
        : [{ code: indicator.code, label: indicator.label, indicator }],
    );
}

/** The lines of an indicator, in the order of the levels; none for a level nobody was asked about. */
export function trendsOf(book: OfficeBook, code: string): Trend[] {
  const wanted = trendIndicators(book.catalogue).find((one) => one.code === code);
  if (!wanted) return [];
  const { indicator } = wanted;
  const perLevel = indicator.scope === 'grade' || indicator.scope === 'level';
  const places = perLevel ? LEVELS.filter((level) => indicator.levels.includes(level)) : (['ALL'] as const);
  const months = book.calendar.periods
    .map((period) => ({ period, given: givenOf(book, period, code) }))
    .filter(({ given }) => given.length > 0);
  return places
    .map((place): Trend => {
      const level = place === 'ALL' ? undefined : place;
      return {
        place,
        code,
        label: wanted.code === indicator.code ? indicatorLabel(indicator, level) : wanted.label,
        unit: indicator.unit ?? (level ? levelInfo(level).pupil : 'học sinh'),
        unitWord: unitWordOf(book, place),
        points: months.map(({ period, given }) => pointOf(period, given.filter((one) => placesOf(one).includes(place)))), // prettier-ignore
      };
    })
    .filter(({ points }) => points.some(({ value, expected }) => value !== undefined || expected > 0));
}

/** Whether everybody asked gave it themselves. */
export function isWhole({ own, expected }: TrendPoint): boolean {
  return own === expected;
}

export function hasValues({ points }: Trend): boolean {
  return points.some(({ value }) => value !== undefined);
}

/** "Tiểu học"; for what is asked once per school "Toàn ngành". */
export function placeTitle(place: Level | 'ALL'): string {
  return place === 'ALL' ? 'Toàn ngành' : levelInfo(place).label;
}

function givenOf(book: OfficeBook, period: Period, code: string): Contribution[] {
  const outside = outsideContributions(book, period).filter((one) => one.code === code);
  return [...contributionsOf(book, period, code), ...outside];
}

function pointOf(period: Period, given: readonly Contribution[]): TrendPoint {
  const asked = given.filter(({ outside }) => !outside);
  const there = asked.filter(({ amount }) => amount !== null);
  const sum = sumAmounts(given.map(({ amount }) => amount));
  return {
    period,
    ...(typeof sum === 'number' && { value: sum }),
    own: there.filter(({ carried }) => !carried).length,
    carried: there.filter(({ carried }) => carried).length,
    expected: asked.length,
  };
}

function unitWordOf(book: OfficeBook, place: Level | 'ALL'): string {
  const [last] = book.calendar.periods.slice(-1);
  if (!last) return 'trường';
  const units = countedUnits(book, last).filter(({ levels }) => place === 'ALL' || levels.includes(place));
  return units.some(({ independentNursery }) => independentNursery) ? 'đơn vị' : 'trường';
}
