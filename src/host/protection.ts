/** What a protected sheet or a protected structure refuses. */
import type { Area, Protection, Sheet, Workbook } from '../spreadsheet/model';
import { stylesIn } from './grid/styles';
import { accessDenied } from './protocol/errors';

export type Allowance = keyof NonNullable<Protection['allow']>;

/** Content of locked cells of a protected sheet cannot change. */
export function assertWritable(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  if (stylesIn(workbook, sheet, [area]).some((style) => style.locked !== false)) throw accessDenied();
}

/** Things a protected sheet refuses unless its options allow them. */
export function assertAllowed(sheet: Sheet, what: Allowance): void {
  if (sheet.protection && sheet.protection.allow?.[what] !== true) throw accessDenied();
}

/** Things a protected sheet refuses whatever its options. */
export function assertUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw accessDenied();
}

/** Sheets of a structure-protected workbook cannot come, go, move, be renamed, hidden or shown. */
export function assertStructure(workbook: Workbook): void {
  if (workbook.structureProtected) throw accessDenied();
}
