/** What of a school's figures is added up: one measure per level (or school) and indicator, with the keys it is read from. */
import type { Catalogue, FigureSlot, Indicator } from '../catalogue/indicator';
import { slotsOf } from '../catalogue/slots';
import type { Figures, Pair } from '../figures/figure';
import type { Level } from '../levels/level';
import type { Period } from '../periods/period';
import type { School } from '../schools/school';
import { sumAmounts, type Amount } from './amounts';

export interface Measure {
  /** Absent for what is asked once per school. */
  level?: Level;
  /** Code in `Totals`: the indicator's; for vaccinations the key, "tiem_covid19_12t17_mui2". */
  code: string;
  indicator: Indicator;
  /** Keys whose figures are summed (a level's lớp ghép stand among its classes); for pairs those of k. */
  keys: readonly string[];
  /** For pairs: the keys of N, in the order of `keys`. */
  outOfKeys?: readonly string[];
}

/** The measures of each kind of school, worked out once: schools of the same levels and ownership are asked the same. */
export function measuresFor(catalogue: Catalogue, period: Period): (school: School) => readonly Measure[] {
  const known = knownMeasures(catalogue, period);
  return (school) => {
    const kind = `${school.levels.join(';')}|${school.ownership}`;
    let measures = known.get(kind);
    if (!measures) known.set(kind, (measures = measuresOf(catalogue, school, period)));
    return measures;
  };
}

/** A catalogue never changes once read, and a report asks for the measures of a month many times over. */
const byCatalogue = new WeakMap<Catalogue, Map<string, Map<string, readonly Measure[]>>>();

function knownMeasures(catalogue: Catalogue, period: Period): Map<string, readonly Measure[]> {
  let ofCatalogue = byCatalogue.get(catalogue);
  if (!ofCatalogue) byCatalogue.set(catalogue, (ofCatalogue = new Map()));
  let known = ofCatalogue.get(period.id);
  if (!known) ofCatalogue.set(period.id, (known = new Map()));
  return known;
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
  if (measure.indicator.kind === 'pair')
    return sumAmounts(measure.keys.map((key, i) => pairAt(figures, key, measure.outOfKeys?.[i] ?? '')));
  return sumAmounts(measure.keys.map((key) => numberAt(figures, key)));
}

/** Both parts or nothing: a k without its N says nothing. */
function pairAt(figures: Figures, kKey: string, nKey: string): Pair | null {
  const [k, n] = [numberAt(figures, kKey), numberAt(figures, nKey)];
  return k === null || n === null ? null : { k, n };
}

function numberAt(figures: Figures, key: string): number | null {
  const value = figures.get(key);
  return typeof value === 'number' ? value : null;
}

const ADDED_KINDS: readonly Indicator['kind'][] = ['count', 'money', 'pair', 'yesNo'];

type Building = Measure & { keys: string[]; outOfKeys: string[] };

function measuresOf(catalogue: Catalogue, school: School, period: Period): Measure[] {
  const measures = new Map<string, Building>();
  for (const slot of slotsOf(catalogue, school, period)) {
    const { key, indicator, level, vaccination, part } = slot;
    if (!isAdded(slot)) continue;
    const code = vaccination ? key : indicator.code;
    const id = measureId(level, code);
    const measure = measures.get(id) ?? { ...(level && { level }), code, indicator, keys: [], outOfKeys: [] };
    (part === 'N' ? measure.outOfKeys : measure.keys).push(key);
    measures.set(id, measure);
  }
  for (const { level, indicator, keys } of [...measures.values()])
    if (indicator.addsTo !== undefined) measures.get(measureId(level, indicator.addsTo))?.keys.push(...keys);
  return [...measures.values()];
}

/** A yes/no asked per grade has no meaning as "k of N units"; it is not added up. */
function isAdded({ indicator, grade }: FigureSlot): boolean {
  if (indicator.aggregation !== 'sum' || !ADDED_KINDS.includes(indicator.kind)) return false;
  return indicator.kind !== 'yesNo' || grade === undefined;
}

const measureId = (level: Level | undefined, code: string): string => `${level ?? ''}|${code}`;
