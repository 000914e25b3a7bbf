/**
 * Draws a spreadsheet model into the open workbook: the same model that `writeWorkbook` turns into bytes.
 *
 * Order matters. Values come first, because tables and names stand on them; formulas last of the contents, because they
 * may name any of those; looks after contents; protection and hiding at the very end. Costs no sync of its own but
 * payload ones; the caller's next sync sends what is still queued.
 */
import { areaAddress } from '../../spreadsheet/address';
import type { Sheet, Workbook } from '../../spreadsheet/model';
import type { Session } from '../session';
import { drawFormulas, drawValues } from './cells';
import { drawFormats } from './formats';
import {
  drawCalculatedColumns,
  drawCharts,
  drawConditionalFormats,
  drawNames,
  drawProtection,
  drawTables,
} from './objects';
import { drawPage } from './page';
import { drawValidations } from './validation';

export interface DrawOptions {
  /** Names of sheets now in the open workbook: those of the model among them are replaced. */
  existing: readonly string[];
  /** Workbook-scoped names now in the open workbook: those of the model among them are replaced. */
  existingNames?: readonly string[];
  /** Show this sheet when done. */
  activate?: string;
  /** The model is the whole workbook: sheets that are not in it go, and its properties become the workbook's. */
  whole?: boolean;
}

export async function drawWorkbook(session: Session, model: Workbook, options: DrawOptions): Promise<void> {
  session.workbook.application.suspendScreenUpdatingUntilNextSync();
  session.workbook.application.suspendApiCalculationUntilNextSync();
  const drawn = addSheets(session, model.sheets, options);
  for (const { worksheet, sheet } of drawn) await drawValues(session, worksheet, sheet);
  for (const { worksheet, sheet } of drawn) await drawTables(session, worksheet, sheet);
  await drawNames(session, model.names, new Set(options.existingNames ?? []));
  for (const { worksheet, sheet } of drawn) {
    await drawFormulas(session, worksheet, sheet);
    for (const table of sheet.tables) await drawCalculatedColumns(session, worksheet, table);
  }
  for (const { worksheet, sheet } of drawn) {
    await drawFormats(session, worksheet, model, sheet);
    await drawValidations(session, worksheet, sheet);
    await drawConditionalFormats(session, worksheet, sheet);
    await drawCharts(session, worksheet, sheet);
    await drawPage(session, worksheet, sheet);
    drawView(worksheet, sheet);
  }
  const shown = options.activate ?? model.sheets[model.activeSheet]?.name;
  const first = drawn.find(({ sheet }) => sheet.name === shown);
  if (shown !== undefined) session.workbook.worksheets.getItem(shown).activate();
  if (first?.sheet.selection) {
    first.worksheet.getCell(first.sheet.selection.row, first.sheet.selection.column).select();
  }
  if (options.whole) drawProperties(session, model);
  for (const { worksheet, sheet } of drawn) {
    if (sheet.protection) drawProtection(worksheet, sheet.protection);
    if (sheet.visibility === 'hidden') worksheet.visibility = 'Hidden';
    if (sheet.visibility === 'veryHidden') worksheet.visibility = 'VeryHidden';
  }
}

/**
 * A sheet that is there already is removed and drawn anew at the end. The new one is added under a passing name
 * before the old one goes, so that a workbook never loses its last visible sheet.
 */
function addSheets(session: Session, sheets: readonly Sheet[], { existing, whole = false }: DrawOptions) {
  const { worksheets } = session.workbook;
  const folded = (name: string) => name.toLocaleLowerCase('vi');
  const known = new Set(existing.map(folded));
  const drawn = sheets.map((sheet, index) => {
    const isThere = known.has(folded(sheet.name));
    const worksheet = worksheets.add(isThere ? `~gb${index}` : sheet.name);
    return { worksheet, sheet, isThere };
  });
  const own = new Set(sheets.map(({ name }) => folded(name)));
  const gone = whole ? existing : existing.filter((name) => own.has(folded(name)));
  for (const name of gone) {
    const old = worksheets.getItem(name);
    // Excel does not delete a very hidden sheet.
    old.visibility = 'Visible';
    old.delete();
  }
  for (const { worksheet, sheet, isThere } of drawn) if (isThere) worksheet.name = sheet.name;
  return drawn;
}

function drawProperties(session: Session, { properties }: Workbook): void {
  const target = session.workbook.properties;
  if (properties.title !== undefined) target.title = properties.title;
  if (properties.subject !== undefined) target.subject = properties.subject;
  if (properties.author !== undefined) target.author = properties.author;
  if (properties.company !== undefined) target.company = properties.company;
  if (properties.keywords !== undefined) target.keywords = properties.keywords;
  if (properties.description !== undefined) target.comments = properties.description;
}

function drawView(worksheet: Excel.Worksheet, sheet: Sheet): void {
  if (sheet.tabColor !== undefined) worksheet.tabColor = sheet.tabColor;
  if (sheet.showGridlines !== undefined) worksheet.showGridlines = sheet.showGridlines;
  if (sheet.autoFilter) worksheet.autoFilter.apply(areaAddress(sheet.autoFilter));
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  if (rows > 0 && columns > 0) worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
}
