/** Copies of sheets that stay as they are: whatever becomes of the ones they were made of. */
import type { Session } from './session';
import { asInput } from './text';

export interface Frozen {
  /** The sheet that is copied, and the name of its copy. */
  name: string;
  copy: string;
  /** Columns whose contents do not go along, e.g. records for drawing again. */
  without?: string;
  /** Cells that read otherwise in the copy, by row and column from 0. */
  texts?: readonly { row: number; column: number; text: string }[];
}

/** Queues the copies, at the end of the workbook, protected; the first is shown. Costs no sync. ExcelApi 1.7. */
export function queueFrozenCopies(session: Session, sheets: readonly Frozen[]): void {
  const { worksheets } = session.workbook;
  sheets.forEach(({ name, copy, without, texts = [] }, index) => {
    const sheet = worksheets.getItem(name).copy('End');
    sheet.name = copy;
    if (without !== undefined) sheet.getRange(without).clear('Contents');
    for (const { row, column, text } of texts) sheet.getCell(row, column).values = [[asInput(text)]];
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    if (index === 0) sheet.activate();
  });
}
