/** A level's grid: its header, a row per grade, and below it Cộng, Tháng trước, Chênh lệch. */
import { cellName, totalKey } from '../../../reporting/catalogue/slots';
import { cellAddress, columnName } from '../../../spreadsheet/address';
import { LOOKS, NUMBER_FORMATS, withLook } from '../../looks/styles';
import { numberFormat } from '../figure-looks';
import type { PlanRow } from '../form-plan';
import { type FormDrawing, LABEL_LOOK } from './drawing';

export function gridHeader(drawing: FormDrawing, row: Extract<PlanRow, { kind: 'gridHeader' }>): void {
  drawing.header(row.row, [
    [drawing.plan.columns.label, row.first],
    ...row.columns.map(({ column, label }): [number, string] => [column, label]),
  ]);
  drawing.height(row.row, 48);
}

export function gradeRow(drawing: FormDrawing, row: Extract<PlanRow, { kind: 'grid' }>): void {
  drawing.rowStart(row.row, row.id, row.label);
  for (const { column, slot } of row.cells) drawing.figure({ row: row.row, column }, slot);
  drawing.rowEnd(row);
}

export function gridFoot(drawing: FormDrawing, row: Extract<PlanRow, { kind: 'total' | 'previous' | 'change' }>): void {
  const { grid, kind } = row;
  const look = kind === 'total' ? LOOKS.total : LOOKS.locked;
  drawing.rowStart(row.row, row.id, row.label, kind === 'total' ? TOTAL_LABEL_LOOK : LABEL_LOOK);
  for (const { column, code, slot } of grid.columns) {
    const letter = columnName(column);
    const above = `${letter}${grid.firstRow + 1}:${letter}${grid.lastRow + 1}`;
    const total = cellAddress(grid.lastRow + 1, column);
    const previous = cellAddress(grid.lastRow + 2, column);
    const parts = [above, ...drawing.formulas.alsoAdded(grid, code)].join(',');
    const key = totalKey(grid.level, code);
    const formula = {
      total: `IF(COUNT(${parts})=0,"",SUM(${parts}))`,
      previous: drawing.formulas.previous(key),
      change: differenceFormula(total, previous),
    }[kind];
    const format = kind === 'change' ? NUMBER_FORMATS.change : numberFormat(slot);
    drawing.put(row.row, column, formula === undefined ? {} : { formula }, withLook(look, { numberFormat: format }));
    if (kind === 'total') drawing.name(cellName(key), row.row, column);
  }
  if (kind === 'total') drawing.rowEnd(row);
}

/** Empty unless both are numbers: a blank is not 0. */
export function differenceFormula(current: string, previous: string): string {
  return `IF(AND(ISNUMBER(${current}),ISNUMBER(${previous})),${current}-${previous},"")`;
}

const TOTAL_LABEL_LOOK = withLook(LOOKS.total, { align: { horizontal: 'left', indent: 1 } });
