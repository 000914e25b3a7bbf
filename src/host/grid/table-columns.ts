/** Columns of a table come and go: its filters and its sort keep to their columns. */
import type { ColumnFilter, Sheet, Table, TableColumn } from '../../spreadsheet/model';
import { bodyOf, isActive } from '../../spreadsheet/table-rows';

/** A column counts as the same when it is the same object. Rows kept out by no filter any more are shown. */
export function replaceColumns(sheet: Sheet, table: Table, columns: TableColumn[]): void {
  const placeOf = (index: number): number => columns.indexOf(table.columns[index]);
  const filters = refiltered(table.filters, placeOf);
  if (isActive(table.filters) && !isActive(filters)) showRows(sheet, bodyOf(table));
  if (filters) table.filters = filters;
  else delete table.filters;
  const conditions = table.sort?.conditions.map((condition) => ({ ...condition, key: placeOf(condition.key) }));
  if (table.sort && conditions?.every(({ key }) => key >= 0)) table.sort = { ...table.sort, conditions };
  else delete table.sort;
  table.columns = columns;
}

/** @param placeOf the new place of a column, negative when it is gone @returns `undefined` when none is left */
export function refiltered(
  filters: readonly ColumnFilter[] | undefined,
  placeOf: (column: number) => number,
): ColumnFilter[] | undefined {
  const kept = filters?.map((filter) => ({ ...filter, column: placeOf(filter.column) }));
  const left = kept?.filter(({ column }) => column >= 0).sort((a, b) => a.column - b.column);
  return left && left.length > 0 ? left : undefined;
}

export function showRows(sheet: Sheet, { top, bottom }: { top: number; bottom: number }): void {
  for (let row = top; row <= bottom; row++) delete sheet.rowFormats[row]?.hidden;
}
