/** A table goes; its cells are for the caller. */
import { clearFilters } from '../filters/filtered';
import type { TableSelf } from '../members/selves';
import { itemNotFound } from '../protocol/errors';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';

export function removeTable(session: Session, { sheet, table }: TableSelf): void {
  const at = sheet.tables.indexOf(table);
  if (at < 0) throw itemNotFound();
  clearFilters(session, { sheet, table });
  sheet.tables.splice(at, 1);
  session.definitionsChanged();
  const id = session.identity.ofSheet(sheet);
  session.events.raise('tableDeleted', [id, WORKBOOK_TARGET], {
    tableId: session.identity.of(table),
    tableName: table.name,
    worksheetId: id,
    source: 'Local',
  });
}
