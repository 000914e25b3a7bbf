/** An annex on a sheet of its own: landscape A4, one page wide, headings repeated, sums live. */
import type { Annex, AnnexRow } from '../../reporting/briefing/document';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Cell, Sheet, Style, Workbook } from '../../spreadsheet/model';
import { POINTS_PER_WIDTH_UNIT } from '../looks/default-style';
import { columnFont, type AnnexPart } from './annex-fit';
import { annexBreaks } from './annex-breaks';
import { annexHead } from './annex-head';
import { annexAlignment } from './annex-text';
import { totalCell } from './annex-totals';
import { changeFormat, countFormat, shownPercent } from './number-formats';
import { PAGE } from './page';
import { BOXED, textStyle } from './strips';
import { lineHeight, textHeight } from '../looks/text-lines';

export interface AnnexSheet {
  annex: Annex;
  part: AnnexPart;
  sheet: Sheet;
  /** Row of the sheet that shows the annex's first row; its columns are those of the part, from A. */
  firstRow: number;
}

/** @throws AnnexSumError when a sum of the briefing is not that of its rows */
export function annexSheet(
  workbook: Workbook,
  name: string,
  annex: Annex,
  part: AnnexPart,
  continued: boolean,
): AnnexSheet {
  const sheet = emptySheet(name);
  // Widths in whole pixels, rounded up, as programs show them.
  const widths = part.widths.map((width) => Math.ceil(width / 0.75) * 0.75);
  widths.forEach((width, column) => (sheet.columns[column] = { width: width / POINTS_PER_WIDTH_UNIT }));
  const { titleRows, firstRow } = annexHead(workbook, sheet, annex, part, widths, continued);
  const [plain, bold] = [false, true].map((heavy) =>
    part.columns.map((column) => internStyle(workbook, bodyStyle(annex, column, part.size, heavy))),
  );
  annex.rows.forEach((row, index) => {
    const styles = row.kind === 'school' ? plain : bold;
    part.columns.forEach((column, at) => {
      const cell = cellOf(annex, row, column, at, (r) => firstRow + r);
      setCell(sheet, firstRow + index, at, { ...cell, style: styles[at] });
    });
    sheet.rowFormats[firstRow + index] = { height: rowHeight(row, part, widths) };
  });
  sheet.showGridlines = false;
  sheet.freeze = { rows: firstRow, columns: 0 };
  sheet.page = {
    ...PAGE,
    orientation: 'landscape',
    titleRows,
    area: { top: 0, left: 0, bottom: firstRow + annex.rows.length - 1, right: part.columns.length - 1 },
    rowBreaks: annexBreaks(annex.rows, firstRow, titleRows, (row) => sheet.rowFormats[row]?.height ?? 0),
  };
  return { annex, part, sheet, firstRow };
}

function cellOf(
  annex: Annex,
  row: AnnexRow,
  column: number,
  sheetColumn: number,
  sheetRowOf: (row: number) => number,
): Pick<Cell, 'value' | 'formula'> {
  const { kind } = annex.columns[column];
  const isSum = row.kind === 'subtotal' || row.kind === 'total';
  if (isSum && (kind === 'count' || kind === 'money')) return totalCell(annex, row, column, sheetColumn, sheetRowOf);
  const value = row.cells[column];
  return { value: kind === 'percent' && typeof value === 'number' ? shownPercent(value) : value };
}

function bodyStyle(annex: Annex, column: number, size: number, bold: boolean): Style {
  const style = textStyle(columnFont(size, bold), annexAlignment(annex, column), 'center');
  return { ...style, border: BOXED, numberFormat: numberFormatOf(annex, column) };
}

function numberFormatOf(annex: Annex, column: number): string | undefined {
  const { kind, key } = annex.columns[column];
  if (kind === 'text' || kind === 'percent') return '@';
  let largest = 0;
  for (const { cells } of annex.rows) {
    const cell = cells[column];
    if (typeof cell === 'number') largest = Math.max(largest, Math.abs(cell));
  }
  return key.endsWith('.real') ? changeFormat(largest) : countFormat(largest);
}

function rowHeight({ cells, kind }: AnnexRow, part: AnnexPart, widths: readonly number[]): number {
  const font = columnFont(part.size, kind !== 'school');
  const heights = part.columns.map((column, at) => {
    const cell = cells[column];
    return typeof cell === 'string' ? textHeight(cell, font, widths[at]) : 0;
  });
  return Math.min(409, Math.max(lineHeight(part.size), ...heights) + 3);
}
