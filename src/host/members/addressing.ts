/** From the text of an address to cells, and back. */
import { MAX_COLUMNS, MAX_ROWS, parseArea, parseReference } from '../../spreadsheet/address';
import type { Area, Sheet } from '../../spreadsheet/model';
import { bodyOf } from '../../spreadsheet/table-rows';
import { localAddress, onSheet } from '../grid/areas';
import { sheetPrefix } from '../../spreadsheet/address';
import { folded } from '../naming';
import { invalidArgument } from '../protocol/errors';
import type { Session } from '../session/session';
import type { RangeSelf } from './selves';

/** "A1", "A1:B2", "A:A", "1:3", the same with this sheet's name before it, or the name of a range on this sheet. */
export function resolveAddress(sheet: Sheet, address: string, session: Session): Area {
  const text = address.trim().replace(/^=/, '');
  const plain = parseArea(text);
  if (plain) return plain;
  const reference = parseReference(text);
  if (reference && folded(reference.sheet) === folded(sheet.name)) return reference.area;
  const named = namedArea(text, sheet, session);
  if (named?.sheet === sheet) return named.area;
  throw invalidArgument();
}

/** "A1:B2, D4, soLieu": addresses and names with commas between them; the sheet's quoted name may hold commas itself. */
export function resolveAddresses(sheet: Sheet, addresses: string, session: Session): Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  if (parts.length === 0) throw invalidArgument();
  return parts.map((part) => resolveAddress(sheet, part, session));
}

/** The cells a defined name or a table stands for, as seen from a sheet. */
export function namedArea(name: string, from: Sheet | null, session: Session): RangeSelf | undefined {
  const key = folded(name);
  const { names, sheets } = session.workbook;
  const defined =
    names.find((item) => from && item.sheet === from.name && folded(item.name) === key) ??
    names.find((item) => item.sheet === undefined && folded(item.name) === key);
  if (defined) return referredCells(defined.formula, session);
  for (const sheet of sheets) {
    const table = sheet.tables.find((candidate) => folded(candidate.name) === key);
    if (table) return { sheet, area: bodyOf(table) };
  }
  return undefined;
}

/** The cells of a formula that is one plain reference with a sheet. */
export function referredCells(formula: string, session: Session): RangeSelf | undefined {
  const reference = parseReference(formula);
  if (!reference) return undefined;
  const sheet = session.workbook.sheets.find((candidate) => folded(candidate.name) === folded(reference.sheet));
  return sheet && { sheet, area: reference.area };
}

/** `Sheet1!A1:B2`, `'Nhập liệu'!A:C`, as `range.address` gives it. */
export function fullAddress({ sheet, area }: RangeSelf): string {
  return `${sheetPrefix(sheet.name)}!${localAddress(area)}`;
}

/** The range if it lies on the sheet, else InvalidArgument. */
export function rangeAt(sheet: Sheet, top: number, left: number, bottom: number, right: number): RangeSelf {
  const area = onSheet({ top, left, bottom, right });
  if (!area || bottom >= MAX_ROWS || right >= MAX_COLUMNS) throw invalidArgument();
  return { sheet, area };
}
