/** Hiding rows and columns, and where a range lies in points. */
import type { Sheet } from '../../spreadsheet/model';
import { assertAllowed } from '../protection';
import type { Scalar } from '../protocol/registry';
import { columnPoints, rowPoints } from '../grid/measures';
import type { Session } from '../session/session';
import type { RangeSelf } from './selves';
import { aBoolean, shared } from './values';

export const hiddenScalars: Record<string, Scalar<RangeSelf>> = {
  rowHidden: {
    get: ({ sheet, area }) => sharedHidden(sheet.rowFormats, area.top, area.bottom),
    set: ({ sheet, area }, value, session) => {
      session.assertAlive(sheet);
      assertAllowed(sheet, 'formatRows');
      const hidden = aBoolean(value);
      if (sharedHidden(sheet.rowFormats, area.top, area.bottom) === hidden) return;
      hide(sheet.rowFormats, area.top, area.bottom, hidden, session);
      session.rowsHidden(sheet, area.top, area.bottom, hidden);
    },
  },
  columnHidden: {
    get: ({ sheet, area }) => sharedHidden(sheet.columns, area.left, area.right),
    set: ({ sheet, area }, value, session) => {
      session.assertAlive(sheet);
      assertAllowed(sheet, 'formatColumns');
      hide(sheet.columns, area.left, area.right, aBoolean(value), session);
    },
  },
  hidden: {
    get: ({ sheet, area }) => {
      const rows = sharedHidden(sheet.rowFormats, area.top, area.bottom);
      const columns = sharedHidden(sheet.columns, area.left, area.right);
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  top: { get: ({ sheet, area }) => sum(sheet, 0, area.top - 1, rowPoints) },
  left: { get: ({ sheet, area }) => sum(sheet, 0, area.left - 1, columnPoints) },
  height: { get: ({ sheet, area }) => sum(sheet, area.top, area.bottom, rowPoints) },
  width: { get: ({ sheet, area }) => sum(sheet, area.left, area.right, columnPoints) },
};

type Hideable = Record<number, { hidden?: boolean }>;

function sharedHidden(formats: Hideable, from: number, to: number): boolean | null {
  // Only rows and columns with a format of their own can be hidden: count them instead of asking every row.
  const within = Object.keys(formats).filter((key) => Number(key) >= from && Number(key) <= to);
  const hidden = within.filter((key) => formats[Number(key)].hidden === true).length;
  return shared([hidden > 0, hidden === to - from + 1]);
}

function hide(formats: Hideable, from: number, to: number, hidden: boolean, session: Session): void {
  for (let index = from; index <= to; index++) {
    if (hidden) (formats[index] ??= {}).hidden = true;
    else if (formats[index]) delete formats[index].hidden;
  }
  session.isDirty = true;
}

function sum(sheet: Sheet, from: number, to: number, measure: (sheet: Sheet, index: number) => number): number {
  let total = 0;
  for (let index = from; index <= to; index++) total += measure(sheet, index);
  return total;
}
