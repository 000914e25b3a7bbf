/** The form while it is being drawn: what every row has, whatever its kind. */
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { cellName } from '../../../reporting/catalogue/slots';
import { setCell } from '../../../spreadsheet/build';
import type { Style, Workbook } from '../../../spreadsheet/model';
import { LOOKS, withLook } from '../../looks/styles';
import { COLUMN_IDS_ROW, EXPLANATION_PREFIX, SCHOOL_SHEET } from '../contract';
import { inputLook } from '../figure-looks';
import type { FormPlan, Grid, PlanRow, Position } from '../form-plan';
import { SheetPen } from '../sheet-pen';
import { figureValidation } from '../validations';
import { CHECK_HEADER, EXPLANATION_HEADER } from '../wordings';

/** What the form calculates and refuses; decided outside, as it depends on rules and past months. */
export interface RowFormulas {
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

export const ROW_HEIGHT = 19;
export const TWO_LINES = 2 * ROW_HEIGHT - 4;
/** Characters of the label column. */
export const LABEL_WIDTH = 35;
export const LABEL_LOOK = withLook(LOOKS.rowLabel, { align: { horizontal: 'left', indent: 1 } });

export class FormDrawing extends SheetPen {
  constructor(
    workbook: Workbook,
    readonly plan: FormPlan,
    readonly formulas: RowFormulas,
  ) {
    super(workbook, SCHOOL_SHEET.input);
  }

  /** A cell to type into, with its name and what Excel refuses at once. */
  figure(at: Position, slot: FigureSlot): void {
    this.put(at.row, at.column, {}, inputLook(slot));
    this.name(cellName(slot.key), at.row, at.column);
    const area = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    const choices = this.formulas.choicesReference(slot);
    this.sheet.validations.push(figureValidation(slot, area, choices, this.formulas.bound(slot)));
  }

  rowStart(row: number, id: string, label: string, look: Style = LABEL_LOOK): void {
    this.id(row, id);
    this.text(row, this.plan.columns.label, label, look);
  }

  /** Giải trình and Kiểm tra of a row. */
  rowEnd(row: Extract<PlanRow, { id: string }>): void {
    const { explanation, check } = this.plan.columns;
    this.put(row.row, explanation, {}, EXPLANATION_LOOK);
    this.name(EXPLANATION_PREFIX + row.id, row.row, explanation);
    const formula = this.formulas.check(row);
    this.put(row.row, check, formula === undefined ? {} : { formula }, CHECK_LOOK);
    // Rows do not grow with what a formula says, so those that may say something are tall enough from the start.
    const height = this.sheet.rowFormats[row.row]?.height ?? 0;
    if (formula !== undefined) this.height(row.row, Math.max(height, FINDING_LINES[row.kind] * FINDING_LINE));
  }

  header(row: number, labels: readonly [column: number, text: string][]): void {
    const { explanation, check } = this.plan.columns;
    for (const [column, text] of labels) this.text(row, column, text, LOOKS.header);
    this.text(row, explanation, EXPLANATION_HEADER, LOOKS.header);
    this.text(row, check, CHECK_HEADER, LOOKS.header);
  }

  columnIds(row: number, ids: readonly [column: number, id: string][]): void {
    this.id(row, COLUMN_IDS_ROW);
    for (const [column, id] of ids) setCell(this.sheet, row, column, { value: id });
    this.sheet.rowFormats[row] = { hidden: true };
  }

  id(row: number, id: string): void {
    setCell(this.sheet, row, this.plan.columns.ids, { value: id });
  }
}

const EXPLANATION_LOOK = withLook(LOOKS.inputText, { font: { size: 11 } });
/** From the top, so that of more findings than there is room for the gravest are read. */
const CHECK_LOOK = withLook(LOOKS.check, {
  font: { size: 10 },
  align: { horizontal: 'left', vertical: 'top', indent: 1 },
});
/** Points of a line of findings; a grade may have several at once: pupils, girls and class size. */
const FINDING_LINE = 13.5;
const FINDING_LINES = { grid: 3, total: 2, previous: 1, change: 1, figure: 2, balance: 2 };
