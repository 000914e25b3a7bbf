/** Copying blocks of cells: formulas move their relative references, formats and values come as they are. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Cell, Sheet } from '../../spreadsheet/model';
import { columnsOf, contains, intersection, rowsOf } from './areas';

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

/** The target's size is a multiple of the source's, turned if transposing. */
export function copyBlock(source: Block, target: Block, options: CopyOptions): void {
  const rows = rowsOf(source.area);
  const columns = columnsOf(source.area);
  // Read first: the blocks may overlap.
  const cells = snapshot(source);
  for (let row = target.area.top; row <= target.area.bottom; row++) {
    const line = (target.sheet.rows[row] ??= []);
    for (let column = target.area.left; column <= target.area.right; column++) {
      const down = row - target.area.top;
      const across = column - target.area.left;
      const [i, j] = options.transpose ? [across % rows, down % columns] : [down % rows, across % columns];
      const from = cells[i][j];
      if (options.skipBlanks && (from?.value ?? null) === null && from?.formula === undefined) continue;
      const shift = options.asWritten
        ? ([0, 0] as const)
        : ([row - source.area.top - i, column - source.area.left - j] as const);
      const cell = pasted(from, line[column], options, shift);
      if (cell) line[column] = cell;
      else delete line[column];
    }
  }
  if (options.what === 'All' && !options.transpose) copyMerges(source, target);
}

function snapshot({ sheet, area }: Block): (Cell | undefined)[][] {
  return Array.from({ length: rowsOf(area) }, (_, i) =>
    Array.from({ length: columnsOf(area) }, (__, j) => {
      const cell = sheet.rows[area.top + i]?.[area.left + j];
      if (cell) return { ...cell };
      const style = sheet.rowFormats[area.top + i]?.style ?? sheet.columns[area.left + j]?.style;
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
  } else if (content?.value !== undefined) cell.value = content.value;
  return cell.style === undefined && cell.value === undefined && cell.formula === undefined ? undefined : cell;
}

function copyMerges(source: Block, target: Block): void {
  const inside = source.sheet.merges.filter((merge) => contains(source.area, merge));
  target.sheet.merges = target.sheet.merges.filter((merge) => !intersection(merge, target.area));
  for (let top = target.area.top; top <= target.area.bottom; top += rowsOf(source.area))
    for (let left = target.area.left; left <= target.area.right; left += columnsOf(source.area))
      for (const merge of inside)
        target.sheet.merges.push({
          top: merge.top - source.area.top + top,
          bottom: merge.bottom - source.area.top + top,
          left: merge.left - source.area.left + left,
          right: merge.right - source.area.left + left,
        });
}
