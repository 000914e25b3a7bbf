/** The colour a cell is filled or written with, as sorting and filtering by colour ask for it. */
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { styleAt } from './styles';

/** What cells without a fill and text without a colour answer, as `format.fill.color` and `format.font.color` do. */
const NO_FILL = '#FFFFFF';
const AUTOMATIC_TEXT = '#000000';

/** What conditional formats put over a cell. */
export type ConditionalColors = (row: number, column: number) => { fill?: string; fontColor?: string } | undefined;

/** "#RRGGBB". Conditional formats go before the cell's own style; a table's style does not count. */
export function shownColor(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  of: 'cellColor' | 'fontColor',
  over?: ConditionalColors,
): string {
  const { fill, font } = styleAt(workbook, sheet, row, column);
  const looks = over?.(row, column);
  return of === 'cellColor' ? (looks?.fill ?? fill ?? NO_FILL) : (looks?.fontColor ?? font?.color ?? AUTOMATIC_TEXT);
}
