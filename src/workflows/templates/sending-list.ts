/** Which file goes to which school at which address: lies first in the .zip, for whoever sends them. */
import { periodInSentence } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { displayName } from '../../reporting/schools/names';
import { DEFAULT_STYLE } from '../../sheets/looks/default-style';
import { emptySheet, emptyWorkbook, internStyle, setCell } from '../../spreadsheet/build';
import { writeWorkbook } from '../../spreadsheet/xlsx/write';
import type { PlannedTemplate } from './make-template';

const COLUMNS = [
  ['TT', 5],
  ['Mã trường', 14],
  ['Tên trường', 36],
  ['Xã/phường', 22],
  ['Email', 34],
  ['Tên tệp', 40],
] as const;

/** "00-Danh-sach-gui_2021-11.xlsx": before all schools' files by name. */
export function sendingListName(period: Pick<Period, 'id'>): string {
  return `00-Danh-sach-gui_${period.id.replace('..', '-')}.xlsx`;
}

/** An .xlsx file; a school without an address has a blank cell. */
export function sendingList(period: Period, templates: readonly Omit<PlannedTemplate, 'history'>[]): Uint8Array {
  const workbook = emptyWorkbook();
  workbook.styles = [DEFAULT_STYLE];
  const bold = internStyle(workbook, { ...DEFAULT_STYLE, font: { ...DEFAULT_STYLE.font, bold: true } });
  const sheet = emptySheet('Danh sách gửi');
  workbook.sheets.push(sheet);
  setCell(sheet, 0, 0, { value: `Danh sách gửi biểu mẫu ${periodInSentence(period)}`, style: bold });
  COLUMNS.forEach(([title, width], column) => {
    setCell(sheet, 2, column, { value: title, style: bold });
    sheet.columns[column] = { width };
  });
  templates.forEach(({ school, fileName }, at) => {
    const cells = [at + 1, school.code, displayName(school), school.commune, school.email ?? null, fileName];
    cells.forEach((value, column) => setCell(sheet, at + 3, column, { value }));
  });
  sheet.freeze = { rows: 3, columns: 0 };
  return writeWorkbook(workbook);
}
