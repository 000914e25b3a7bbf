/** The tables of the *Phiếu*: grids as on the form, single figures two in a row, texts over the whole width. */
import { parseReference } from '../../../spreadsheet/address';
import type { Cell, Style } from '../../../spreadsheet/model';
import { LOOKS, NUMBER_FORMATS, PRINT_BOX, withLook } from '../../looks/styles';
import { isCount, numberFormat } from '../figure-looks';
import type { FormPlan, PlanRow } from '../form-plan';
import { isLongText } from '../wordings';
import type { PrintDrawing } from './drawing';
import { shown, source } from './shown';

type FigureRow = Extract<PlanRow, { kind: 'figure' }>;
type GridRow = Extract<PlanRow, { cells: unknown } | { grid: unknown }>;
type GridHeader = Extract<PlanRow, { kind: 'gridHeader' }>;

/** A level's grid or the vaccination table, without Tháng trước and Chênh lệch. */
export function grid(drawing: PrintDrawing, plan: FormPlan, head: GridHeader): void {
  drawing.startTable();
  if (head.title !== undefined) tableHeading(drawing, head.title);
  drawing.put(drawing.next, 0, { value: head.first }, HEADER);
  head.columns.forEach(({ label }, index) => spread(drawing, head, index, { value: label }, HEADER));
  drawing.endRow(46);
  for (const row of plan.rows.slice(plan.rows.indexOf(head) + 1)) {
    if (row.kind !== 'grid' && row.kind !== 'total') break;
    gridRow(drawing, row, head);
  }
}

function gridRow(drawing: PrintDrawing, row: GridRow, head: GridHeader): void {
  const bold = row.kind === 'total';
  const label = withLook(LABEL, { font: { bold }, align: { wrap: false, shrink: true } });
  const figure = withLook(FIGURE, { font: { bold } });
  drawing.put(drawing.next, 0, { value: row.label }, label);
  const asked = 'cells' in row ? new Set(row.cells.map(({ column }) => column)) : undefined;
  head.columns.forEach(({ column, slot }, index) => {
    const formula = shown(source(row.row, column), isCount(slot));
    spread(drawing, head, index, asked && !asked.has(column) ? {} : { formula }, figure);
  });
  drawing.endRow(ROW);
}

/** Draws a cell of a grid that fills the page, however few columns it has. */
function spread(drawing: PrintDrawing, { columns }: GridHeader, index: number, cell: Cell, look: Style): void {
  const start = (at: number) => 1 + Math.floor((at * drawing.last) / columns.length);
  drawing.merged(drawing.next, start(index), start(index + 1) - 1, cell, look);
}

/** Single figures two in a row; texts and choices over the whole width. */
export function list(drawing: PrintDrawing, plan: FormPlan, header: Extract<PlanRow, { kind: 'listHeader' }>): void {
  drawing.startTable();
  tableHeading(drawing, header.text);
  const rows = followingFigures(plan.rows, plan.rows.indexOf(header));
  const { half, last } = drawing;
  const { first } = plan.columns;
  const narrow = rows.filter((row) => !row.wide);
  for (let at = 0; at < narrow.length; at += 2) {
    const right = narrow.at(at + 1);
    singleFigure(drawing, narrow[at], first, 0, half - 1);
    if (right) singleFigure(drawing, right, first, half, last);
    else drawing.merged(drawing.next, half, last, {}, { border: PRINT_BOX });
    drawing.endRow(right && right.label.length > RIGHT_LABEL ? TWO_LINES : ROW);
  }
  rows
    .filter((row) => row.wide)
    .forEach((row, index) => {
      if (isLongText(row.slot) && index > 0) drawing.units.push(drawing.next);
      wideRow(drawing, row, first);
    });
}

function tableHeading(drawing: PrintDrawing, text: string): void {
  drawing.line(text, withLook(LABEL, { font: { bold: true, italic: true } }), ROW);
}

function singleFigure(drawing: PrintDrawing, row: FigureRow, first: number, left: number, right: number): void {
  drawing.merged(drawing.next, left, right - 1, { value: row.label }, LABEL);
  const isDate = row.slot.indicator.kind === 'date';
  const look = withLook(FIGURE, { numberFormat: numberFormat(row.slot), ...(isDate && { font: { size: 10 } }) });
  drawing.put(drawing.next, right, { formula: shown(source(row.row, first), isCount(row.slot)) }, look);
}

function wideRow(drawing: PrintDrawing, { row, label, slot }: FigureRow, first: number): void {
  const long = isLongText(slot);
  const vertical = long ? 'top' : 'center';
  const text: Style['align'] = { horizontal: 'left', vertical, wrap: true };
  drawing.put(drawing.next, 0, { value: label }, withLook(LABEL, { font: { bold: long }, align: { vertical } }));
  const shownText = { formula: shown(source(row, first)) };
  drawing.merged(drawing.next, 1, drawing.last, shownText, withLook(LABEL, { font: { size: 12 }, align: text }));
  const tall = slot.indicator.kind === 'text' || label.length > LABEL_WIDTH - 3;
  drawing.endRow(long ? textBoxHeight('') : tall ? TWO_LINES : ROW);
}

/** Height in points of a text box so that the text is not cut; at least room for a few lines by hand. */
export function textBoxHeight(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);
  return Math.min(400, Math.max(TEXT_LINES, lines + 1) * LINE_HEIGHT);
}

/** The form's cell that a box shows: `IF(cell="","",cell)`. */
export function textBoxSource(formula: string): ReturnType<typeof parseReference> {
  return parseReference(/^IF\((.+?)="",/.exec(formula)?.[1] ?? '');
}

function followingFigures(rows: readonly PlanRow[], header: number): FigureRow[] {
  const figures: FigureRow[] = [];
  for (const row of rows.slice(header + 1)) {
    if (row.kind === 'figure') figures.push(row);
    else if (row.kind !== 'columnIds') break;
  }
  return figures;
}

/** Characters of the label column. */
export const LABEL_WIDTH = 23;
const ROW = 18;
const TWO_LINES = 2 * ROW - 4;
/** Characters that a label of the right half holds in one line. */
const RIGHT_LABEL = 26;
/** A text box of the printed form shows this many lines unless the text it was made with needs more. */
const TEXT_LINES = 2;
const CHARACTERS_PER_LINE = 88;
const LINE_HEIGHT = 16;

const LABEL = withLook(LOOKS.rowLabel, { border: PRINT_BOX, font: { size: 11.5 } });
const HEADER = withLook(LOOKS.header, { fill: undefined, border: PRINT_BOX, font: { size: 10 } });
const FIGURE = withLook(LOOKS.locked, {
  border: PRINT_BOX,
  numberFormat: NUMBER_FORMATS.count,
  align: { horizontal: 'center', shrink: true },
});
