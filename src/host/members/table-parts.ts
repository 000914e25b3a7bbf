/** Columns and rows of a table. */
import type { Area } from '../../spreadsheet/model';
import { bodyOf, hasHeaders } from '../../spreadsheet/table-rows';
import { plainValue, readBlock } from '../grid/cells';
import { renameColumnInFormulas } from '../grid/rewrite';
import { replaceColumns } from '../grid/table-columns';
import { folded, uniqueHeaders } from '../naming';
import { assertUnprotected } from '../protection';
import { invalidArgument, itemNotFound, notImplemented, shapeMismatch } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { moveCells } from '../session/moving';
import type { Session } from '../session/session';
import { addRows, deleteRows } from '../tables/rows';
import { readHeaders, renameColumns } from '../tables/sync';
import type { Args } from '../protocol/args';
import { writeValues } from './range-writing';
import type { Selves, TableSelf } from './selves';
import { aString } from './values';
import { columnsOf, rowsOf } from '../grid/areas';

type Column = Selves['TableColumn'];
type Row = Selves['TableRow'];

defineType('TableColumnCollection', {
  collection: {
    of: 'TableColumn',
    all: (self) => self.table.columns.map((column) => ({ ...self, column })),
    find: findColumn,
  },
  scalars: { count: { get: ({ table }) => table.columns.length } },
  makes: { add: ['TableColumn', addColumn] },
});

defineType('TableColumn', {
  id: { field: 'Id', of: ({ column }, session) => Number(session.identity.of(column)) },
  scalars: {
    id: { get: ({ column }, session) => Number(session.identity.of(column)) },
    index: { get: ({ table, column }) => table.columns.indexOf(column) },
    name: {
      get: ({ column }) => column.name,
      set: (self, value, session) => {
        const { sheet, table, column } = self;
        assertUnprotected(sheet);
        const name = aString(value);
        if (name === '') throw invalidArgument();
        if (table.columns.some((other) => other !== column && folded(other.name) === folded(name)))
          throw invalidArgument();
        const area = columnArea(self);
        if (hasHeaders(table)) {
          ((sheet.rows[area.top] ??= [])[area.left] ??= {}).value = name;
          session.contentChanged(sheet, { ...area, bottom: area.top });
          renameColumns(session, sheet, table);
        } else {
          renameColumnInFormulas(session.workbook, sheet, table, column.name, name);
          column.name = name;
          session.structureChanged();
        }
      },
    },
    values: {
      get: (self, session) => {
        session.settle();
        return readBlock(self.sheet, columnArea(self), (cell) => plainValue(cell?.value));
      },
      set: (self, value, session) => writeValues({ sheet: self.sheet, area: columnArea(self) }, value, session),
    },
  },
  objects: { filter: ['Filter', (self) => self] },
  makes: {
    getRange: ['Range', (self) => ({ sheet: self.sheet, area: columnArea(self) })],
    getDataBodyRange: [
      'Range',
      (self) => {
        const { left, right } = columnArea(self);
        return { sheet: self.sheet, area: { ...bodyOf(self.table), left, right } };
      },
    ],
    getHeaderRowRange: [
      'Range',
      (self) => {
        if (!hasHeaders(self.table)) throw itemNotFound();
        const area = columnArea(self);
        return { sheet: self.sheet, area: { ...area, bottom: area.top } };
      },
    ],
    getTotalRowRange: [
      'Range',
      (self) => {
        if (!self.table.showTotals) throw itemNotFound();
        const area = columnArea(self);
        return { sheet: self.sheet, area: { ...area, top: area.bottom } };
      },
    ],
  },
  does: {
    delete: (self, _args, session) => {
      assertUnprotected(self.sheet);
      if (self.table.columns.length === 1) throw invalidArgument();
      const area = columnArea(self);
      // The column's cells go; only the table's own rows move left.
      const columns = self.table.columns.filter((column) => column !== self.column);
      const whole = { ...self.table.area };
      moveCells(session, self.sheet, { axis: 'column', at: area.left, count: -1, from: area.top, to: area.bottom });
      replaceColumns(self.sheet, self.table, columns);
      self.table.area = { ...whole, right: whole.right - 1 };
    },
  },
});

defineType('TableRowCollection', {
  collection: {
    of: 'TableRow',
    all: (self) => Array.from({ length: rowsOf(bodyOf(self.table)) }, (_, index) => ({ ...self, index })),
  },
  scalars: { count: { get: ({ table }) => rowsOf(bodyOf(table)) } },
  makes: {
    getItemAt: [
      'TableRow',
      (self, args) => {
        const row = { ...self, index: args.integer(0) };
        // A row that is not there is told of at once.
        rowArea(row);
        return row;
      },
    ],
    add: [
      'TableRow',
      (self, args, session) => {
        if (!args.boolean(2, true)) throw notImplemented('TableRowCollection.add with alwaysInsert = false');
        const index = args.has(0) ? args.integer(0) : null;
        return { ...self, index: addRows(session, self, index, args.raw(1)) };
      },
    ],
  },
  does: {
    getCount: ({ table }) => rowsOf(bodyOf(table)),
    deleteRowsAt: (self, args, session) => deleteRows(session, self, args.integer(0), args.integer(1, 1)),
    deleteRows: (self, args, session) => {
      const indexes = args.array(0).map((row) => (typeof row === 'number' ? row : indexOf(row)));
      for (const index of [...new Set(indexes)].sort((a, b) => b - a)) deleteRows(session, self, index, 1);
    },
  },
});

defineType('TableRow', {
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (self, session) => {
        session.settle();
        return readBlock(self.sheet, rowArea(self), (cell) => plainValue(cell?.value));
      },
      set: (self, value, session) => writeValues({ sheet: self.sheet, area: rowArea(self) }, value, session),
    },
  },
  makes: { getRange: ['Range', (self) => ({ sheet: self.sheet, area: rowArea(self) })] },
  does: { delete: (self, _args, session) => deleteRows(session, self, self.index, 1) },
});

/** By name, whatever the case, or by id. */
function findColumn(self: TableSelf, key: unknown, session: Session): Column | null {
  const { columns } = self.table;
  const column =
    columns.find((one) => folded(one.name) === folded(String(key))) ??
    columns.find((one) => session.identity.of(one) === String(key));
  return column ? { ...self, column } : null;
}

/** A new column before `index`, or at the right end; cells to the right of the table move over. */
function addColumn(self: TableSelf, args: Args, session: Session): Column {
  const { sheet, table } = self;
  assertUnprotected(sheet);
  const index = args.has(0) && args.integer(0) !== -1 ? args.integer(0) : table.columns.length;
  if (index < 0 || index > table.columns.length) throw invalidArgument();
  const { top, bottom, left } = table.area;
  const given = args.has(1) ? columnValues(args.raw(1), rowsOf(table.area)) : undefined;
  const before = table.columns;
  const whole = { ...table.area };
  moveCells(session, sheet, { axis: 'column', at: left + index, count: 1, from: top, to: bottom });
  const headed = hasHeaders(table);
  const name = args.optionalString(2) ?? (headed && given ? String(given[0][0] ?? '') : '');
  replaceColumns(sheet, table, [...before.slice(0, index), { name }, ...before.slice(index)]);
  table.area = { ...whole, right: whole.right + 1 };
  const unique = uniqueHeaders(table.columns.map((column) => column.name));
  if (headed)
    unique.forEach((header, at) => {
      ((sheet.rows[top] ??= [])[left + at] ??= {}).value = header;
    });
  readHeaders(sheet, table);
  const area = { top, bottom, left: left + index, right: left + index };
  if (given && headed) writeValues({ sheet, area: { ...area, top: top + 1 } }, given.slice(1), session);
  else if (given) writeValues({ sheet, area }, given, session);
  return { ...self, column: table.columns[index] };
}

/** Header and all rows as a column; also accepted as one flat list. */
function columnValues(values: unknown, height: number): unknown[][] {
  if (!Array.isArray(values)) throw shapeMismatch();
  const lines = values.map((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  if (lines.length !== height || lines.some((line) => line.length !== 1)) throw shapeMismatch();
  return lines;
}

function columnArea({ table, column }: Column): Area {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound();
  const left = table.area.left + index;
  return { ...table.area, left, right: left };
}

function rowArea({ table, index }: Row): Area {
  const body = bodyOf(table);
  const row = body.top + index;
  if (index < 0 || row > body.bottom || columnsOf(body) < 1) throw itemNotFound();
  return { ...body, top: row, bottom: row };
}

function indexOf(row: unknown): number {
  if (typeof row === 'object' && row !== null && 'handle' in row) {
    const { handle } = row as { handle: { type: string; self: Row } };
    if (handle.type === 'TableRow') return handle.self.index;
  }
  throw invalidArgument();
}
