/** Filters of a sheet or a table at work: rows hidden and shown. */
import type { Area, ColumnFilter, FilterCriteria, Sheet, Table } from '../../spreadsheet/model';
import { bodyOf, filterAreaOf, hasHeaders, isActive } from '../../spreadsheet/table-rows';
import { conditionalLooks } from '../looks/over';
import type { Session } from '../session/session';
import { type FilteredColumn, rowTest, settled } from './matching';

/** What has arrows: a table, or the one filtered area of a sheet. */
export interface Filtered {
  sheet: Sheet;
  table?: Table;
}

/** Header and data rows; `undefined` when there are no arrows. */
export function filterArea({ sheet, table }: Filtered): Area | undefined {
  if (!table) return sheet.autoFilter;
  return hasHeaders(table) && table.showFilterButton !== false ? filterAreaOf(table) : undefined;
}

export function filtersOf({ sheet, table }: Filtered): readonly ColumnFilter[] {
  return (table ?? sheet).filters ?? [];
}

export function criteriaOf(filtered: Filtered, column: number): FilterCriteria | undefined {
  return filtersOf(filtered).find((filter) => filter.column === column)?.criteria;
}

/** The column's criteria in place of those it had; `undefined` clears them. The rows follow at once. */
export function setCriteria(
  session: Session,
  filtered: Filtered,
  column: number,
  criteria: FilterCriteria | undefined,
): void {
  const known = filtersOf(filtered).find((filter) => filter.column === column);
  const others = filtersOf(filtered).filter((filter) => filter.column !== column);
  const own: ColumnFilter = { column, ...(criteria && { criteria }), ...(known?.hideButton && { hideButton: true }) };
  const isKept = own.criteria !== undefined || own.hideButton === true;
  keep(filtered, isKept ? [...others, own].sort((a, b) => a.column - b.column) : others);
  reapply(session, filtered);
}

/** Every row is shown again; the arrows stay. */
export function clearFilters(session: Session, filtered: Filtered): void {
  if (!isActive(filtersOf(filtered))) return;
  keep(
    filtered,
    filtersOf(filtered).flatMap(({ column, hideButton }) => (hideButton ? [{ column, hideButton }] : [])),
  );
  reapply(session, filtered);
}

/** Hides and shows the rows anew, by what their cells hold now. */
export function reapply(session: Session, filtered: Filtered): void {
  const { sheet, table } = filtered;
  session.isDirty = true;
  const area = filterArea(filtered);
  if (!area) return;
  session.settle();
  const body = table ? bodyOf(table) : { ...area, top: area.top + 1 };
  const now = session.now();
  const filters = filtersOf(filtered).map((filter): ColumnFilter => {
    if (!filter.criteria) return filter;
    return { ...filter, criteria: settled(filter.criteria, columnOf(session, sheet, body, filter), now) };
  });
  keep(filtered, filters);
  const tests = filters.flatMap((filter) =>
    filter.criteria ? [rowTest(filter.criteria, columnOf(session, sheet, body, filter))] : [],
  );
  session.hideRows(sheet, body.top, body.bottom, (row) => !tests.every((test) => test(row)));
}

function columnOf(session: Session, sheet: Sheet, body: Area, { column, criteria }: ColumnFilter): FilteredColumn {
  const at = body.left + column;
  const isByLooks = criteria?.on === 'cellColor' || criteria?.on === 'fontColor' || criteria?.on === 'icon';
  const over = isByLooks ? conditionalLooks(session, sheet, { ...body, left: at, right: at }) : undefined;
  return { workbook: session.workbook, sheet, body, column: at, ...(over && { over }) };
}

function keep({ sheet, table }: Filtered, filters: ColumnFilter[]): void {
  const owner = table ?? sheet;
  if (filters.length === 0) delete owner.filters;
  else owner.filters = filters;
}
