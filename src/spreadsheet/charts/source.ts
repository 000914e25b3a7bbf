/** From a range of cells to the series Excel would make of it. */
import { absoluteArea, sheetPrefix } from '../address';
import type { Area, Cell, Sheet, Style } from '../model';
import { isDateFormatCode } from '../xlsx/number-formats';
import type { SeriesPlan } from './build';
import type { AxisKind } from './kinds';

export interface SourceOptions {
  by: 'Auto' | 'Columns' | 'Rows';
  /** Scatter charts take the first column as x; bubbles take columns by threes. */
  axes: AxisKind;
  bubbles?: boolean;
  styles: readonly Style[];
}

/** Texts (and dates) in the first row or column name the series or the categories. */
export function seriesOfRange(sheet: Sheet, area: Area, options: SourceOptions): SeriesPlan[] {
  const inColumns = readsByColumns(area, options.by);
  const turned = inColumns ? upright(sheet) : sideways(sheet);
  const own = inColumns ? area : { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
  const label = (cell: Cell | undefined): boolean => isLabel(cell, options.styles);
  // Along the lines that become series: does each begin with a name?
  const named = own.bottom > own.top && label(turned.cell(own.top, own.right));
  const corner = named && isBlank(turned.cell(own.top, own.left));
  const first = turned.cell(named ? own.top + 1 : own.top, own.left);
  const xy = options.axes === 'values';
  const labelled = own.right > own.left && (label(turned.cell(own.bottom, own.left)) || label(first) || corner || xy);
  const top = named ? own.top + 1 : own.top;
  const left = labelled ? own.left + 1 : own.left;
  const along = (at: number): string => turned.reference({ top, bottom: own.bottom, left: at, right: at });
  const categories = labelled ? along(own.left) : undefined;
  const numericCategories = labelled && typeof first?.value === 'number';
  const plans: SeriesPlan[] = [];
  const step = options.bubbles && own.right - left >= 1 ? 2 : 1;
  for (let at = left; at <= own.right; at += step)
    plans.push({
      values: along(at),
      ...(options.bubbles && at + 1 <= own.right && { sizes: along(at + 1) }),
      ...(categories !== undefined && { categories }),
      ...(numericCategories && { numericCategories }),
      ...(named && { name: turned.reference({ top: own.top, bottom: own.top, left: at, right: at }) }),
    });
  return plans;
}

/** As many rows as columns or more: each column is a series. */
function readsByColumns(area: Area, by: SourceOptions['by']): boolean {
  return by === 'Columns' || (by === 'Auto' && area.bottom - area.top >= area.right - area.left);
}

function reference(sheet: Sheet, area: Area): string {
  return `${sheetPrefix(sheet.name)}!${absoluteArea(area)}`;
}

interface Turned {
  cell(row: number, column: number): Cell | undefined;
  reference(area: Area): string;
}

function upright(sheet: Sheet): Turned {
  return {
    cell: (row, column) => sheet.rows[row]?.[column],
    reference: (area) => reference(sheet, area),
  };
}

/** The same sheet with rows and columns exchanged. */
function sideways(sheet: Sheet): Turned {
  return {
    cell: (row, column) => sheet.rows[column]?.[row],
    reference: ({ top, left, bottom, right }) =>
      reference(sheet, { top: left, left: top, bottom: right, right: bottom }),
  };
}

function isLabel(cell: Cell | undefined, styles: readonly Style[]): boolean {
  const value = cell?.value;
  if (typeof value === 'string') return value !== '';
  return typeof value === 'number' && isDateFormatCode(styles[cell?.style ?? 0]?.numberFormat);
}

function isBlank(cell: Cell | undefined): boolean {
  return cell?.value === undefined || cell.value === null || cell.value === '';
}
