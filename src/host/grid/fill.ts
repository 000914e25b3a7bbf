/** Filling a range from its first cells, as dragging the fill handle does. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Cell, Sheet } from '../../spreadsheet/model';
import { invalidArgument } from '../protocol/errors';
import { columnsOf, contains, rowsOf } from './areas';
import { arrayAnew, forgetArray } from './cells';

export type FillKind = 'FillDefault' | 'FillCopy' | 'FillSeries' | 'FillFormats' | 'FillValues';

/** The target holds the source at one of its ends and is as wide (or as high) as it. */
export function fillBlock(sheet: Sheet, source: Area, target: Area, kind: FillKind): void {
  if (!contains(target, source)) throw invalidArgument();
  const down = columnsOf(source) === columnsOf(target);
  if (!down && rowsOf(source) !== rowsOf(target)) throw invalidArgument();
  const lines = down ? columnsOf(source) : rowsOf(source);
  for (let line = 0; line < lines; line++) fillLine(sheet, source, target, line, down, kind);
}

function fillLine(sheet: Sheet, source: Area, target: Area, line: number, down: boolean, kind: FillKind): void {
  const [start, end] = down ? [source.top, source.bottom] : [source.left, source.right];
  const [first, last] = down ? [target.top, target.bottom] : [target.left, target.right];
  const at = (index: number): [number, number] => (down ? [index, source.left + line] : [source.top + line, index]);
  const period = end - start + 1;
  const originals = Array.from({ length: period }, (_, index) => {
    const [row, column] = at(start + index);
    return sheet.rows[row]?.[column];
  });
  const series = seriesOf(originals, kind);
  for (let index = first; index <= last; index++) {
    if (index >= start && index <= end) continue;
    const phase = (((index - start) % period) + period) % period;
    const from = originals[phase];
    const by = index - start - phase;
    const [row, column] = at(index);
    put(sheet, row, column, from, kind, series?.(index - start), down ? [by, 0] : [0, by]);
  }
}

/** Numbers go on by their mean step; a single number is repeated unless a series was asked for. */
function seriesOf(cells: (Cell | undefined)[], kind: FillKind): ((index: number) => number) | undefined {
  if (kind === 'FillCopy' || kind === 'FillFormats') return undefined;
  const numbers = cells.map((cell) => (cell?.formula === undefined ? cell?.value : undefined));
  if (!numbers.every((value): value is number => typeof value === 'number')) return undefined;
  if (numbers.length === 1) return kind === 'FillSeries' ? (index) => numbers[0] + index : undefined;
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const top = numbers.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const bottom = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (index) => mean + (top / bottom) * (index - middle);
}

function put(
  sheet: Sheet,
  row: number,
  column: number,
  from: Cell | undefined,
  kind: FillKind,
  next: number | undefined,
  shift: [number, number],
): void {
  const line = (sheet.rows[row] ??= []);
  const cell: Cell = { ...line[column] };
  if (kind !== 'FillValues') {
    if (from?.style === undefined) delete cell.style;
    else cell.style = from.style;
  }
  if (kind !== 'FillFormats') {
    delete cell.formula;
    delete cell.value;
    forgetArray(cell);
    if (from?.formula !== undefined) {
      cell.formula = shiftFormula(from.formula, ...shift);
      if (from.array) cell.array = arrayAnew(from.array);
    } else if (next !== undefined) cell.value = next;
    else if (from?.value !== undefined) cell.value = from.value;
  }
  line[column] = cell;
}
