/** Grouping rows and columns: `range.group` and its kin, `worksheet.showOutlineLevels`. */
import type { Sheet } from '../../spreadsheet/model';
import { isEntireColumn, isEntireRow } from '../grid/areas';
import { group, setDetails, showLevels, ungroup } from '../grid/outline';
import { assertUnprotected } from '../protection';
import type { Args } from '../protocol/args';
import { invalidArgument, invalidOperation } from '../protocol/errors';
import type { TypeSpec } from '../protocol/registry';
import type { Session } from '../session/session';
import type { RangeSelf } from './selves';
import { anInteger } from './values';

const OPTIONS = ['ByRows', 'ByColumns'] as const;

/** More levels than there can be show everything. */
const MOST_LEVELS = 8;

interface Stretch {
  lines: Sheet['rowFormats'] | Sheet['columns'];
  from: number;
  to: number;
  sumsBefore: boolean;
}

type Doing = NonNullable<TypeSpec<RangeSelf>['does']>;

export const rangeOutline: Doing = {
  group: (range, args, session) => {
    const { lines, from, to } = stretch(range, args, session);
    if (!group(lines, from, to)) throw invalidOperation('An outline has at most eight levels.');
  },
  ungroup: (range, args, session) => {
    const { lines, from, to } = stretch(range, args, session);
    ungroup(lines, from, to);
  },
  hideGroupDetails: (range, args, session) => {
    const { lines, from, to, sumsBefore } = stretch(range, args, session);
    setDetails(lines, from, to, false, sumsBefore);
  },
  showGroupDetails: (range, args, session) => {
    const { lines, from, to, sumsBefore } = stretch(range, args, session);
    setDetails(lines, from, to, true, sumsBefore);
  },
};

/** For each of rows and columns how many levels to show, 0 to 8; 0 leaves them as they are. */
export function showOutlineLevels(sheet: Sheet, args: Args, session: Session): void {
  session.assertAlive(sheet);
  assertUnprotected(sheet);
  const [rows, columns] = [0, 1].map((index) => anInteger(args.raw(index), 0, MOST_LEVELS));
  showLevels(sheet.rowFormats, rows, sheet.outlineSums?.above === true);
  showLevels(sheet.columns, columns, sheet.outlineSums?.left === true);
  session.isDirty = true;
}

/** Entire rows are only grouped by rows, entire columns by columns. */
function stretch({ sheet, area }: RangeSelf, args: Args, session: Session): Stretch {
  session.assertAlive(sheet);
  const byRows = args.choice(0, OPTIONS) === 'ByRows';
  if (byRows ? isEntireColumn(area) : isEntireRow(area)) throw invalidArgument();
  assertUnprotected(sheet);
  session.isDirty = true;
  const sums = sheet.outlineSums;
  return byRows
    ? { lines: sheet.rowFormats, from: area.top, to: area.bottom, sumsBefore: sums?.above === true }
    : { lines: sheet.columns, from: area.left, to: area.right, sumsBefore: sums?.left === true };
}
