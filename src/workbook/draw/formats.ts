/** Looks of cells, sizes of rows and columns: by rectangle of equal style, never cell by cell. */
import type { Area, BorderEdge, BorderStyle, Sheet, Style, Workbook } from '../../spreadsheet/model';
import type { Session } from '../session';
import { lookOver, stronger, type Look } from './looks';
import { rectanglesOf } from './rectangles';

/** A format action with its object paths is about this long in a request. */
const ACTION_BYTES = 600;

export async function drawFormats(
  session: Session,
  worksheet: Excel.Worksheet,
  workbook: Workbook,
  sheet: Sheet,
): Promise<void> {
  const styles = workbook.styles;
  const base = styles[0] ?? {};
  await drawDefaults(session, worksheet, sheet, base);
  const below = (row: number, column: number) => sheet.rowFormats[row]?.style ?? sheet.columns[column]?.style ?? 0;
  for (const { from, to, value } of runsOf(sheet.columns, ({ style }) => String(style))) {
    if (!value.style) continue;
    await session.carry(ACTION_BYTES * 6);
    const whole = worksheet.getRangeByIndexes(0, from, 1, to - from + 1).getEntireColumn();
    drawLook(whole, lookOver(styles[value.style], base), { top: 0, left: from, bottom: 1, right: to });
  }
  for (const { from, to, value } of runsOf(sheet.rowFormats, ({ style }) => String(style))) {
    if (!value.style) continue;
    await session.carry(ACTION_BYTES * 6);
    const whole = worksheet.getRangeByIndexes(from, 0, to - from + 1, 1).getEntireRow();
    drawLook(whole, lookOver(styles[value.style], base), { top: from, left: 0, bottom: to, right: 1 });
  }
  const within = styledArea(sheet);
  if (within) {
    const layersAt = (row: number, column: number) => {
      const cell = sheet.rows[row]?.[column];
      const under = below(row, column);
      return cell && (cell.style ?? 0) !== under ? `${cell.style ?? 0}/${under}` : undefined;
    };
    for (const { key, area } of rectanglesOf(within, layersAt)) {
      const [style, under] = key.split('/').map((index) => styles[Number(index)] ?? {});
      await session.carry(ACTION_BYTES * 6);
      drawLook(rangeOf(worksheet, area), lookOver(style, under), area);
    }
  }
  await drawSizes(session, worksheet, sheet);
  await drawMerges(session, worksheet, sheet);
}

/** The open workbook has a default style of its own: the model's is laid under the whole sheet. */
async function drawDefaults(session: Session, worksheet: Excel.Worksheet, sheet: Sheet, base: Style): Promise<void> {
  await session.carry(ACTION_BYTES * 4);
  const whole = worksheet.getRange();
  drawLook(whole, lookOver(base, {}), { top: 0, left: 0, bottom: 1, right: 1 });
  if (sheet.defaultColumnWidth !== undefined) worksheet.standardWidth = sheet.defaultColumnWidth;
  if (sheet.defaultRowHeight !== undefined) whole.format.rowHeight = sheet.defaultRowHeight;
}

/** Every cell there is; rows are sparse, and a blank cell may have a style. */
function styledArea(sheet: Sheet): Area | undefined {
  let right = -1;
  for (const cells of sheet.rows) right = Math.max(right, (cells?.length ?? 0) - 1);
  return right < 0 ? undefined : { top: 0, left: 0, bottom: sheet.rows.length - 1, right };
}

function rangeOf(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

function drawLook(range: Excel.Range, look: Look, area: Area): void {
  const { font, fill, border, align, numberFormat, locked, hidden } = look;
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  drawFont(range.format.font, font);
  if (fill === null) range.format.fill.clear();
  else if (fill !== undefined) range.format.fill.color = fill;
  drawBorders(range.format.borders, border, area);
  drawAlignment(range.format, align);
  if (locked !== undefined) range.format.protection.locked = locked;
  if (hidden !== undefined) range.format.protection.formulaHidden = hidden;
}

function drawFont(target: Excel.RangeFont, font: Look['font']): void {
  if (font.name !== undefined) target.name = font.name;
  if (font.size !== undefined) target.size = font.size;
  if (font.bold !== undefined) target.bold = font.bold;
  if (font.italic !== undefined) target.italic = font.italic;
  if (font.underline !== undefined) target.underline = font.underline ? 'Single' : 'None';
  if (font.strike !== undefined) target.strikethrough = font.strike;
  if (font.color !== undefined) target.color = font.color;
}

type LineName = 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
type WeightName = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

const LINE: Record<BorderStyle, { style: LineName; weight: WeightName }> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  double: { style: 'Double', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** A rectangle of one style: where two of its cells meet, the stronger of their lines shows. */
function drawBorders(borders: Excel.RangeBorderCollection, border: Look['border'], area: Area): void {
  const line = (side: Excel.BorderIndex | 'EdgeTop', edge: BorderEdge | null | undefined) => {
    if (edge === undefined) return;
    const target = borders.getItem(side as 'EdgeTop');
    target.style = edge ? LINE[edge.style].style : 'None';
    if (!edge) return;
    const { style, weight } = LINE[edge.style];
    // Double, dotted and slanted lines have one weight of their own.
    if (style !== 'Double' && style !== 'Dot' && style !== 'SlantDashDot') target.weight = weight;
    if (edge.color !== undefined) target.color = edge.color;
  };
  const { top, bottom, left, right } = border;
  line('EdgeTop', top);
  line('EdgeBottom' as Excel.BorderIndex, bottom);
  line('EdgeLeft' as Excel.BorderIndex, left);
  line('EdgeRight' as Excel.BorderIndex, right);
  if (area.bottom > area.top) line('InsideHorizontal' as Excel.BorderIndex, inner(top, bottom));
  if (area.right > area.left) line('InsideVertical' as Excel.BorderIndex, inner(left, right));
}

function inner(a: BorderEdge | null | undefined, b: BorderEdge | null | undefined): BorderEdge | null | undefined {
  return stronger(a ?? undefined, b ?? undefined) ?? (a === null || b === null ? null : undefined);
}

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  fill: 'Fill',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const;
const VERTICAL = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;

function drawAlignment(format: Excel.RangeFormat, align: Look['align']): void {
  if (align.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[align.horizontal];
  if (align.vertical !== undefined) format.verticalAlignment = VERTICAL[align.vertical];
  if (align.wrap !== undefined) format.wrapText = align.wrap;
  if (align.indent !== undefined) format.indentLevel = align.indent;
  if (align.shrink !== undefined) format.shrinkToFit = align.shrink;
  if (align.rotation !== undefined) format.textOrientation = align.rotation === 255 ? 180 : align.rotation;
}

async function drawSizes(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  for (const { from, to, value } of runsOf(sheet.columns, (format) => `${format.width}|${format.hidden}`)) {
    await session.carry(ACTION_BYTES);
    const columns = worksheet.getRangeByIndexes(0, from, 1, to - from + 1).getEntireColumn();
    if (value.width !== undefined) columns.format.columnWidth = pointsOfWidth(value.width);
    if (value.hidden) columns.columnHidden = true;
  }
  for (const { from, to, value } of runsOf(sheet.rowFormats, (format) => `${format.height}|${format.hidden}`)) {
    await session.carry(ACTION_BYTES);
    const rows = worksheet.getRangeByIndexes(from, 0, to - from + 1, 1).getEntireRow();
    if (value.height !== undefined) rows.format.rowHeight = value.height;
    if (value.hidden) rows.rowHidden = true;
  }
}

/** Neighbours with equal formats, joined. */
function runsOf<Value>(formats: Record<number, Value>, keyOf: (value: Value) => string) {
  const runs: { from: number; to: number; value: Value }[] = [];
  const indexes = Object.keys(formats).map(Number);
  for (const index of indexes.sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.to === index - 1 && keyOf(last.value) === keyOf(formats[index])) last.to = index;
    else runs.push({ from: index, to: index, value: formats[index] });
  }
  return runs;
}

/**
 * Characters of the default font (as .xlsx stores a width, padding included) to the points of Office.js. The default
 * font's widest digit is 7 pixels at 96 dpi, as ECMA-376 part 1, 18.3.1.13 reckons it.
 */
function pointsOfWidth(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

async function drawMerges(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  for (const area of sheet.merges) {
    await session.carry(ACTION_BYTES);
    rangeOf(worksheet, area).merge(false);
  }
}
