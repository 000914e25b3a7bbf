/** How far the reading of files has come, as a receipt of files and one of books show it. */

export interface ReadingProgress {
  done: number;
  /** As far as is known: archives add to it when they are opened. */
  total: number;
  /** Files a second, over all that was read; 0 until it can be told. */
  rate: number;
}

/** A progress bar moves at most this often, in ms: thousands of files must not become thousands of redraws. */
const SHOW_EVERY = 100;

/** @param files how many were chosen @returns to be told how many are read, and how many more archives held */
export function readingProgress(
  files: number,
  signal: AbortSignal,
  show: (progress: ReadingProgress) => void,
): (done: number, found: number) => void {
  const began = performance.now();
  let shown = 0;
  show({ done: 0, total: files, rate: 0 });
  return (done, found) => {
    const now = performance.now();
    if (signal.aborted || now - shown < SHOW_EVERY) return;
    shown = now;
    const seconds = (now - began) / 1000;
    show({ done, total: files + found, rate: seconds > 0.5 ? done / seconds : 0 });
  };
}
