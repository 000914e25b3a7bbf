/** What clerks and other programs do to a filled form, done to its model. */
import { cellName } from '../../reporting/catalogue/slots';
import { SCHOOL_SHEET } from '../../sheets/school/contract';
import { parseReference } from '../../spreadsheet/address';
import { internStyle, setCell } from '../../spreadsheet/build';
import { removeSeries, seriesOf } from '../../spreadsheet/charts/plots';
import { rewriteChartFormulas } from '../../spreadsheet/charts/references';
import type { Cell, CellValue, Sheet, Workbook } from '../../spreadsheet/model';

/** The cell a defined name points to. */
export function namedCell(workbook: Workbook, name: string): { sheet: Sheet; row: number; column: number } {
  const reference = parseReference(workbook.names.find((one) => one.name === name)?.formula ?? '');
  if (!reference) throw new Error(`no cell named ${name}`);
  return { sheet: sheetOf(workbook, reference.sheet), row: reference.area.top, column: reference.area.left };
}

export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What stands in the cell of a figure. */
export function figureIn(workbook: Workbook, key: string): CellValue {
  const { sheet, row, column } = namedCell(workbook, cellName(key));
  return sheet.rows[row]?.[column]?.value ?? null;
}

/** Typed over the cell of a figure; the look of the cell stays, but for the font when one is given. */
export function typeOver(workbook: Workbook, key: string, value: CellValue, font?: string): void {
  const { sheet, row, column } = namedCell(workbook, cellName(key));
  const style = sheet.rows[row]?.[column]?.style ?? 0;
  const cell: Cell = { value, style };
  if (font !== undefined) {
    const look = workbook.styles[style] ?? {};
    cell.style = internStyle(workbook, { ...look, font: { ...look.font, name: font } });
  }
  setCell(sheet, row, column, cell);
}

/** Changes the line of the entry sheet that names the school: "Trường TH Lê Lợi (mã trường: …)". */
export function changeVisibleSchool(workbook: Workbook, change: (text: string) => string): void {
  const { rows } = sheetOf(workbook, SCHOOL_SHEET.input);
  for (const cell of rows.flatMap((cells) => cells ?? [])) {
    if (typeof cell?.value === 'string' && cell.value.includes('(mã trường:')) cell.value = change(cell.value);
  }
}

/** Writes into the very hidden sheet, in the row that begins with `field`. */
export function changeService(workbook: Workbook, field: string, value: string): void {
  const sheet = sheetOf(workbook, SCHOOL_SHEET.service);
  const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === field);
  if (row < 0) throw new Error(`no field ${field}`);
  setCell(sheet, row, 1, { value });
}

/**
 * As Google's exporter leaves a file: the very hidden sheet is gone, and with it what refers to it; formulas that did
 * are the values they last had, and half of the validations are lost.
 */
export function dropServiceSheet(workbook: Workbook): void {
  const lost = `${SCHOOL_SHEET.service}`;
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== lost);
  workbook.names = workbook.names.filter(({ formula }) => !formula.includes(lost));
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.rows.flatMap((cells) => cells ?? [])) {
      if (cell?.formula?.includes(lost)) delete cell.formula;
    }
    sheet.validations = sheet.validations.filter(
      ({ formula1, formula2 }, index) => index % 2 === 0 && !`${formula1} ${formula2 ?? ''}`.includes(lost),
    );
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rule }) => !JSON.stringify(rule).includes(lost));
    for (const chart of sheet.charts)
      for (const one of seriesOf(chart)) if (JSON.stringify(one.node).includes(lost)) removeSeries(chart, one);
  }
}

/** The names go on pointing to the sheet, as in every program; formulas of other sheets too. */
export function renameSheet(workbook: Workbook, from: string, to: string): void {
  const old = `'${from}'!`;
  const follow = (formula: string) => formula.replaceAll(old, () => `'${to}'!`);
  sheetOf(workbook, from).name = to;
  for (const name of workbook.names) name.formula = follow(name.formula);
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.rows.flatMap((cells) => cells ?? [])) {
      if (cell?.formula !== undefined) cell.formula = follow(cell.formula);
    }
    for (const validation of sheet.validations) validation.formula1 = follow(validation.formula1);
    for (const chart of sheet.charts) rewriteChartFormulas(chart.space, follow);
  }
}

/** Moves the rows from `at` on down by one and leaves the names behind, as programs do that only move cells. */
export function pushRowsDown(workbook: Workbook, sheetName: string, at: number): void {
  const sheet = sheetOf(workbook, sheetName);
  sheet.rows.splice(at, 0, []);
  for (const merge of sheet.merges) {
    if (merge.top < at) continue;
    merge.top++;
    merge.bottom++;
  }
  const formats = Object.entries(sheet.rowFormats).map(([row, format]) => [Number(row), format] as const);
  sheet.rowFormats = Object.fromEntries(formats.map(([row, format]) => [row >= at ? row + 1 : row, format]));
  // Such programs keep neither rules nor breaks where they belong; here they drop them.
  sheet.validations = [];
  sheet.conditionalFormats = [];
  sheet.page = { ...sheet.page, rowBreaks: [] };
}
