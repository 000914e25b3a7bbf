/** `range.sort` and `table.sort`. */
import type { Area, Sheet, SortCondition, SortState } from '../../spreadsheet/model';
import { bodyOf } from '../../spreadsheet/table-rows';
import { columnsOf, overlaps, rowsOf } from '../grid/areas';
import { sortArea, type SortOptions } from '../grid/sort';
import { conditionalLooks } from '../looks/over';
import { assertAllowed, assertWritable } from '../protection';
import { asRecord } from '../protocol/args';
import { invalidArgument, mergedRangeConflict, notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { addressesOf } from '../session/calculated';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import type { TableSelf } from './selves';
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
  scalars: {
    fields: { get: ({ table }) => (table.sort?.conditions ?? []).map(fieldAnswer) },
    matchCase: { get: ({ table }) => table.sort?.matchCase === true },
    method: { get: ({ table }) => (table.sort?.byStrokes ? 'StrokeCount' : 'PinYin') },
  },
  does: {
    apply: (self, args, session) => {
      const sort: SortState = { conditions: sortFields(args.array(0), columnsOf(self.table.area)) };
      if (args.boolean(1, false)) sort.matchCase = true;
      if (args.choice(2, ['PinYin', 'StrokeCount'] as const, 'PinYin') === 'StrokeCount') sort.byStrokes = true;
      sortTable(session, self, sort);
    },
    clear: ({ sheet, table }, _args, session) => {
      assertAllowed(sheet, 'sort');
      delete table.sort;
      session.isDirty = true;
    },
    reapply: (self, _args, session) => {
      if (self.table.sort) sortTable(session, self, self.table.sort);
    },
  },
});

function sortTable(session: Session, { sheet, table }: TableSelf, sort: SortState): void {
  sortCells(session, sheet, bodyOf(table), sort.conditions, { matchCase: sort.matchCase === true });
  table.sort = sort;
}

function fieldAnswer({ key, ascending, on, color, textAsNumber }: SortCondition): Record<string, unknown> {
  return {
    key,
    ascending,
    sortOn: on === undefined ? 'Value' : on === 'cellColor' ? 'CellColor' : 'FontColor',
    color: color ?? null,
    dataOption: textAsNumber ? 'TextAsNumber' : 'Normal',
    icon: null,
    subField: null,
  };
}

function sortCells(
  session: Session,
  sheet: Sheet,
  area: Area,
  fields: readonly SortCondition[],
  options: SortOptions,
): void {
  session.assertAlive(sheet);
  assertAllowed(sheet, 'sort');
  assertWritable(session.workbook, sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw mergedRangeConflict();
  session.settle();
  session.changing(sheet, area);
  const over = fields.some((field) => field.on) ? conditionalLooks(session, sheet, area) : undefined;
  const moved = sortArea(session.workbook, sheet, area, fields, { ...options, ...(over && { over }) });
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
