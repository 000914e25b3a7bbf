/** Blocks of cells: reading them as arrays and writing arrays into them. */
import type { Area, ArraySize, Cell, CellValue, Sheet, Workbook } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { invalidArgument, shapeMismatch } from '../protocol/errors';
import { columnsOf, isEntireColumn, isEntireRow, rowsOf } from './areas';
import { GENERAL, parseInput, type Parsed } from './input';
import { styleIndexAt } from './styles';
import { internStyle } from '../../spreadsheet/build';

/** Whole rows and columns, and more cells than this, are "unbounded": Excel answers `null` and takes no values. */
export const LARGEST_BLOCK = 5_000_000;

export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area) || rowsOf(area) * columnsOf(area) > LARGEST_BLOCK;
}

/** One answer per cell of the area; cells that do not exist are `undefined`. */
export function readBlock<T>(
  sheet: Sheet,
  area: Area,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  const block: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows[row];
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(cells?.[column], row, column));
    block.push(line);
  }
  return block;
}

/** A value as it goes to JavaScript: an empty cell is "", an error its text. */
export function plainValue(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return '';
  return isCellError(value) ? value.error : value;
}

/**
 * What was set, per cell: a scalar for every cell, or an array of exactly the range's shape. `null` elements are
 * passed on: they mean "leave this cell alone".
 */
export function forEachGiven(
  area: Area,
  given: unknown,
  write: (value: unknown, row: number, column: number) => void,
): void {
  if (!Array.isArray(given)) {
    if (isUnbounded(area)) throw invalidArgument();
    if (given === null || given === undefined) return;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) write(given, row, column);
    return;
  }
  if (given.length === 0) throw shapeMismatch();
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  if (given.length !== rows) throw shapeMismatch();
  for (const line of given) if (!Array.isArray(line) || line.length !== columns) throw shapeMismatch();
  for (let i = 0; i < rows; i++) {
    const line = given[i] as unknown[];
    for (let j = 0; j < columns; j++)
      if (line[j] !== null && line[j] !== undefined) write(line[j], area.top + i, area.left + j);
  }
}

/** Puts what was typed into a cell, keeping its format; an input that brings a number format sets it on General cells. */
export function putTyped(workbook: Workbook, sheet: Sheet, row: number, column: number, parsed: Parsed): void {
  const cells = (sheet.rows[row] ??= []);
  const cell = (cells[column] ??= newCell(sheet, row, column));
  forgetArray(cell);
  if (parsed.formula !== undefined) {
    cell.formula = parsed.formula;
    delete cell.value;
  } else {
    delete cell.formula;
    if (parsed.value === null) delete cell.value;
    else cell.value = parsed.value;
  }
  if (parsed.numberFormat === undefined) return;
  const style = workbook.styles[cell.style ?? 0] ?? {};
  if ((style.numberFormat ?? GENERAL) === GENERAL)
    cell.style = internStyle(workbook, { ...style, numberFormat: parsed.numberFormat });
}

/** Parses and writes what was given for one cell. */
export function enter(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: unknown,
  now: () => Date,
): void {
  if (typeof input === 'number' && Number.isFinite(input)) {
    // Figures by the hundred thousand: nothing to parse, no format to ask for.
    const cells = (sheet.rows[row] ??= []);
    const cell = (cells[column] ??= newCell(sheet, row, column));
    if (cell.formula !== undefined) delete cell.formula;
    forgetArray(cell);
    cell.value = input;
    return;
  }
  const style = workbook.styles[styleIndexAt(sheet, row, column)];
  putTyped(workbook, sheet, row, column, parseInput(input, style?.numberFormat ?? GENERAL, now));
}

/** What is entered stands for itself, not for a value of an array formula. */
export function forgetArray(cell: Cell): void {
  if (cell.array) delete cell.array;
  if (cell.spilled) delete cell.spilled;
}

/** The same array formula in another cell: a dynamic one has yet to find its size. */
export function arrayAnew(array: ArraySize): ArraySize {
  return array.dynamic ? { rows: 1, columns: 1, dynamic: true } : { ...array };
}

function newCell(sheet: Sheet, row: number, column: number): Cell {
  const style = sheet.rowFormats[row]?.style ?? sheet.columns[column]?.style;
  return style === undefined || style === 0 ? {} : { style };
}
