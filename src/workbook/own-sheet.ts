/** A sheet of ours that is drawn over where it stands: what people put beside it, and their charts, stay. */
import { areaAddress } from '../spreadsheet/address';
import type { Area, CellValue, Workbook } from '../spreadsheet/model';
import type { LineChart } from '../sheets/charts/build';
import { drawFormats } from './draw/formats';
import { drawLineCharts } from './draw/line-charts';
import { drawPage } from './draw/page';
import { drawValues } from './draw/cells';
import { queueSheet } from './one-sheet';
import type { Session } from './session';

export interface StandingSheet {
  /** From A1. */
  rows: CellValue[][];
  /** Names of its charts. */
  charts: string[];
  isProtected: boolean;
}

/**
 * Queues the look at a sheet; costs no sync of its own.
 * @returns gives, after the next sync, what stands there; `undefined` when there is no such sheet
 */
export function queueStanding(session: Session, name: string): () => StandingSheet | undefined {
  const rows = queueSheet(session, name);
  const worksheet = session.workbook.worksheets
    .getItemOrNullObject(name)
    .load('name,protection/protected,charts/items/name');
  return () =>
    worksheet.isNullObject
      ? undefined
      : {
          rows: rows() ?? [],
          charts: worksheet.charts.items.map((chart) => chart.name),
          isProtected: worksheet.protection.protected,
        };
}

export interface Redrawing {
  model: Workbook;
  charts: readonly LineChart[];
  /** Of the sheet that is there: what was drawn before; absent: the sheet is made. */
  over?: { area: Area | undefined; charts: readonly string[] };
}

/** Draws the model's one sheet and its charts, and shows it. Costs no sync but payload ones. */
export async function drawOwnSheet(session: Session, { model, charts, over }: Redrawing): Promise<void> {
  const [sheet] = model.sheets;
  const { worksheets, application } = session.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  const worksheet = over ? worksheets.getItem(sheet.name) : worksheets.add(sheet.name);
  worksheet.visibility = 'Visible';
  for (const name of over?.charts ?? []) worksheet.charts.getItem(name).delete();
  if (over?.area) worksheet.getRange(areaAddress(over.area)).clear('All');
  if (over) worksheet.horizontalPageBreaks.removePageBreaks();
  await drawValues(session, worksheet, sheet);
  await drawFormats(session, worksheet, model, sheet);
  await drawPage(session, worksheet, sheet);
  if (sheet.showGridlines !== undefined) worksheet.showGridlines = sheet.showGridlines;
  await drawLineCharts(session, worksheet, charts);
  worksheet.activate();
  worksheet.getCell(0, 0).select();
}
