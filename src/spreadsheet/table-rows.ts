/** Which rows of a table or a filtered area are what. */
import type { Area, ColumnFilter, Sheet, Table } from './model';

export function hasHeaders(table: Table): boolean {
  return table.showHeaders !== false;
}

/** The rows between the header and the totals. */
export function bodyOf(table: Table): Area {
  const { top, bottom } = table.area;
  return { ...table.area, top: hasHeaders(table) ? top + 1 : top, bottom: table.showTotals ? bottom - 1 : bottom };
}

/** Header and data rows: what the arrows of the table's filter stand over. */
export function filterAreaOf(table: Table): Area {
  return { ...table.area, bottom: bodyOf(table).bottom };
}

/** Whether a filter has taken the row away; one hidden by hand is not filtered. */
export function isFilteredRow(sheet: Sheet, row: number): boolean {
  if (!sheet.rowFormats[row]?.hidden) return false;
  if (sheet.autoFilter && isActive(sheet.filters) && row > sheet.autoFilter.top && row <= sheet.autoFilter.bottom)
    return true;
  return sheet.tables.some((table) => {
    const { top, bottom } = bodyOf(table);
    return isActive(table.filters) && row >= top && row <= bottom;
  });
}

/** Whether a column lets only some cells through. */
export function isActive(filters: readonly ColumnFilter[] | undefined): boolean {
  return filters?.some((filter) => filter.criteria !== undefined) ?? false;
}
