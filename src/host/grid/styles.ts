/** Formats of cells: finding which styles an area has, and changing them once per distinct style, not per cell. */
import { internStyle } from '../../spreadsheet/build';
import type { Area, Sheet, Style, Workbook } from '../../spreadsheet/model';
import { isEntireColumn, isEntireRow } from './areas';

/** The style of a cell that exists or of one that would be made: its own, its row's, its column's, the default. */
export function styleIndexAt(sheet: Sheet, row: number, column: number): number {
  const cell = sheet.rows[row]?.[column];
  if (cell) return cell.style ?? 0;
  return sheet.rowFormats[row]?.style ?? sheet.columns[column]?.style ?? 0;
}

export function styleAt(workbook: Workbook, sheet: Sheet, row: number, column: number): Style {
  return workbook.styles[styleIndexAt(sheet, row, column)] ?? {};
}

/** Every style in the area, each once. */
export function stylesIn(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): Style[] {
  const indexes = new Set<number>();
  for (const area of areas) collectStyles(sheet, area, indexes);
  return [...indexes].map((index) => workbook.styles[index] ?? {});
}

function collectStyles(sheet: Sheet, area: Area, indexes: Set<number>): void {
  const lastRow = Math.min(area.bottom, lastFormattedRow(sheet));
  for (let row = area.top; row <= lastRow; row++) {
    const cells = sheet.rows[row];
    const ofRow = sheet.rowFormats[row]?.style;
    // Beyond the last cell that exists only whole-row and whole-column styles remain.
    const lastColumn = Math.min(area.right, Math.max(cells?.length ?? 0, lastFormattedColumn(sheet)));
    for (let column = area.left; column <= lastColumn; column++) {
      const cell = cells?.[column];
      indexes.add(cell ? (cell.style ?? 0) : (ofRow ?? sheet.columns[column]?.style ?? 0));
    }
    if (lastColumn < area.right) indexes.add(ofRow ?? 0);
  }
  if (lastRow >= area.bottom) return;
  const lastColumn = Math.min(area.right, lastFormattedColumn(sheet));
  for (let column = area.left; column <= lastColumn; column++) indexes.add(sheet.columns[column]?.style ?? 0);
  if (lastColumn < area.right) indexes.add(0);
}

function lastFormattedRow(sheet: Sheet): number {
  let last = sheet.rows.length - 1;
  for (const row in sheet.rowFormats) last = Math.max(last, Number(row));
  return last;
}

function lastFormattedColumn(sheet: Sheet): number {
  let last = -1;
  for (const column in sheet.columns) last = Math.max(last, Number(column));
  return last;
}

/** Gives every cell of the area the style made from its own. `change` runs once per distinct style. */
export function restyle(workbook: Workbook, sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  const changed = new Map<number, number>();
  const next = (index: number): number => {
    let to = changed.get(index);
    if (to === undefined) {
      to = internStyle(workbook, change(workbook.styles[index] ?? {}));
      changed.set(index, to);
    }
    return to;
  };
  if (isEntireColumn(area)) return restyleColumns(sheet, area, next);
  if (isEntireRow(area)) return restyleRows(sheet, area, next);
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = (sheet.rows[row] ??= []);
    const ofRow = sheet.rowFormats[row]?.style;
    for (let column = area.left; column <= area.right; column++) {
      const cell = cells[column];
      if (cell) cell.style = next(cell.style ?? 0);
      else cells[column] = { style: next(ofRow ?? sheet.columns[column]?.style ?? 0) };
    }
  }
}

function restyleColumns(sheet: Sheet, area: Area, next: (index: number) => number): void {
  for (let row = 0; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    const lastColumn = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= lastColumn; column++) {
      const cell = cells[column];
      if (cell) cell.style = next(cell.style ?? 0);
    }
  }
  // A row with a style of its own crosses the columns in cells.
  for (const key in sheet.rowFormats) {
    const style = sheet.rowFormats[key].style;
    if (style === undefined) continue;
    const cells = (sheet.rows[Number(key)] ??= []);
    for (let column = area.left; column <= area.right; column++) cells[column] ??= { style: next(style) };
  }
  for (let column = area.left; column <= area.right; column++) {
    const before = sheet.columns[column]?.style ?? 0;
    const after = next(before);
    if (after !== before) (sheet.columns[column] ??= {}).style = after;
  }
}

function restyleRows(sheet: Sheet, area: Area, next: (index: number) => number): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows[row];
    cells?.forEach((cell) => {
      if (cell) cell.style = next(cell.style ?? 0);
    });
    const before = sheet.rowFormats[row]?.style;
    for (const key in before === undefined ? sheet.columns : {}) {
      const style = sheet.columns[key].style;
      if (style !== undefined) (sheet.rows[row] ??= [])[Number(key)] ??= { style: next(style) };
    }
    (sheet.rowFormats[row] ??= {}).style = next(before ?? 0);
  }
}
