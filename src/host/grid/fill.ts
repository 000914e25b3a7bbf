/** Filling a range from its first cells, as dragging the fill handle does. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Cell, CellValue, Sheet, Workbook } from '../../spreadsheet/model';
import { isDateFormatCode } from '../../spreadsheet/xlsx/number-formats';
import { invalidArgument } from '../protocol/errors';
import { columnsOf, contains, rowsOf } from './areas';
import { arrayAnew, forgetArray } from './cells';
import { seriesOf, type FillKind } from './series';
import { styleAt } from './styles';

/** The target holds the source at one of its ends and is as wide (or as high) as it. */
export function fillBlock(workbook: Workbook, sheet: Sheet, source: Area, target: Area, kind: FillKind): void {
  if (!contains(target, source)) throw invalidArgument();
  const down = columnsOf(source) === columnsOf(target);
  if (!down && rowsOf(source) !== rowsOf(target)) throw invalidArgument();
  const lines = down ? columnsOf(source) : rowsOf(source);
  for (let line = 0; line < lines; line++) fillLine(workbook, sheet, source, target, line, down, kind);
}

function fillLine(
  workbook: Workbook,
  sheet: Sheet,
  source: Area,
  target: Area,
  line: number,
  down: boolean,
  kind: FillKind,
): void {
  const [start, end] = down ? [source.top, source.bottom] : [source.left, source.right];
  const [first, last] = down ? [target.top, target.bottom] : [target.left, target.right];
  const at = (index: number): [number, number] => (down ? [index, source.left + line] : [source.top + line, index]);
  const period = end - start + 1;
  const originals = Array.from({ length: period }, (_, index) => {
    const [row, column] = at(start + index);
    return sheet.rows[row]?.[column];
  });
  const isDate = isDateFormatCode(styleAt(workbook, sheet, ...at(start)).numberFormat);
  const series = seriesOf(originals, kind, isDate);
  for (let index = first; index <= last; index++) {
    if (index >= start && index <= end) continue;
    const phase = (((index - start) % period) + period) % period;
    const from = originals[phase];
    const by = index - start - phase;
    const [row, column] = at(index);
    put(sheet, row, column, from, kind, series?.(index - start), down ? [by, 0] : [0, by]);
  }
}

function put(
  sheet: Sheet,
  row: number,
  column: number,
  from: Cell | undefined,
  kind: FillKind,
  next: CellValue | undefined,
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
