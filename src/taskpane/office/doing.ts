/** One thing the person asked for, while it is being done and when it could not be. */
import { useCallback, useState } from 'react';

export interface Doing {
  isRunning: boolean;
  /** Why the last one failed, as a person may read it. */
  failure?: string;
  /** The result, or `undefined` when it failed: `failure` then says why. */
  run: <T>(action: () => Promise<T>) => Promise<T | undefined>;
  forget: () => void;
}

export function useDoing(): Doing {
  const [state, setState] = useState<Pick<Doing, 'isRunning' | 'failure'>>({ isRunning: false });
  const run = useCallback(async <T>(action: () => Promise<T>): Promise<T | undefined> => {
    setState({ isRunning: true });
    try {
      const result = await action();
      setState({ isRunning: false });
      return result;
    } catch (error) {
      setState({ isRunning: false, failure: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }, []);
  const forget = useCallback(() => setState({ isRunning: false }), []);
  return { ...state, run, forget };
}
