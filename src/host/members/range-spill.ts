/** Dynamic arrays: which cells a formula spills into, and where what a cell shows comes from. */
import type { Area, Cell } from '../../spreadsheet/model';
import { columnsOf, rowsOf } from '../grid/areas';
import { isUnbounded, readBlock } from '../grid/cells';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Scalar, TypeSpec } from '../protocol/registry';
import type { Session } from '../session/session';
import type { RangeSelf } from './selves';
import { shared } from './values';

type Making = NonNullable<TypeSpec<RangeSelf>['makes']>;

export const spillScalars: Record<string, Scalar<RangeSelf>> = {
  hasSpill: ofCells((cell) => cell?.spilled === true || isLarger(cell)),
  savedAsArray: ofCells((cell) => cell?.spilled === true || cell?.array !== undefined),
};

export const rangeSpill: Making = {
  getSpillParent: ['Range', (range, _args, session) => parentOf(oneCell(range), session) ?? missing()],
  getSpillParentOrNullObject: [
    'Range',
    (range, _args, session) => (isCell(range.area) ? parentOf(range, session) : null),
  ],
  getSpillingToRange: ['Range', (range, _args, session) => spillOf(oneCell(range), session) ?? missing()],
  getSpillingToRangeOrNullObject: [
    'Range',
    (range, _args, session) => (isCell(range.area) ? spillOf(range, session) : null),
  ],
};

/** True or false when it is so of every cell, `null` when they differ. */
function ofCells(test: (cell: Cell | undefined) => boolean): Scalar<RangeSelf> {
  return {
    get: ({ sheet, area }, session) => {
      session.assertAlive(sheet);
      session.settle();
      if (!isUnbounded(area)) return shared(readBlock(sheet, area, test).flat());
      return sheet.rows.some((cells) => cells?.some((cell) => test(cell))) ? null : false;
    },
  };
}

function isLarger(cell: Cell | undefined): boolean {
  return cell?.array !== undefined && cell.array.rows * cell.array.columns > 1;
}

function parentOf(range: RangeSelf, session: Session): RangeSelf | null {
  const area = arrayAround(range, session);
  return area && { sheet: range.sheet, area: { ...area, bottom: area.top, right: area.left } };
}

/** The formula's cell and those it spills into. */
function spillOf(range: RangeSelf, session: Session): RangeSelf | null {
  const area = arrayAround(range, session);
  const isAnchor = area?.top === range.area.top && area.left === range.area.left;
  return area && isAnchor ? { sheet: range.sheet, area } : null;
}

function arrayAround({ sheet, area }: RangeSelf, session: Session): Area | null {
  session.assertAlive(sheet);
  session.settle();
  const found = session.calculator.arrayAt(sheet, area.top, area.left);
  return found && !isCell(found) ? found : null;
}

function oneCell(range: RangeSelf): RangeSelf {
  if (!isCell(range.area)) throw invalidArgument();
  return range;
}

function isCell(area: Area): boolean {
  return rowsOf(area) === 1 && columnsOf(area) === 1;
}

function missing(): never {
  throw itemNotFound();
}
