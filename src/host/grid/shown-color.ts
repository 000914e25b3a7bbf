/** The colour a cell is filled or written with, as sorting and filtering by colour ask for it. */
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { styleAt } from './styles';

/** What cells without a fill and text without a colour answer, as `format.fill.color` and `format.font.color` do. */
const NO_FILL = '#FFFFFF';
const AUTOMATIC_TEXT = '#000000';

/** "#RRGGBB". Colours of conditional formats do not count. */
export function shownColor(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  of: 'cellColor' | 'fontColor',
): string {
  const { fill, font } = styleAt(workbook, sheet, row, column);
  return of === 'cellColor' ? (fill ?? NO_FILL) : (font?.color ?? AUTOMATIC_TEXT);
}
