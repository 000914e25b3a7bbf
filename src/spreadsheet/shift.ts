/** Moving a formula, as a shared formula's followers and filling down do: relative references move, `$` ones stay. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './address';

/**
 * Strings, quoted sheet names and bracketed parts are skipped; then a cell, `A:C`, or `3:5`. What follows or precedes a
 * word character, a dot, or stands before "(" or "!" is part of a name, a function or a sheet.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\\?])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?![\p{L}\p{N}_.(!\\?])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\?])|(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})(?![\p{L}\p{N}_.(!\\?]))/gu;

/** References that leave the sheet wrap around its edge, as in Excel's shared formulas. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (match, ...parts: (string | undefined)[]) => {
    const [c$, c, r$, r, from$, from, to$, to, top$, top, bottom$, bottom] = parts;
    if (c !== undefined) return moveColumn(c$, c, columns) + moveRow(r$, r, rows);
    if (from !== undefined) return `${moveColumn(from$, from, columns)}:${moveColumn(to$, to, columns)}`;
    if (top !== undefined) return `${moveRow(top$, top, rows)}:${moveRow(bottom$, bottom, rows)}`;
    return match;
  });
}

function moveColumn(fixed = '', name = '', by: number): string {
  return fixed ? fixed + name : columnName(wrap(columnIndex(name) + by, MAX_COLUMNS));
}

function moveRow(fixed = '', row = '', by: number): string {
  return fixed ? fixed + row : String(wrap(Number(row) - 1 + by, MAX_ROWS) + 1);
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
