/** Single figures, one in a row with last month's beside it; texts and choices over the whole width; the balance. */
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { cellAddress } from '../../../spreadsheet/address';
import { LOOKS, NUMBER_FORMATS, withLook } from '../../looks/styles';
import { inputLook, isNumeric, numberFormat } from '../figure-looks';
import type { PlanRow } from '../form-plan';
import { CHANGE_LABEL, isLongText, PREVIOUS_LABEL, unitHint, VALUE_HEADER } from '../wordings';
import { type FormDrawing, LABEL_LOOK, LABEL_WIDTH, ROW_HEIGHT, TWO_LINES } from './drawing';
import { differenceFormula } from './grid-rows';

type FigureRow = Extract<PlanRow, { kind: 'figure' }>;

export function listHeader(drawing: FormDrawing, row: Extract<PlanRow, { kind: 'listHeader' }>): void {
  const { label, first, previous, change, unit, lastFigure } = drawing.plan.columns;
  const narrow: [number, string][] = [
    [previous, PREVIOUS_LABEL],
    [change, CHANGE_LABEL],
    [unit, UNIT_HEADER],
  ];
  drawing.header(row.row, [[label, row.text], [first, VALUE_HEADER], ...(row.wide ? [] : narrow)]);
  drawing.merge(row.row, row.wide ? first : unit, lastFigure, LOOKS.header);
  if (row.text.length > LABEL_WIDTH - 10) drawing.height(row.row, TWO_LINES);
}

export function listRow(drawing: FormDrawing, row: FigureRow): void {
  const { first, lastFigure } = drawing.plan.columns;
  drawing.rowStart(row.row, row.id, row.label);
  drawing.figure({ row: row.row, column: first }, row.slot);
  if (row.wide) drawing.merge(row.row, first, lastFigure, inputLook(row.slot));
  else besideFigure(drawing, row);
  const height = heightOf(row.slot, row.label);
  if (height !== undefined) drawing.height(row.row, height);
  drawing.rowEnd(row);
}

/** The arithmetic of the movements, on two lines. */
export function balanceRow(drawing: FormDrawing, row: Extract<PlanRow, { kind: 'balance' }>): void {
  const { first, lastFigure } = drawing.plan.columns;
  const look = withLook(LOOKS.locked, { align: { wrap: true } });
  drawing.rowStart(row.row, row.id, row.label);
  const formula = drawing.formulas.balance(row);
  drawing.put(row.row, first, formula === undefined ? {} : { formula }, look);
  drawing.merge(row.row, first, lastFigure, look);
  drawing.height(row.row, 2 * ROW_HEIGHT);
  drawing.rowEnd(row);
}

/** Last month's, the difference, and the unit. */
function besideFigure(drawing: FormDrawing, { row, id, slot }: FigureRow): void {
  const { first, previous, change, unit, lastFigure } = drawing.plan.columns;
  const look = (format: string) => withLook(LOOKS.locked, { numberFormat: format });
  const formula = drawing.formulas.previous(id);
  drawing.put(row, previous, formula === undefined ? {} : { formula }, look(numberFormat(slot)));
  const difference = differenceFormula(cellAddress(row, first), cellAddress(row, previous));
  drawing.put(row, change, isNumeric(slot) ? { formula: difference } : {}, look(NUMBER_FORMATS.change));
  drawing.put(row, unit, { value: unitHint(slot) }, LABEL_LOOK);
  drawing.merge(row, unit, lastFigure, LABEL_LOOK);
}

/** `undefined`: one line. */
function heightOf(slot: FigureSlot, label: string): number | undefined {
  if (isLongText(slot)) return TEXT_ROW_HEIGHT;
  return slot.indicator.kind === 'text' || label.length > LABEL_WIDTH - 7 ? TWO_LINES : undefined;
}

const TEXT_ROW_HEIGHT = 80;
const UNIT_HEADER = 'Đơn vị tính, cách ghi';
