/** Brings a cell of a table to the front. What hides its row is told, not undone: a filter is somebody's work. */
import type { Session } from './session';

export interface TableSight {
  isSheetHidden: boolean;
  isFiltered: boolean;
}

export interface CellSight {
  isRowHidden: boolean;
  isColumnHidden: boolean;
}

/**
 * Queues the look at what may hide a table's cells; costs no sync of its own.
 * @returns gives it after the next sync; `undefined` when there is no such table
 */
export function queueTableSight(session: Session, name: string): () => TableSight | undefined {
  const table = session.workbook.tables
    .getItemOrNullObject(name)
    .load('name,worksheet/visibility,autoFilter/isDataFiltered');
  return () =>
    table.isNullObject
      ? undefined
      : { isSheetHidden: table.worksheet.visibility !== 'Visible', isFiltered: table.autoFilter.isDataFiltered };
}

/** Selects the cell; its sheet is shown first when it is hidden. Fixed syncs: 1. */
export async function showCell(
  session: Session,
  place: { sheet: string; row: number; column: number },
  { isSheetHidden }: TableSight,
): Promise<CellSight> {
  const worksheet = session.workbook.worksheets.getItem(place.sheet);
  if (isSheetHidden) worksheet.visibility = 'Visible';
  const cell = worksheet.getCell(place.row, place.column).load('rowHidden,columnHidden');
  worksheet.activate();
  cell.select();
  await session.sync();
  return { isRowHidden: cell.rowHidden, isColumnHidden: cell.columnHidden };
}
