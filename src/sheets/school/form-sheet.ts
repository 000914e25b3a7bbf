/** Draws *Nhập liệu* from its plan: what is typed, what is calculated beside it, and the names of the cells. */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { cellName } from '../../reporting/catalogue/slots';
import {
  areaAddress,
  cellAddress,
  columnName,
  quoteSheet,
  sheetReference,
  absoluteAddress,
} from '../../spreadsheet/address';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Cell, Sheet, Style, Workbook } from '../../spreadsheet/model';
import { COLOURS, LOOKS, NUMBER_FORMATS, withLook } from '../looks/styles';
import { COLUMN, COLUMN_IDS_ROW, EXPLANATION_PREFIX, PERIOD_NAME, PERIOD_ROW, SCHOOL_SHEET } from './contract';
import { type FormPlan, type Grid, type PlanRow, type Position, TITLE_ROWS } from './form-plan';
import { pageBreaks } from './paging';
import { explanationValidation, figureValidation, periodValidation } from './validations';
import {
  CHANGE_LABEL,
  CHECK_HEADER,
  EXPLANATION_HEADER,
  FORM_TITLE,
  isLongText,
  PERIOD_LABEL,
  PREVIOUS_LABEL,
  unitHint,
  VALUE_HEADER,
} from './wordings';

export interface FormSheetInput {
  plan: FormPlan;
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
  choicesReference(slot: FigureSlot): string;
  /** Formula of last month's figure or total; `undefined`: not kept. */
  previous(key: string): string | undefined;
  /** Formula of the findings beside a row; `undefined`: nothing to check. */
  check(row: PlanRow): string | undefined;
  /** Upper bound on the form that Excel can refuse at once. */
  bound(slot: FigureSlot): { cell: string; label: string } | undefined;
  /** Cells of the level beside the grades that a total adds, e.g. lớp ghép to lớp. */
  alsoAdded(grid: Grid, code: string): string[];
  balance(row: Extract<PlanRow, { kind: 'balance' }>): string | undefined;
}

/** Where the drop-down stands: `'Nhập liệu'!$C$5`. */
export const PERIOD_CELL = `${quoteSheet(SCHOOL_SHEET.input)}!${absoluteAddress(TITLE_ROWS.period, 2)}`;

/** Points that fit on a landscape A4 page when the form is one page wide (about 70 %). */
const PAGE_HEIGHT = 690;
const ROW_HEIGHT = 19;
const TEXT_ROW_HEIGHT = 80;
const LABEL_WIDTH = 35;
const FIGURE_WIDTH = 12;
/** Amounts of money stand in the first figure column. */
const FIRST_FIGURE_WIDTH = 16;

/** Adds the sheet's defined names to the workbook; the sheet itself is returned. */
export function formSheet(workbook: Workbook, input: FormSheetInput): Sheet {
  return new FormDrawing(workbook, input).draw();
}

class FormDrawing {
  private readonly sheet = emptySheet(SCHOOL_SHEET.input);
  private readonly plan: FormPlan;

  constructor(
    private readonly workbook: Workbook,
    private readonly input: FormSheetInput,
  ) {
    this.plan = input.plan;
  }

  draw(): Sheet {
    this.titleBlock();
    for (const row of this.plan.rows) this.planRow(row);
    this.frame();
    return this.sheet;
  }

  private titleBlock(): void {
    const { first, change, explanation, check, label } = this.plan.columns;
    this.columnIds(TITLE_ROWS.ids, [[first, COLUMN.value]]);
    this.text(TITLE_ROWS.office, label, this.input.officeName, withLook(LOOKS.plain, { font: { bold: true } }));
    this.text(TITLE_ROWS.title, label, FORM_TITLE, LOOKS.title);
    this.merge(TITLE_ROWS.title, label, check);
    const bold = withLook(LOOKS.plain, { font: { bold: true } });
    this.text(TITLE_ROWS.school, label, 'Đơn vị:', LOOKS.plain);
    this.text(TITLE_ROWS.school, first, `${this.input.schoolName} (mã trường: ${this.input.schoolCode})`, bold);
    this.text(TITLE_ROWS.school, explanation, 'Năm học:', withLook(LOOKS.plain, { align: { horizontal: 'right' } }));
    this.text(TITLE_ROWS.school, check, this.input.schoolYear, bold);
    this.id(TITLE_ROWS.period, PERIOD_ROW);
    this.text(TITLE_ROWS.period, label, `${PERIOD_LABEL}:`, LOOKS.plain);
    const period = withLook(LOOKS.input, { font: { bold: true }, align: { horizontal: 'center' } });
    this.put(TITLE_ROWS.period, first, { value: this.input.period }, period);
    this.merge(TITLE_ROWS.period, first, change, period);
    this.name(PERIOD_NAME, TITLE_ROWS.period, first);
    this.sheet.validations.push(
      periodValidation(
        { top: TITLE_ROWS.period, left: first, bottom: TITLE_ROWS.period, right: change },
        this.input.periodList,
      ),
    );
    this.text(TITLE_ROWS.period, explanation, 'Hạn nộp:', withLook(LOOKS.plain, { align: { horizontal: 'right' } }));
    this.text(TITLE_ROWS.period, check, this.input.deadline, bold);
    this.text(TITLE_ROWS.summary, label, 'Kết quả kiểm tra:', LOOKS.plain);
    this.put(TITLE_ROWS.summary, first, { formula: this.summary() }, withLook(LOOKS.check, { font: { bold: true } }));
    this.merge(TITLE_ROWS.summary, first, check, LOOKS.check);
    this.text(
      TITLE_ROWS.guide,
      label,
      'Chỉ nhập vào ô có nền vàng và viền. Không có số liệu thì để trống, bằng không thì gõ 0; ô trống không được tính là 0.',
      withLook(LOOKS.muted, { align: { wrap: false } }),
    );
    this.sheet.rowFormats[TITLE_ROWS.title] = { height: 24 };
  }

  /** Counts what the check column says; the words, not the cells, so that two findings in one cell count twice. */
  private summary(): string {
    const { check } = this.plan.columns;
    const column = `$${columnName(check)}$${TITLE_ROWS.guide + 2}:$${columnName(check)}$${this.plan.lastRow + 1}`;
    const count = (word: string) => `SUMPRODUCT(LEN(${column})-LEN(SUBSTITUTE(${column},"${word}","")))/${word.length}`;
    const blanks = this.requiredRanges().map((range) => `COUNTBLANK(${range})`);
    const missing = blanks.length === 0 ? '' : `&"; ô bắt buộc còn trống: "&(${blanks.join('+')})`;
    return `"Số lỗi: "&${count('LỖI:')}&"; số cảnh báo: "&${count('Cảnh báo:')}${missing}`;
  }

  /** Columns of required figures in the grids, and required single cells. */
  private requiredRanges(): string[] {
    const grids = [...this.plan.grids.values()].flatMap((grid) =>
      grid.columns
        .filter(({ slot }) => slot.indicator.required)
        .map(({ column }) => areaAddress({ top: grid.firstRow, left: column, bottom: grid.lastRow, right: column })),
    );
    const single = this.plan.slots.filter((slot) => slot.indicator.required && slot.grade === undefined);
    return [...grids, ...single.flatMap((slot) => this.addressOf(slot.key))];
  }

  private addressOf(key: string): string[] {
    const at = this.plan.positions.get(key);
    return at ? [cellAddress(at.row, at.column)] : [];
  }

  private planRow(row: PlanRow): void {
    this.sheet.rowFormats[row.row] = { height: ROW_HEIGHT };
    switch (row.kind) {
      case 'heading':
        return this.band(row.row, row.text, withLook(LOOKS.section, { font: { size: 13 } }));
      case 'columnIds':
        return this.columnIds(row.row, row.ids);
      case 'gridHeader':
        this.header(row.row, [
          [this.plan.columns.label, row.first],
          ...row.columns.map(({ column, label }) => [column, label] as [number, string]),
        ]);
        this.sheet.rowFormats[row.row] = { height: 48 };
        return;
      case 'listHeader':
        return this.listHeader(row);
      case 'grid':
        this.rowStart(row.row, row.id, row.label);
        for (const { column, slot } of row.cells) this.figure({ row: row.row, column }, slot);
        return this.rowEnd(row);
      case 'total':
      case 'previous':
      case 'change':
        return this.gridFoot(row);
      case 'figure':
        return this.listRow(row);
      case 'balance':
        return this.balanceRow(row);
    }
  }

  private gridFoot(row: Extract<PlanRow, { kind: 'total' | 'previous' | 'change' }>): void {
    const { grid, kind } = row;
    const look = kind === 'total' ? LOOKS.total : LOOKS.locked;
    this.rowStart(
      row.row,
      row.id,
      row.label,
      kind === 'total' ? withLook(LOOKS.total, { align: { horizontal: 'left', indent: 1 } }) : LABEL_LOOK,
    );
    for (const { column, code, slot } of grid.columns) {
      const letter = columnName(column);
      const above = `${letter}${grid.firstRow + 1}:${letter}${grid.lastRow + 1}`;
      const total = cellAddress(grid.lastRow + 1, column);
      const previous = cellAddress(grid.lastRow + 2, column);
      const parts = [above, ...this.input.alsoAdded(grid, code)].join(',');
      const key = `${grid.level}_tong_${code}`;
      const formula = {
        total: `IF(COUNT(${parts})=0,"",SUM(${parts}))`,
        previous: this.input.previous(key),
        change: differenceFormula(total, previous),
      }[kind];
      const format = kind === 'change' ? NUMBER_FORMATS.change : numberFormat(slot);
      this.put(row.row, column, formula === undefined ? {} : { formula }, withLook(look, { numberFormat: format }));
      if (kind === 'total') this.name(cellName(key), row.row, column);
    }
    if (kind === 'total') this.rowEnd(row);
  }

  private listRow(row: Extract<PlanRow, { kind: 'figure' }>): void {
    const { first, previous, change, unit, lastFigure } = this.plan.columns;
    const at = { row: row.row, column: first };
    this.rowStart(row.row, row.id, row.label);
    this.figure(at, row.slot);
    if (row.wide) {
      this.merge(row.row, first, lastFigure, inputLook(row.slot));
      if (isLongText(row.slot)) this.sheet.rowFormats[row.row] = { height: TEXT_ROW_HEIGHT };
      else if (row.slot.indicator.kind === 'text') this.sheet.rowFormats[row.row] = { height: 2 * ROW_HEIGHT - 4 };
    } else {
      const look = (format: string) => withLook(LOOKS.locked, { numberFormat: format });
      const formula = this.input.previous(row.id);
      this.put(row.row, previous, formula === undefined ? {} : { formula }, look(numberFormat(row.slot)));
      const numeric = isNumeric(row.slot);
      const difference = differenceFormula(cellAddress(row.row, first), cellAddress(row.row, previous));
      this.put(row.row, change, numeric ? { formula: difference } : {}, look(NUMBER_FORMATS.change));
      this.put(row.row, unit, { value: unitHint(row.slot) }, LABEL_LOOK);
      this.merge(row.row, unit, lastFigure, LABEL_LOOK);
    }
    if (row.label.length > LABEL_WIDTH - 7 && row.slot.indicator.kind !== 'text')
      this.sheet.rowFormats[row.row] = { height: 2 * ROW_HEIGHT - 4 };
    this.rowEnd(row);
  }

  private balanceRow(row: Extract<PlanRow, { kind: 'balance' }>): void {
    const { first, lastFigure } = this.plan.columns;
    const look = withLook(LOOKS.locked, { align: { wrap: true } });
    this.rowStart(row.row, row.id, row.label);
    const formula = this.input.balance(row);
    this.put(row.row, first, formula === undefined ? {} : { formula }, look);
    this.merge(row.row, first, lastFigure, look);
    this.sheet.rowFormats[row.row] = { height: 2 * ROW_HEIGHT };
    this.rowEnd(row);
  }

  private figure(at: Position, slot: FigureSlot): void {
    this.put(at.row, at.column, {}, inputLook(slot));
    this.name(cellName(slot.key), at.row, at.column);
    const area = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    const choices = this.input.choicesReference(slot);
    this.sheet.validations.push(figureValidation(slot, area, choices, this.input.bound(slot)));
  }

  private rowStart(row: number, id: string, label: string, look: Style = LABEL_LOOK): void {
    this.id(row, id);
    this.text(row, this.plan.columns.label, label, look);
  }

  private rowEnd(row: Extract<PlanRow, { id: string }>): void {
    const { explanation, check } = this.plan.columns;
    this.put(
      row.row,
      explanation,
      {},
      withLook(LOOKS.inputText, { font: { size: 11 }, align: { vertical: 'center' } }),
    );
    this.name(EXPLANATION_PREFIX + row.id, row.row, explanation);
    const formula = this.input.check(row);
    this.put(
      row.row,
      check,
      formula === undefined ? {} : { formula },
      row.kind === 'balance' ? CHECK_WRAPPED : CHECK_LOOK,
    );
  }

  private band(row: number, text: string, look: Style): void {
    const { label, check } = this.plan.columns;
    this.text(row, label, text, look);
    this.merge(row, label, check, look);
  }

  private listHeader(row: Extract<PlanRow, { kind: 'listHeader' }>): void {
    const { label, first, previous, change, unit, lastFigure } = this.plan.columns;
    if (row.wide) {
      this.header(row.row, [
        [label, row.text],
        [first, VALUE_HEADER],
      ]);
      this.merge(row.row, first, lastFigure, LOOKS.header);
    } else {
      this.header(row.row, [
        [label, row.text],
        [first, VALUE_HEADER],
        [previous, PREVIOUS_LABEL],
        [change, CHANGE_LABEL],
        [unit, UNIT_HEADER],
      ]);
      this.merge(row.row, unit, lastFigure, LOOKS.header);
    }
    if (row.text.length > LABEL_WIDTH - 10) this.sheet.rowFormats[row.row] = { height: 2 * ROW_HEIGHT - 4 };
  }

  private header(row: number, labels: [column: number, text: string][]): void {
    const { explanation, check } = this.plan.columns;
    for (const [column, text] of labels) this.text(row, column, text, LOOKS.header);
    this.text(row, explanation, EXPLANATION_HEADER, LOOKS.header);
    this.text(row, check, CHECK_HEADER, LOOKS.header);
  }

  private columnIds(row: number, ids: readonly [number, string][]): void {
    this.id(row, COLUMN_IDS_ROW);
    for (const [column, id] of ids) setCell(this.sheet, row, column, { value: id });
    this.sheet.rowFormats[row] = { hidden: true };
  }

  private frame(): void {
    const { ids, label, first, lastFigure, explanation, check } = this.plan.columns;
    const { sheet } = this;
    sheet.columns[ids] = { width: 4, hidden: true };
    sheet.columns[label] = { width: LABEL_WIDTH };
    for (let column = first; column <= lastFigure; column++)
      sheet.columns[column] = { width: column === first ? FIRST_FIGURE_WIDTH : FIGURE_WIDTH };
    sheet.columns[explanation] = { width: 32 };
    sheet.columns[check] = { width: 53 };
    const explanations = sheet.rows.flatMap((cells, row) =>
      this.plan.rows.some((one) => one.row === row && hasExplanation(one)) && cells[explanation] ? [row] : [],
    );
    for (const row of explanations)
      sheet.validations.push(explanationValidation({ top: row, left: explanation, bottom: row, right: explanation }));
    const checks = [{ top: TITLE_ROWS.guide + 1, left: check, bottom: this.plan.lastRow, right: check }];
    const corner = cellAddress(TITLE_ROWS.guide + 1, check);
    sheet.conditionalFormats.push(
      {
        areas: checks,
        rule: { kind: 'expression', formula: `ISNUMBER(FIND("LỖI:",${corner}))` },
        format: { bold: true, fontColor: COLOURS.error },
        priority: 1,
        stopIfTrue: true,
      },
      {
        areas: checks,
        rule: { kind: 'expression', formula: `ISNUMBER(FIND("Cảnh báo:",${corner}))` },
        format: { italic: true, bold: true, fontColor: COLOURS.warning },
        priority: 2,
      },
    );
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
      area: { top: 0, left: label, bottom: this.plan.lastRow, right: check },
      rowBreaks: pageBreaks(sheet, this.pageStarts(), this.plan.lastRow + 1, PAGE_HEIGHT),
      footer: { right: '&"Times New Roman,Regular"&10Trang &P/&N' },
    };
  }

  /** A page may begin at a heading, or at the header of a list that does not follow one. */
  private pageStarts(): number[] {
    const { rows } = this.plan;
    return rows.flatMap((row, at) =>
      row.kind === 'heading' || (row.kind === 'columnIds' && rows[at - 1]?.kind !== 'heading') ? [row.row] : [],
    );
  }

  private text(row: number, column: number, value: string, look: Style): void {
    this.put(row, column, value === '' ? {} : { value }, look);
  }

  private put(row: number, column: number, cell: Cell, look: Style): void {
    setCell(this.sheet, row, column, { ...cell, style: internStyle(this.workbook, look) });
  }

  /** Merges within a row; the covered cells get the look too, so that borders go all round. */
  private merge(row: number, left: number, right: number, look?: Style): void {
    this.sheet.merges.push({ top: row, left, bottom: row, right });
    if (look) for (let column = left + 1; column <= right; column++) this.put(row, column, {}, look);
  }

  private id(row: number, id: string): void {
    setCell(this.sheet, row, this.plan.columns.ids, { value: id });
  }

  private name(name: string, row: number, column: number): void {
    const area = { top: row, left: column, bottom: row, right: column };
    this.workbook.names.push({ name, formula: sheetReference(SCHOOL_SHEET.input, area) });
  }
}

/** Empty unless both are numbers: a blank is not 0. */
function differenceFormula(current: string, previous: string): string {
  return `IF(AND(ISNUMBER(${current}),ISNUMBER(${previous})),${current}-${previous},"")`;
}

export function isNumeric(slot: FigureSlot): boolean {
  return ['count', 'money', 'pair', 'percent'].includes(slot.indicator.kind);
}

const LABEL_LOOK = withLook(LOOKS.rowLabel, { align: { horizontal: 'left', indent: 1 } });
/** The balance row has two lines. */
const CHECK_WRAPPED = withLook(LOOKS.check, { align: { horizontal: 'left', indent: 1 } });
const CHECK_LOOK = withLook(LOOKS.check, { align: { horizontal: 'left', wrap: false, indent: 1 } });
const UNIT_HEADER = 'Đơn vị tính, cách ghi';

function hasExplanation(row: PlanRow): boolean {
  return row.kind === 'grid' || row.kind === 'total' || row.kind === 'figure' || row.kind === 'balance';
}

function inputLook(slot: FigureSlot): Style {
  const { kind } = slot.indicator;
  if (kind === 'text') return LOOKS.inputText;
  if (kind === 'choice') return LOOKS.input;
  if (kind === 'yesNo') return withLook(LOOKS.input, { align: { horizontal: 'center' } });
  return withLook(LOOKS.input, { numberFormat: numberFormat(slot), align: { horizontal: 'right' } });
}

function numberFormat(slot: FigureSlot): string {
  const { kind } = slot.indicator;
  if (kind === 'date') return NUMBER_FORMATS.date;
  return kind === 'percent' ? NUMBER_FORMATS.percent : NUMBER_FORMATS.count;
}
