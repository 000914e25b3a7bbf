/** Arithmetic of amounts: counts, and pairs {k, n} part by part. */
import type { Pair } from '../figures/figure';

export type Amount = number | Pair;

/** Sum; `null` when none is given, for blank is never 0. */
export function sumAmounts(amounts: Iterable<Amount | null>): Amount | null {
  let sum: Amount | null = null;
  for (const amount of amounts) if (amount !== null) sum = sum === null ? amount : combine(sum, amount, 1);
  return sum;
}

/** a − b; `null` when either is missing. */
export function subtractAmounts(a: Amount | null, b: Amount | null): Amount | null {
  return a === null || b === null ? null : combine(a, b, -1);
}

/** The count itself, or k of a pair. */
export function countOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount.k;
}

export function sameAmount(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a.k === b.k && a.n === b.n;
}

function combine(a: Amount, b: Amount, sign: 1 | -1): Amount {
  if (typeof a === 'number' && typeof b === 'number') return a + sign * b;
  // An office may turn a count into a pair between two months; the bare count then has no denominator.
  const [x, y] = [typeof a === 'number' ? { k: a, n: 0 } : a, typeof b === 'number' ? { k: b, n: 0 } : b];
  return { k: x.k + sign * y.k, n: x.n + sign * y.n };
}
