/** How wide the columns of an annex are, and in which size it is set, so that it goes one page wide unscaled. */
import type { Annex } from '../../reporting/briefing/document';
import { shownCount, shownPercent } from './number-formats';
import { CELL_PADDING, textWidth, type TextFont } from '../looks/text-lines';

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
/** What must fit, in order of preference, and the sizes to try it in, largest first. Below 9 pt nobody reads a photocopy. */
const ATTEMPTS: { fits: keyof Need; sizes: number[] }[] = [
  { fits: 'headings', sizes: [12, 11.5, 11, 10.5, 10] },
  { fits: 'texts', sizes: [11, 10.5, 10, 9.5, 9] },
  { fits: 'least', sizes: [10, 9.5, 9] },
];
const SMALLEST = 9;
/** Texts wrap rather than make a column wider than this. */
const WIDEST_TEXT = 170;
/** Headings should take no more lines than this. */
const HEADING_LINES = 2.6;
/** Programs round a column to whole pixels. */
const ROUNDING = 2;
/** Room left in a column, as a share of its text. */
const EASE = 0.97;
/** Repeated in front of every part: number and name of the school. */
const NAMING_COLUMNS = 2;

/** Points a column needs: no word or number broken; its texts on one line; its heading in few lines. Each at least the one before. */
interface Need {
  least: number;
  texts: number;
  headings: number;
}

/** Widest of a column, in ems. */
interface Widest {
  word: number;
  number: number;
  text: number;
  headingWord: number;
  heading: number;
}

/** One part when the columns fit at 9 pt or more; else several, each with the naming columns in front. */
export function annexParts(annex: Annex): AnnexPart[] {
  const widest = annex.columns.map((_, column) => widestOf(annex, column));
  const weights = annex.columns.map(({ weight }) => weight);
  const fit = (columns: number[]): AnnexPart | undefined => {
    for (const { fits, sizes } of ATTEMPTS)
      for (const size of sizes) {
        const needs = columns.map((column) => needAt(widest[column], size));
        if (sum(needs.map((need) => need[fits])) > ANNEX_WIDTH) continue;
        return {
          columns,
          size,
          widths: shared(
            needs,
            columns.map((column) => weights[column]),
          ),
        };
      }
    return undefined;
  };
  const all = annex.columns.map((_, column) => column);
  const whole = fit(all);
  if (whole) return [whole];
  const parts: AnnexPart[] = [];
  const naming = all.slice(0, NAMING_COLUMNS);
  for (let from = NAMING_COLUMNS; from < all.length;) {
    let to = from + 1;
    while (to < all.length && fit([...naming, ...all.slice(from, to + 1)])) to += 1;
    const columns = [...naming, ...all.slice(from, to)];
    parts.push(fit(columns) ?? squeezed(columns, widest));
    from = to;
  }
  return parts;
}

export function columnFont(size: number, bold = false): TextFont {
  return { size, bold };
}

/** The page's width given out: first to texts, then to headings, what is left by weight. */
function shared(needs: readonly Need[], weights: readonly number[]): number[] {
  let widths = needs.map(({ least }) => least);
  for (const aim of ['texts', 'headings'] as const) {
    const wants = needs.map((need, i) => need[aim] - widths[i]);
    const share = Math.min(1, (ANNEX_WIDTH - sum(widths)) / Math.max(sum(wants), 1e-6));
    widths = widths.map((width, i) => width + wants[i] * share);
  }
  const perWeight = Math.max(0, ANNEX_WIDTH - sum(widths)) / Math.max(1, sum(weights));
  return widths.map((width, i) => width + weights[i] * perWeight);
}

/** Columns too wide for a page even so: words are chopped rather than the text made illegible. */
function squeezed(columns: number[], widest: readonly Widest[]): AnnexPart {
  const needs = columns.map((column) => needAt(widest[column], SMALLEST).least);
  const factor = ANNEX_WIDTH / sum(needs);
  return { columns, size: SMALLEST, widths: needs.map((width) => width * factor) };
}

function needAt({ word, number, text, headingWord, heading }: Widest, size: number): Need {
  const points = (ems: number) => (ems * size) / EASE + CELL_PADDING + ROUNDING;
  const capped = (ems: number) => Math.min(ems, WIDEST_TEXT / size);
  const least = Math.max(capped(word), number, headingWord);
  const texts = Math.max(least, capped(text));
  return { least: points(least), texts: points(texts), headings: points(Math.max(texts, heading / HEADING_LINES)) };
}

function widestOf(annex: Annex, column: number): Widest {
  const { key, label, kind } = annex.columns[column];
  const widest: Widest = {
    word: 0,
    number: 0,
    text: 0,
    headingWord: longestWord(label, true),
    heading: ems(label, true),
  };
  for (const { cells, kind: rowKind } of annex.rows) {
    const cell = cells[column];
    const bold = rowKind !== 'school';
    if (typeof cell === 'number') {
      const shown = kind === 'percent' ? shownPercent(cell) : shownCount(cell);
      widest.number = Math.max(widest.number, ems(key.endsWith('.real') ? `+${shown}` : shown, bold));
    } else if (cell !== null) {
      widest.word = Math.max(widest.word, longestWord(cell, bold));
      widest.text = Math.max(widest.text, ems(cell, bold));
    }
  }
  return widest;
}

function longestWord(text: string, bold: boolean): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => ems(word, bold)));
}

function ems(text: string, bold: boolean): number {
  return textWidth(text, columnFont(1, bold));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
