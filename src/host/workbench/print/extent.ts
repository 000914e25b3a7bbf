/** What of a sheet is printed. */
import type { Area } from '../../../spreadsheet/model';
import type { CellBlock, ChartView } from '../engine/api';
import { isVisible } from './cells';
import { estimatedWidth } from './text-estimate';

/**
 * Without a print area: from A1 to the last cell that shows something (content, borders, a fill), and as far as charts
 * and long texts reach. `undefined`: there is nothing to print.
 *
 * @param tops where each row begins, in pixels @param lefts the same of columns
 */
export function printedExtent(
  { area, cells, styles }: CellBlock,
  charts: readonly ChartView[],
  tops: readonly number[],
  lefts: readonly number[],
): Area | undefined {
  let bottom = -1;
  let right = -1;
  cells.forEach((line, row) => {
    line.forEach((view, column) => {
      if (!view) return;
      const style = styles[view.style] ?? {};
      if (view.text === '' && !isVisible(style, view)) return;
      bottom = area.top + row;
      right = Math.max(right, area.left + column);
      const isLast = line.slice(column + 1).every((next) => !next || next.text === '');
      if (isLast && view.kind === 'text' && flowsRight(style.align)) {
        const end = lefts[area.left + column] + estimatedWidth(view.text, style.font);
        right = Math.max(right, lineAt(lefts, end));
      }
    });
  });
  for (const { left, top, width, height } of charts) {
    bottom = Math.max(bottom, lineAt(tops, top + height));
    right = Math.max(right, lineAt(lefts, left + width));
  }
  return bottom < 0 || right < 0 ? undefined : { top: 0, left: 0, bottom, right };
}

function flowsRight(align: { horizontal?: string; wrap?: boolean; shrink?: boolean; rotation?: number } = {}): boolean {
  return (align.horizontal ?? 'left') === 'left' && !align.wrap && !align.shrink && !align.rotation;
}

/** The line that ends at or after so many pixels; the last one when none does. */
function lineAt(offsets: readonly number[], pixels: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle + 1] >= pixels) high = middle;
    else low = middle + 1;
  }
  return low;
}
