/** What lies under a point of the canvas. */
import type { Area } from '../../../../spreadsheet/model';
import type { Axis } from './axis';
import type { Lane, Segment } from './lane';

export type Hit =
  | { on: 'corner' }
  | { on: 'columnHeader' | 'columnEdge'; column: number }
  | { on: 'rowHeader' | 'rowEdge'; row: number }
  | { on: 'handle' | 'listArrow' }
  | { on: 'cell'; row: number; column: number };

export interface Targets {
  rows: Lane;
  columns: Lane;
  selected: Area;
  hasHandle: boolean;
  listArrow?: { x: number; y: number; side: number };
}

/** Device pixels around an edge or the handle that still count as on it. */
const NEAR = 5;

export function hitAt(x: number, y: number, { rows, columns, selected, hasHandle, listArrow }: Targets): Hit {
  const isAbove = y < rows.settings.from;
  const isBefore = x < columns.settings.from;
  if (isAbove && isBefore) return { on: 'corner' };
  if (isAbove) {
    const edge = edgeNear(columns, x);
    return edge === undefined ? { on: 'columnHeader', column: columns.at(x) } : { on: 'columnEdge', column: edge };
  }
  if (isBefore) {
    const edge = edgeNear(rows, y);
    return edge === undefined ? { on: 'rowHeader', row: rows.at(y) } : { on: 'rowEdge', row: edge };
  }
  if (listArrow && within(x, listArrow.x, listArrow.side) && within(y, listArrow.y, listArrow.side))
    return { on: 'listArrow' };
  const right = columns.position(selected.right + 1);
  const bottom = rows.position(selected.bottom + 1);
  if (hasHandle && Math.abs(x - right) <= NEAR && Math.abs(y - bottom) <= NEAR) return { on: 'handle' };
  return { on: 'cell', row: rows.at(y), column: columns.at(x) };
}

function within(value: number, from: number, size: number): boolean {
  return value >= from && value < from + size;
}

/** The row or column whose end is dragged there; just behind hidden ones it is the last of those. */
function edgeNear(lane: Lane, point: number): number | undefined {
  const { axis } = lane;
  for (const segment of lane.segments) {
    if (point < segment.from - NEAR || point > segment.to + NEAR) continue;
    const found = edgeIn(segment, axis, point);
    if (found !== undefined) return found;
  }
  return undefined;
}

function edgeIn(segment: Segment, axis: Axis, point: number): number | undefined {
  for (const { index, start, size } of segment.bands) {
    const end = start + size;
    if (Math.abs(point - end) > Math.min(NEAR, size / 3)) continue;
    const isHiddenNext = index + 1 < axis.count && axis.isHidden(index + 1);
    if (!isHiddenNext || point < end) return index;
    return (axis.firstShown(index + 1) ?? axis.count) - 1;
  }
  return undefined;
}
