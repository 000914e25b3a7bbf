/** `range.removeDuplicates`. */
import { columnsOf, isEntireColumn, overlaps, rowsOf } from '../grid/areas';
import { removeDuplicates } from '../grid/duplicates';
import { assertWritable } from '../protection';
import type { Args } from '../protocol/args';
import { invalidArgument, mergedRangeConflict } from '../protocol/errors';
import { defineType, type TypeSpec } from '../protocol/registry';
import type { Session } from '../session/session';
import { resizeTable } from '../tables/resize';
import { syncTables } from '../tables/sync';
import type { RangeSelf, Selves } from './selves';
import { anInteger } from './values';

defineType('RemoveDuplicatesResult', {
  scalars: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});

export const rangeDuplicates: NonNullable<TypeSpec<RangeSelf>['makes']> = {
  removeDuplicates: ['RemoveDuplicatesResult', remove],
};

function remove(range: RangeSelf, args: Args, session: Session): Selves['RemoveDuplicatesResult'] {
  const { sheet } = range;
  session.assertAlive(sheet);
  const keys = args.array(0).map((key) => anInteger(key, 0, columnsOf(range.area) - 1));
  if (keys.length === 0) throw invalidArgument();
  const headers = args.boolean(1, false) ? 1 : 0;
  // Empty rows count as rows like any other; of entire columns only those in use do.
  const last = isEntireColumn(range.area) ? sheet.rows.length - 1 : range.area.bottom;
  const area = { ...range.area, top: range.area.top + headers, bottom: last };
  if (area.top > area.bottom) return { removed: 0, uniqueRemaining: 0 };
  assertWritable(session.workbook, sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw mergedRangeConflict();
  session.settle();
  session.changing(sheet, area);
  const removed = removeDuplicates(session.workbook, sheet, area, keys);
  if (removed > 0) {
    shrinkTable(range, removed, session);
    syncTables(session, sheet, area);
    session.contentChanged(sheet, area);
  }
  return { removed, uniqueRemaining: rowsOf(area) - removed };
}

/** A table whose last rows were emptied ends above them. */
function shrinkTable({ sheet, area }: RangeSelf, removed: number, session: Session): void {
  const table = sheet.tables.find(
    (each) =>
      each.area.bottom === area.bottom &&
      each.area.left >= area.left &&
      each.area.right <= area.right &&
      each.area.bottom - removed > each.area.top,
  );
  if (table && !table.showTotals)
    resizeTable(session, { sheet, table }, { ...table.area, bottom: table.area.bottom - removed });
}
