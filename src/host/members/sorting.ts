/** `range.sort` and `table.sort`. */
import type { Area, Sheet, SortCondition } from '../../spreadsheet/model';
import { bodyOf } from '../../spreadsheet/table-rows';
import { columnsOf, overlaps, rowsOf } from '../grid/areas';
import { sortArea, type SortOptions } from '../grid/sort';
import { assertWritable } from '../protection';
import { asRecord } from '../protocol/args';
import { invalidArgument, mergedRangeConflict, notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { addressesOf } from '../session/calculated';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import { aBoolean, aColor, anInteger, oneOf } from './values';

defineType('RangeSort', {
  does: {
    apply: ({ sheet, area }, args, session) => {
      const byColumn = args.choice(3, ['Rows', 'Columns'] as const, 'Rows') === 'Columns';
      const headers = args.boolean(2, false);
      const part = !headers ? area : byColumn ? { ...area, left: area.left + 1 } : { ...area, top: area.top + 1 };
      const fields = sortFields(args.array(0), byColumn ? rowsOf(area) : columnsOf(area));
      sortCells(session, sheet, part, fields, { matchCase: args.boolean(1, false), byColumn });
    },
  },
});

defineType('TableSort', {
  does: {
    apply: ({ sheet, table }, args, session) => {
      const body = bodyOf(table);
      const fields = sortFields(args.array(0), columnsOf(body));
      sortCells(session, sheet, body, fields, { matchCase: args.boolean(1, false) });
    },
  },
});

function sortCells(
  session: Session,
  sheet: Sheet,
  area: Area,
  fields: readonly SortCondition[],
  options: SortOptions,
): void {
  session.assertAlive(sheet);
  assertWritable(session.workbook, sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw mergedRangeConflict();
  session.settle();
  session.changing(sheet, area);
  const moved = sortArea(session.workbook, sheet, area, fields, options);
  session.contentChanged(sheet, area);
  const byColumn = options.byColumn === true;
  const id = session.identity.ofSheet(sheet);
  session.events.raise(byColumn ? 'columnSorted' : 'rowSorted', [id, WORKBOOK_TARGET], {
    worksheetId: id,
    address: addressesOf(moved.flatMap((line) => cellsOfLine(area, line, byColumn))),
    source: 'Local',
  });
}

function cellsOfLine(area: Area, line: number, byColumn: boolean): { row: number; column: number }[] {
  return byColumn
    ? Array.from({ length: rowsOf(area) }, (_, at) => ({ row: area.top + at, column: area.left + line }))
    : Array.from({ length: columnsOf(area) }, (_, at) => ({ row: area.top + line, column: area.left + at }));
}

/**
 * `Excel.SortField` objects. @param width how many columns (rows) there are to sort by
 * @throws InvalidArgument for no field, a key outside the range, a colour field without a colour
 */
function sortFields(given: readonly unknown[], width: number): SortCondition[] {
  if (given.length === 0) throw invalidArgument();
  return given.map((each) => {
    const field = asRecord(each);
    const has = (name: string): boolean => field[name] !== undefined && field[name] !== null;
    const condition: SortCondition = {
      key: anInteger(field['key'], 0, width - 1),
      ascending: has('ascending') ? aBoolean(field['ascending']) : true,
    };
    if (has('subField')) throw notImplemented('SortField.subField');
    if (has('dataOption') && oneOf(field['dataOption'], ['Normal', 'TextAsNumber']) === 'TextAsNumber')
      condition.textAsNumber = true;
    const on = has('sortOn') ? oneOf(field['sortOn'], ['Value', 'CellColor', 'FontColor', 'Icon']) : 'Value';
    if (on === 'Value') return condition;
    if (on === 'Icon') throw notImplemented('SortField.sortOn "Icon"');
    return { ...condition, on: on === 'CellColor' ? 'cellColor' : 'fontColor', color: aColor(field['color']) };
  });
}
