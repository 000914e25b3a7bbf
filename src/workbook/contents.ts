/** What a workbook holds, before anything is made in it. */
import type { Session } from './session';

export interface Contents {
  /** Names of all sheets. */
  sheets: string[];
  /** Of those, the ones with anything in their cells. */
  filled: string[];
  tables: string[];
  /** Names of the workbook's scope. */
  names: string[];
}

/** Fixed syncs: 2. */
export async function readContents(session: Session): Promise<Contents> {
  const { worksheets, tables, names } = session.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  await session.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await session.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    filled: worksheets.items.filter((_, index) => !used[index].isNullObject).map(({ name }) => name),
    tables: tables.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
  };
}
