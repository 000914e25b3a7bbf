/** A sheet's page set-up with everything Excel would assume filled in. */
import type { PageSetup } from '../../../spreadsheet/model';
import type { Paper } from './document';

export type Margins = Required<NonNullable<PageSetup['margins']>>;

const SIZES: Record<NonNullable<PageSetup['paper']>, Paper> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
};
/** By their numbers in .xlsx (18.3.1.63): Tabloid, Ledger, Legal, Statement, Executive, A5, B4, B5, Folio, A2, A6. */
const OTHER_SIZES: Record<number, Paper> = {
  3: { width: 279.4, height: 431.8 },
  4: { width: 431.8, height: 279.4 },
  5: { width: 215.9, height: 355.6 },
  6: { width: 139.7, height: 215.9 },
  7: { width: 184.15, height: 266.7 },
  11: { width: 148, height: 210 },
  12: { width: 250, height: 353 },
  13: { width: 176, height: 250 },
  14: { width: 215.9, height: 330.2 },
  66: { width: 420, height: 594 },
  70: { width: 105, height: 148 },
};
/** Excel takes the paper in the printer when a sheet names none. */
const PAPER_IN_PRINTER = 'A4';
/** Excel's "Normal" margins: 0.7 and 0.75 inches, 0.3 for headers. */
const NORMAL: Margins = { top: 19.05, bottom: 19.05, left: 17.78, right: 17.78, header: 7.62, footer: 7.62 };
/** Inches that headers keep from the paper's sides when they do not go by the margins. */
const SIDE_WITHOUT_MARGINS = 0.7 * 25.4;

export function paperOf({ paper, paperCode, orientation }: PageSetup): Paper {
  const other = paperCode === undefined ? undefined : OTHER_SIZES[paperCode];
  const { width, height } = paper ? SIZES[paper] : (other ?? SIZES[PAPER_IN_PRINTER]);
  return orientation === 'landscape' ? { width: height, height: width } : { width, height };
}

export function marginsOf({ margins }: PageSetup): Margins {
  return { ...NORMAL, ...margins };
}

/** Between the margins, in millimetres; never less than a sliver, so that paging ends. */
export function printableOf(setup: PageSetup): Paper {
  const { width, height } = paperOf(setup);
  const { left, right, top, bottom } = marginsOf(setup);
  return { width: Math.max(width - left - right, 1), height: Math.max(height - top - bottom, 1) };
}

/** How far headers and footers stand from the paper's sides, in millimetres. */
export function headerSides(setup: PageSetup): { left: number; right: number } {
  if (setup.alignWithMargins === false) return { left: SIDE_WITHOUT_MARGINS, right: SIDE_WITHOUT_MARGINS };
  const { left, right } = marginsOf(setup);
  return { left, right };
}
