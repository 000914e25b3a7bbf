/**
 * The column grid of the report sheet. One grid serves letterhead, paragraphs, tables and signature, so its columns are
 * where one of them needs an edge; paragraphs are merged over all of them.
 *
 * A4 less margins of 30 and 15 mm leaves 467 pt. The grid takes 457: printers and programs round widths, and one point
 * too many would put the last column on a page of its own.
 */
import { POINTS_PER_WIDTH_UNIT } from '../looks/default-style';

/** Columns, inclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Pixels at 96 dpi: whole ones, so that every program gives a column the same width. */
const PIXELS = [40, 37, 103, 44, 33, 69, 57, 40, 96, 20, 70];
const POINTS_PER_PIXEL = 0.75;

export const GRID_WIDTHS = PIXELS.map((pixels) => (pixels * POINTS_PER_PIXEL) / POINTS_PER_WIDTH_UNIT);

export const FULL: Span = { from: 0, to: 10 };
/** Letterhead: issuing body on the left, the nation's name on the right, and the rules under them. */
export const ISSUER: Span = { from: 0, to: 4 };
export const ISSUER_RULE: Span = { from: 2, to: 2 };
export const NATION: Span = { from: 5, to: 10 };
/** As long as the words "Độc lập - Tự do - Hạnh phúc" in 13 pt bold. */
export const MOTTO_RULE: Span = { from: 6, to: 9 };
export const TITLE_RULE: Span = { from: 4, to: 6 };
/** Signature block. */
export const RECIPIENTS: Span = { from: 0, to: 5 };
export const SIGNER: Span = { from: 6, to: 10 };
export const TASK_COLUMNS: Record<'number' | 'content' | 'lead' | 'support' | 'deadline', Span> = {
  number: { from: 0, to: 0 },
  content: { from: 1, to: 5 },
  lead: { from: 6, to: 7 },
  support: { from: 8, to: 8 },
  deadline: { from: 9, to: 10 },
};
export const TARGET_COLUMNS: Record<'number' | 'indicator' | 'scope' | 'target' | 'actual' | 'met', Span> = {
  number: { from: 0, to: 0 },
  indicator: { from: 1, to: 3 },
  scope: { from: 4, to: 5 },
  target: { from: 6, to: 7 },
  actual: { from: 8, to: 8 },
  met: { from: 9, to: 10 },
};

/** Points. */
export function spanWidth({ from, to }: Span): number {
  return PIXELS.slice(from, to + 1).reduce((sum, pixels) => sum + pixels, 0) * POINTS_PER_PIXEL;
}
