/** Opens one of the sheets that were drawn for a month. */
import { reportSheetName } from '../sheets/report/build';
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

/** Name of the sheet the report of a period is drawn on. */
export function reportSheetOf(period: string): string {
  return reportSheetName(period);
}
