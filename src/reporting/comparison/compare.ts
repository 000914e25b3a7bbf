/** Comparison of two periods, school by school and like for like. */
import type { OfficeBook } from '../book/book';
import { subtractAmounts, sumAmounts } from '../consolidation/amounts';
import {
  contributionsOf,
  OUTSIDE,
  outsideContributions,
  placesOf,
  succeeded,
  type Contribution,
} from '../consolidation/contributions';
import type { Amount } from '../consolidation/amounts';
import type { Level } from '../levels/level';
import type { Period } from '../periods/period';
import { successors } from '../schools/succession';

/** One figure of one unit in both periods. */
export interface UnitChange {
  /** School code, or "ngoài: " and the source of an outside figure. */
  unit: string;
  level?: Level;
  code: string;
  current: Amount | null;
  previous: Amount | null;
  /** `null` unless both were given. */
  delta: Amount | null;
  /** Both given and neither carried over: this difference is real change. */
  like: boolean;
}

/** Every figure that stands in totals, of every unit expected in either period; a merged school's is its successor's. */
export function changesByUnit(book: OfficeBook, period: Period, previous: Period | undefined): UnitChange[] {
  const earlier = previous ? succeeded(allOf(book, previous), successors(book.schools, previous, period)) : [];
  const before = new Map(earlier.map((one) => [changeId(one), one]));
  const changes = allOf(book, period).map((now) => {
    const earlier = before.get(changeId(now));
    before.delete(changeId(now));
    return changeOf(now, now, earlier);
  });
  return [...changes, ...[...before.values()].map((earlier) => changeOf(earlier, undefined, earlier))];
}

/** The whole change of a total, split; the parts add up to it. */
export interface ChangeSplit {
  /** Whole change: what stands in the total now less what stood there before. */
  delta: Amount | null;
  /** Over units that gave the figure themselves in both periods. */
  real: Amount | null;
  /** Brought by units that gave it only now (new, or missing before), and carried ones now. */
  joined: Amount | null;
  /** Taken away by units that gave it only before (closed, or missing now), and carried ones then. */
  left: Amount | null;
}

export function splitChange(changes: readonly UnitChange[], place: Level | 'ALL', code: string): ChangeSplit {
  const here = changes.filter((change) => change.code === code && placesOf(asContribution(change)).includes(place));
  const current = sumAmounts(here.map((change) => change.current));
  const previous = sumAmounts(here.map((change) => change.previous));
  const unlike = here.filter((change) => !change.like);
  return {
    delta: subtractAmounts(current, previous),
    real: sumAmounts(here.filter((change) => change.like).map((change) => change.delta)),
    joined: sumAmounts(unlike.map((change) => change.current)),
    left: sumAmounts(unlike.map((change) => change.previous)),
  };
}

function allOf(book: OfficeBook, period: Period): Contribution[] {
  return [...contributionsOf(book, period), ...outsideContributions(book, period)];
}

function changeOf(of: Contribution, now: Contribution | undefined, earlier: Contribution | undefined): UnitChange {
  const [current, previous] = [now?.amount ?? null, earlier?.amount ?? null];
  const delta = subtractAmounts(current, previous);
  return {
    unit: of.unit,
    level: of.level,
    code: of.code,
    current,
    previous,
    delta,
    like: delta !== null && !now?.carried && !earlier?.carried,
  };
}

function asContribution({ unit, level }: UnitChange): Pick<Contribution, 'level' | 'outside'> {
  return { level, outside: unit.startsWith(OUTSIDE) };
}

const changeId = ({ unit, level, code }: Contribution): string => `${unit}\u0000${level ?? ''}\u0000${code}`;
