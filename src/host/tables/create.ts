/** Making a table of cells. */
import type { Area, Sheet, Table } from '../../spreadsheet/model';
import { DEFAULT_TABLE_STYLE } from '../../spreadsheet/xlsx/table-styles';
import { clearFilters } from '../filters/filtered';
import { columnsOf, overlaps, rowsOf } from '../grid/areas';
import { usedCells } from '../grid/used';
import { freeTableName } from '../naming';
import { assertUnprotected } from '../protection';
import { mergedRangeConflict } from '../protocol/errors';
import { moveCells } from '../session/moving';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import { readHeaders } from './sync';

/** Without headers the cells move down a row to make place for "Column1", "Column2" … */
export function createTable(
  session: Session,
  sheet: Sheet,
  area: Area,
  hasHeaders: boolean,
): { sheet: Sheet; table: Table } {
  session.assertAlive(sheet);
  assertUnprotected(sheet);
  assertNoOverlap(sheet, area);
  let whole = area;
  if (!hasHeaders) {
    moveCells(session, sheet, { axis: 'row', at: area.top, count: 1, from: area.left, to: area.right });
    whole = { ...area, bottom: area.bottom + 1 };
  } else if (rowsOf(area) === 1) {
    // A header alone gets its first, empty row; what stands there makes place.
    whole = { ...area, bottom: area.bottom + 1 };
    if (usedCells(sheet, true, { ...whole, top: whole.bottom }))
      moveCells(session, sheet, { axis: 'row', at: whole.bottom, count: 1, from: area.left, to: area.right });
    assertNoOverlap(sheet, whole);
  }
  if (sheet.autoFilter && overlaps(sheet.autoFilter, whole)) {
    // The table brings arrows of its own.
    clearFilters(session, { sheet });
    delete sheet.autoFilter;
    delete sheet.filters;
  }
  const table: Table = {
    name: freeTableName(session.workbook),
    area: whole,
    columns: Array.from({ length: columnsOf(area) }, (_, index) => ({ name: `Column${index + 1}` })),
    styleName: session.workbook.tableStyles?.default ?? DEFAULT_TABLE_STYLE,
    showBandedRows: true,
    showFilterButton: true,
    ...(hasHeaders && rowsOf(area) === 1 && { insertRow: true }),
  };
  readHeaders(sheet, table);
  sheet.tables.push(table);
  session.contentChanged(sheet, { ...whole, bottom: whole.top });
  session.definitionsChanged();
  const id = session.identity.ofSheet(sheet);
  session.events.raise('tableAdded', [id, WORKBOOK_TARGET], {
    tableId: session.identity.of(table),
    worksheetId: id,
    source: 'Local',
  });
  return { sheet, table };
}

/** Neither another table nor a merge may lie under a table. */
export function assertNoOverlap(sheet: Sheet, area: Area, except?: Table): void {
  const hit = sheet.tables.some((table) => table !== except && overlaps(table.area, area));
  if (hit || sheet.merges.some((merge) => overlaps(merge, area))) throw mergedRangeConflict();
}
