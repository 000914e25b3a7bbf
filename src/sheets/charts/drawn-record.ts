/** What tells a sheet of ours from somebody's own of the same name: the area drawn, in a hidden column right of it. */
import { areaAddress, parseArea } from '../../spreadsheet/address';
import type { Area, CellValue } from '../../spreadsheet/model';

/** Right of the charts, however many there are. */
export const RECORD_COLUMN = 20;

const MARK = 'giaoban:';

export function drawnRecord(area: Area): string {
  return `${MARK}${areaAddress(area)}`;
}

/**
 * The area that was drawn. `undefined`: nothing was recorded there, or the record moved because rows or columns were
 * inserted: what is on the sheet is for people to keep.
 */
export function readDrawnArea(rows: readonly (readonly CellValue[])[]): Area | undefined {
  const record = rows[0]?.[RECORD_COLUMN];
  return typeof record === 'string' && record.startsWith(MARK) ? parseArea(record.slice(MARK.length)) : undefined;
}
