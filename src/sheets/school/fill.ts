/** Putting figures into a form that stands as a model: prefilled forms, the sample, entry on a school's behalf. */
import { serialOfDay } from '../../reporting/periods/days';
import type { Figures, FigureValue } from '../../reporting/figures/figure';
import { cellName } from '../../reporting/catalogue/slots';
import { parseReference } from '../../spreadsheet/address';
import { setCell } from '../../spreadsheet/build';
import type { DefinedName, Sheet, Workbook } from '../../spreadsheet/model';
import { EXPLANATION_PREFIX, explains, PERIOD_NAME, SCHOOL_SHEET } from './contract';
import { textBoxHeight, textBoxSource } from './print/tables';
import { readServiceSheet } from './service-sheet';
import { NO, YES } from './wordings';

/**
 * Writes figures into their named cells, and explanations into the Giải trình cell of the row of their figure.
 * Figures the form does not ask are left out. Formulas are not calculated here: their cached values are dropped.
 */
export function fillForm(workbook: Workbook, figures: Figures, explanations: ReadonlyMap<string, string>): void {
  const cells = new NamedCells(workbook);
  const kinds = askedKinds(workbook);
  for (const [key, value] of figures) {
    cells.write(cellName(key), kinds.get(key) === 'date' ? dated(value) : inWords(value));
  }
  for (const name of cells.names) {
    if (!name.startsWith(EXPLANATION_PREFIX)) continue;
    const row = name.slice(EXPLANATION_PREFIX.length);
    const texts = [...explanations].filter(([key]) => explains(row, key)).map(([, text]) => text);
    if (texts.length > 0) cells.write(name, [...new Set(texts)].join('; '));
  }
  fitTextBoxes(workbook);
}

/** Chooses the period in the drop-down: "Tháng 11/2021". */
export function choosePeriod(workbook: Workbook, label: string): void {
  new NamedCells(workbook).write(PERIOD_NAME, label);
}

class NamedCells {
  private readonly byName: Map<string, DefinedName>;

  constructor(private readonly workbook: Workbook) {
    this.byName = new Map(workbook.names.map((name) => [name.name, name]));
  }

  get names(): Iterable<string> {
    return this.byName.keys();
  }

  write(name: string, value: string | number): void {
    const target = this.byName.get(name);
    const reference = target && parseReference(target.formula);
    const sheet = reference && this.workbook.sheets.find((one) => one.name === reference.sheet);
    if (!reference || !sheet) return;
    const { top, left } = reference.area;
    const style = sheet.rows[top]?.[left]?.style;
    setCell(sheet, top, left, { value, ...(style !== undefined && { style }) });
  }
}

function askedKinds(workbook: Workbook): Map<string, string> {
  const service = workbook.sheets.find((sheet) => sheet.name === SCHOOL_SHEET.service);
  return new Map((service && readServiceSheet(service.rows)?.asked.map(({ key, kind }) => [key, kind])) ?? []);
}

function inWords(value: FigureValue): string | number {
  return typeof value === 'boolean' ? (value ? YES : NO) : value;
}

function dated(value: FigureValue): string | number {
  return typeof value === 'string' ? (serialOfDay(value) ?? value) : inWords(value);
}

/** The printed form's text boxes cannot grow by themselves (merged rows do not autofit): they get the height needed. */
function fitTextBoxes(workbook: Workbook): void {
  const form = workbook.sheets.find((sheet) => sheet.name === SCHOOL_SHEET.input);
  const print = workbook.sheets.find((sheet) => sheet.name === SCHOOL_SHEET.print);
  if (!form || !print) return;
  print.rows.forEach((cells, row) => {
    const text = cells?.[1]?.formula && shownText(form, cells[1].formula);
    if (!text) return;
    const height = textBoxHeight(text);
    if (height > (print.rowFormats[row]?.height ?? 0)) print.rowFormats[row] = { ...print.rowFormats[row], height };
  });
}

/** The text of the form's cell that `IF(cell="","",cell)` shows, when it is a long one. */
function shownText(form: Sheet, formula: string): string | undefined {
  const reference = textBoxSource(formula);
  const value = reference && form.rows[reference.area.top]?.[reference.area.left]?.value;
  return typeof value === 'string' && value.length > 60 ? value : undefined;
}
