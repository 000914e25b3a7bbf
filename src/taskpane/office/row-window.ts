/** Which rows of a long list are drawn: those in sight and a few around them. */
export interface RowWindow {
  first: number;
  /** After the last. */
  end: number;
}

/** Rows drawn above and below those in sight, so that a quick scroll does not show gaps. */
const AROUND = 6;

/** Heights in CSS pixels; all rows are of one height. */
export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - AROUND);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + AROUND);
  return { first: Math.min(first, end), end };
}
