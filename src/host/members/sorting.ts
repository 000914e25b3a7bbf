/** `range.sort` and `table.sort`. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { columnsOf, overlaps, rowsOf } from '../grid/areas';
import { sortArea, type SortField } from '../grid/sort';
import { assertWritable } from '../protection';
import type { Args } from '../protocol/args';
import { asRecord } from '../protocol/args';
import { invalidArgument, mergedRangeConflict, notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { bodyOf } from '../tables/sync';
import { anInteger } from './values';

defineType('RangeSort', {
  does: {
    apply: ({ sheet, area }, args, session) => {
      const byColumn = args.choice(3, ['Rows', 'Columns'] as const, 'Rows') === 'Columns';
      const headers = args.boolean(2, false);
      const part = !headers ? area : byColumn ? { ...area, left: area.left + 1 } : { ...area, top: area.top + 1 };
      sortCells(session, sheet, part, args, args.boolean(1, false), byColumn);
    },
  },
});

defineType('TableSort', {
  does: {
    apply: ({ sheet, table }, args, session) =>
      sortCells(session, sheet, bodyOf(table), args, args.boolean(1, false), false),
  },
});

function sortCells(
  session: Session,
  sheet: Sheet,
  area: Area,
  args: Args,
  matchCase: boolean,
  byColumn: boolean,
): void {
  session.assertAlive(sheet);
  const width = byColumn ? rowsOf(area) : columnsOf(area);
  const fields = args.array(0).map((field) => fieldOf(asRecord(field), width));
  if (fields.length === 0) throw invalidArgument();
  assertWritable(session.workbook, sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw mergedRangeConflict();
  session.settle();
  sortArea(sheet, area, fields, matchCase, byColumn);
  session.contentChanged(sheet, area);
}

function fieldOf(field: Record<string, unknown>, width: number): SortField {
  const on = field['sortOn'];
  if (on !== undefined && on !== null && on !== 'Value') throw notImplemented(`SortField.sortOn ${String(on)}`);
  return { key: anInteger(field['key'], 0, width - 1), ascending: field['ascending'] !== false };
}
