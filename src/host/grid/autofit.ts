/** Widths and heights that fit the text, estimated from letter counts: the host has no fonts to measure with. */
import { isCellError, type Area, type Sheet, type Style, type Workbook } from '../../spreadsheet/model';
import { formatValue } from '../calculation/number-format';
import { GENERAL } from './input';
import { styleAt } from './styles';

const DEFAULT_SIZE = 11;
const LINE_SPACING = 1.364;
/** Padding included, as .xlsx counts: 64 pixels. */
const DEFAULT_WIDTH = 64 / 7;
const PADDING = 1;

export function autofitColumns(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (let column = area.left; column <= area.right; column++) {
    let widest = 0;
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
      const text = shown(workbook, sheet, row, column);
      if (text === '' || merged(sheet, row, column)) continue;
      const style = styleAt(workbook, sheet, row, column);
      if (style.align?.wrap) continue;
      widest = Math.max(widest, ...text.split('\n').map((line) => characters(line, style)));
    }
    if (widest > 0) (sheet.columns[column] ??= {}).width = Math.min(Math.round((widest + PADDING) * 256) / 256, 255);
  }
}

export function autofitRows(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    let highest = 0;
    for (let column = area.left; column <= Math.min(area.right, (sheet.rows[row]?.length ?? 0) - 1); column++) {
      // Merged cells do not count, as in Excel.
      if (merged(sheet, row, column)) continue;
      highest = Math.max(highest, textHeight(workbook, sheet, row, column));
    }
    const format = (sheet.rowFormats[row] ??= {});
    if (highest > 0) format.height = Math.min(Math.round(highest / 0.75) * 0.75, 409.5);
    else delete format.height;
  }
}

/** The height in points that the cell's text takes in its column; 0 for an empty cell. */
export function textHeight(workbook: Workbook, sheet: Sheet, row: number, column: number): number {
  const text = shown(workbook, sheet, row, column);
  if (text === '') return 0;
  const style = styleAt(workbook, sheet, row, column);
  return lines(text, style, sheet.columns[column]?.width ?? sheet.defaultColumnWidth) * lineHeight(style);
}

function shown(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = sheet.rows[row]?.[column]?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return formatValue(value, styleAt(workbook, sheet, row, column).numberFormat ?? GENERAL);
}

function lines(text: string, style: Style, width = DEFAULT_WIDTH): number {
  const paragraphs = text.split('\n');
  if (!style.align?.wrap) return 1;
  return paragraphs.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(characters(line, style) / Math.max(width - PADDING, 1))),
    0,
  );
}

function characters(text: string, style: Style): number {
  return text.length * ((style.font?.size ?? DEFAULT_SIZE) / DEFAULT_SIZE) * (style.font?.bold ? 1.08 : 1);
}

function lineHeight(style: Style): number {
  return (style.font?.size ?? DEFAULT_SIZE) * LINE_SPACING;
}

function merged(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}
