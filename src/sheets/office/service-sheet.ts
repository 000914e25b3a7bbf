/** The very hidden sheet that says what the workbook is; same name as in a school's workbook, told apart by `kind`. */
import { schoolYearLabel } from '../../reporting/periods/calendar';
import type { SchoolYear } from '../../reporting/periods/period';
import type { CellValue, Sheet } from '../../spreadsheet/model';
import { emptySheet, setCell } from '../../spreadsheet/build';

export const OFFICE_SERVICE_SHEET = '_giaoban';
const OFFICE_BOOK_KIND = 'so-tong-hop';
/** Goes up when a reader of an older version could no longer read the book. */
export const OFFICE_CONTRACT_VERSION = 1;

/** Two columns, key and value. */
export function officeServiceSheet(schoolYear: SchoolYear): Sheet {
  const sheet = emptySheet(OFFICE_SERVICE_SHEET);
  sheet.visibility = 'veryHidden';
  const rows: [string, CellValue][] = [
    ['kind', OFFICE_BOOK_KIND],
    ['contractVersion', OFFICE_CONTRACT_VERSION],
    ['schoolYear', schoolYearLabel(schoolYear)],
  ];
  rows.forEach(([key, value], row) => {
    setCell(sheet, row, 0, { value: key });
    setCell(sheet, row, 1, { value });
  });
  return sheet;
}

/** Whether rows of a `_giaoban` sheet are an office's book, and of which contract; `undefined`: something else. */
export function readOfficeService(rows: readonly (readonly CellValue[])[]): { contractVersion: number } | undefined {
  const found = new Map(rows.map(([key, value]) => [String(key ?? ''), value ?? null]));
  if (found.get('kind') !== OFFICE_BOOK_KIND) return undefined;
  const version = Number(found.get('contractVersion'));
  return { contractVersion: Number.isInteger(version) && version > 0 ? version : OFFICE_CONTRACT_VERSION };
}
