/** Which reports need a look: checked a few at a time, so that the pane stays quick with thousands. */
import { useEffect, useState } from 'react';
import { reasonsToLook, type LookReason } from '../../../reporting/submissions/needs-look';
import { isReceived } from '../../../reporting/submissions/states';
import type { Standing } from '../../../reporting/submissions/standing';
import type { MonthReview } from '../../../workflows/month-review';

export interface Reviews {
  /** By school code: those that need a look, of those checked so far. */
  toLook: ReadonlyMap<string, ReadonlyMap<LookReason, number>>;
  checked: number;
  /** Reports to check. */
  of: number;
}

/** One stretch of checking, in ms: shorter than what a person notices. */
const STRETCH = 24;

export function useReviews(review: MonthReview, standings: readonly Standing[]): Reviews {
  const [known, setKnown] = useState<Reviews & { review?: MonthReview }>({ toLook: new Map(), checked: 0, of: 0 });
  useEffect(() => {
    const received = standings.filter(({ state }) => isReceived(state));
    const toLook = new Map<string, ReadonlyMap<LookReason, number>>();
    let at = 0;
    let timer: ReturnType<typeof setTimeout>;
    const check = (): void => {
      const until = performance.now() + STRETCH;
      for (; at < received.length && performance.now() < until; at++) {
        const standing = received[at];
        // An approved report has had its look: the rules need not be asked again.
        const findings = standing.state === 'submitted' ? review.of(standing.school).findings : [];
        const reasons = reasonsToLook(standing, findings);
        if (reasons.size > 0) toLook.set(standing.school.code, reasons);
      }
      setKnown({ review, toLook: new Map(toLook), checked: at, of: received.length });
      if (at < received.length) timer = setTimeout(check);
    };
    timer = setTimeout(check);
    return () => clearTimeout(timer);
  }, [review, standings]);
  return known.review === review ? known : { toLook: new Map(), checked: 0, of: standings.length };
}
