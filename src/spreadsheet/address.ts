/** A1 addresses and the quoting of sheet names, as Excel writes them. */
import type { Area } from './model';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** "A" → 0. Only letters A–Z are expected. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + ((name.charCodeAt(i) | 32) - 96);
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

export function absoluteAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** "B2:D9"; a single cell gives "B2". */
export function areaAddress(area: Area): string {
  const from = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? from
    : `${from}:${cellAddress(area.bottom, area.right)}`;
}

export function absoluteArea(area: Area): string {
  const from = absoluteAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? from
    : `${from}:${absoluteAddress(area.bottom, area.right)}`;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})$/;

/** "B2", "$B$2:D9", "A:C", "3:5" (whole columns and rows reach the sheet's edge); `undefined` for anything else. */
export function parseArea(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left, top, right = left, bottom = top] = cells;
    return inOrder(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return inOrder(0, columnIndex(columns[1]), MAX_ROWS - 1, columnIndex(columns[2]));
  const rows = ROWS.exec(text);
  return rows ? inOrder(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : undefined;
}

function inOrder(top: number, left: number, bottom: number, right: number): Area | undefined {
  const area = {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : undefined;
}

/** `'Nhập liệu'!$C$5` → sheet and area. Both quoted and bare sheet names; `undefined` when it is not one plain reference. */
export function parseReference(formula: string): { sheet: string; area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!:,()[\]]+))!([$A-Za-z0-9:]+)$/.exec(formula.trim());
  if (!match) return undefined;
  const area = parseArea(match[3]);
  return area && { sheet: match[1] !== undefined ? match[1].replaceAll("''", "'") : match[2], area };
}

/** "Sheet1" bare, "'Nhập liệu'" quoted: as Excel writes addresses. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name);
  return plain && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*(c\d*)?$/i.test(name) ? name : quoteSheet(name);
}

/** Always quoted: Excel accepts it everywhere, and print titles need it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function sheetReference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${absoluteArea(area)}`;
}
