/** Table references as typed and as stored: a file knows neither `[@Cột]` nor a column without its table's name. */
import type { Sheet, Table } from '../model';

/** Text, quoted sheet names, then an optional table name and one bracketed part, brackets inside allowed once. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(?:[^[\]]|\[[^[\]]*\])*\](?![\p{L}\p{N}_'])/gu;

/** @param table the one the formula stands in: what `[@Cột]` and `[Cột]` mean by themselves */
export function storedFormula(formula: string, table: string | undefined): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(TOKEN, (match: string, named: string | undefined) => {
    if (match.startsWith('"') || match.startsWith("'")) return match;
    const name = named ?? table;
    if (name === undefined) return match;
    const inner = match.slice((named?.length ?? 0) + 1, -1);
    if (!inner.startsWith('@')) return `${name}[${inner}]`;
    const column = inner.slice(1);
    if (column === '') return `${name}[#This Row]`;
    return `${name}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
  });
}

export function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}
