/** One indicator added up over the schools of a level, a commune or the whole, beside last month's. */
import type { Pair } from '../figures/figure';

export interface Total {
  /** `null`: no school gave it. */
  current: number | Pair | null;
  previous: number | Pair | null;
  /** current − previous; `null` when either is missing (pairs: of k). */
  delta: number | Pair | null;
  /** The change over units present in both months (carried ones left out); `null` when there is none to compare. */
  real: number | Pair | null;
  /** Units that gave the figure this month / units expected to. */
  reported: number;
  expected: number;
  /** The part of `current` that comes from outside the office's schools; absent: none. */
  outside?: number;
}

/** `totals[LEVEL | "ALL"][code]`. */
export type Totals = Record<string, Record<string, Total>>;
