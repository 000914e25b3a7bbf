/** How many units have something: schools that take part, schools of national standard. */
import type { Indicator } from '../catalogue/indicator';
import { slotsOf } from '../catalogue/slots';
import type { FigureValue } from '../figures/figure';
import type { School } from '../schools/school';
import type { Place, ReportMonth } from './month';

export interface UnitShare {
  k: number;
  n: number;
  /** Units that answered at all. */
  reported: number;
}

/** What one unit answered. */
export interface UnitAnswer {
  school: School;
  keys: readonly string[];
  isReported: boolean;
  /** Yes, or above 0. */
  isYes: boolean;
}

/**
 * Units whose figure is yes or above 0, of those the indicator concerns (public schools only, say). National standard
 * is of schools: independent nurseries are left out of it. `undefined` when it concerns nobody or nobody answered.
 */
export function unitShare(month: ReportMonth, indicator: Indicator, place: Place): UnitShare | undefined {
  const answers = unitAnswers(month, indicator, place);
  const reported = answers.filter(({ isReported }) => isReported).length;
  if (reported === 0) return undefined;
  return { k: answers.filter(({ isYes }) => isYes).length, n: answers.length, reported };
}

/** Every unit a share is of, in registry order. */
export function unitAnswers(month: ReportMonth, indicator: Indicator, place: Place): UnitAnswer[] {
  const keysOf = keysFor(month, indicator, place);
  return month.units.flatMap((school) => {
    const keys = keysOf(school);
    if (keys.length === 0 || !isConcerned(school, indicator, place)) return [];
    const values = keys.map((key) => month.figures.get(school.code)?.get(key));
    return [
      {
        school,
        keys,
        isReported: values.some((value) => value !== undefined),
        isYes: values.some(isPositive),
      },
    ];
  });
}

function isConcerned(school: School, indicator: Indicator, place: Place): boolean {
  if (indicator.section === 'truongChuan' && school.independentNursery) return false;
  return place === 'ALL' || school.levels.includes(place);
}

/** Keys of the indicator, worked out once per kind of school. */
function keysFor(month: ReportMonth, indicator: Indicator, place: Place): (school: School) => readonly string[] {
  const one = { ...month.book.catalogue, indicators: [indicator] };
  const known = new Map<string, readonly string[]>();
  return (school) => {
    const kind = `${school.levels.join(';')}|${school.ownership}`;
    let keys = known.get(kind);
    if (!keys) {
      const slots = slotsOf(one, school, month.period);
      keys = slots.filter(({ level }) => !level || place === 'ALL' || level === place).map(({ key }) => key);
      known.set(kind, keys);
    }
    return keys;
  };
}

function isPositive(value: FigureValue | undefined): boolean {
  return value === true || (typeof value === 'number' && value > 0);
}
