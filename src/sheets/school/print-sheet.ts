/**
 * *Phiếu báo cáo*: the month on A4 portrait, filled by formulas from the form, for signature and stamp. A blank figure
 * prints as an empty box, so the empty form can be printed and filled by hand. Set by Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { absoluteAddress, columnName, quoteSheet, sheetReference } from '../../spreadsheet/address';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Cell, Sheet, Style, Workbook } from '../../spreadsheet/model';
import { FONT, LOOKS, NUMBER_FORMATS, PRINT_BOX, RULE_BELOW, withLook } from '../looks/styles';
import { PRINT_NAMES, SCHOOL_SHEET } from './contract';
import type { FormPlan, PlanRow } from './form-plan';
import { PERIOD_CELL } from './form-sheet';
import { SERVICE } from './service-sheet';
import { literalList } from './validations';

export interface PrintSheetInput {
  plan: FormPlan;
  /** "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO …". */
  officeName: string;
  schoolName: string;
  schoolYear: string;
  /** "HIỆU TRƯỞNG"; GDTX centres have a "GIÁM ĐỐC". */
  headTitle: string;
}

type GridRow = Extract<PlanRow, { cells: unknown } | { grid: unknown }>;
type FigureRow = Extract<PlanRow, { kind: 'figure' }>;

/** A text box of the printed form shows this many lines unless the text it was made with needs more. */
const TEXT_LINES = 4;
const CHARACTERS_PER_LINE = 88;
const LINE_HEIGHT = 16;
const ROW = 18;
/** Widths: the label column and the page, in characters of the default font. */
const LABEL = 21;
const PAGE = 84;

/** Adds the names of the signing cells to the workbook; the sheet itself is returned. */
export function printSheet(workbook: Workbook, input: PrintSheetInput): Sheet {
  return new PrintDrawing(workbook, input).draw();
}

/** Height in points of a text box so that the text is not cut; at least room for a few lines by hand. */
export function textBoxHeight(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);
  return Math.min(400, Math.max(TEXT_LINES, lines + 1) * LINE_HEIGHT);
}

class PrintDrawing {
  private readonly sheet = emptySheet(SCHOOL_SHEET.print);
  private readonly plan: FormPlan;
  /** Column B is the label; figures stand in C…`last`. */
  private readonly last: number;
  private next = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly input: PrintSheetInput,
  ) {
    this.plan = input.plan;
    this.last = this.plan.columns.lastFigure - 1;
  }

  draw(): Sheet {
    this.letterhead();
    let heading = '';
    const { rows } = this.plan;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      if (row.kind === 'heading') heading = row.text;
      else if (row.kind === 'gridHeader') at = this.grid(row, at, heading);
      else if (row.kind === 'section') {
        const figures = followingFigures(rows, at);
        if (figures.length > 0) this.list(`${heading} - ${row.text}`, figures);
        else heading = this.withSection(heading, row.text);
      }
    }
    this.signatures();
    this.frame();
    return this.sheet;
  }

  private withSection(heading: string, section: string): string {
    return `${heading.split(' - ')[0]} - ${section}`;
  }

  private letterhead(): void {
    const { officeName, schoolName, schoolYear } = this.input;
    const split = this.half;
    const centred = { horizontal: 'center', vertical: 'center', wrap: true } as const;
    const caps = (bold: boolean, size: number): Style => ({ font: { name: FONT, size, bold }, align: centred });
    this.pair(split, officeName.toLocaleUpperCase('vi'), caps(false, 12), QUOC_HIEU, caps(true, 12), 32);
    this.pair(split, schoolName.toLocaleUpperCase('vi'), caps(true, 12), TIEU_NGU, caps(true, 13), 32);
    this.rules(split);
    this.line(TITLE, withLook(LOOKS.title, {}), 26);
    const centredLook = withLook(LOOKS.plain, { font: { size: 13 }, align: { horizontal: 'center' } });
    this.line(
      { formula: `${PERIOD_CELL}&" - Năm học ${schoolYear}"` },
      withLook(centredLook, { font: { bold: true } }),
      20,
    );
    const asOf = `TEXT(DAY(${SERVICE.asOf}),"00")&"/"&IF(MONTH(${SERVICE.asOf})<3,"0","")&MONTH(${SERVICE.asOf})&"/"&YEAR(${SERVICE.asOf})`;
    this.line(
      { formula: `"(Số liệu tính đến ngày "&IF(ISNUMBER(${SERVICE.asOf}),${asOf},"…/…/……")&")"` },
      withLook(centredLook, { font: { italic: true } }),
      20,
    );
    this.next++;
  }

  /** A level's grid or the vaccination table. Returns the index of its last plan row. */
  private grid(head: Extract<PlanRow, { kind: 'gridHeader' }>, at: number, heading: string): number {
    this.title(heading);
    const header = withLook(LOOKS.header, { fill: undefined, border: PRINT_BOX, font: { size: 11 } });
    this.cell(this.next, 0, { value: head.first }, header);
    for (const { column, label } of head.columns) this.cell(this.next, column - 1, { value: label }, header);
    this.sheet.rowFormats[this.next++] = { height: 46 };
    let index = at + 1;
    for (; index < this.plan.rows.length; index++) {
      const row = this.plan.rows[index];
      if (row.kind !== 'grid' && row.kind !== 'total') break;
      this.gridRow(row, head);
    }
    return index - 1;
  }

  private gridRow(row: GridRow, head: Extract<PlanRow, { kind: 'gridHeader' }>): void {
    const bold = row.kind === 'total';
    const label = withLook(LOOKS.rowLabel, {
      border: PRINT_BOX,
      font: { bold, size: 11.5 },
      align: { wrap: false, shrink: true },
    });
    const figure = withLook(FIGURE, { font: { bold } });
    this.cell(this.next, 0, { value: row.label }, label);
    const asked = row.kind === 'grid' ? new Set(row.cells.map(({ column }) => column)) : undefined;
    for (const { column } of head.columns) {
      const formula = shown(source(row.row, column));
      this.cell(this.next, column - 1, asked && !asked.has(column) ? {} : { formula }, figure);
    }
    this.sheet.rowFormats[this.next++] = { height: ROW };
  }

  /** Single figures two in a row; texts and choices over the whole width. */
  private list(heading: string, rows: readonly FigureRow[]): void {
    this.title(heading);
    const narrow = rows.filter((row) => !row.wide);
    for (let at = 0; at < narrow.length; at += 2) {
      this.listPair(narrow[at], 0, this.half - 1);
      if (narrow[at + 1]) this.listPair(narrow[at + 1], this.half, this.last);
      const longest = Math.max(narrow[at].label.length, narrow[at + 1]?.label.length ?? 0);
      this.sheet.rowFormats[this.next++] = { height: longest > 30 ? 2 * ROW - 4 : ROW };
    }
    for (const row of rows.filter((one) => one.wide)) this.wideRow(row);
  }

  private listPair(row: FigureRow, left: number, right: number): void {
    this.merged(
      this.next,
      left,
      right - 1,
      { value: row.label },
      withLook(LOOKS.rowLabel, { border: PRINT_BOX, font: { size: 11.5 } }),
    );
    const { kind } = row.slot.indicator;
    const format =
      kind === 'date' ? NUMBER_FORMATS.date : kind === 'percent' ? NUMBER_FORMATS.percent : NUMBER_FORMATS.count;
    const look = withLook(FIGURE, { numberFormat: format });
    this.cell(this.next, right, { formula: shown(source(row.row, this.plan.columns.first)) }, look);
  }

  private wideRow(row: FigureRow): void {
    const isText = row.slot.indicator.kind === 'text';
    const long = isText && row.slot.level === undefined && row.slot.indicator.section === 'thuyetMinh';
    const border = { border: PRINT_BOX };
    const label = withLook(LOOKS.rowLabel, {
      ...border,
      font: { size: 11.5, bold: long },
      align: { vertical: long ? 'top' : 'center' },
    });
    const text = withLook(LOOKS.rowLabel, {
      ...border,
      font: { size: 12 },
      align: { horizontal: 'left', vertical: long ? 'top' : 'center', wrap: true },
    });
    this.cell(this.next, 0, { value: row.label }, label);
    this.merged(this.next, 1, this.last, { formula: shown(source(row.row, this.plan.columns.first)) }, text);
    this.sheet.rowFormats[this.next++] = { height: long ? textBoxHeight('') : ROW };
  }

  private signatures(): void {
    const bold: Style = {
      font: { name: FONT, size: 13, bold: true },
      align: { horizontal: 'center', vertical: 'center', wrap: true },
    };
    const italic: Style = {
      font: { name: FONT, size: 13, italic: true },
      align: { horizontal: 'center', vertical: 'center' },
      locked: false,
    };
    const split = this.half;
    this.sheet.rowFormats[this.next] = { height: 12 };
    this.next++;
    const first = this.next;
    this.merged(this.next, split, this.last, { value: '……………, ngày …… tháng …… năm ………' }, italic);
    this.name(PRINT_NAMES.signedOn, this.next, split);
    this.sheet.rowFormats[this.next++] = { height: 22 };
    this.merged(this.next, 0, split - 1, { value: 'NGƯỜI LẬP BIỂU' }, bold);
    this.merged(this.next, split, this.last, { value: this.input.headTitle }, { ...bold, locked: false });
    this.name(PRINT_NAMES.signingTitle, this.next, split);
    const deputy = `PHÓ ${this.input.headTitle}`;
    const acting = `KT. ${this.input.headTitle}`;
    this.sheet.validations.push({
      areas: [{ top: this.next, left: split, bottom: this.next, right: this.last }],
      type: 'list',
      formula1: literalList([this.input.headTitle, acting]),
      allowBlank: false,
      prompt: { title: 'Người ký', message: `Chọn ${this.input.headTitle} hoặc ${acting} khi cấp phó ký thay.` },
      error: { style: 'stop', title: 'Người ký', message: 'Chọn một chức vụ trong danh sách.' },
    });
    const title = `$${columnName(split)}$${this.next + 1}`;
    this.sheet.rowFormats[this.next++] = { height: 20 };
    this.merged(this.next, split, this.last, { formula: `IF(LEFT(${title},3)="KT.","${deputy}","")` }, bold);
    this.sheet.rowFormats[this.next++] = { height: 20 };
    this.sheet.rowFormats[this.next++] = { height: 64 };
    this.merged(this.next, 0, split - 1, {}, { ...bold, locked: false });
    this.name(PRINT_NAMES.preparedBy, this.next, 0);
    this.merged(this.next, split, this.last, {}, { ...bold, locked: false });
    this.name(PRINT_NAMES.signedBy, this.next, split);
    this.sheet.rowFormats[this.next++] = { height: 22 };
    const code = SERVICE.checkCode;
    this.line(
      { formula: `IF(${code}="","","Mã kiểm tra số liệu: "&${code})` },
      withLook(LOOKS.plain, { font: { size: 11, italic: true }, align: { horizontal: 'left' } }),
      20,
    );
    this.keepTogether(first);
  }

  /** A signature never stands alone on a page: the estimate of heights says where a break is needed before it. */
  private keepTogether(first: number): void {
    let used = 0;
    const heightOf = (row: number) => this.sheet.rowFormats[row]?.height ?? ROW;
    for (let row = 0; row < first; row++) {
      used = used + heightOf(row) > PAGE_HEIGHT ? heightOf(row) : used + heightOf(row);
    }
    let block = 0;
    for (let row = first; row < this.next; row++) block += heightOf(row);
    if (used + block <= PAGE_HEIGHT) return;
    // The last two rows of what is signed go to the next page with the signature.
    this.sheet.page.rowBreaks = [Math.max(1, first - 3)];
  }

  private frame(): void {
    const { sheet } = this;
    sheet.columns[0] = { width: LABEL };
    for (let column = 1; column <= this.last; column++) sheet.columns[column] = { width: (PAGE - LABEL) / this.last };
    const page = '&"Times New Roman,Regular"&13&P';
    sheet.page = {
      ...sheet.page,
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
      fit: { width: 1, height: 0 },
      header: { center: page },
      firstHeader: {},
      firstFooter: {},
      centerHorizontally: true,
      area: { top: 0, left: 0, bottom: this.next - 1, right: this.last },
    };
    sheet.protection = { allow: { formatColumns: true, formatRows: true } };
    sheet.showGridlines = false;
  }

  /** The first column of the right half. */
  private get half(): number {
    return Math.ceil((this.last + 1) / 2) - 1;
  }

  private title(text: string): void {
    this.sheet.rowFormats[this.next] = { height: 8 };
    this.next++;
    this.line(text, withLook(LOOKS.plain, { font: { bold: true }, align: { horizontal: 'left' } }), 20);
  }

  private line(content: string | Cell, look: Style, height: number): void {
    this.merged(this.next, 0, this.last, typeof content === 'string' ? { value: content } : content, look);
    this.sheet.rowFormats[this.next++] = { height };
  }

  private pair(split: number, left: string, leftLook: Style, right: string, rightLook: Style, height: number): void {
    this.merged(this.next, 0, split - 1, { value: left }, leftLook);
    this.merged(this.next, split, this.last, { value: right }, rightLook);
    this.sheet.rowFormats[this.next++] = { height };
  }

  /** Rules under the issuing body (a third to a half of its line) and under the Tiêu ngữ. */
  private rules(split: number): void {
    const rule: Style = { border: { top: RULE_BELOW.bottom } };
    const middle = split > 2 ? [1, split - 2] : [0, 0];
    for (let column = middle[0]; column <= middle[1]; column++) this.cell(this.next, column, {}, rule);
    for (let column = split + 1; column < this.last; column++) this.cell(this.next, column, {}, rule);
    this.sheet.rowFormats[this.next++] = { height: 10 };
  }

  private merged(row: number, left: number, right: number, cell: Cell, look: Style): void {
    for (let column = left; column <= right; column++) this.cell(row, column, column === left ? cell : {}, look);
    if (right > left) this.sheet.merges.push({ top: row, left, bottom: row, right });
  }

  private cell(row: number, column: number, cell: Cell, look: Style): void {
    setCell(this.sheet, row, column, { ...cell, style: internStyle(this.workbook, look) });
  }

  private name(name: string, row: number, column: number): void {
    const area = { top: row, left: column, bottom: row, right: column };
    this.workbook.names.push({ name, formula: sheetReference(SCHOOL_SHEET.print, area) });
  }
}

const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';
const TITLE = 'PHIẾU BÁO CÁO SỐ LIỆU';
/** Points between the margins of A4 portrait at 20 mm top and bottom, with a little to spare. */
const PAGE_HEIGHT = 700;

const FIGURE = withLook(LOOKS.locked, {
  border: PRINT_BOX,
  numberFormat: NUMBER_FORMATS.count,
  align: { horizontal: 'center' },
});

/** The form's cell. */
function source(row: number, column: number): string {
  return `${quoteSheet(SCHOOL_SHEET.input)}!${absoluteAddress(row, column)}`;
}

/** Empty for a blank, never 0. */
function shown(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

function followingFigures(rows: readonly PlanRow[], section: number): FigureRow[] {
  const figures: FigureRow[] = [];
  for (const row of rows.slice(section + 1)) {
    if (row.kind === 'figure') figures.push(row);
    else if (row.kind !== 'columnIds' && row.kind !== 'listHeader' && row.kind !== 'balance') break;
  }
  return figures;
}

/** Slots whose text boxes on the printed form grow with the text. */
export function isLongText(slot: FigureSlot): boolean {
  return slot.indicator.kind === 'text' && slot.indicator.section === 'thuyetMinh';
}
