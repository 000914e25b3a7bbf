import type { Session } from './session';

/** Brings a sheet to the front, at a cell where one is given. Fixed syncs: 2. @returns whether there is such a sheet */
export async function showSheet(
  session: Session,
  name: string,
  cell?: { row: number; column: number },
): Promise<boolean> {
  const worksheet = session.workbook.worksheets.getItemOrNullObject(name).load('name');
  await session.sync();
  if (worksheet.isNullObject) return false;
  worksheet.activate();
  if (cell) worksheet.getCell(cell.row, cell.column).select();
  await session.sync();
  return true;
}

/** Queues that sheets which may be hidden are seen again. Costs no sync. */
export function queueVisible(session: Session, names: readonly string[]): void {
  for (const name of names) session.workbook.worksheets.getItem(name).visibility = 'Visible';
}
