/** How large a sheet is printed. */
import type { PageSetup } from '../../../spreadsheet/model';
import { bandsOf, type Lines } from './bands';
import type { Paper } from './document';

const PIXELS_PER_MM = 96 / 25.4;
const SMALLEST = 10;
const LARGEST = 400;

/** Pixels of a sheet that go into so many millimetres of paper. */
export function pixelsIn(millimetres: number, scale: number): number {
  return (millimetres * PIXELS_PER_MM) / scale;
}

export function millimetresOf(pixels: number, scale: number): number {
  return (pixels / PIXELS_PER_MM) * scale;
}

/**
 * A fraction: 1 is 100 %. "Fit to" takes the largest whole percentage at which the pages suffice; it shrinks and never
 * enlarges, and goes no lower than 10 %.
 */
export function scaleOf({ fit, scale }: PageSetup, rows: Lines, columns: Lines, printable: Paper): number {
  if (!fit) return Math.min(Math.max(scale ?? 100, SMALLEST), LARGEST) / 100;
  const fits = (percent: number) =>
    isWithin(fit.width, columns, pixelsIn(printable.width, percent / 100)) &&
    isWithin(fit.height, rows, pixelsIn(printable.height, percent / 100));
  if (fits(100)) return 1;
  let low = SMALLEST;
  let high = 100;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low / 100;
}

/** 0 pages: as many as it takes. */
function isWithin(pages: number, lines: Lines, room: number): boolean {
  return pages === 0 || bandsOf(lines, room).length <= pages;
}
