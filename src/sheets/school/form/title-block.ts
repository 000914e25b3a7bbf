/** The head of the form: whose it is, the period's drop-down, the deadline, and what the checks add up to. */
import { absoluteAddress, areaAddress, cellAddress, columnName, quoteSheet } from '../../../spreadsheet/address';
import { LOOKS, withLook } from '../../looks/styles';
import { COLUMN, PERIOD_NAME, PERIOD_ROW, SCHOOL_SHEET } from '../contract';
import { type FormPlan, TITLE_ROWS } from '../form-plan';
import { periodValidation } from '../validations';
import { FORM_TITLE, PERIOD_LABEL } from '../wordings';
import type { FormDrawing } from './drawing';

export interface FormTitle {
  officeName: string;
  schoolName: string;
  schoolCode: string;
  /** "2021-2022". */
  schoolYear: string;
  /** "17g00 ngày 28/11/2021"; "" when none is set. */
  deadline: string;
  /** "Tháng 11/2021". */
  period: string;
  /** formula1 of the drop-down. */
  periodList: string;
}

/** Where the drop-down stands: `'Nhập liệu'!$C$5`. */
export const PERIOD_CELL = `${quoteSheet(SCHOOL_SHEET.input)}!${absoluteAddress(TITLE_ROWS.period, 2)}`;

export function titleBlock(drawing: FormDrawing, title: FormTitle): void {
  const { first, explanation, check, label } = drawing.plan.columns;
  drawing.columnIds(TITLE_ROWS.ids, [[first, COLUMN.value]]);
  drawing.text(TITLE_ROWS.office, label, title.officeName, BOLD);
  drawing.text(TITLE_ROWS.title, label, FORM_TITLE, LOOKS.title);
  drawing.merge(TITLE_ROWS.title, label, check);
  drawing.text(TITLE_ROWS.school, label, 'Đơn vị:', LOOKS.plain);
  drawing.text(TITLE_ROWS.school, first, `${title.schoolName} (mã trường: ${title.schoolCode})`, BOLD);
  drawing.text(TITLE_ROWS.school, explanation, 'Năm học:', RIGHT);
  drawing.text(TITLE_ROWS.school, check, title.schoolYear, BOLD);
  periodRow(drawing, title);
  drawing.text(TITLE_ROWS.summary, label, 'Kết quả kiểm tra:', LOOKS.plain);
  const bold = withLook(LOOKS.check, { font: { bold: true } });
  drawing.put(TITLE_ROWS.summary, first, { formula: summary(drawing.plan) }, bold);
  drawing.merge(TITLE_ROWS.summary, first, check, LOOKS.check);
  drawing.text(TITLE_ROWS.guide, label, GUIDE, withLook(LOOKS.muted, { align: { wrap: false } }));
  drawing.height(TITLE_ROWS.title, 24);
}

function periodRow(drawing: FormDrawing, { period, periodList, deadline }: FormTitle): void {
  const { first, change, explanation, check, label } = drawing.plan.columns;
  const row = TITLE_ROWS.period;
  drawing.id(row, PERIOD_ROW);
  drawing.text(row, label, `${PERIOD_LABEL}:`, LOOKS.plain);
  const look = withLook(LOOKS.input, { font: { bold: true }, align: { horizontal: 'center' } });
  drawing.put(row, first, { value: period }, look);
  drawing.merge(row, first, change, look);
  drawing.name(PERIOD_NAME, row, first);
  drawing.sheet.validations.push(periodValidation({ top: row, left: first, bottom: row, right: change }, periodList));
  drawing.text(row, explanation, 'Hạn nộp:', RIGHT);
  drawing.text(row, check, deadline, BOLD);
}

/** Counts what the check column says; the words, not the cells, so that two findings in one cell count twice. */
function summary(plan: FormPlan): string {
  const { check } = plan.columns;
  const column = `$${columnName(check)}$${TITLE_ROWS.guide + 2}:$${columnName(check)}$${plan.lastRow + 1}`;
  const count = (word: string) => `SUMPRODUCT(LEN(${column})-LEN(SUBSTITUTE(${column},"${word}","")))/${word.length}`;
  const blanks = requiredRanges(plan).map((range) => `COUNTBLANK(${range})`);
  const missing = blanks.length === 0 ? '' : `&"; ô bắt buộc còn trống: "&(${blanks.join('+')})`;
  return `"Số lỗi: "&${count('LỖI:')}&"; số cảnh báo: "&${count('Cảnh báo:')}${missing}`;
}

/** Columns of required figures in the grids, and required single cells. */
function requiredRanges(plan: FormPlan): string[] {
  const grids = [...plan.grids.values()].flatMap((grid) =>
    grid.columns
      .filter(({ slot }) => slot.indicator.required)
      .map(({ column }) => areaAddress({ top: grid.firstRow, left: column, bottom: grid.lastRow, right: column })),
  );
  const single = plan.slots
    .filter((slot) => slot.indicator.required && slot.grade === undefined)
    .flatMap((slot) => plan.positions.get(slot.key) ?? []);
  return [...grids, ...single.map((at) => cellAddress(at.row, at.column))];
}

const BOLD = withLook(LOOKS.plain, { font: { bold: true } });
const RIGHT = withLook(LOOKS.plain, { align: { horizontal: 'right' } });
const GUIDE =
  'Chỉ nhập vào ô có nền vàng và viền. Không có số liệu thì để trống, bằng không thì gõ 0; ô trống không được tính là 0.';
