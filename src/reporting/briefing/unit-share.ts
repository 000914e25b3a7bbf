/** How many units have something: schools that take part, schools of national standard. */
import type { Indicator } from '../catalogue/indicator';
import { slotsOf } from '../catalogue/slots';
import type { FigureValue } from '../figures/figure';
import type { School } from '../schools/school';
import { unitsAt, type Place, type ReportMonth } from './month';

export interface UnitShare {
  k: number;
  n: number;
  /** Units that answered at all. */
  reported: number;
}

/**
 * Units whose figure is yes or above 0, of those the indicator concerns (public schools only, say). National standard
 * is of schools: independent nurseries are left out of it. `undefined` when it concerns nobody or nobody answered.
 */
export function unitShare(month: ReportMonth, indicator: Indicator, place: Place): UnitShare | undefined {
  const concerned = concernedUnits(month, indicator, place);
  const answers = concerned.map((school) =>
    keysOf(month, indicator, school).map((key) => month.figures.get(school.code)?.get(key)),
  );
  const reported = answers.filter((values) => values.some((value) => value !== undefined)).length;
  if (reported === 0) return undefined;
  return { k: answers.filter((values) => values.some(isPositive)).length, n: concerned.length, reported };
}

/** Units asked for an indicator this period. */
export function concernedUnits(month: ReportMonth, indicator: Indicator, place: Place): School[] {
  return unitsAt(month, place).filter(
    (school) =>
      !(indicator.section === 'truongChuan' && school.independentNursery) &&
      keysOf(month, indicator, school).length > 0,
  );
}

function keysOf(month: ReportMonth, indicator: Indicator, school: School): string[] {
  const one = { ...month.book.catalogue, indicators: [indicator] };
  return slotsOf(one, school, month.period).map((slot) => slot.key);
}

function isPositive(value: FigureValue | undefined): boolean {
  return value === true || (typeof value === 'number' && value > 0);
}
