/** What the *Phiếu* shows of a cell of the form. */
import { absoluteAddress, quoteSheet } from '../../../spreadsheet/address';
import { SCHOOL_SHEET } from '../contract';

/** The form's cell. */
export function source(row: number, column: number): string {
  return `${quoteSheet(SCHOOL_SHEET.input)}!${absoluteAddress(row, column)}`;
}

/** Empty for a blank, never 0; thousands with a dot whatever the machine's locale (FIXED writes a comma or a dot). */
export function shown(cell: string, isCount = false): string {
  const plain = `IF(${cell}="","",${cell})`;
  if (!isCount) return plain;
  const grouped = `IF(N(${cell})=INT(N(${cell})),SUBSTITUTE(FIXED(${cell},0),",","."),${cell})`;
  return `IF(ISNUMBER(${cell}),${grouped},${plain})`;
}
