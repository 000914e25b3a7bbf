/** `table.showHeaders`: the header row goes, the columns keep their names; and it comes back. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { hasHeaders } from '../../spreadsheet/table-rows';
import { clearFilters } from '../filters/filtered';
import { overlaps } from '../grid/areas';
import type { TableSelf } from '../members/selves';
import { moveCells } from '../session/moving';
import type { Session } from '../session/session';

/** Nothing moves: the cells of the header row are emptied. The arrows, and with them the filters, go too. */
export function hideHeaders(session: Session, { sheet, table }: TableSelf): void {
  if (!hasHeaders(table)) return;
  clearFilters(session, { sheet, table });
  delete table.filters;
  const header = { ...table.area, bottom: table.area.top };
  for (let column = header.left; column <= header.right; column++) {
    const cell = sheet.rows[header.top]?.[column];
    delete cell?.value;
    delete cell?.formula;
  }
  session.contentChanged(sheet, header);
  table.showHeaders = false;
  table.showFilterButton = false;
  table.area = { ...table.area, top: table.area.top + 1 };
  session.definitionsChanged();
}

/** In the row above when that is free; otherwise the table and what stands below it move down. */
export function showHeaders(session: Session, { sheet, table }: TableSelf): void {
  if (hasHeaders(table)) return;
  const { top, left, right } = table.area;
  const above = { top: top - 1, bottom: top - 1, left, right };
  if (top === 0 || !isFree(sheet, above))
    moveCells(session, sheet, { axis: 'row', at: top, count: 1, from: left, to: right });
  delete table.showHeaders;
  delete table.showFilterButton;
  table.area = { ...table.area, top: table.area.top - 1 };
  const cells = (sheet.rows[table.area.top] ??= []);
  table.columns.forEach(({ name }, index) => {
    const cell = (cells[left + index] ??= {});
    delete cell.formula;
    cell.value = name;
  });
  session.contentChanged(sheet, { ...table.area, bottom: table.area.top });
  session.definitionsChanged();
}

function isFree(sheet: Sheet, area: Area): boolean {
  for (let column = area.left; column <= area.right; column++) {
    const cell = sheet.rows[area.top]?.[column];
    if (cell && (cell.formula !== undefined || (cell.value ?? null) !== null)) return false;
  }
  return ![...sheet.merges, ...sheet.tables.map((table) => table.area)].some((other) => overlaps(other, area));
}
