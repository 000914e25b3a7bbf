/** One thing done to the workbook at a time: busy while it runs, and what it said when it failed. */
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Deed {
  isBusy: boolean;
  /** The failure's own message: what happened, where, what to do. */
  failure?: string;
  /** @returns whether it was done */
  run(work: () => Promise<unknown>): Promise<boolean>;
  dismiss(): void;
}

export function useDeed(): Deed {
  const [state, setState] = useState<{ isBusy: boolean; failure?: string }>({ isBusy: false });
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => void (isShown.current = false);
  }, []);
  const become = useCallback((next: { isBusy: boolean; failure?: string }) => {
    if (isShown.current) setState(next);
  }, []);
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      become({ isBusy: true });
      try {
        await work();
        become({ isBusy: false });
        return true;
      } catch (error) {
        become({ isBusy: false, failure: error instanceof Error ? error.message : String(error) });
        return false;
      }
    },
    [become],
  );
  return { ...state, run, dismiss: useCallback(() => become({ isBusy: false }), [become]) };
}
