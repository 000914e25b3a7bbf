/** F6 goes round the page's parts as in Excel: sheet, sheet tabs, task pane, ribbon. The sheet answers its own F6. */
import { useEffect } from 'react';

/** `home`: where the focus is somewhere in it; `entry`: what the focus goes to. */
const PARTS = [
  { home: '.gbGridHost', entry: '.gbGridEditor' },
  { home: '.gbGridFoot', entry: '.gbGridTabs [aria-selected=true]' },
  { home: 'aside', entry: 'aside iframe' },
  { home: '#ribbon-band', entry: '#ribbon-band button' },
];

const TAKES_FOCUS = ':is(select, button, input, textarea, a[href]):not(:disabled):not([tabindex="-1"])';

export function useRegions(): void {
  useEffect(() => {
    const heard = new WeakSet<Window>();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      turn(event.shiftKey ? -1 : 1);
    };
    // The keys of the pane's page are its own; the frame is of our origin, and Excel too keeps F6 to itself.
    const onBlur = (): void => {
      const frame = document.activeElement instanceof HTMLIFrameElement ? document.activeElement.contentWindow : null;
      if (!frame || heard.has(frame)) return;
      heard.add(frame);
      frame.addEventListener('keydown', onKey);
    };
    document.addEventListener('keydown', onKey);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
}

/** To the next part that shows; from anywhere else, to the sheet. */
function turn(by: 1 | -1): void {
  const count = PARTS.length;
  const now = PARTS.findIndex(({ home }) => document.activeElement?.closest(home));
  const first = now === -1 ? 0 : now + by + count;
  for (let step = 0; step < count; step++) {
    const { entry } = PARTS[(first + by * step + count * count) % count] ?? { entry: '' };
    const part = document.querySelector<HTMLElement>(entry);
    if (!part?.offsetParent) continue;
    part.focus();
    // A frame given the focus by its page leaves it to nobody: Tab would not start.
    if (part instanceof HTMLIFrameElement) part.contentDocument?.querySelector<HTMLElement>(TAKES_FOCUS)?.focus();
    return;
  }
}
