import { useLayoutEffect, useState, type RefObject } from 'react';

export interface VisibleRows {
  /** From 0; `last` is excluded. */
  first: number;
  last: number;
  perPage: number;
}

/** Drawn beyond what is seen, so that scrolling shows no blank. */
const BEYOND = 8;

/** The rows of a list that are in or near the window, whichever part of the page scrolls. */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): VisibleRows {
  const [visible, setVisible] = useState<VisibleRows>({ first: 0, last: 0, perPage: 1 });
  useLayoutEffect(() => {
    const look = (): void => {
      const box = list.current?.getBoundingClientRect();
      // A hidden screen has no size: it keeps what it had drawn.
      if (!box || box.width === 0) return;
      const perPage = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 1);
      const top = Math.floor(-box.top / rowHeight) - BEYOND;
      const first = Math.max(0, Math.min(top, count));
      const last = Math.max(first, Math.min(count, Math.ceil((window.innerHeight - box.top) / rowHeight) + BEYOND));
      setVisible((before) =>
        before.first === first && before.last === last && before.perPage === perPage
          ? before
          : { first, last, perPage },
      );
    };
    look();
    // Content above the list may grow or shrink without any scrolling.
    const resized = new ResizeObserver(look);
    resized.observe(document.body);
    window.addEventListener('scroll', look, { passive: true, capture: true });
    window.addEventListener('resize', look);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [list, count, rowHeight]);
  return visible;
}
