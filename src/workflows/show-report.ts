/** Opens one of the sheets that were drawn for a month. */
import { reportSheetName } from '../sheets/report/build';
import { parseReference } from '../spreadsheet/address';
import { showSheet } from '../workbook/show-sheet';
import { withWorkbook } from '../workbook/session';
import { Refused } from './refusals';

/** Fixed syncs: 2. @throws Refused unknown-sheet */
export async function showReportSheet(name: string): Promise<void> {
  const isThere = await withWorkbook((session) => showSheet(session, name));
  if (!isThere) {
    throw new Refused('unknown-sheet', `Sổ không còn trang “${name}” (đã bị xóa hoặc đổi tên). Hãy lập lại báo cáo.`);
  }
}

/** Selects the cell a number of the report comes from: "'PL1 11-2021'!D22". Fixed syncs: 2. @throws Refused unknown-sheet */
export async function showReportCell(reference: string): Promise<void> {
  const place = parseReference(reference);
  if (!place) throw new Refused('unknown-sheet', `Không có ô “${reference}”. Hãy lập lại báo cáo.`);
  const { sheet, area } = place;
  const isThere = await withWorkbook((session) => showSheet(session, sheet, { row: area.top, column: area.left }));
  if (!isThere)
    throw new Refused('unknown-sheet', `Sổ không còn trang “${sheet}” (đã bị xóa hoặc đổi tên). Hãy lập lại báo cáo.`);
}

/** Name of the sheet the report of a period is drawn on. */
export function reportSheetOf(period: string): string {
  return reportSheetName(period);
}
