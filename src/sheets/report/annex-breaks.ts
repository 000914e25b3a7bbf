/** Page breaks of an annex where a group's name would stay behind, or its sum would go over alone. */
import type { AnnexRow } from '../../reporting/briefing/document';

/** Landscape A4 less 20 mm above and below is 481,9 pt. */
const PAGE_HEIGHT = 481;

/** Rows of the sheet above which a break stands. Pages after the first begin with the title rows again. */
export function annexBreaks(
  rows: readonly AnnexRow[],
  firstRow: number,
  titleRows: { top: number; bottom: number },
  heightOf: (row: number) => number,
): number[] {
  const heights = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row <= to; row++) sum += heightOf(row);
    return sum;
  };
  const titles = heights(titleRows.top, titleRows.bottom);
  const breaks: number[] = [];
  let filled = heights(0, firstRow - 1);
  let begun = 0;
  const turn = (index: number) => {
    filled = titles;
    begun = index;
  };
  rows.forEach((_, index) => {
    const together = keptTogether(rows, index);
    const last = index + together - 1;
    if (filled + heights(firstRow + index, firstRow + last) > PAGE_HEIGHT && index > begun) {
      if (together > 1) breaks.push(firstRow + index);
      turn(index);
    }
    filled += heightOf(firstRow + index);
  });
  return breaks;
}

/** How many rows from here on stay on one page: a group's name with its first row, a row with the sums after it. */
function keptTogether(rows: readonly AnnexRow[], index: number): number {
  let count = 1;
  if (rows[index].kind === 'group') count += 1;
  if (rows[index].kind === 'subtotal' || rows[index].kind === 'total') return 1;
  while (isSum(rows[index + count])) count += 1;
  return Math.min(count, rows.length - index);
}

function isSum(row: AnnexRow | undefined): boolean {
  return row?.kind === 'subtotal' || row?.kind === 'total';
}
