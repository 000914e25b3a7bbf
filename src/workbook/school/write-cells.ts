/** Writing single cells of the open workbook: queued, nothing is sent here. */
import type { CellValue } from '../../spreadsheet/model';
import type { Session } from '../session';
import { asInput } from '../text';

export interface CellWrite {
  sheet: string;
  row: number;
  column: number;
  value: CellValue;
  /** Set when the cell shows numbers as something else; only on a sheet that is not protected. */
  numberFormat?: string;
}

export function queueWrites(session: Session, writes: readonly CellWrite[]): void {
  for (const { sheet, row, column, value, numberFormat } of writes) {
    const cell = session.workbook.worksheets.getItem(sheet).getCell(row, column);
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[asInput(value)]];
  }
}

/** Brings the sheet to the front and selects the cell. */
export function queueGoTo(session: Session, sheet: string, address: string): void {
  const worksheet = session.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(address).select();
}
