/** Column widths, what stands out in the check column, what is protected, and how the form prints. */
import { cellAddress } from '../../../spreadsheet/address';
import type { ConditionalFormat } from '../../../spreadsheet/model';
import { COLOURS } from '../../looks/styles';
import { type FormPlan, type PlanRow, TITLE_ROWS } from '../form-plan';
import { pageBreaks } from '../paging';
import { explanationValidation } from '../validations';
import { type FormDrawing, LABEL_WIDTH } from './drawing';

/** After all rows are drawn: the breaks go by their heights. */
export function setUpPage(drawing: FormDrawing): void {
  const { sheet, plan } = drawing;
  const { label, first, check } = plan.columns;
  setWidths(drawing);
  limitExplanations(drawing);
  sheet.conditionalFormats.push(...findingFormats(plan));
  sheet.freeze = { rows: TITLE_ROWS.guide + 1, columns: first };
  sheet.protection = { allow: { formatColumns: true, formatRows: true } };
  sheet.showGridlines = false;
  sheet.tabColor = '#C9A227';
  sheet.selection = { row: TITLE_ROWS.period, column: first };
  sheet.page = {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 15, bottom: 15, left: 15, right: 10, header: 8, footer: 8 },
    fit: { width: 1, height: 0 },
    area: { top: 0, left: label, bottom: plan.lastRow, right: check },
    rowBreaks: pageBreaks(sheet, pageStarts(plan), plan.lastRow + 1, PAGE_HEIGHT),
    footer: { right: '&"Times New Roman,Regular"&10Trang &P/&N' },
  };
}

function setWidths({ sheet, plan }: FormDrawing): void {
  const { ids, label, first, lastFigure, explanation, check } = plan.columns;
  sheet.columns[ids] = { width: 4, hidden: true };
  sheet.columns[label] = { width: LABEL_WIDTH };
  for (let column = first; column <= lastFigure; column++)
    sheet.columns[column] = { width: column === first ? FIRST_FIGURE_WIDTH : FIGURE_WIDTH };
  sheet.columns[explanation] = { width: 32 };
  sheet.columns[check] = { width: 62 };
}

function limitExplanations({ sheet, plan }: FormDrawing): void {
  const column = plan.columns.explanation;
  for (const { row } of plan.rows.filter(hasExplanation))
    sheet.validations.push(explanationValidation({ top: row, left: column, bottom: row, right: column }));
}

function hasExplanation(row: PlanRow): boolean {
  return row.kind === 'grid' || row.kind === 'total' || row.kind === 'figure' || row.kind === 'balance';
}

/** The word says it; weight and colour only help to find it. */
function findingFormats({ columns: { check }, lastRow }: FormPlan): ConditionalFormat[] {
  const areas = [{ top: TITLE_ROWS.guide + 1, left: check, bottom: lastRow, right: check }];
  const corner = cellAddress(TITLE_ROWS.guide + 1, check);
  return [
    {
      areas,
      rule: { kind: 'expression', formula: `ISNUMBER(FIND("LỖI:",${corner}))` },
      format: { bold: true, fontColor: COLOURS.error },
      priority: 1,
      stopIfTrue: true,
    },
    {
      areas,
      rule: { kind: 'expression', formula: `ISNUMBER(FIND("Cảnh báo:",${corner}))` },
      format: { italic: true, bold: true, fontColor: COLOURS.warning },
      priority: 2,
    },
  ];
}

/** A page may begin at a heading, or at the header of a list that does not follow one. */
function pageStarts({ rows }: FormPlan): number[] {
  return rows.flatMap((row, at) =>
    row.kind === 'heading' || (row.kind === 'columnIds' && rows[at - 1]?.kind !== 'heading') ? [row.row] : [],
  );
}

/** Points that fit on a landscape A4 page when the form is one page wide (about 70 %). */
const PAGE_HEIGHT = 690;
const FIGURE_WIDTH = 12;
/** Amounts of money stand in the first figure column. */
const FIRST_FIGURE_WIDTH = 16;
