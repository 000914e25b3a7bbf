/** Finding a value in one row or column: exactly, by wildcards, or among sorted values. */
import type { CellValue } from '../../spreadsheet/model';
import { indexKey } from './column-indexes';
import { compare } from './comparing';
import { hasWildcards, wildcardPattern } from './criteria';
import type { Evaluation } from './evaluation';
import { NA, type Value, isError, isMatrix, isReference } from './values';

/** `wildcard`: exact, but "*" and "?" in a text stand for other letters; `smaller`/`larger`: else the next one. */
export type SearchMode = 'exact' | 'wildcard' | 'ascending' | 'descending' | 'smaller' | 'larger';

export interface Vector {
  readonly length: number;
  at(position: number): CellValue;
  /** Ascending positions of an exact value, where an index knows them. */
  positions?(value: CellValue): number[] | undefined;
}

export function findPosition(
  wanted: CellValue,
  where: Vector,
  mode: SearchMode,
  backwards: boolean,
): number | undefined {
  if (mode === 'ascending') return lastNotAbove(wanted, where);
  if (mode === 'descending') return lastNotBelow(wanted, where);
  if (mode === 'wildcard' && typeof wanted === 'string' && hasWildcards(wanted)) {
    const pattern = wildcardPattern(wanted, true);
    return scan(where, backwards, (value) => typeof value === 'string' && pattern.test(value));
  }
  const sought = wanted ?? 0;
  const known = where.positions?.(sought);
  const exact = known
    ? known.at(backwards ? -1 : 0)
    : scan(
        where,
        backwards,
        (value) => typeof value === typeof sought && !isError(value) && compare(value, sought) === 0,
      );
  return exact === undefined && (mode === 'smaller' || mode === 'larger') ? nearest(sought, where, mode) : exact;
}

/** A single row or column; anything wider has no positions to speak of. */
export function vectorOf(value: Value, evaluation: Evaluation): Vector {
  if (isError(value)) throw value;
  const across = isReference(value)
    ? value.areas[0].area.top === value.areas[0].area.bottom && value.areas[0].area.left < value.areas[0].area.right
    : isMatrix(value) && value.values.length === 1;
  const wide = isReference(value)
    ? value.areas[0].area.left < value.areas[0].area.right
    : isMatrix(value) && value.values[0].length > 1;
  if (!across && wide) throw NA;
  return across ? row(value, 0, evaluation) : column(value, 0, evaluation);
}

export function column(value: Value, offset: number, evaluation: Evaluation): Vector {
  if (isMatrix(value)) return { length: value.values.length, at: (i) => value.values[i][offset] };
  if (!isReference(value)) return { length: 1, at: () => value };
  const { sheet, area } = evaluation.clipped(value.areas[0]);
  const { top, bottom } = area;
  const left = area.left + offset;
  return {
    length: bottom - top + 1,
    at: (i) => evaluation.world.read(sheet, top + i, left),
    positions: (wanted) => {
      const key = indexKey(wanted);
      if (key === undefined) return undefined;
      return evaluation.world.columns.rowsOf(sheet, left, top, bottom, key)?.map((found) => found - top);
    },
  };
}

export function row(value: Value, offset: number, evaluation: Evaluation): Vector {
  if (isMatrix(value)) return { length: value.values[0].length, at: (i) => value.values[offset][i] };
  if (!isReference(value)) return { length: 1, at: () => value };
  const { sheet, area } = evaluation.clipped(value.areas[0]);
  return {
    length: area.right - area.left + 1,
    at: (i) => evaluation.world.read(sheet, area.top + offset, area.left + i),
  };
}

function scan(where: Vector, backwards: boolean, fits: (value: CellValue) => boolean): number | undefined {
  for (let i = 0; i < where.length; i++) {
    const position = backwards ? where.length - 1 - i : i;
    if (fits(where.at(position))) return position;
  }
  return undefined;
}

/** Halving, as Excel does it on sorted values; values of other kinds in between are stepped over. */
function lastNotAbove(wanted: CellValue, where: Vector): number | undefined {
  const sought = wanted ?? 0;
  let low = 0;
  let high = where.length - 1;
  let best: number | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe >= low && typeof where.at(probe) !== typeof sought) probe--;
    if (probe < low) low = middle + 1;
    else if (compare(where.at(probe), sought) <= 0) {
      best = probe;
      low = middle + 1;
    } else high = probe - 1;
  }
  return best;
}

function lastNotBelow(wanted: CellValue, where: Vector): number | undefined {
  const sought = wanted ?? 0;
  let best: number | undefined;
  for (let i = 0; i < where.length; i++) {
    const value = where.at(i);
    if (typeof value !== typeof sought || isError(value)) continue;
    const order = compare(value, sought);
    if (order === 0) return i;
    if (order < 0) break;
    best = i;
  }
  return best;
}

function nearest(wanted: CellValue, where: Vector, mode: 'smaller' | 'larger'): number | undefined {
  let best: number | undefined;
  for (let i = 0; i < where.length; i++) {
    const value = where.at(i);
    if (typeof value !== typeof wanted || isError(value)) continue;
    if (mode === 'smaller' ? compare(value, wanted) > 0 : compare(value, wanted) < 0) continue;
    if (
      best === undefined ||
      (mode === 'smaller' ? compare(value, where.at(best)) > 0 : compare(value, where.at(best)) < 0)
    )
      best = i;
  }
  return best;
}
