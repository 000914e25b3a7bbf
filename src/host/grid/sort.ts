/** Sorting rows of a range, as `range.sort.apply` and a table's sort do. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Cell, CellValue, Sheet } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { columnsOf, rowsOf } from './areas';

export interface SortField {
  /** Column (or row) within the range, from 0. */
  key: number;
  ascending: boolean;
}

/** @param byColumn true sorts columns instead of rows. */
export function sortArea(
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
  byColumn: boolean,
): void {
  const lines = byColumn ? columnsOf(area) : rowsOf(area);
  const width = byColumn ? rowsOf(area) : columnsOf(area);
  const at = (line: number, key: number): [number, number] =>
    byColumn ? [area.top + key, area.left + line] : [area.top + line, area.left + key];
  const cellsOf = (line: number): (Cell | undefined)[] =>
    Array.from({ length: width }, (_, key) => {
      const [row, column] = at(line, key);
      return sheet.rows[row]?.[column];
    });
  const order = Array.from({ length: lines }, (_, line) => ({ line, cells: cellsOf(line) }));
  order.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const result = compare(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending, matchCase);
      if (result !== 0) return result;
    }
    return a.line - b.line;
  });
  order.forEach(({ line, cells }, target) => {
    for (let key = 0; key < width; key++) {
      const [row, column] = at(target, key);
      const cell = cells[key];
      const by = target - line;
      const line_ = (sheet.rows[row] ??= []);
      if (!cell) delete line_[column];
      else
        line_[column] =
          cell.formula === undefined || by === 0 ? cell : { ...cell, formula: moved(cell.formula, by, byColumn) };
    }
  });
}

function moved(formula: string, by: number, byColumn: boolean): string {
  return byColumn ? shiftFormula(formula, 0, by) : shiftFormula(formula, by, 0);
}

const collator = new Intl.Collator('vi', { sensitivity: 'accent' });
const exact = new Intl.Collator('vi', { sensitivity: 'variant', caseFirst: 'lower' });

/** Numbers, text, FALSE, TRUE, errors; blanks last whatever the direction. */
function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === BLANK || second === BLANK) return first - second;
  const sign = ascending ? 1 : -1;
  if (first !== second) return sign * (first - second);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  if (typeof a === 'string' && typeof b === 'string') return sign * (matchCase ? exact : collator).compare(a, b);
  return sign * (Number(a) - Number(b)) || 0;
}

const BLANK = 5;

function rank(value: CellValue): number {
  if (value === null) return BLANK;
  if (isCellError(value)) return 4;
  return { number: 1, string: 2, boolean: 3 }[typeof value as 'number' | 'string' | 'boolean'];
}
