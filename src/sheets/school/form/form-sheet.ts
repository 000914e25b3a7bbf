/** Draws *Nhập liệu* from its plan: what is typed, what is calculated beside it, and the names of the cells. */
import type { Sheet, Workbook } from '../../../spreadsheet/model';
import { LOOKS, withLook } from '../../looks/styles';
import type { FormPlan, PlanRow } from '../form-plan';
import { FormDrawing, type RowFormulas, ROW_HEIGHT } from './drawing';
import { gradeRow, gridFoot, gridHeader } from './grid-rows';
import { balanceRow, listHeader, listRow } from './list-rows';
import { setUpPage } from './page';
import { type FormTitle, titleBlock } from './title-block';

export interface FormSheetInput extends FormTitle, RowFormulas {
  plan: FormPlan;
}

/** Adds the sheet's defined names to the workbook; the sheet itself is returned. */
export function formSheet(workbook: Workbook, input: FormSheetInput): Sheet {
  const drawing = new FormDrawing(workbook, input.plan, input);
  titleBlock(drawing, input);
  for (const row of input.plan.rows) planRow(drawing, row);
  setUpPage(drawing);
  return drawing.sheet;
}

function planRow(drawing: FormDrawing, row: PlanRow): void {
  drawing.height(row.row, ROW_HEIGHT);
  switch (row.kind) {
    case 'heading':
      return heading(drawing, row.row, row.text);
    case 'columnIds':
      return drawing.columnIds(row.row, row.ids);
    case 'gridHeader':
      return gridHeader(drawing, row);
    case 'listHeader':
      return listHeader(drawing, row);
    case 'grid':
      return gradeRow(drawing, row);
    case 'total':
    case 'previous':
    case 'change':
      return gridFoot(drawing, row);
    case 'figure':
      return listRow(drawing, row);
    case 'balance':
      return balanceRow(drawing, row);
  }
}

function heading(drawing: FormDrawing, row: number, text: string): void {
  const { label, check } = drawing.plan.columns;
  const look = withLook(LOOKS.section, { font: { size: 13 } });
  drawing.text(row, label, text, look);
  drawing.merge(row, label, check, look);
}
