/** `worksheet.copy`. */
import { rewriteChartFormulas } from '../../spreadsheet/charts/references';
import type { Sheet } from '../../spreadsheet/model';
import { renamedSheet } from '../grid/rewrite';
import { freeSheetCopyName, freeTableName } from '../naming';
import { assertStructure } from '../protection';
import type { Args } from '../protocol/args';
import { renumberComments } from '../session/remarks';
import type { Session } from '../session/session';
import { sheetAdded } from './worksheets';

export function copySheet(sheet: Sheet, args: Args, session: Session): Sheet {
  session.assertAlive(sheet);
  const { workbook } = session;
  assertStructure(workbook);
  const where = args.choice(0, ['None', 'Before', 'After', 'Beginning', 'End'] as const, 'None');
  const copy = structuredClone({ ...sheet, part: undefined });
  delete copy.part;
  copy.name = freeSheetCopyName(workbook, sheet.name);
  const at = position(where, args, sheet, session);
  workbook.sheets.splice(at, 0, copy);
  if (at <= workbook.activeSheet) workbook.activeSheet++;
  for (const table of copy.tables) table.name = freeTableName(workbook);
  followCopy(copy, sheet.name);
  const local = workbook.names.filter((name) => name.sheet === sheet.name);
  workbook.names.push(...local.map((name) => ({ ...name, sheet: copy.name })));
  renumberComments(workbook, copy);
  sheetAdded(session, copy);
  return copy;
}

/** The copy's charts show the copy's cells. */
function followCopy(copy: Sheet, from: string): void {
  for (const chart of copy.charts)
    rewriteChartFormulas(chart.space, (formula) => renamedSheet(formula, from, copy.name));
}

function position(where: string, args: Args, sheet: Sheet, session: Session): number {
  const { sheets } = session.workbook;
  if (where === 'Beginning') return 0;
  if (where === 'End' || where === 'None') return sheets.length;
  const relative = sheets.indexOf(args.has(1) ? args.object(1, 'Worksheet') : sheet);
  return where === 'Before' ? relative : relative + 1;
}
