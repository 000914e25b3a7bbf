/** `table.resize`: the header stays in its row and the new range overlaps the old one. */
import type { Area, Table } from '../../spreadsheet/model';
import { bodyOf, hasHeaders, isActive } from '../../spreadsheet/table-rows';
import { reapply } from '../filters/filtered';
import { columnsOf, overlaps, rowsOf } from '../grid/areas';
import { replaceColumns } from '../grid/table-columns';
import { assertUnprotected } from '../protection';
import { invalidArgument } from '../protocol/errors';
import type { Session } from '../session/session';
import type { TableSelf } from '../members/selves';
import { assertNoOverlap } from './create';
import { readHeaders } from './sync';

export function resizeTable(session: Session, { sheet, table }: TableSelf, area: Area): void {
  assertUnprotected(sheet);
  if (area.top !== table.area.top || !overlaps(area, table.area) || rowsOf(area) < leastRows(table))
    throw invalidArgument();
  if (table.showTotals && area.bottom !== table.area.bottom) throw invalidArgument();
  assertNoOverlap(sheet, area, table);
  const shift = area.left - table.area.left;
  const columns = Array.from(
    { length: columnsOf(area) },
    (_, index) => table.columns[index + shift] ?? { name: `Column${index + 1}` },
  );
  const filtered = isActive(table.filters) ? bodyOf(table) : undefined;
  replaceColumns(sheet, table, columns);
  table.area = area;
  delete table.insertRow;
  readHeaders(sheet, table);
  if (filtered) {
    // Rows that are no longer the table's are shown; those that are new to it are judged.
    session.hideRows(sheet, filtered.top, filtered.bottom, () => false);
    reapply(session, { sheet, table });
  }
  session.contentChanged(sheet, { ...area, bottom: area.top });
  session.definitionsChanged();
}

function leastRows(table: Table): number {
  return 1 + (hasHeaders(table) ? 1 : 0) + (table.showTotals ? 1 : 0);
}
