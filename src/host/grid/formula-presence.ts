/**
 * Which sheets hold no formula at all, so that moving a row of a table of figures does not read every cell of the
 * workbook. Knowledge is gained by looking and lost where formulas were written.
 */
import type { Area, Sheet } from '../../spreadsheet/model';

const known = new WeakMap<Sheet, boolean>();

export function hasFormulas(sheet: Sheet): boolean {
  let answer = known.get(sheet);
  if (answer === undefined) known.set(sheet, (answer = anyIn(sheet, 0, sheet.rows.length - 1, 0, Infinity)));
  return answer;
}

/** To be called for every area whose content changed. */
export function contentWritten(sheet: Sheet, { top, left, bottom, right }: Area): void {
  if (known.get(sheet) === false && anyIn(sheet, top, bottom, left, right)) known.set(sheet, true);
}

function anyIn(sheet: Sheet, top: number, bottom: number, left: number, right: number): boolean {
  for (let row = top; row <= Math.min(bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    const last = cells ? Math.min(right, cells.length - 1) : -1;
    for (let column = left; cells && column <= last; column++) if (cells[column]?.formula !== undefined) return true;
  }
  return false;
}
