/** The open book as a state of the pane: read when the pane opens, and again after every change. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { readOfficeBook, watchOfficeBook, type BookReading } from '../../workflows/office-book';

export interface OpenBookState {
  /** The last reading that succeeded. */
  reading?: BookReading;
  /** Why the latest reading failed; gone with the next that succeeds. */
  error?: unknown;
  isReading: boolean;
  reread: () => Promise<BookReading>;
}

/** Reads again after a change that is made: a reading that fails is told above the screens, not as if the change had failed. */
export async function shownAgain(reread: () => Promise<BookReading>): Promise<void> {
  await reread().catch(() => undefined);
}

/** Cells change in bursts (a paste, a fill): wait until they have settled, in ms. */
const SETTLED_AFTER = 600;

export function useOpenBook(): OpenBookState {
  const [state, setState] = useState<Omit<OpenBookState, 'reread'>>({ isReading: true });
  const latest = useRef(0);

  /** Readings may overlap; only the one begun last is shown, because it has seen every change. */
  const reread = useCallback(async () => {
    const turn = ++latest.current;
    const isLatest = () => turn === latest.current;
    setState((before) => ({ ...before, isReading: true }));
    try {
      const reading = await readOfficeBook();
      if (isLatest()) setState({ reading, isReading: false });
      return reading;
    } catch (error) {
      if (isLatest()) setState((before) => ({ ...before, error, isReading: false }));
      throw error;
    }
  }, []);

  useEffect(() => {
    // A failure is kept in the state and shown there.
    const readAgain = (): void => void reread().catch(() => undefined);
    readAgain();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watching = watchOfficeBook(() => {
      clearTimeout(timer);
      timer = setTimeout(readAgain, SETTLED_AFTER);
    });
    return () => {
      clearTimeout(timer);
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [reread]);

  return { ...state, reread };
}
