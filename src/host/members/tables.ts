/** Tables: their collection and each table's own properties. */
import type { Table } from '../../spreadsheet/model';
import { bodyOf, hasHeaders } from '../../spreadsheet/table-rows';
import { renameTableInFormulas } from '../grid/rewrite';
import { checkTableName, folded } from '../naming';
import { clearFilters, reapply } from '../filters/filtered';
import { assertAllowed, assertUnprotected } from '../protection';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import { defineType, type Scalar } from '../protocol/registry';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import { createTable } from '../tables/create';
import { hideHeaders, showHeaders } from '../tables/headers';
import { removeTable } from '../tables/remove';
import { resizeTable } from '../tables/resize';
import { hideTotals, showTotals } from '../tables/totals';
import { listening } from './listening';
import { resolveAddress } from './addressing';
import type { Selves, TableSelf } from './selves';
import { findTableStyle } from './table-styles';
import { aBoolean, aString } from './values';

defineType('TableCollection', {
  collection: { of: 'Table', all: tablesOf, find: findTable },
  scalars: { count: { get: (tables, session) => tablesOf(tables, session).length } },
  makes: {
    add: [
      'Table',
      ({ scope }, args, session) => {
        const given = args.is(0, 'Range') ? args.object(0, 'Range') : undefined;
        const sheet = given?.sheet ?? scope ?? session.activeSheet;
        if (scope && sheet !== scope) throw invalidArgument();
        const address = given ? '' : args.string(0);
        const target = given ?? placeOf(address, sheet, session);
        return createTable(session, target.sheet, target.area, args.boolean(1));
      },
    ],
  },
  listens: listening<Selves['TableCollection']>(
    {
      onAdded: ['tableAdded', 'AddedEvent'],
      onChanged: ['tableChanged', 'DataChangedEvent'],
      onDeleted: ['tableDeleted', 'DeletedEvent'],
    },
    ({ scope }, session) => (scope ? session.identity.ofSheet(scope) : WORKBOOK_TARGET),
  ),
});

defineType('Table', {
  id: { field: 'Id', of: ({ table }, session) => session.identity.of(table) },
  scalars: {
    id: { get: ({ table }, session) => session.identity.of(table) },
    legacyId: { get: ({ table }, session) => session.identity.of(table) },
    name: {
      get: ({ table }) => table.name,
      set: ({ table }, value, session) => {
        const name = checkTableName(session.workbook, value, table.name);
        renameTableInFormulas(session.workbook, table.name, name);
        table.name = name;
        session.structureChanged();
      },
    },
    style: {
      get: ({ table }) => table.styleName ?? '',
      set: ({ sheet, table }, value, session) => {
        assertUnprotected(sheet);
        const style = aString(value);
        if (style === '') delete table.styleName;
        else table.styleName = findTableStyle(session, style)?.name ?? unknownStyle();
        session.isDirty = true;
      },
    },
    highlightFirstColumn: flag('highlightFirstColumn', false),
    highlightLastColumn: flag('highlightLastColumn', false),
    showBandedColumns: flag('showBandedColumns', false),
    showBandedRows: flag('showBandedRows', true),
    showFilterButton: {
      get: ({ table }) => table.showFilterButton ?? true,
      set: (self, value, session) => {
        const { sheet, table } = self;
        assertUnprotected(sheet);
        const shown = aBoolean(value);
        if (!hasHeaders(table)) throw invalidOperation('The table has no header row.');
        if (!shown) clearFilters(session, self);
        table.showFilterButton = shown;
        session.isDirty = true;
      },
    },
    showHeaders: {
      get: ({ table }) => hasHeaders(table),
      set: (self, value, session) => {
        assertUnprotected(self.sheet);
        if (aBoolean(value)) showHeaders(session, self);
        else hideHeaders(session, self);
      },
    },
    showTotals: {
      get: ({ table }) => table.showTotals === true,
      set: (self, value, session) => {
        assertUnprotected(self.sheet);
        if (aBoolean(value)) showTotals(session, self);
        else hideTotals(session, self);
      },
    },
  },
  objects: {
    autoFilter: ['AutoFilter', (self) => self],
    columns: ['TableColumnCollection', (self) => self],
    rows: ['TableRowCollection', (self) => self],
    sort: ['TableSort', (self) => self],
    worksheet: ['Worksheet', ({ sheet }) => sheet],
  },
  makes: {
    getRange: ['Range', ({ sheet, table }) => ({ sheet, area: table.area })],
    getHeaderRowRange: [
      'Range',
      ({ sheet, table }) => {
        if (!hasHeaders(table)) throw itemNotFound();
        return { sheet, area: { ...table.area, bottom: table.area.top } };
      },
    ],
    getDataBodyRange: ['Range', ({ sheet, table }) => ({ sheet, area: bodyOf(table) })],
    getTotalRowRange: [
      'Range',
      ({ sheet, table }) => {
        if (!table.showTotals) throw itemNotFound();
        return { sheet, area: { ...table.area, top: table.area.bottom } };
      },
    ],
    convertToRange: [
      'Range',
      (self, _args, session) => {
        assertUnprotected(self.sheet);
        removeTable(session, self);
        return { sheet: self.sheet, area: self.table.area };
      },
    ],
  },
  does: {
    delete: (self, _args, session) => {
      const { sheet, table } = self;
      assertUnprotected(sheet);
      removeTable(session, self);
      for (let row = table.area.top; row <= table.area.bottom; row++)
        for (let column = table.area.left; column <= table.area.right; column++) delete sheet.rows[row]?.[column];
      session.contentChanged(sheet, table.area);
    },
    resize: (self, args, session) => {
      const area = args.is(0, 'Range')
        ? args.object(0, 'Range').area
        : resolveAddress(self.sheet, args.string(0), session);
      resizeTable(session, self, area);
    },
    clearFilters: (self, _args, session) => {
      assertAllowed(self.sheet, 'autoFilter');
      clearFilters(session, self);
    },
    reapplyFilters: (self, _args, session) => {
      assertAllowed(self.sheet, 'autoFilter');
      reapply(session, self);
    },
  },
  listens: listening<TableSelf>(
    {
      onChanged: ['tableChanged', 'DataChangedEvent'],
      onSelectionChanged: ['tableSelectionChanged', 'SelectionChangedEvent'],
    },
    ({ table }, session) => session.identity.of(table),
  ),
});

function tablesOf({ scope }: Selves['TableCollection'], session: Session): TableSelf[] {
  const sheets = scope ? [scope] : session.workbook.sheets;
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** By name, whatever the case, or by id. */
function findTable(tables: Selves['TableCollection'], key: unknown, session: Session): TableSelf | null {
  const all = tablesOf(tables, session);
  const wanted = folded(String(key));
  return (
    all.find(({ table }) => folded(table.name) === wanted) ??
    all.find(({ table }) => session.identity.of(table) === String(key)) ??
    null
  );
}

/** The address may name another sheet when tables are added through the workbook. */
function placeOf(address: string, sheet: TableSelf['sheet'], session: Session): Selves['Range'] {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet, area: resolveAddress(sheet, address, session) };
  const name = address.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'");
  const named = session.workbook.sheets.find((candidate) => folded(candidate.name) === folded(name));
  if (!named) throw invalidArgument();
  return { sheet: named, area: resolveAddress(named, address.slice(mark + 1), session) };
}

function unknownStyle(): never {
  throw invalidArgument();
}

function flag(
  field: 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn',
  byDefault: boolean,
): Scalar<TableSelf> {
  return {
    get: ({ table }: { table: Table }) => table[field] ?? byDefault,
    set: ({ sheet, table }, value, session) => {
      assertUnprotected(sheet);
      table[field] = aBoolean(value);
      session.isDirty = true;
    },
  };
}
