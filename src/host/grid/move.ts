/** Where cells go when cells, rows or columns are inserted or deleted. */
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import type { Area } from '../../spreadsheet/model';

/** `count` > 0 inserts that many before `at`; `count` < 0 deletes that many from `at` on. */
export interface Move {
  axis: 'row' | 'column';
  at: number;
  count: number;
  /** The columns (or rows) that move, inclusive; the whole sheet's for entire rows and columns. */
  from: number;
  to: number;
}

/** Down (up) when rows move, right (left) when columns do. */
export function moveOf(area: Area, axis: 'row' | 'column', inserting: boolean): Move {
  const sign = inserting ? 1 : -1;
  return axis === 'row'
    ? { axis, at: area.top, count: sign * (area.bottom - area.top + 1), from: area.left, to: area.right }
    : { axis, at: area.left, count: sign * (area.right - area.left + 1), from: area.top, to: area.bottom };
}

export function isWhole(move: Move): boolean {
  return move.from === 0 && move.to === (move.axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Where the area lies afterwards; `undefined` when all of it is deleted. One only partly in the way stays. */
export function moveArea(area: Area, move: Move): Area | undefined {
  const [low, high] = move.axis === 'row' ? [area.left, area.right] : [area.top, area.bottom];
  if (low < move.from || high > move.to) return area;
  const span = move.axis === 'row' ? moveSpan(area.top, area.bottom, move) : moveSpan(area.left, area.right, move);
  if (!span) return undefined;
  return move.axis === 'row' ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

/** The same for a stretch of rows or columns. */
export function moveSpan(start: number, end: number, move: Move): [number, number] | undefined {
  const { at, count } = move;
  const last = (move.axis === 'row' ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (count > 0) {
    const from = start >= at ? start + count : start;
    if (from > last) return undefined;
    return [from, end >= at && end < last ? Math.min(end + count, last) : end];
  }
  const after = at - count;
  if (start >= at && end < after) return undefined;
  const from = start >= after ? start + count : Math.min(start, at);
  const to = end >= after ? end + count : end >= at ? at - 1 : end;
  return [from, end === last && start < at ? last : to];
}

/** The cells whose content the move touches: from where it starts to the edge of the sheet. */
export function reach(move: Move): Area {
  return move.axis === 'row'
    ? { top: move.at, left: move.from, bottom: MAX_ROWS - 1, right: move.to }
    : { top: move.from, left: move.at, bottom: move.to, right: MAX_COLUMNS - 1 };
}

/** The cells inserted or deleted. */
export function place(move: Move): Area {
  const last = move.at + Math.abs(move.count) - 1;
  return move.axis === 'row'
    ? { top: move.at, left: move.from, bottom: last, right: move.to }
    : { top: move.from, left: move.at, bottom: move.to, right: last };
}
