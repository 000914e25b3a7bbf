/** Where pages break, so that no heading is parted from its table and no signature stands alone. */
import type { Sheet } from '../../spreadsheet/model';

/** Excel's height of a row without one of its own, in points. */
const DEFAULT_HEIGHT = 16;

/**
 * Rows that begin a page.
 * @param units rows at which a page may begin, ascending
 * @param end first row after the last
 * @param pageHeight points that fit on a page at the sheet's printed scale
 */
export function pageBreaks(sheet: Sheet, units: readonly number[], end: number, pageHeight: number): number[] {
  const heightOf = (from: number, to: number) => {
    let height = 0;
    for (let row = from; row < to; row++) {
      const format = sheet.rowFormats[row];
      if (!format?.hidden) height += format?.height ?? DEFAULT_HEIGHT;
    }
    return height;
  };
  const breaks: number[] = [];
  let pageStart = 0;
  units.forEach((start, index) => {
    if (start === pageStart || heightOf(pageStart, units[index + 1] ?? end) <= pageHeight) return;
    breaks.push(start);
    pageStart = start;
  });
  return breaks;
}
