/**
 * Number formats with dots between thousands on every machine: "#,##0" would show the separator of the reader's locale.
 * A format has room for two conditions, so a column's largest number decides which of its sizes get dots.
 */
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** For a column whose numbers are at most `largest` away from 0. */
export function countFormat(largest: number): string {
  if (largest >= BILLION) return `[>=${BILLION}]#\\.###\\.###\\.##0;[>=${MILLION}]#\\.###\\.##0;0`;
  if (largest >= MILLION) return `[>=${MILLION}]#\\.###\\.##0;[>=1000]#\\.##0;0`;
  return '[>=1000]#\\.##0;[<=-1000]-#\\.##0;0';
}

/** For differences: the sign stands before them, as far as a format has room. */
export function changeFormat(largest: number): string {
  return largest < 1000 ? '+0;-0;0' : '[>=1000]+#\\.##0;[<=-1000]-#\\.##0;0';
}

/** What those formats show, for measuring: "12.843". */
export function shownCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** "91,0%" as text: no format forces the decimal comma. */
export function shownPercent(value: number): string {
  return `${value.toFixed(1).replace('.', ',')}%`;
}
