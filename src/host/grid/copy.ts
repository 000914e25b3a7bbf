/** Copying blocks of cells: formulas move their relative references, formats and values come as they are. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Cell, Sheet } from '../../spreadsheet/model';
import { columnsOf, disjoint, intersection, rowsOf } from './areas';
import { arrayAnew } from './cells';
import { copyLinks } from './hyperlinks';

export interface CopyOptions {
  what: 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';
  skipBlanks: boolean;
  transpose: boolean;
  /** Moving instead of copying: formulas keep meaning the same cells. */
  asWritten?: boolean;
}

interface Block {
  sheet: Sheet;
  area: Area;
}

/** A rectangle, or one with whole rows and columns left out. */
export interface CopySource {
  sheet: Sheet;
  rows: readonly number[];
  columns: readonly number[];
}

export function sourceOf({ sheet, area }: Block): CopySource {
  return {
    sheet,
    rows: Array.from({ length: rowsOf(area) }, (_, index) => area.top + index),
    columns: Array.from({ length: columnsOf(area) }, (_, index) => area.left + index),
  };
}

/** Areas that make up a rectangle with whole rows or columns left out; `undefined` for any others. */
export function sourceOfAreas(sheet: Sheet, areas: readonly Area[]): CopySource | undefined {
  const parts = disjoint(areas);
  const span = (from: 'top' | 'left', to: 'bottom' | 'right'): number[] => {
    const all = parts.flatMap((area) =>
      Array.from({ length: area[to] - area[from] + 1 }, (_, index) => area[from] + index),
    );
    return [...new Set(all)].sort((a, b) => a - b);
  };
  const [rows, columns] = [span('top', 'bottom'), span('left', 'right')];
  const cells = parts.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0);
  return cells === rows.length * columns.length ? { sheet, rows, columns } : undefined;
}

/** The target's size is a multiple of the source's, turned if transposing. */
export function copyBlock(source: Block | CopySource, target: Block, options: CopyOptions): void {
  const from = 'area' in source ? sourceOf(source) : source;
  const { rows, columns } = from;
  // Read first: the blocks may overlap.
  const cells = snapshot(from);
  if (options.what !== 'Values') leaveOutSpilled(cells);
  if (options.what === 'All') copyAttached(from, target, options);
  for (let row = target.area.top; row <= target.area.bottom; row++) {
    const line = (target.sheet.rows[row] ??= []);
    for (let column = target.area.left; column <= target.area.right; column++) {
      const down = row - target.area.top;
      const across = column - target.area.left;
      const [i, j] = options.transpose
        ? [across % rows.length, down % columns.length]
        : [down % rows.length, across % columns.length];
      const copied = cells[i][j];
      if (options.skipBlanks && (copied?.value ?? null) === null && copied?.formula === undefined) continue;
      const shift = options.asWritten ? ([0, 0] as const) : ([row - rows[i], column - columns[j]] as const);
      const cell = pasted(copied, line[column], options, shift);
      if (cell) line[column] = cell;
      else delete line[column];
    }
  }
}

/** An array formula that is copied fills cells anew, so its values are not copied beside it. */
function leaveOutSpilled(cells: (Cell | undefined)[][]): void {
  cells.forEach((line, i) =>
    line.forEach((cell, j) => {
      for (let down = 0; cell?.array && down < cell.array.rows; down++)
        for (let across = 0; across < cell.array.columns; across++) {
          const filled = cells[i + down]?.[j + across];
          if (filled?.spilled) delete filled.value;
        }
    }),
  );
}

function snapshot({ sheet, rows, columns }: CopySource): (Cell | undefined)[][] {
  return rows.map((row) =>
    columns.map((column) => {
      const cell = sheet.rows[row]?.[column];
      if (cell) return { ...cell };
      const style = sheet.rowFormats[row]?.style ?? sheet.columns[column]?.style;
      return style === undefined ? undefined : { style };
    }),
  );
}

function pasted(
  from: Cell | undefined,
  under: Cell | undefined,
  options: CopyOptions,
  [rows, columns]: readonly [number, number],
): Cell | undefined {
  const cell: Cell = {};
  const style = options.what === 'All' || options.what === 'Formats' ? from?.style : under?.style;
  if (style !== undefined) cell.style = style;
  const content = options.what === 'Formats' ? under : from;
  if (content?.formula !== undefined && options.what !== 'Values') {
    cell.formula = options.what === 'Formats' ? content.formula : shiftFormula(content.formula, rows, columns);
    if (options.what === 'Formats' && content.value !== undefined) cell.value = content.value;
    if (content.array) cell.array = options.what === 'Formats' ? content.array : arrayAnew(content.array);
  } else if (content?.value !== undefined) {
    cell.value = content.value;
    if (content.spilled && options.what === 'Formats') cell.spilled = true;
  }
  return cell.style === undefined && cell.value === undefined && cell.formula === undefined ? undefined : cell;
}

/** Merges and links go along, unless the block is turned. */
function copyAttached(source: CopySource, target: Block, { transpose, skipBlanks }: CopyOptions): void {
  const moved = (area: Area): Area[] => (transpose ? [] : placesOf(area, source, target.area));
  const merges = transpose ? [] : source.sheet.merges.flatMap(moved);
  if (!transpose)
    target.sheet.merges = [...target.sheet.merges.filter((merge) => !intersection(merge, target.area)), ...merges];
  // Cells left alone keep their links.
  if (!skipBlanks) copyLinks(source.sheet, target.sheet, target.area, moved);
}

/** Where an area inside the source comes to lie, once for each time the target repeats the source. */
function placesOf(area: Area, { rows, columns }: CopySource, target: Area): Area[] {
  const [top, bottom] = [rows.indexOf(area.top), rows.indexOf(area.bottom)];
  const [left, right] = [columns.indexOf(area.left), columns.indexOf(area.right)];
  if (top < 0 || bottom < 0 || left < 0 || right < 0) return [];
  const places: Area[] = [];
  for (let down = target.top; down <= target.bottom; down += rows.length)
    for (let across = target.left; across <= target.right; across += columns.length)
      places.push({ top: down + top, bottom: down + bottom, left: across + left, right: across + right });
  return places;
}
