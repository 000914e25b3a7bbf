/** How wide the columns of an annex are, and in which size it is set, so that it goes one page wide unscaled. */
import type { Annex } from '../../reporting/briefing/document';
import { shownCount, shownPercent } from './number-formats';
import { CELL_PADDING, textWidth, type TextFont } from './text-lines';

export interface AnnexPart {
  /** Indexes of the annex's columns, in order. */
  columns: number[];
  /** Points, beside `columns`. */
  widths: number[];
  /** Points of the table's text. */
  size: number;
}

/** Landscape A4 less margins of 30 and 15 mm is 714 pt; the rest is for what programs round up. */
export const ANNEX_WIDTH = 700;
/** Largest first; below 9 pt a photocopy is no longer legible. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9];
/** Texts wrap rather than make a column wider than this. */
const WIDEST_TEXT = 170;
/** Programs round a column to whole pixels. */
const ROUNDING = 2;
/** Repeated in front of every part: number and name of the school. */
const NAMING_COLUMNS = 2;

/** One part when the columns fit at 9 pt or more; else several, each with the naming columns in front. */
export function annexParts(annex: Annex): AnnexPart[] {
  const all = annex.columns.map((_, column) => column);
  const whole = fitAt(annex, all, SIZES);
  if (whole) return [whole];
  const parts: AnnexPart[] = [];
  const naming = all.slice(0, NAMING_COLUMNS);
  for (let from = NAMING_COLUMNS; from < all.length;) {
    let to = from + 1;
    while (to < all.length && fitAt(annex, [...naming, ...all.slice(from, to + 1)], [10])) to += 1;
    const columns = [...naming, ...all.slice(from, to)];
    parts.push(fitAt(annex, columns, SIZES) ?? squeezed(annex, columns));
    from = to;
  }
  return parts;
}

export function columnFont(size: number, bold = false): TextFont {
  return { size, bold };
}

function fitAt(annex: Annex, columns: readonly number[], sizes: readonly number[]): AnnexPart | undefined {
  for (const size of sizes) {
    const needs = columns.map((column) => needsOf(annex, column, size));
    const least = sum(needs.map(({ least: width }) => width));
    if (least > ANNEX_WIDTH) continue;
    const wished = sum(needs.map(({ wished: width }) => width));
    const share = wished === least ? 0 : Math.min(1, (ANNEX_WIDTH - least) / (wished - least));
    const widths = needs.map((need) => need.least + (need.wished - need.least) * share);
    const spare = Math.max(0, ANNEX_WIDTH - sum(widths));
    const weights = columns.map((column) => annex.columns[column].weight);
    const perWeight = spare / Math.max(1, sum(weights));
    return { columns: [...columns], size, widths: widths.map((width, i) => width + weights[i] * perWeight) };
  }
  return undefined;
}

/** A single column too wide for the page: its words are chopped rather than its text made illegible. */
function squeezed(annex: Annex, columns: readonly number[]): AnnexPart {
  const size = SIZES[SIZES.length - 1];
  const needs = columns.map((column) => needsOf(annex, column, size).least);
  const factor = ANNEX_WIDTH / sum(needs);
  return { columns: [...columns], size, widths: needs.map((width) => width * factor) };
}

/** `least`: no word and no number is broken; `wished`: texts stand on one line, up to a limit. */
function needsOf(annex: Annex, column: number, size: number): { least: number; wished: number } {
  const { label, kind } = annex.columns[column];
  const bold = columnFont(size, true);
  const heading = longestWord(label, bold);
  let least = heading;
  let wished = heading;
  for (const { cells } of annex.rows) {
    const cell = cells[column];
    if (cell === null) continue;
    const shown = typeof cell !== 'number' ? cell : kind === 'percent' ? shownPercent(cell) : shownCount(cell);
    const full = textWidth(shown, bold);
    least = Math.max(least, typeof cell === 'number' ? full : Math.min(longestWord(shown, bold), WIDEST_TEXT));
    wished = Math.max(wished, Math.min(full, WIDEST_TEXT));
  }
  const padding = CELL_PADDING + ROUNDING;
  return { least: least / 0.96 + padding, wished: Math.max(wished, least) / 0.96 + padding };
}

function longestWord(text: string, font: TextFont): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, font)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
