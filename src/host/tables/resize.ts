/** `table.resize`: the header stays in its row and the new range overlaps the old one. */
import type { Area } from '../../spreadsheet/model';
import { columnsOf, overlaps, rowsOf } from '../grid/areas';
import { assertUnprotected } from '../protection';
import { invalidArgument } from '../protocol/errors';
import type { Session } from '../session/session';
import type { TableSelf } from '../members/selves';
import { assertNoOverlap } from './create';
import { readHeaders } from './sync';

export function resizeTable(session: Session, { sheet, table }: TableSelf, area: Area): void {
  assertUnprotected(sheet);
  if (area.top !== table.area.top || !overlaps(area, table.area) || rowsOf(area) < (table.showTotals ? 3 : 2))
    throw invalidArgument();
  if (table.showTotals && area.bottom !== table.area.bottom) throw invalidArgument();
  assertNoOverlap(sheet, area, table);
  const shift = area.left - table.area.left;
  table.columns = Array.from(
    { length: columnsOf(area) },
    (_, index) => table.columns[index + shift] ?? { name: `Column${index + 1}` },
  );
  table.area = area;
  readHeaders(sheet, table);
  session.contentChanged(sheet, { ...area, bottom: area.top });
  session.definitionsChanged();
}
