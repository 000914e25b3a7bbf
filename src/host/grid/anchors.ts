/** Where a chart stands: in points on the sheet, and when rows and columns come or go. */
import type { ChartAnchor, Sheet, SheetPoint } from '../../spreadsheet/model';
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import { columnPoints, rowPoints } from './measures';
import { moveSpan, type Move } from './move';

/** Points from the sheet's top left corner. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function placeOf(sheet: Sheet, anchor: ChartAnchor): Place {
  const from = pointsOf(sheet, anchor.from);
  if ('size' in anchor) return { ...from, ...anchor.size };
  const to = pointsOf(sheet, anchor.to);
  return { ...from, width: Math.max(0, to.left - from.left), height: Math.max(0, to.top - from.top) };
}

/** The anchor of the same kind for another place. */
export function anchorAt(sheet: Sheet, { left, top, width, height }: Place, like?: ChartAnchor): ChartAnchor {
  const follows = like?.follows && { follows: like.follows };
  if (like && 'size' in like) {
    const from = like.follows === 'nothing' ? { row: 0, column: 0, down: top, right: left } : pointAt(sheet, left, top);
    return { from, size: { width, height }, ...follows };
  }
  return { from: pointAt(sheet, left, top), to: pointAt(sheet, left + width, top + height), ...follows };
}

/** Inserted rows push the chart along or stretch it, as its cells are. */
export function moveAnchor(anchor: ChartAnchor, move: Move): ChartAnchor {
  if (anchor.follows === 'nothing') return anchor;
  const from = movePoint(anchor.from, move);
  if ('size' in anchor) return { ...anchor, from };
  if (anchor.follows !== 'position') return { ...anchor, from, to: movePoint(anchor.to, move) };
  const by = from[move.axis] - anchor.from[move.axis];
  return { ...anchor, from, to: { ...anchor.to, [move.axis]: anchor.to[move.axis] + by } };
}

function movePoint(point: SheetPoint, move: Move): SheetPoint {
  const span = moveSpan(point[move.axis], point[move.axis], move);
  if (span) return { ...point, [move.axis]: span[0] };
  const { row, column, down, right } = point;
  // The cell the corner stood in is gone: the corner is where it was.
  return move.axis === 'row'
    ? { row: move.at, column, ...(right && { right }) }
    : { row, column: move.at, ...(down && { down }) };
}

function pointsOf(sheet: Sheet, { row, column, down = 0, right = 0 }: SheetPoint): { left: number; top: number } {
  let left = right;
  for (let index = 0; index < column; index++) left += columnPoints(sheet, index);
  let top = down;
  for (let index = 0; index < row; index++) top += rowPoints(sheet, index);
  return { left, top };
}

function pointAt(sheet: Sheet, left: number, top: number): SheetPoint {
  const [column, right] = cellAlong(left, (index) => columnPoints(sheet, index), MAX_COLUMNS);
  const [row, down] = cellAlong(top, (index) => rowPoints(sheet, index), MAX_ROWS);
  return { row, column, ...(down > 0 && { down }), ...(right > 0 && { right }) };
}

function cellAlong(distance: number, size: (index: number) => number, limit: number): [index: number, rest: number] {
  let rest = Math.max(0, distance);
  let index = 0;
  for (let step = size(0); rest >= step && index < limit - 1; step = size(index)) {
    rest -= step;
    index++;
  }
  // Sums of points are not exact to the last bit.
  return [index, Math.round(rest * 12_700) / 12_700];
}
