/** The ways from a range to other ranges. */
import type { TypeSpec } from '../protocol/registry';
import { boundingArea, contains, intersection } from '../grid/areas';
import { DIRECTIONS, edgeFrom } from '../grid/edges';
import { surroundingRegion } from '../grid/region';
import { usedCells } from '../grid/used';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Args } from '../protocol/args';
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import type { Session } from '../session/session';
import { rangeAt, resolveAddress } from './addressing';
import type { RangeSelf } from './selves';

type Making = NonNullable<TypeSpec<RangeSelf>['makes']>;

export const rangeGeometry: Making = {
  getCell: [
    'Range',
    ({ sheet, area }, args) => {
      const row = area.top + args.integer(0);
      const column = area.left + args.integer(1);
      return rangeAt(sheet, row, column, row, column);
    },
  ],
  getRow: [
    'Range',
    ({ sheet, area }, args) => {
      const row = area.top + args.integer(0);
      return rangeAt(sheet, row, area.left, row, area.right);
    },
  ],
  getColumn: [
    'Range',
    ({ sheet, area }, args) => {
      const column = area.left + args.integer(0);
      return rangeAt(sheet, area.top, column, area.bottom, column);
    },
  ],
  getOffsetRange: [
    'Range',
    ({ sheet, area }, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return rangeAt(sheet, area.top + rows, area.left + columns, area.bottom + rows, area.right + columns);
    },
  ],
  getResizedRange: [
    'Range',
    ({ sheet, area }, args) =>
      rangeAt(sheet, area.top, area.left, area.bottom + args.integer(0), area.right + args.integer(1)),
  ],
  getAbsoluteResizedRange: [
    'Range',
    ({ sheet, area }, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      if (rows < 1 || columns < 1) throw invalidArgument();
      return rangeAt(sheet, area.top, area.left, area.top + rows - 1, area.left + columns - 1);
    },
  ],
  getEntireRow: ['Range', ({ sheet, area }) => ({ sheet, area: { ...area, left: 0, right: MAX_COLUMNS - 1 } })],
  getEntireColumn: ['Range', ({ sheet, area }) => ({ sheet, area: { ...area, top: 0, bottom: MAX_ROWS - 1 } })],
  getIntersection: ['Range', (range, args, session) => common(range, args, session) ?? missing()],
  getIntersectionOrNullObject: ['Range', common],
  getBoundingRect: [
    'Range',
    (range, args, session) => {
      const other = otherRange(range, args, session);
      return { sheet: range.sheet, area: boundingArea(range.area, other.area) };
    },
  ],
  getUsedRange: ['Range', (range, args) => used(range, args.boolean(0, false)) ?? missing()],
  getUsedRangeOrNullObject: ['Range', (range, args) => used(range, args.boolean(0, false))],
  getLastCell: ['Range', ({ sheet, area }) => ({ sheet, area: { ...area, top: area.bottom, left: area.right } })],
  getLastRow: ['Range', ({ sheet, area }) => ({ sheet, area: { ...area, top: area.bottom } })],
  getLastColumn: ['Range', ({ sheet, area }) => ({ sheet, area: { ...area, left: area.right } })],
  getRowsAbove: ['Range', (range, args) => rowsBeside(range, -args.integer(0, 1))],
  getRowsBelow: ['Range', (range, args) => rowsBeside(range, args.integer(0, 1))],
  getColumnsBefore: ['Range', (range, args) => columnsBeside(range, -args.integer(0, 1))],
  getColumnsAfter: ['Range', (range, args) => columnsBeside(range, args.integer(0, 1))],
  getRangeEdge: [
    'Range',
    (range, args, session) => {
      const { area } = activeCell(range, args, session);
      return { sheet: range.sheet, area: edgeFrom(range.sheet, area.top, area.left, args.choice(0, DIRECTIONS)) };
    },
  ],
  getExtendedRange: [
    'Range',
    (range, args, session) => {
      const { sheet, area } = range;
      const { top: row, left: column } = activeCell(range, args, session).area;
      const direction = args.choice(0, DIRECTIONS);
      // The side that moves is the range's own, in the row or column of the active cell.
      const edge = {
        Left: () => edgeFrom(sheet, row, area.left, direction),
        Right: () => edgeFrom(sheet, row, area.right, direction),
        Up: () => edgeFrom(sheet, area.top, column, direction),
        Down: () => edgeFrom(sheet, area.bottom, column, direction),
      }[direction]();
      return { sheet, area: boundingArea(area, edge) };
    },
  ],
  getSurroundingRegion: ['Range', ({ sheet, area }) => ({ sheet, area: surroundingRegion(sheet, area) })],
};

/** An argument that is a range or the address of one on the same sheet. */
function otherRange(range: RangeSelf, args: Args, session: Session, index = 0): RangeSelf {
  if (args.is(index, 'Range')) {
    const other = args.object(index, 'Range');
    if (other.sheet !== range.sheet) throw invalidArgument();
    return other;
  }
  return { sheet: range.sheet, area: resolveAddress(range.sheet, args.string(index), session) };
}

/** By default the top left cell; one outside the range is an error. */
function activeCell(range: RangeSelf, args: Args, session: Session): RangeSelf {
  if (!args.has(1)) return firstCell(range);
  const cell = firstCell(otherRange(range, args, session, 1));
  if (!contains(range.area, cell.area)) throw invalidArgument();
  return cell;
}

function common(range: RangeSelf, args: Args, session: Session): RangeSelf | null {
  const area = intersection(range.area, otherRange(range, args, session).area);
  return area ? { sheet: range.sheet, area } : null;
}

function used({ sheet, area }: RangeSelf, valuesOnly: boolean): RangeSelf | null {
  const part = usedCells(sheet, valuesOnly, area);
  return part ? { sheet, area: part } : null;
}

function firstCell({ sheet, area }: RangeSelf): RangeSelf {
  return { sheet, area: { ...area, bottom: area.top, right: area.left } };
}

/** `count` rows below, or above when negative. */
function rowsBeside({ sheet, area }: RangeSelf, count: number): RangeSelf {
  if (count === 0) throw invalidArgument();
  return count > 0
    ? rangeAt(sheet, area.bottom + 1, area.left, area.bottom + count, area.right)
    : rangeAt(sheet, area.top + count, area.left, area.top - 1, area.right);
}

function columnsBeside({ sheet, area }: RangeSelf, count: number): RangeSelf {
  if (count === 0) throw invalidArgument();
  return count > 0
    ? rangeAt(sheet, area.top, area.right + 1, area.bottom, area.right + count)
    : rangeAt(sheet, area.top, area.left + count, area.bottom, area.left - 1);
}

function missing(): never {
  throw itemNotFound();
}
