/** What stands above an annex's rows: its number, title and "(Kèm theo …)", and the headings, grouped where they belong together. */
import type { Annex } from '../../reporting/briefing/document';
import { internStyle, setCell } from '../../spreadsheet/build';
import type { Sheet, Style, Workbook } from '../../spreadsheet/model';
import { columnFont, type AnnexPart } from './annex-fit';
import { BOXED, textStyle } from './strips';
import { lineHeight, textHeight, type TextFont } from '../looks/text-lines';

export interface AnnexHead {
  titleRows: { top: number; bottom: number };
  firstRow: number;
}

/** Font of "Phụ lục I" and of the title, NĐ 30/2020: 14 bold; "(Kèm theo …)" italic. */
const TITLE: TextFont = { size: 14, bold: true };
const ATTACHED: TextFont = { size: 13, italic: true };

export function annexHead(
  workbook: Workbook,
  sheet: Sheet,
  annex: Annex,
  part: AnnexPart,
  widths: readonly number[],
  continued: boolean,
): AnnexHead {
  const right = part.columns.length - 1;
  const width = widths.reduce((total, one) => total + one, 0);
  const lines: [string, TextFont][] = [
    [continued ? `${annex.label} (tiếp theo)` : annex.label, TITLE],
    [annex.title.toLocaleUpperCase('vi'), TITLE],
    [annex.attachedTo, ATTACHED],
  ];
  lines.forEach(([text, font], row) => {
    setCell(sheet, row, 0, { value: text, style: internStyle(workbook, textStyle(font, 'center', 'center')) });
    if (right > 0) sheet.merges.push({ top: row, left: 0, bottom: row, right });
    sheet.rowFormats[row] = { height: textHeight(text, font, width) + 1.5 };
  });
  sheet.rowFormats[lines.length] = { height: 9 };
  const top = lines.length + 1;
  const bottom = headings(workbook, sheet, annex, part, widths, top);
  return { titleRows: { top, bottom }, firstRow: bottom + 1 };
}

/** One row of headings, or two with group names over them; returns the last. */
function headings(
  workbook: Workbook,
  sheet: Sheet,
  annex: Annex,
  part: AnnexPart,
  widths: readonly number[],
  top: number,
): number {
  const font = columnFont(part.size, true);
  const style: Style = { ...textStyle(font, 'center', 'center'), border: BOXED };
  const index = internStyle(workbook, style);
  const columns = part.columns.map((column) => annex.columns[column]);
  const groups = headingGroups(columns);
  const bottom = columns.some(({ group }) => group !== undefined) ? top + 1 : top;
  columns.forEach(({ label, group }, at) => {
    for (let row = top; row <= bottom; row++) setCell(sheet, row, at, { style: index });
    const own = group === undefined ? top : bottom;
    setCell(sheet, own, at, { value: label, style: index });
    if (own < bottom) sheet.merges.push({ top, left: at, bottom, right: at });
  });
  for (const { from, to, value } of groups) {
    if (value === undefined) continue;
    setCell(sheet, top, from, { value, style: index });
    if (to > from) sheet.merges.push({ top, left: from, bottom: top, right: to });
  }
  const labelHeight = (at: number) => textHeight(columns[at].label, font, widths[at]);
  const grouped = columns.flatMap(({ group }, at) => (group === undefined ? [] : [labelHeight(at)]));
  const single = columns.flatMap(({ group }, at) => (group === undefined ? [labelHeight(at)] : []));
  const groupHeights = groups.map(({ from, to, value }) => {
    const width = widths.slice(from, to + 1).reduce((total, one) => total + one, 0);
    return value === undefined ? 0 : textHeight(value, font, width);
  });
  if (bottom === top) {
    sheet.rowFormats[top] = { height: Math.max(...single) + 4 };
    return bottom;
  }
  const above = Math.max(lineHeight(part.size), ...groupHeights) + 4;
  sheet.rowFormats[top] = { height: above };
  sheet.rowFormats[bottom] = { height: Math.max(...grouped, Math.max(0, ...single) - above) + 4 };
  return bottom;
}

/** Columns next to each other of one group; a column of none stands for itself. Indexes into `columns`, inclusive. */
export function headingGroups(
  columns: readonly { group?: string }[],
): { from: number; to: number; value: string | undefined }[] {
  const found: { from: number; to: number; value: string | undefined }[] = [];
  columns.forEach(({ group: value }, at) => {
    const last = found.at(-1);
    if (last && value !== undefined && last.value === value) last.to = at;
    else found.push({ from: at, to: at, value });
  });
  return found;
}
