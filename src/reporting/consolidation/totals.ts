/** Totals per level and for the whole, beside those of the month compared with. */
import type { OfficeBook } from '../book/book';
import { previousPeriod } from '../periods/calendar';
import type { Period } from '../periods/period';
import { successors } from '../schools/succession';
import { subtractAmounts, sumAmounts, type Amount } from './amounts';
import { contributionsOf, outsideContributions, placesOf, succeeded, type Contribution } from './contributions';
import type { Total, Totals } from './total';

/**
 * Totals of a period. `previous` defaults to the last reported period of the school year; pass `null` for none.
 * A unit's figure is reported in ALL only when all its levels gave it.
 */
export function totalsOf(book: OfficeBook, period: Period, previous?: Period | null): Totals {
  const before = previous === undefined ? (previousPeriod(book.calendar, period) ?? null) : previous;
  const now = [...contributionsOf(book, period), ...outsideContributions(book, period)];
  const then = before ? [...contributionsOf(book, before), ...outsideContributions(book, before)] : [];
  return addUp(now, then, before ? succeeded(then, successors(book.schools, before, period)) : then);
}

/** The same for each commune (xã/phường) in order of first appearance; outside figures belong to none. */
export function totalsByCommune(book: OfficeBook, period: Period, previous?: Period | null): Map<string, Totals> {
  const before = previous === undefined ? (previousPeriod(book.calendar, period) ?? null) : previous;
  const communeOf = new Map(book.schools.map((school) => [school.code, school.commune]));
  const now = byCommune(contributionsOf(book, period), communeOf);
  const earlier = before ? contributionsOf(book, before) : [];
  const then = byCommune(earlier, communeOf);
  const like = byCommune(before ? succeeded(earlier, successors(book.schools, before, period)) : earlier, communeOf);
  return new Map(
    [...now].map(([commune, ofCommune]) => [
      commune,
      addUp(ofCommune, then.get(commune) ?? [], like.get(commune) ?? []),
    ]),
  );
}

function byCommune(
  contributions: readonly Contribution[],
  communeOf: Map<string, string>,
): Map<string, Contribution[]> {
  const groups = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const commune = communeOf.get(contribution.unit) ?? '';
    const group = groups.get(commune);
    if (group) group.push(contribution);
    else groups.set(commune, [contribution]);
  }
  return groups;
}

/** @param like the earlier month by the schools of this one: what real change is measured against */
function addUp(now: readonly Contribution[], then: readonly Contribution[], like: readonly Contribution[]): Totals {
  const totals: Totals = {};
  const before = grouped(then);
  const current = grouped(now);
  const alike = like === then ? before : grouped(like);
  for (const [id, contributions] of current)
    put(totals, id, totalOf(contributions, before.get(id) ?? [], alike.get(id) ?? []));
  for (const [id, contributions] of before) if (!current.has(id)) put(totals, id, totalOf([], contributions, []));
  return totals;
}

/** Contributions by place and code. */
function grouped(contributions: readonly Contribution[]): Map<string, Contribution[]> {
  const groups = new Map<string, Contribution[]>();
  for (const contribution of contributions)
    for (const place of placesOf(contribution)) {
      const id = `${place}.${contribution.code}`;
      const group = groups.get(id);
      if (group) group.push(contribution);
      else groups.set(id, [contribution]);
    }
  return groups;
}

function totalOf(now: Contribution[], then: Contribution[], like: Contribution[]): Total {
  const current = wholeOf(now);
  const previous = wholeOf(then);
  const units = unitsOf(now);
  const outside = sumAmounts(now.filter((c) => c.outside).map((c) => c.amount));
  return {
    current,
    previous,
    delta: subtractAmounts(current, previous),
    real: realChange(now, like),
    reported: [...units.values()].filter((complete) => complete).length,
    expected: units.size,
    ...(typeof outside === 'number' && { outside }),
  };
}

/** A yes/no is "how many of those it concerns", so units that have not answered stay in the denominator. */
function wholeOf(contributions: Contribution[]): Amount | null {
  const sum = sumAmounts(contributions.map((c) => c.amount));
  return sum !== null && typeof sum !== 'number' && contributions.some((c) => c.yesNo)
    ? { k: sum.k, n: contributions.length }
    : sum;
}

function unitsOf(contributions: Contribution[]): Map<string, boolean> {
  const units = new Map<string, boolean>();
  for (const { unit, amount, outside } of contributions)
    if (!outside) units.set(unit, (units.get(unit) ?? true) && amount !== null);
  return units;
}

/** Like for like: the change over what was given, not carried, in both months. */
function realChange(now: Contribution[], then: Contribution[]): Amount | null {
  const before = new Map(then.map((c) => [partId(c), c]));
  const changes = now.map((c) => {
    const earlier = before.get(partId(c));
    return earlier && !c.carried && !earlier.carried ? subtractAmounts(c.amount, earlier.amount) : null;
  });
  return sumAmounts(changes);
}

const partId = ({ unit, level }: Contribution): string => `${unit}\u0000${level ?? ''}`;

function put(totals: Totals, id: string, total: Total): void {
  const dot = id.indexOf('.');
  (totals[id.slice(0, dot)] ??= {})[id.slice(dot + 1)] = total;
}
