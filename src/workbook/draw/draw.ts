/**
 * Draws a spreadsheet model into the open workbook: the same model that `writeWorkbook` turns into bytes.
 *
 * Order matters. Values come first, because tables and names stand on them; formulas last of the contents, because they
 * may name any of those; looks after contents; protection and hiding at the very end. Costs no sync of its own but
 * payload ones; the caller's next sync sends what is still queued.
 */
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
}

export async function drawWorkbook(session: Session, model: Workbook, options: DrawOptions): Promise<void> {
  session.workbook.application.suspendScreenUpdatingUntilNextSync();
  session.workbook.application.suspendApiCalculationUntilNextSync();
  const drawn = addSheets(session, model.sheets, options.existing);
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
  if (shown !== undefined) session.workbook.worksheets.getItem(shown).activate();
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
function addSheets(session: Session, sheets: readonly Sheet[], existing: readonly string[]) {
  const known = new Set(existing.map((name) => name.toLocaleLowerCase('vi')));
  const drawn = sheets.map((sheet, index) => {
    const isThere = known.has(sheet.name.toLocaleLowerCase('vi'));
    const worksheet = session.workbook.worksheets.add(isThere ? `~gb${index}` : sheet.name);
    return { worksheet, sheet, isThere };
  });
  for (const { worksheet, sheet, isThere } of drawn) {
    if (!isThere) continue;
    session.workbook.worksheets.getItem(sheet.name).delete();
    worksheet.name = sheet.name;
  }
  return drawn;
}

function drawView(worksheet: Excel.Worksheet, sheet: Sheet): void {
  if (sheet.tabColor !== undefined) worksheet.tabColor = sheet.tabColor;
  if (sheet.showGridlines !== undefined) worksheet.showGridlines = sheet.showGridlines;
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  if (rows > 0 && columns > 0) worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
}
