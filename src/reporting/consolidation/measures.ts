/** What of a school's figures is added up: one measure per level (or school) and indicator, with the keys it is read from. */
import type { Catalogue, Indicator } from '../catalogue/indicator';
import { slotsOf } from '../catalogue/slots';
import type { Figures, Pair } from '../figures/figure';
import type { Level } from '../levels/level';
import type { Period } from '../periods/period';
import type { School } from '../schools/school';

export interface Measure {
  /** Absent for what is asked once per school. */
  level?: Level;
  /** Code in `Totals`: the indicator's; for vaccinations the key, "tiem_covid19_12t17_mui2". */
  code: string;
  indicator: Indicator;
  /** Keys whose figures are summed (a level's lớp ghép stand among its classes); for pairs [k, N]. */
  keys: readonly string[];
}

export type Amount = number | Pair;

/** The measures of each kind of school, worked out once: schools of the same levels and ownership are asked the same. */
export function measuresFor(catalogue: Catalogue, period: Period): (school: School) => readonly Measure[] {
  const known = new Map<string, readonly Measure[]>();
  return (school) => {
    const kind = `${school.levels.join(';')}|${school.ownership}`;
    let measures = known.get(kind);
    if (!measures) known.set(kind, (measures = measuresOf(catalogue, school, period)));
    return measures;
  };
}

/**
 * The amount of a measure: the sum of the grades given, both parts of a pair, or {k: 1 for yes, n: 1} for a yes/no.
 * `null` when nothing was given: blank is never 0.
 */
export function amountOf(measure: Measure, figures: Figures): Amount | null {
  if (measure.indicator.kind === 'yesNo') {
    const answer = figures.get(measure.keys[0] ?? '');
    return typeof answer === 'boolean' ? { k: answer ? 1 : 0, n: 1 } : null;
  }
  const given = measure.keys.map((key) => figures.get(key)).filter((value) => typeof value === 'number');
  if (measure.indicator.kind === 'pair') {
    const [k, n] = given;
    return given.length === 2 && k !== undefined && n !== undefined ? { k, n } : null;
  }
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}

const ADDED_KINDS: readonly Indicator['kind'][] = ['count', 'money', 'pair', 'yesNo'];

function measuresOf(catalogue: Catalogue, school: School, period: Period): Measure[] {
  const measures = new Map<string, Measure & { keys: string[] }>();
  for (const { key, indicator, level, vaccination, part } of slotsOf(catalogue, school, period)) {
    if (indicator.aggregation !== 'sum' || !ADDED_KINDS.includes(indicator.kind)) continue;
    const code = vaccination ? key : indicator.code;
    const measure = measures.get(measureId(level, code));
    if (!measure) measures.set(measureId(level, code), { ...(level && { level }), code, indicator, keys: [key] });
    else if (part === 'k') measure.keys.unshift(key);
    else measure.keys.push(key);
  }
  for (const { level, indicator, keys } of [...measures.values()])
    if (indicator.addsTo !== undefined) measures.get(measureId(level, indicator.addsTo))?.keys.push(...keys);
  return [...measures.values()];
}

const measureId = (level: Level | undefined, code: string): string => `${level ?? ''}|${code}`;
