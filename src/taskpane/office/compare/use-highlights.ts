/** What stands out, worked out a few schools at a time, so that the pane stays quick with thousands. */
import { useEffect, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import { activeSchools } from '../../../reporting/schools/registry';
import { type Change, highlightsOf, type Kind, type Standout } from '../../../workflows/compare/highlights';
import { monthReview } from '../../../workflows/month-review';

export interface Highlights {
  changes: readonly Change[];
  standouts: ReadonlyMap<Kind, readonly Standout[]>;
  checked: number;
  of: number;
}

/** One stretch of work, in ms: shorter than what a person notices. */
const STRETCH = 24;

export function useHighlights(book: OfficeBook, period: Period): Highlights {
  const [known, setKnown] = useState<Highlights & { period?: string }>(NOTHING);
  useEffect(() => {
    const review = monthReview(book, period);
    const schools = activeSchools(book.schools, period);
    const changes: Change[] = [];
    const standouts = new Map<Kind, Standout[]>();
    let at = 0;
    let timer: ReturnType<typeof setTimeout>;
    const check = (): void => {
      const until = performance.now() + STRETCH;
      for (; at < schools.length && performance.now() < until; at++) {
        const own = highlightsOf(book, period, review, schools[at]);
        changes.push(...own.changes);
        for (const { kind, standout } of own.standouts) standouts.set(kind, [...(standouts.get(kind) ?? []), standout]);
      }
      const isDone = at >= schools.length;
      // Lists appear when they are whole: one that grows and sorts itself anew cannot be read.
      const now = {
        ...(isDone ? { changes, standouts } : NOTHING),
        checked: at,
        of: schools.length,
        period: period.id,
      };
      // Of the same month the last lists stay until the new ones are there: nothing jumps when the book is read again.
      setKnown((last) => (!isDone && last.period === period.id && last.checked === last.of ? last : now));
      if (!isDone) timer = setTimeout(check);
    };
    timer = setTimeout(check);
    return () => clearTimeout(timer);
  }, [book, period]);
  return known.period === period.id ? known : NOTHING;
}

const NOTHING: Highlights = { changes: [], standouts: new Map(), checked: 0, of: 0 };
