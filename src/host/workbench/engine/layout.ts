/** A sheet's layout in pixels: what the grid must know before it asks for cells. */
import type { Sheet } from '../../../spreadsheet/model';
import { columnPoints, rowPoints } from '../../grid/measures';
import type { Session } from '../../session/session';
import type { SheetId, SheetLayout } from './api';
import { chartViews } from './chart-views';
import { tallRows } from './tall-rows';

const PIXELS_PER_POINT = 4 / 3;
/** A column and a row no sheet formats: they give the defaults. */
const NOWHERE = -1;

export function layoutOf(session: Session, sheet: Sheet, id: SheetId): SheetLayout {
  const rowHeights: Record<number, number> = { ...tallRows(session.workbook, sheet) };
  for (const key in sheet.rowFormats) {
    const row = Number(key);
    const { height, hidden } = sheet.rowFormats[row];
    if (height !== undefined || hidden) rowHeights[row] = pixels(rowPoints(sheet, row));
  }
  const columnWidths: Record<number, number> = {};
  for (const key in sheet.columns) {
    const column = Number(key);
    const { width, hidden } = sheet.columns[column];
    if (width !== undefined || hidden) columnWidths[column] = pixels(columnPoints(sheet, column));
  }
  return {
    id,
    rowsInUse: sheet.rows.length,
    columnsInUse: sheet.rows.reduce((most, cells) => (cells && cells.length > most ? cells.length : most), 0),
    defaultRowHeight: pixels(rowPoints(sheet, NOWHERE)),
    defaultColumnWidth: pixels(columnPoints(sheet, NOWHERE)),
    rowHeights,
    columnWidths,
    merges: sheet.merges,
    freeze: sheet.freeze ?? { rows: 0, columns: 0 },
    showGridlines: sheet.showGridlines !== false,
    zoom: sheet.zoom ?? 100,
    isProtected: sheet.protection !== undefined,
    filterButtons: filterButtons(sheet),
    tables: sheet.tables.map(({ name, area, styleName, showBandedRows, showTotals }) => ({
      name,
      area,
      ...(styleName !== undefined && { styleName }),
      showBandedRows: showBandedRows !== false,
      showTotals: showTotals === true,
    })),
    charts: chartViews(session.workbook.sheets, sheet),
    selection: sheet.selection ?? { row: 0, column: 0 },
  };
}

function filterButtons(sheet: Sheet): SheetLayout['filterButtons'] {
  const filtered = sheet.tables
    .filter((table) => table.showFilterButton !== false && table.showHeaders !== false)
    .map(({ area, filters }) => ({ area, filters }));
  if (sheet.autoFilter) filtered.push({ area: sheet.autoFilter, filters: sheet.filters });
  return filtered.flatMap(({ area: { top, left, right }, filters = [] }) =>
    Array.from({ length: right - left + 1 }, (_, index) => ({
      row: top,
      column: left + index,
      isActive: filters.some(({ column, criteria }) => column === index && criteria !== undefined),
    })),
  );
}

function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
