/** One sheet, read or renamed along with whatever is done next. */
import type { CellValue } from '../spreadsheet/model';
import type { Session } from './session';

/**
 * Queues the reading; costs no sync of its own.
 * @returns gives, after the next sync, the rows from A1 on; `undefined` when there is no such sheet or nothing in it
 */
export function queueSheet(session: Session, name: string): () => CellValue[][] | undefined {
  const used = session.workbook.worksheets
    .getItemOrNullObject(name)
    .getUsedRangeOrNullObject(true)
    .load('values,rowIndex,columnIndex');
  return () => {
    if (used.isNullObject) return undefined;
    const left: CellValue[] = Array.from({ length: used.columnIndex }, () => null);
    const rows = (used.values as unknown[][]).map((cells) => [...left, ...cells.map(valueOf)]);
    return [...Array.from({ length: used.rowIndex }, (): CellValue[] => []), ...rows];
  };
}

function valueOf(value: unknown): CellValue {
  return value === '' || value === null || value === undefined ? null : (value as CellValue);
}

/** Queues the renaming. */
export function queueRename(session: Session, name: string, to: string): void {
  session.workbook.worksheets.getItem(name).name = to;
}
