/**
 * *Phiếu báo cáo*: the month on A4 portrait, filled by formulas from the form, for signature and stamp. A blank figure
 * prints as an empty box, so the empty form can be printed and filled by hand. Set by Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
import type { Sheet, Workbook } from '../../../spreadsheet/model';
import { LOOKS, withLook } from '../../looks/styles';
import type { FormPlan } from '../form-plan';
import { pageBreaks } from '../paging';
import { PrintDrawing } from './drawing';
import { type Letterhead, letterhead } from './letterhead';
import { signatures } from './signature';
import { grid, LABEL_WIDTH, list } from './tables';

export interface PrintSheetInput extends Letterhead {
  plan: FormPlan;
  /** "HIỆU TRƯỞNG"; GDTX centres have a "GIÁM ĐỐC". */
  headTitle: string;
}

/** Adds the names of the signing cells to the workbook; the sheet itself is returned. */
export function printSheet(workbook: Workbook, input: PrintSheetInput): Sheet {
  const { plan } = input;
  const drawing = new PrintDrawing(workbook, plan.columns.lastFigure - 1);
  letterhead(drawing, input);
  for (const row of plan.rows) {
    if (row.kind === 'heading') heading(drawing, row.text);
    else if (row.kind === 'gridHeader') grid(drawing, plan, row);
    else if (row.kind === 'listHeader') list(drawing, plan, row);
  }
  signatures(drawing, input.headTitle);
  setUpPage(drawing);
  return drawing.sheet;
}

function heading(drawing: PrintDrawing, text: string): void {
  drawing.startHeading();
  drawing.endRow(8);
  drawing.line(text, withLook(LOOKS.plain, { font: { bold: true }, align: { horizontal: 'left' } }), 20);
}

/** Breaks pages between units by their heights. The signature is no unit of its own, so it never stands alone. */
function setUpPage({ sheet, units, next, last }: PrintDrawing): void {
  const breaks = pageBreaks(sheet, units, next, PAGE_HEIGHT);
  sheet.columns[0] = { width: LABEL_WIDTH };
  for (let column = 1; column <= last; column++) sheet.columns[column] = { width: (PAGE_WIDTH - LABEL_WIDTH) / last };
  sheet.page = {
    ...(breaks.length > 0 && { rowBreaks: breaks }),
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    fit: { width: 1, height: 0 },
    header: { center: '&"Times New Roman,Regular"&13&P' },
    firstPageNumber: 1,
    firstHeader: {},
    firstFooter: {},
    centerHorizontally: true,
    area: { top: 0, left: 0, bottom: next - 1, right: last },
  };
  sheet.protection = { allow: { formatColumns: true, formatRows: true } };
  sheet.showGridlines = false;
}

/** Points between the margins of A4 portrait at 20 mm top and bottom, with a little to spare (728). */
const PAGE_HEIGHT = 718;
/** Characters of the default font between the margins. */
const PAGE_WIDTH = 88;
