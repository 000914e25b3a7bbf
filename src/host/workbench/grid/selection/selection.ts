/** What is selected, and how it moves. Pure: the same selection and command give the same selection. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../../spreadsheet/address';
import type { Area } from '../../../../spreadsheet/model';
import { boundingArea, contains, sameArea } from '../../../grid/areas';
import type { Direction } from '../../engine/api';
import type { Axis } from '../geometry/axis';
import type { Merges } from '../geometry/merges';

export interface Place {
  row: number;
  column: number;
}

export interface Selection {
  /** Takes what is typed; of a merged area the top left cell. */
  active: Place;
  /** Cuts no merged area. */
  area: Area;
  /** The corner that moves when the selection is extended. */
  head: Place;
  /** Where in a merged area the cursor came in: leaving it goes on along that row or column. */
  cursor: Place;
  /** The column in which a row of Tabs began: Enter goes back to it. */
  tabbedFrom?: number;
}

/** The sheet a selection moves on. */
export interface Ground {
  rows: Axis;
  columns: Axis;
  merges: Merges;
  frozen: { rows: number; columns: number };
  inUse: { rows: number; columns: number };
  /** Rows and columns that fit on the screen. */
  page: { rows: number; columns: number };
}

export function areaOf({ row, column }: Place): Area {
  return { top: row, bottom: row, left: column, right: column };
}

/** The merged area a cell belongs to, or just the cell. */
export function cellArea(ground: Pick<Ground, 'merges'>, place: Place): Area {
  return ground.merges.at(place.row, place.column) ?? areaOf(place);
}

export function selectCell(ground: Pick<Ground, 'merges'>, cursor: Place): Selection {
  const area = cellArea(ground, cursor);
  const active = { row: area.top, column: area.left };
  return { active, area, head: active, cursor };
}

/** From an area that somebody names; the active cell is its first unless another one in it is given. */
export function selectArea(ground: Pick<Ground, 'merges'>, area: Area, at?: Place): Selection {
  const whole = isWhole(area) ? area : ground.merges.around(area);
  const active = at && contains(area, areaOf(at)) ? at : { row: area.top, column: area.left };
  return { active, area: whole, head: { row: whole.bottom, column: whole.right }, cursor: active };
}

export function extendTo(ground: Pick<Ground, 'merges'>, from: Selection, head: Place): Selection {
  const area = ground.merges.around(boundingArea(cellArea(ground, from.active), areaOf(head)));
  return { active: from.active, cursor: from.active, area, head };
}

/** Whole rows or columns are not widened to the merged areas they cut: Excel does not either. */
export function extendAcross(from: Selection, head: Place, whole: 'rows' | 'columns'): Selection {
  const both = boundingArea(areaOf(from.active), areaOf(head));
  const area =
    whole === 'rows' ? { ...both, left: 0, right: MAX_COLUMNS - 1 } : { ...both, top: 0, bottom: MAX_ROWS - 1 };
  return { active: from.active, cursor: from.active, area, head };
}

export function selectAll(from: Selection): Selection {
  return { ...from, area: { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }, cursor: from.active };
}

function isWhole(area: Area): boolean {
  return (area.top === 0 && area.bottom === MAX_ROWS - 1) || (area.left === 0 && area.right === MAX_COLUMNS - 1);
}

/** One cell, or one merged area. */
export function isSingle(ground: Pick<Ground, 'merges'>, { active, area }: Selection): boolean {
  return sameArea(area, cellArea(ground, active));
}

/** `steps` shown cells in a direction; out of a merged area from its edge. */
export function move(ground: Ground, from: Selection, direction: Direction, steps = 1): Selection {
  return selectCell(ground, stepped(ground, cellArea(ground, from.active), from.cursor, direction, steps));
}

/** The moving corner goes on until the selection really changes: merged areas may swallow a step. */
export function extend(ground: Ground, from: Selection, direction: Direction, steps = 1): Selection {
  let head = from.head;
  for (;;) {
    const next = stepped(ground, areaOf(head), head, direction, steps);
    if (next.row === head.row && next.column === head.column) return from;
    head = next;
    const to = extended(ground, from, head);
    if (!sameArea(to.area, from.area)) return to;
  }
}

/** Extending keeps whole rows and columns whole. */
export function extended(ground: Ground, from: Selection, head: Place): Selection {
  const { area } = from;
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return extendAcross(from, head, 'columns');
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return extendAcross(from, head, 'rows');
  return extendTo(ground, from, head);
}

function stepped(ground: Ground, area: Area, cursor: Place, direction: Direction, steps: number): Place {
  const { rows, columns } = ground;
  switch (direction) {
    case 'up':
      return { ...cursor, row: rows.step(area.top, -steps) };
    case 'down':
      return { ...cursor, row: rows.step(area.bottom, steps) };
    case 'left':
      return { ...cursor, column: columns.step(area.left, -steps) };
    case 'right':
      return { ...cursor, column: columns.step(area.right, steps) };
  }
}

/** Where Home, Ctrl+Home and Ctrl+End lead. */
export function landmark(ground: Ground, from: Place, which: 'rowStart' | 'sheetStart' | 'sheetEnd'): Place {
  const { rows, columns, frozen, inUse } = ground;
  if (which === 'sheetEnd')
    return {
      row: rows.lastShown(Math.max(inUse.rows - 1, 0)) ?? 0,
      column: columns.lastShown(Math.max(inUse.columns - 1, 0)) ?? 0,
    };
  const column = columns.firstShown(from.column > frozen.columns ? frozen.columns : 0) ?? 0;
  if (which === 'rowStart') return { row: from.row, column };
  return { row: rows.firstShown(frozen.rows) ?? 0, column: columns.firstShown(frozen.columns) ?? 0 };
}

/** Enter and Tab: within a larger selection round through its cells, else one step on. */
export function advance(ground: Ground, from: Selection, direction: Direction): Selection {
  if (!isSingle(ground, from)) return { ...from, active: nextWithin(ground, from, direction), cursor: from.active };
  const isAcross = direction === 'left' || direction === 'right';
  if (!isAcross && from.tabbedFrom !== undefined)
    return move(ground, selectCell(ground, { row: from.active.row, column: from.tabbedFrom }), direction);
  const to = move(ground, from, direction);
  return isAcross ? { ...to, tabbedFrom: from.tabbedFrom ?? from.active.column } : to;
}

function nextWithin({ rows, columns, merges }: Ground, { active, area }: Selection, direction: Direction): Place {
  const isAcross = direction === 'left' || direction === 'right';
  const isForward = direction === 'right' || direction === 'down';
  let { row, column } = active;
  const seen = 1_000_000;
  for (let tries = 0; tries < seen; tries++) {
    if (isAcross) {
      column = isForward ? column + 1 : column - 1;
      if (column > area.right) [column, row] = [area.left, row + 1];
      else if (column < area.left) [column, row] = [area.right, row - 1];
      if (row > area.bottom) row = area.top;
      else if (row < area.top) row = area.bottom;
    } else {
      row = isForward ? row + 1 : row - 1;
      if (row > area.bottom) [row, column] = [area.top, column + 1];
      else if (row < area.top) [row, column] = [area.bottom, column - 1];
      if (column > area.right) column = area.left;
      else if (column < area.left) column = area.right;
    }
    const merge = merges.at(row, column);
    const isStart = !merge || (merge.top === row && merge.left === column);
    if (isStart && !rows.isHidden(row) && !columns.isHidden(column)) return { row, column };
  }
  return active;
}
