/** One thing done to the workbook at a time: busy while it runs, and what it said when it failed. */
import { useCallback, useEffect, useRef, useState } from 'react';

interface DeedState {
  isBusy: boolean;
  /** The failure's own message: what happened, where, what to do. */
  failure?: string;
  /** Its code, where it has one. */
  code?: string;
}

export interface Deed extends DeedState {
  /** @returns whether it was done */
  run(work: () => Promise<unknown>): Promise<boolean>;
  /** The last one once more. */
  again(): Promise<boolean>;
  dismiss(): void;
}

export function useDeed(): Deed {
  const [state, setState] = useState<DeedState>({ isBusy: false });
  const isShown = useRef(true);
  const last = useRef<() => Promise<unknown>>(undefined);
  useEffect(() => {
    isShown.current = true;
    return () => void (isShown.current = false);
  }, []);
  const become = useCallback((next: DeedState) => {
    if (isShown.current) setState(next);
  }, []);
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      last.current = work;
      become({ isBusy: true });
      try {
        await work();
        become({ isBusy: false });
        return true;
      } catch (error) {
        become({ isBusy: false, ...failureOf(error) });
        return false;
      }
    },
    [become],
  );
  return {
    ...state,
    run,
    again: useCallback(async () => (last.current ? run(last.current) : false), [run]),
    dismiss: useCallback(() => become({ isBusy: false }), [become]),
  };
}

function failureOf(error: unknown): Pick<DeedState, 'failure' | 'code'> {
  if (!(error instanceof Error)) return { failure: String(error) };
  return { failure: error.message, ...('code' in error && typeof error.code === 'string' && { code: error.code }) };
}
