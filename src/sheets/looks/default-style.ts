import type { Style } from '../../spreadsheet/model';
import { FONT } from './styles';

/**
 * Style 0 of the workbooks we make. Column widths count in digits of its font, and 10.5 pt of Times New Roman has digits
 * of exactly 7 pixels everywhere; where Calibri is not installed, its stand-in makes every column a third wider.
 */
export const DEFAULT_STYLE: Style = { font: { name: FONT, size: 10.5 } };
/** Points of column width per unit of `ColumnFormat.width` under that style (7 pixels). */
export const POINTS_PER_WIDTH_UNIT = 5.25;
