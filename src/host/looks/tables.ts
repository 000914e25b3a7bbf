/** What a table's style gives each of its cells, where the cells' own styles leave it open. */
import type { Area, BorderEdge, Sheet, Style, Table } from '../../spreadsheet/model';
import type { Palette } from '../../spreadsheet/xlsx/colors';
import { paletteOfWorkbook, themeColor } from '../../spreadsheet/xlsx/workbook-palette';
import { styleAt } from '../grid/styles';
import type { Session } from '../session/session';
import type { CellLooks } from './looks';
import { builtInTableStyle, type Piece, type TableStyle, type ThemeColor } from './table-styles';

/** Parts of a table that may be shown or not. */
type Flags = Table & {
  showHeaders?: boolean;
  showBandedColumns?: boolean;
  highlightFirstColumn?: boolean;
  highlightLastColumn?: boolean;
};

/** `undefined` for a table without a style, or with one the workbook defines itself. */
export function tableLooks(
  session: Session,
  sheet: Sheet,
  table: Table,
): ((row: number, column: number) => CellLooks | undefined) | undefined {
  const style = table.styleName === undefined ? undefined : builtInTableStyle(table.styleName);
  if (!style) return undefined;
  const palette = paletteOfWorkbook(session.workbook);
  const parts = partsOf(sheet, table, style);
  // Few combinations of parts meet in a table: each is put together once.
  const together = new Map<string, CellLooks>();
  return (row, column) => {
    const pieces = parts(row, column);
    const key = pieces.map(({ key: own }) => own).join();
    let looks = together.get(key);
    if (!looks) together.set(key, (looks = merged(pieces, palette)));
    return open(looks, styleAt(session.workbook, sheet, row, column));
  };
}

/** A part of the table with the cell's place in it. */
interface Placed {
  key: string;
  piece: Piece;
  at: { left: boolean; right: boolean; top: boolean; bottom: boolean };
}

/** Strongest first: header and totals over first and last column over bands over the whole. */
function partsOf(sheet: Sheet, table: Table, style: TableStyle): (row: number, column: number) => Placed[] {
  const flags: Flags = table;
  const { area } = table;
  const header = flags.showHeaders === false ? undefined : { ...area, bottom: area.top };
  const total = table.showTotals ? { ...area, top: area.bottom } : undefined;
  const body = { ...area, top: area.top + (header ? 1 : 0), bottom: area.bottom - (total ? 1 : 0) };
  const bandOf = visibleRowsFrom(sheet, body);
  return (row, column) => {
    const placed: Placed[] = [];
    const add = (name: keyof TableStyle, where: Area): void => {
      const piece = style[name];
      if (!piece) return;
      const at = {
        left: column === where.left,
        right: column === where.right,
        top: row === where.top,
        bottom: row === where.bottom,
      };
      placed.push({ key: `${name}${Object.values(at).map(Number).join('')}`, piece, at });
    };
    const isHeader = header && row === header.top;
    const isTotal = total && row === total.top;
    if (isHeader) add('header', header);
    else if (isTotal) add('total', total);
    if (flags.highlightFirstColumn && column === area.left) add('first', { ...area, right: area.left });
    if (flags.highlightLastColumn && column === area.right) add('last', { ...area, left: area.right });
    if (!isHeader && !isTotal) {
      const band = { ...body, top: row, bottom: row };
      if (table.showBandedRows) add(bandOf(row) % 2 === 0 ? 'rowBand' : 'otherRowBand', band);
      const strip = { ...body, left: column, right: column };
      if (flags.showBandedColumns) add((column - area.left) % 2 === 0 ? 'columnBand' : 'otherColumnBand', strip);
    }
    add('whole', area);
    return placed;
  };
}

/** Rows that a filter hides do not count, so that the bands go on alternating. */
function visibleRowsFrom(sheet: Sheet, body: Area): (row: number) => number {
  const hidden: number[] = [];
  for (const key in sheet.rowFormats) {
    const row = Number(key);
    if (sheet.rowFormats[key].hidden && row >= body.top && row <= body.bottom) hidden.push(row);
  }
  if (hidden.length === 0) return (row) => row - body.top;
  hidden.sort((a, b) => a - b);
  return (row) => {
    let [from, to] = [0, hidden.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (hidden[middle] < row) from = middle + 1;
      else to = middle;
    }
    return row - body.top - from;
  };
}

function merged(parts: readonly Placed[], palette: Palette): CellLooks {
  const color = (of: ThemeColor) => themeColor(palette, of[0], of[1]);
  const looks: CellLooks = {};
  for (const { piece, at } of parts) {
    if (piece.fill) looks.fill ??= color(piece.fill);
    if (piece.font) looks.fontColor ??= color(piece.font);
    if (piece.bold) looks.bold = true;
    const { lines } = piece;
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      const inner = side === 'left' || side === 'right' ? 'vertical' : 'horizontal';
      const line = at[side] ? lines?.[side] : lines?.[inner];
      if (line) (looks.border ??= {})[side] ??= { style: line[0], color: color(line[1]) };
    }
  }
  return looks;
}

/** Without what the cell's own style says; `undefined` when nothing is left. */
function open(looks: CellLooks, own: Style): CellLooks | undefined {
  const left: CellLooks = { ...looks };
  if (own.fill !== undefined) delete left.fill;
  if (own.font?.color !== undefined) delete left.fontColor;
  if (own.font?.bold) delete left.bold;
  if (own.border && left.border) {
    const border: Record<string, BorderEdge> = {};
    for (const [side, line] of Object.entries(left.border))
      if (!own.border[side as keyof NonNullable<CellLooks['border']>]) border[side] = line;
    if (Object.keys(border).length > 0) left.border = border;
    else delete left.border;
  }
  return Object.keys(left).length > 0 ? left : undefined;
}
