/** The totals row. */
import type { TableColumn } from '../../spreadsheet/model';
import type { TableSelf } from '../members/selves';
import { escapedColumn } from '../grid/rewrite';
import { moveCells } from '../session/moving';
import type { Session } from '../session/session';

/** SUBTOTAL's numbers that leave out hidden rows, as totals rows use them. */
const SUBTOTAL: Record<string, number> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

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

function totalFormula(table: string, column: TableColumn): string | undefined {
  if (column.totalFunction === undefined) return undefined;
  if (column.totalFunction === 'custom') return column.totalFormula;
  return `SUBTOTAL(${SUBTOTAL[column.totalFunction]},${table}[${escapedColumn(column.name)}])`;
}
