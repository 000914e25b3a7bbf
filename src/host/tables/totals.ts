/** The totals row. */
import type { Area, Sheet, Table, TableColumn } from '../../spreadsheet/model';
import type { TableSelf } from '../members/selves';
import { escapedColumn } from '../grid/rewrite';
import { moveCells } from '../session/moving';
import type { Session } from '../session/session';

/** SUBTOTAL's numbers that leave out hidden rows, as totals rows use them. */
const SUBTOTAL = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
} as const;

/** The row appears below the data, pushing down what stands there. */
export function showTotals(session: Session, { sheet, table }: TableSelf): void {
  if (table.showTotals) return;
  const { bottom, left, right } = table.area;
  moveCells(session, sheet, { axis: 'row', at: bottom + 1, count: 1, from: left, to: right });
  table.area = { ...table.area, bottom: bottom + 1 };
  table.showTotals = true;
  const [first, last] = [table.columns[0], table.columns[table.columns.length - 1]];
  if (table.columns.every((column) => column.totalLabel === undefined && column.totalFunction === undefined)) {
    if (table.columns.length > 1) first.totalLabel = 'Total';
    const numbers = typeof sheet.rows[bottom]?.[right]?.value === 'number';
    last.totalFunction = numbers ? 'sum' : 'count';
  }
  const cells = (sheet.rows[bottom + 1] ??= []);
  table.columns.forEach((column, index) => {
    const formula = totalFormula(table.name, column);
    const cell = (cells[left + index] ??= {});
    delete cell.value;
    delete cell.formula;
    if (formula !== undefined) cell.formula = formula;
    else if (column.totalLabel !== undefined) cell.value = column.totalLabel;
  });
  session.contentChanged(sheet, { ...table.area, top: table.area.bottom });
}

export function hideTotals(session: Session, { sheet, table }: TableSelf): void {
  if (!table.showTotals) return;
  const { bottom, left, right } = table.area;
  delete table.showTotals;
  table.area = { ...table.area, bottom: bottom - 1 };
  moveCells(session, sheet, { axis: 'row', at: bottom, count: -1, from: left, to: right });
}

/** Cells of the totals row were written: what stands there now is the column's label, function or own formula. */
export function noteTotals(sheet: Sheet, table: Table, written: Area): void {
  const { bottom, left } = table.area;
  if (!table.showTotals || written.bottom < bottom || written.top > bottom) return;
  for (let at = written.left; at <= written.right; at++) {
    const column = table.columns[at - left];
    const cell = sheet.rows[bottom]?.[at];
    delete column.totalLabel;
    delete column.totalFunction;
    delete column.totalFormula;
    if (cell?.formula !== undefined) {
      column.totalFunction = functionOf(cell.formula, table, column) ?? 'custom';
      if (column.totalFunction === 'custom') column.totalFormula = cell.formula;
    } else if (typeof cell?.value === 'string') column.totalLabel = cell.value;
  }
}

/** `SUBTOTAL(109,[Cột])` and the like over the column itself is one of the functions of the list. */
function functionOf(formula: string, table: Table, column: TableColumn): TableColumn['totalFunction'] {
  const match = /^SUBTOTAL\(\s*(\d+)\s*,\s*([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(.*)\]\s*\)$/iu.exec(formula);
  if (!match) return undefined;
  const [, number, name, inner] = match;
  const isOwn = inner.toLowerCase() === escapedColumn(column.name).toLowerCase();
  if (!isOwn || (name !== undefined && name.toLowerCase() !== table.name.toLowerCase())) return undefined;
  return (Object.keys(SUBTOTAL) as (keyof typeof SUBTOTAL)[]).find((key) => SUBTOTAL[key] === Number(number));
}

function totalFormula(table: string, column: TableColumn): string | undefined {
  if (column.totalFunction === undefined) return undefined;
  if (column.totalFunction === 'custom') return column.totalFormula;
  return `SUBTOTAL(${SUBTOTAL[column.totalFunction]},${table}[${escapedColumn(column.name)}])`;
}
