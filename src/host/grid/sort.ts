/** Sorting rows of a range, as `range.sort.apply` and a table's sort do. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Cell, CellValue, Sheet, SortCondition, Workbook } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { numberInText } from '../calculation/values';
import { columnsOf, rowsOf } from './areas';
import { shownColor, type ConditionalColors } from './shown-color';

export interface SortOptions {
  matchCase?: boolean;
  /** Sorts columns from left to right instead of rows. */
  byColumn?: boolean;
  /** For sorting by colour. */
  over?: ConditionalColors;
}

/** Hidden rows (columns) stay where they are, as in Excel. @returns the lines that hold another line's cells now. */
export function sortArea(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  fields: readonly SortCondition[],
  { matchCase = false, byColumn = false, over }: SortOptions = {},
): number[] {
  const lines = shownLines(sheet, area, byColumn);
  const width = byColumn ? rowsOf(area) : columnsOf(area);
  const at = (line: number, key: number): [number, number] =>
    byColumn ? [area.top + key, area.left + line] : [area.top + line, area.left + key];
  const cellsOf = (line: number): (Cell | undefined)[] =>
    Array.from({ length: width }, (_, key) => {
      const [row, column] = at(line, key);
      return sheet.rows[row]?.[column];
    });
  const keysOf = (line: number): SortKey[] =>
    fields.map((field) => {
      const [row, column] = at(line, field.key);
      return sortKey(workbook, sheet, row, column, field, over);
    });
  const order = lines.map((line) => ({ line, cells: cellsOf(line), keys: keysOf(line) }));
  order.sort((a, b) => {
    for (const [index, field] of fields.entries()) {
      const result = compareKeys(a.keys[index], b.keys[index], field, matchCase);
      if (result !== 0) return result;
    }
    return a.line - b.line;
  });
  order.forEach(({ line, cells }, place) => {
    const target = lines[place];
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
  return order.flatMap(({ line }, place) => (line === lines[place] ? [] : [lines[place]]));
}

function moved(formula: string, by: number, byColumn: boolean): string {
  return byColumn ? shiftFormula(formula, 0, by) : shiftFormula(formula, by, 0);
}

/** The lines that take part, counted from the area's first. */
function shownLines(sheet: Sheet, area: Area, byColumn: boolean): number[] {
  const [formats, first] = byColumn ? [sheet.columns, area.left] : [sheet.rowFormats, area.top];
  const count = byColumn ? columnsOf(area) : rowsOf(area);
  return Array.from({ length: count }, (_, line) => line).filter((line) => !formats[first + line]?.hidden);
}

/** What of a cell is compared: its value, or whether it has the colour that was asked for. */
type SortKey = CellValue;

function sortKey(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  field: SortCondition,
  over?: ConditionalColors,
): SortKey {
  if (field.on === 'cellColor' || field.on === 'fontColor')
    return shownColor(workbook, sheet, row, column, field.on, over) === field.color;
  const value = sheet.rows[row]?.[column]?.value ?? null;
  return field.textAsNumber && typeof value === 'string' ? (numberInText(value) ?? value) : value;
}

/** Cells of the colour come first, or last when not ascending ("on bottom"); the others keep their order. */
function compareKeys(a: SortKey, b: SortKey, { on, ascending }: SortCondition, matchCase: boolean): number {
  if (on === undefined) return compare(a, b, ascending, matchCase);
  return (ascending ? 1 : -1) * (Number(b) - Number(a));
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
