/** Excel's rules for the names of sheets, defined names, tables and table columns. */
import type { Sheet, Workbook } from '../spreadsheet/model';
import { parseArea } from '../spreadsheet/address';
import { invalidArgument, itemAlreadyExists } from './protocol/errors';

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;

/** 1–31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not "History", unique whatever the case. */
export function checkSheetName(workbook: Workbook, name: unknown, renamed?: Sheet): string {
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_SHEET_NAME) throw invalidArgument();
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument();
  if (folded(name) === 'history') throw invalidArgument();
  if (workbook.sheets.some((sheet) => sheet !== renamed && folded(sheet.name) === folded(name)))
    throw itemAlreadyExists();
  return name;
}

/** "Sheet1", "Sheet2" …: the first that is free. */
export function freeSheetName(workbook: Workbook): string {
  const taken = new Set(workbook.sheets.map((sheet) => folded(sheet.name)));
  let n = 1;
  while (taken.has(`sheet${n}`)) n++;
  return `Sheet${n}`;
}

/** "Tổng (2)": the number goes up until the name is free, and the name is cut to stay within 31 characters. */
export function freeSheetCopyName(workbook: Workbook, name: string, beside: readonly Sheet[] = []): string {
  const taken = new Set(workbook.sheets.map((sheet) => folded(sheet.name)));
  if (!taken.has(folded(name))) return name;
  for (const sheet of beside) taken.add(folded(sheet.name));
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = stem.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(folded(candidate))) return candidate;
  }
}

/**
 * A letter, "_" or "\", then letters, digits, ".", "_", "?" or "\"; at most 255 characters; not a cell address in A1
 * or R1C1 style.
 */
export function checkName(name: unknown): string {
  if (typeof name !== 'string' || name.length === 0 || name.length > LONGEST_NAME) throw invalidArgument();
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}._?\\]*$/u.test(name)) throw invalidArgument();
  if (isAddress(name) || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) throw invalidArgument();
  return name;
}

function isAddress(name: string): boolean {
  return parseArea(name) !== undefined;
}

/** Table names follow the rules of names and share their space. */
export function checkTableName(workbook: Workbook, name: unknown, current?: string): string {
  const checked = checkName(name);
  const key = folded(checked);
  if (current !== undefined && folded(current) === key) return checked;
  const taken =
    workbook.sheets.some((sheet) => sheet.tables.some((table) => folded(table.name) === key)) ||
    workbook.names.some((defined) => defined.sheet === undefined && folded(defined.name) === key);
  if (taken) throw itemAlreadyExists();
  return checked;
}

export function freeTableName(workbook: Workbook): string {
  const taken = new Set(workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => folded(table.name))));
  let n = 1;
  while (taken.has(`table${n}`)) n++;
  return `Table${n}`;
}

/** Headers of a table: text, none empty ("Column1"), none twice whatever the case ("Tên2"). */
export function uniqueHeaders(given: readonly string[]): string[] {
  const taken = new Set<string>();
  return given.map((header, index) => {
    const base = header === '' ? `Column${index + 1}` : header;
    let name = base;
    for (let n = 2; taken.has(folded(name)); n++) name = `${base}${n}`;
    taken.add(folded(name));
    return name;
  });
}

export function folded(name: string): string {
  return name.toLowerCase();
}
