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
import { pageBreaks } from './paging';
import { SERVICE } from './service-sheet';
import { literalList } from './validations';
import { isLongText } from './wordings';

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
type GridHeader = Extract<PlanRow, { kind: 'gridHeader' }>;
type FigureRow = Extract<PlanRow, { kind: 'figure' }>;

/** A text box of the printed form shows this many lines unless the text it was made with needs more. */
const TEXT_LINES = 2;
const CHARACTERS_PER_LINE = 88;
const LINE_HEIGHT = 16;
const ROW = 18;
/** Widths: the label column and the page, in characters of the default font. */
const LABEL = 23;
const PAGE = 88;
/** The right block of the letterhead begins here: the Quốc hiệu needs one line. */
const LETTERHEAD_SPLIT = 2;

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
  /** Rows at which a page may begin. */
  private readonly units: number[] = [];
  private unitIsOpen = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly input: PrintSheetInput,
  ) {
    this.plan = input.plan;
    this.last = this.plan.columns.lastFigure - 1;
  }

  draw(): Sheet {
    this.letterhead();
    const { rows } = this.plan;
    rows.forEach((row, at) => {
      if (row.kind === 'heading') {
        this.units.push(this.next);
        this.title(row.text);
        // A heading stays with what follows it.
        this.unitIsOpen = true;
      } else if (row.kind === 'gridHeader') this.grid(row, at);
      else if (row.kind === 'listHeader') this.list(row.text, followingFigures(rows, at));
    });
    this.signatures();
    this.paginate();
    this.frame();
    return this.sheet;
  }

  /** A place where a page may end: not between a heading and its table, nor within a table of figures. */
  private startUnit(): void {
    if (!this.unitIsOpen) this.units.push(this.next);
    this.unitIsOpen = false;
  }

  private letterhead(): void {
    const { officeName, schoolName, schoolYear } = this.input;
    const caps = (bold: boolean, size: number): Style => ({
      font: { name: FONT, size, bold },
      align: { horizontal: 'center', vertical: 'top', wrap: true },
    });
    const split = LETTERHEAD_SPLIT;
    const top = this.next;
    this.merged(top, 0, split - 1, { value: officeName.toLocaleUpperCase('vi') }, caps(false, 12), top + 1);
    this.merged(top, split, this.last, { value: QUOC_HIEU }, caps(true, 12));
    this.merged(top + 1, split, this.last, { value: TIEU_NGU }, caps(true, 13));
    this.merged(top + 2, 0, split - 1, { value: schoolName.toLocaleUpperCase('vi') }, caps(true, 12));
    // Rules: under the Tiêu ngữ as long as it is, under the issuing body about half as long as its line.
    for (let column = split + 1; column < this.last; column++) this.cell(top + 2, column, {}, RULE_ABOVE);
    this.cell(top + 3, split - 1, {}, RULE_ABOVE);
    [17, 19, schoolName.length > 20 ? 34 : 18, 10].forEach((height, index) => {
      this.sheet.rowFormats[top + index] = { height };
    });
    this.next = top + 4;
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

  /** A level's grid or the vaccination table. */
  private grid(head: GridHeader, at: number): void {
    this.startUnit();
    if (head.title !== undefined) this.tableHeading(head.title);
    const header = withLook(LOOKS.header, { fill: undefined, border: PRINT_BOX, font: { size: 10 } });
    this.cell(this.next, 0, { value: head.first }, header);
    for (const { column, label } of head.columns) this.cell(this.next, column - 1, { value: label }, header);
    this.sheet.rowFormats[this.next++] = { height: 46 };
    for (const row of this.plan.rows.slice(at + 1)) {
      if (row.kind !== 'grid' && row.kind !== 'total') break;
      this.gridRow(row, head);
    }
  }

  private gridRow(row: GridRow, head: GridHeader): void {
    const bold = row.kind === 'total';
    const label = withLook(LOOKS.rowLabel, {
      border: PRINT_BOX,
      font: { bold, size: 11.5 },
      align: { wrap: false, shrink: true },
    });
    const figure = withLook(FIGURE, { font: { bold } });
    this.cell(this.next, 0, { value: row.label }, label);
    const asked = 'cells' in row ? new Set(row.cells.map(({ column }) => column)) : undefined;
    for (const { column, slot } of head.columns) {
      const formula = shown(source(row.row, column), isCount(slot));
      this.cell(this.next, column - 1, asked && !asked.has(column) ? {} : { formula }, figure);
    }
    this.sheet.rowFormats[this.next++] = { height: ROW };
  }

  /** Single figures two in a row; texts and choices over the whole width. */
  private list(heading: string, rows: readonly FigureRow[]): void {
    this.startUnit();
    this.tableHeading(heading);
    const narrow = rows.filter((row) => !row.wide);
    for (let at = 0; at < narrow.length; at += 2) {
      const right = narrow.at(at + 1);
      this.listPair(narrow[at], 0, this.half - 1);
      if (right) this.listPair(right, this.half, this.last);
      else this.merged(this.next, this.half, this.last, {}, { border: PRINT_BOX });
      const lines = right && right.label.length > RIGHT_LABEL ? 2 : 1;
      this.sheet.rowFormats[this.next++] = { height: lines * ROW - (lines - 1) * 4 };
    }
    rows
      .filter((row) => row.wide)
      .forEach((row, index) => {
        if (isLongText(row.slot) && index > 0) this.units.push(this.next);
        this.wideRow(row);
      });
  }

  private tableHeading(text: string): void {
    const look = withLook(LOOKS.rowLabel, { border: PRINT_BOX, font: { bold: true, italic: true, size: 11.5 } });
    this.line(text, look, ROW);
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
    const look = withLook(FIGURE, { numberFormat: format, ...(kind === 'date' && { font: { size: 10 } }) });
    this.cell(this.next, right, { formula: shown(source(row.row, this.plan.columns.first), isCount(row.slot)) }, look);
  }

  private wideRow(row: FigureRow): void {
    const long = isLongText(row.slot);
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
    const tall = row.slot.indicator.kind === 'text' || row.label.length > LABEL - 3;
    this.sheet.rowFormats[this.next++] = { height: long ? textBoxHeight('') : tall ? 2 * ROW - 4 : ROW };
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
    this.sheet.rowFormats[this.next++] = { height: 56 };
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
  }

  /** Breaks pages between units by their heights. The signature is no unit of its own, so it never stands alone. */
  private paginate(): void {
    const breaks = pageBreaks(this.sheet, this.units, this.next, PAGE_HEIGHT);
    if (breaks.length > 0) this.sheet.page.rowBreaks = breaks;
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
      firstPageNumber: 1,
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

  private merged(row: number, left: number, right: number, cell: Cell, look: Style, bottom = row): void {
    for (let at = row; at <= bottom; at++)
      for (let column = left; column <= right; column++)
        this.cell(at, column, at === row && column === left ? cell : {}, look);
    if (right > left || bottom > row) this.sheet.merges.push({ top: row, left, bottom, right });
  }

  private cell(row: number, column: number, cell: Cell, look: Style): void {
    setCell(this.sheet, row, column, { ...cell, style: internStyle(this.workbook, look) });
  }

  private name(name: string, row: number, column: number): void {
    const area = { top: row, left: column, bottom: row, right: column };
    this.workbook.names.push({ name, formula: sheetReference(SCHOOL_SHEET.print, area) });
  }
}

const RULE_ABOVE: Style = { border: { top: RULE_BELOW.bottom } };
const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';
const TITLE = 'PHIẾU BÁO CÁO SỐ LIỆU';
/** Points between the margins of A4 portrait at 20 mm top and bottom, with a little to spare (728). */
const PAGE_HEIGHT = 718;
/** Characters that a label of the right half holds in one line. */
const RIGHT_LABEL = 26;

const FIGURE = withLook(LOOKS.locked, {
  border: PRINT_BOX,
  numberFormat: NUMBER_FORMATS.count,
  align: { horizontal: 'center', shrink: true },
});

/** The form's cell. */
function source(row: number, column: number): string {
  return `${quoteSheet(SCHOOL_SHEET.input)}!${absoluteAddress(row, column)}`;
}

/** Empty for a blank, never 0; thousands with a dot whatever the machine's locale (FIXED writes a comma or a dot). */
function shown(cell: string, isCount = false): string {
  const plain = `IF(${cell}="","",${cell})`;
  if (!isCount) return plain;
  const grouped = `IF(N(${cell})=INT(N(${cell})),SUBSTITUTE(FIXED(${cell},0),",","."),${cell})`;
  return `IF(ISNUMBER(${cell}),${grouped},${plain})`;
}

function isCount(slot: FigureSlot): boolean {
  return ['count', 'money', 'pair'].includes(slot.indicator.kind);
}

function followingFigures(rows: readonly PlanRow[], header: number): FigureRow[] {
  const figures: FigureRow[] = [];
  for (const row of rows.slice(header + 1)) {
    if (row.kind === 'figure') figures.push(row);
    else if (row.kind !== 'columnIds') break;
  }
  return figures;
}
