/** Structured references: `Bảng[Cột]`, `Bảng[[#Totals],[Cột]]`, `[@Cột]`, `[[Cột 1]:[Cột 3]]`. */
import type { Area, Table } from '../../spreadsheet/model';
import { bodyOf, hasHeaders } from '../../spreadsheet/table-rows';
import type { StructuredNode, TableItem } from './syntax';
import { FormulaError, REF, VALUE } from './values';

const ITEMS = new Set<string>(['#all', '#data', '#headers', '#totals', '#this row']);

/** @param inner the text between the outer brackets, escapes still in it. */
export function structuredNode(inner: string, table?: string): StructuredNode {
  const node: StructuredNode = { kind: 'structured', items: [] };
  if (table !== undefined) node.table = table;
  let body = inner.trim();
  if (body.startsWith('@')) {
    node.items.push('#this row');
    body = body.slice(1).trim();
  }
  for (const piece of body.startsWith('[') ? pieces(body) : body === '' ? [] : [body]) {
    const item = piece.toLowerCase();
    if (ITEMS.has(item)) node.items.push(item as TableItem);
    else {
      const name = unescape(piece);
      node.columns = node.columns ? { from: node.columns.from, to: name } : { from: name, to: name };
    }
  }
  return node;
}

/** Where the reference lies, or the error it comes to. `row` is the sheet row of the formula, `undefined` off the table's sheet. */
export function structuredArea(node: StructuredNode, table: Table, row: number | undefined): Area | FormulaError {
  const columns = columnSpan(node, table);
  const rows = rowSpan(node, table, row);
  if (rows instanceof FormulaError) return rows;
  return columns ? { ...rows, ...columns } : REF;
}

function columnPosition(table: Table, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
}

function columnSpan(node: StructuredNode, table: Table): { left: number; right: number } | undefined {
  if (!node.columns) return { left: table.area.left, right: table.area.right };
  const from = columnPosition(table, node.columns.from);
  const to = columnPosition(table, node.columns.to);
  if (from < 0 || to < 0) return undefined;
  return { left: table.area.left + Math.min(from, to), right: table.area.left + Math.max(from, to) };
}

function rowSpan(
  node: StructuredNode,
  table: Table,
  row: number | undefined,
): { top: number; bottom: number } | FormulaError {
  const { top, bottom } = table.area;
  const data = { top: bodyOf(table).top, bottom: bodyOf(table).bottom };
  if (node.items.includes('#this row'))
    return row !== undefined && row >= data.top && row <= data.bottom ? { top: row, bottom: row } : VALUE;
  if (node.items.includes('#all')) return { top, bottom };
  if (node.items.length === 0) return data;
  const spans = node.items.map((item) =>
    item === '#headers' ? { top, bottom: top } : item === '#totals' ? { top: bottom, bottom } : data,
  );
  if (node.items.includes('#totals') && !table.showTotals) return REF;
  if (node.items.includes('#headers') && !hasHeaders(table)) return REF;
  return { top: Math.min(...spans.map((s) => s.top)), bottom: Math.max(...spans.map((s) => s.bottom)) };
}

/** `[#Totals],[Cột]` or `[A]:[B]` → the texts inside the brackets, still escaped. */
function pieces(body: string): string[] {
  return [...body.matchAll(/\[((?:'[\s\S]|[^'\]])*)\]/g)].map((match) => match[1]);
}

function unescape(text: string): string {
  return text.replace(/'([\s\S])/g, '$1');
}
