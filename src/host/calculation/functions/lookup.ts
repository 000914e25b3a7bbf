/** Finding: VLOOKUP, MATCH, INDEX and references made on the way. */
import type { CellValue } from '../../../spreadsheet/model';
import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheet } from '../../../spreadsheet/address';
import type { Evaluation } from '../evaluation';
import {
  type SearchMode,
  type Vector,
  column as columnVector,
  findPosition,
  row as rowVector,
  vectorOf,
} from '../searching';
import { NA, REF, type Reference, VALUE, type Value, isError, isMatrix, isReference, matrix } from '../values';
import { toBoolean, toInteger, toText } from '../values';
import { type EagerFunction, type Family, cell, lazy, only, ranges, scalar } from './definition';

export const LOOKUP: Family = {
  INDEX: ranges(2, 4, index, only(0)),
  MATCH: ranges(
    2,
    3,
    ([wanted, where, mode = 1], evaluation) => {
      const direction = Math.sign(toInteger(cell(mode)));
      const search: SearchMode = direction === 0 ? 'wildcard' : direction > 0 ? 'ascending' : 'descending';
      return located(cell(wanted), vectorOf(where, evaluation), search) + 1;
    },
    only(1),
  ),
  VLOOKUP: ranges(3, 4, (args, evaluation) => table(args, evaluation, true), only(1)),
  HLOOKUP: ranges(3, 4, (args, evaluation) => table(args, evaluation, false), only(1)),
  LOOKUP: ranges(
    2,
    3,
    ([wanted, where, results], evaluation) => {
      const shape = size(where);
      const down = shape.rows >= shape.columns;
      const searched = down ? columnVector(where, 0, evaluation) : rowVector(where, 0, evaluation);
      const found = located(cell(wanted), searched, 'ascending');
      if (results !== undefined) return vectorOf(results, evaluation).at(found);
      return (
        down ? columnVector(where, shape.columns - 1, evaluation) : rowVector(where, shape.rows - 1, evaluation)
      ).at(found);
    },
    only(1, 2),
  ),
  XLOOKUP: ranges(
    3,
    6,
    ([wanted, where, results, otherwise, match = 0, order = 1], evaluation) => {
      const mode = ({ '-1': 'smaller', '0': 'exact', '1': 'larger', '2': 'wildcard' } as const)[toInteger(cell(match))];
      if (!mode) throw VALUE;
      const found = findPosition(cell(wanted), vectorOf(where, evaluation), mode, toInteger(cell(order)) < 0);
      if (found === undefined) return otherwise ?? NA;
      const shape = size(results);
      const across = size(where).rows === 1 && size(where).columns > 1;
      const [row, column] = across ? [shape.rows === 1 ? 1 : 0, found + 1] : [found + 1, shape.columns === 1 ? 1 : 0];
      return index([results, row, column]);
    },
    only(1, 2, 3),
  ),
  ROW: place((reference) => reference.area.top, rowNumbers),
  COLUMN: place((reference) => reference.area.left, columnNumbers),
  ROWS: ranges(1, 1, ([value]) => size(value).rows),
  COLUMNS: ranges(1, 1, ([value]) => size(value).columns),
  AREAS: ranges(1, 1, ([value]) => (isReference(value) ? value.areas.length : VALUE)),
  OFFSET: ranges(
    3,
    5,
    ([start, down, right, height, width]) => {
      const { sheet, area } = oneArea(start);
      const top = area.top + toInteger(cell(down));
      const left = area.left + toInteger(cell(right));
      const rows = given(height) ?? area.bottom - area.top + 1;
      const columns = given(width) ?? area.right - area.left + 1;
      if (rows === 0 || columns === 0) throw REF;
      const moved = {
        top: rows > 0 ? top : top + rows + 1,
        bottom: rows > 0 ? top + rows - 1 : top,
        left: columns > 0 ? left : left + columns + 1,
        right: columns > 0 ? left + columns - 1 : left,
      };
      if (moved.top < 0 || moved.left < 0 || moved.bottom >= MAX_ROWS || moved.right >= MAX_COLUMNS) throw REF;
      return { kind: 'reference', areas: [{ sheet, area: moved }] };
    },
    only(0),
  ),
  INDIRECT: ranges(
    1,
    2,
    ([text, a1 = true], evaluation) => {
      const address = toText(cell(text));
      return evaluation.referenceIn(toBoolean(cell(a1)) ? address : fromR1C1(address));
    },
    () => false,
  ),
  ADDRESS: scalar(2, 5, ([row, column, kind = 1, a1 = true, sheet]) => {
    const [r, c, marks] = [toInteger(row), toInteger(column), toInteger(kind)];
    if (r < 1 || r > MAX_ROWS || c < 1 || c > MAX_COLUMNS || marks < 1 || marks > 4) throw VALUE;
    const rowMark = marks === 1 || marks === 2;
    const columnMark = marks === 1 || marks === 3;
    const address = toBoolean(a1)
      ? `${columnMark ? '$' : ''}${columnName(c - 1)}${rowMark ? '$' : ''}${r}`
      : `R${rowMark ? r : `[${r}]`}C${columnMark ? c : `[${c}]`}`;
    return sheet === undefined ? address : `${sheetPrefix(toText(sheet))}!${address}`;
  }),
  HYPERLINK: lazy(1, 2, ([link, shown = link], evaluation, array) => evaluation.value(shown, array)),
};

function located(wanted: CellValue, where: Vector, mode: SearchMode): number {
  if (isError(wanted)) throw wanted;
  const found = findPosition(wanted, where, mode, false);
  if (found === undefined) throw NA;
  return found;
}

function table([wanted, where, place, approximate = true]: Value[], evaluation: Evaluation, down: boolean): Value {
  if (isError(where)) throw where;
  const position = toInteger(cell(place));
  const { rows, columns } = size(where);
  if (position < 1) throw VALUE;
  if (position > (down ? columns : rows)) throw REF;
  const searched = down ? columnVector(where, 0, evaluation) : rowVector(where, 0, evaluation);
  const found = located(cell(wanted), searched, toBoolean(cell(approximate)) ? 'ascending' : 'wildcard');
  return (down ? columnVector(where, position - 1, evaluation) : rowVector(where, position - 1, evaluation)).at(found);
}

/** A row or column of 0 means all of it; with one index a single row is read across. */
function index([source, first, second, areaNumber = 1]: Value[]): Value {
  if (isError(source)) throw source;
  const shape = isReference(source)
    ? size({ ...source, areas: [areaAt(source, toInteger(cell(areaNumber)))] })
    : size(source);
  const across = second === undefined && shape.rows === 1;
  const row = across ? 1 : toInteger(cell(first));
  const column = across
    ? toInteger(cell(first))
    : second === undefined
      ? shape.columns === 1
        ? 1
        : 0
      : toInteger(cell(second));
  if (row < 0 || column < 0) throw VALUE;
  if (row > shape.rows || column > shape.columns) throw REF;
  if (isReference(source)) {
    const { sheet, area } = areaAt(source, toInteger(cell(areaNumber)));
    const top = row === 0 ? area.top : area.top + row - 1;
    const left = column === 0 ? area.left : area.left + column - 1;
    const bottom = row === 0 ? area.bottom : top;
    const right = column === 0 ? area.right : left;
    return { kind: 'reference', areas: [{ sheet, area: { top, left, bottom, right } }] };
  }
  const lines = isMatrix(source) ? source.values : [[source]];
  const rows = row === 0 ? lines : [lines[row - 1]];
  const picked = rows.map((line) => (column === 0 ? line : [line[column - 1]]));
  return picked.length === 1 && picked[0].length === 1 ? picked[0][0] : matrix(picked);
}

function place(
  single: (part: { area: Reference['areas'][number]['area'] }) => number,
  all: (reference: Reference, evaluation: Evaluation) => Value,
): EagerFunction {
  return ranges(0, 1, ([value], evaluation) => {
    if (value === undefined) {
      const { row, column } = evaluation.site;
      return single({ area: { top: row, bottom: row, left: column, right: column } }) + 1;
    }
    if (isError(value)) throw value;
    if (!isReference(value)) throw VALUE;
    return all(value, evaluation);
  });
}

function rowNumbers(reference: Reference, evaluation: Evaluation): Value {
  const { area } = evaluation.clipped(reference.areas[0]);
  if (area.top === area.bottom) return area.top + 1;
  return matrix(Array.from({ length: area.bottom - area.top + 1 }, (_, i) => [area.top + i + 1]));
}

function columnNumbers(reference: Reference, evaluation: Evaluation): Value {
  const { area } = evaluation.clipped(reference.areas[0]);
  if (area.left === area.right) return area.left + 1;
  return matrix([Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i + 1)]);
}

function size(value: Value): { rows: number; columns: number } {
  if (isError(value)) throw value;
  if (isMatrix(value)) return { rows: value.values.length, columns: value.values[0].length };
  if (!isReference(value)) return { rows: 1, columns: 1 };
  const { area } = oneArea(value);
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

function oneArea(value: Value): Reference['areas'][number] {
  if (isError(value)) throw value;
  if (!isReference(value)) throw VALUE;
  if (value.areas.length !== 1) throw REF;
  return value.areas[0];
}

function areaAt(reference: Reference, number: number): Reference['areas'][number] {
  const area = reference.areas[number - 1];
  if (!area) throw REF;
  return area;
}

function given(value: Value | undefined): number | undefined {
  return value === undefined || value === null ? undefined : toInteger(cell(value));
}

function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : quoteSheet(name);
}

function fromR1C1(text: string): string {
  return text.replace(/R(\d+)C(\d+)/gi, (_, row: string, column: string) => columnName(Number(column) - 1) + row);
}
