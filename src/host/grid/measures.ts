/** Points, pixels and characters: how wide columns and how high rows are (Calibri 11 at 96 dpi: a digit is 7 pixels). */
import type { Sheet } from '../../spreadsheet/model';

const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_POINTS = 15;

/** The width of a column in points, as `format.columnWidth` counts; a hidden column is 0 wide. */
export function columnPoints(sheet: Sheet, column: number): number {
  const format = sheet.columns[column];
  if (format?.hidden) return 0;
  const width = format?.width ?? sheet.defaultColumnWidth;
  return width === undefined ? DEFAULT_COLUMN_PIXELS * POINTS_PER_PIXEL : charactersToPoints(width);
}

export function rowPoints(sheet: Sheet, row: number): number {
  const format = sheet.rowFormats[row];
  return format?.hidden ? 0 : (format?.height ?? sheet.defaultRowHeight ?? DEFAULT_ROW_POINTS);
}

/** Characters as .xlsx counts them (padding included) to points, through whole pixels as Excel does. */
export function charactersToPoints(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** Points to characters, to the 1/256 that .xlsx keeps. */
export function pointsToCharacters(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.round((pixels / DIGIT_PIXELS) * 256) / 256;
}
