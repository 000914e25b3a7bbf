/** `workbook.worksheets`. */
import { emptySheet } from '../../spreadsheet/build';
import type { Sheet } from '../../spreadsheet/model';
import { checkSheetName, folded, freeSheetName } from '../naming';
import { assertStructure } from '../protection';
import { itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import { SHEET_EVENTS, listening } from './listening';

defineType('WorksheetCollection', {
  collection: {
    of: 'Worksheet',
    all: (session) => session.workbook.sheets,
    find: (session, key) => findSheet(session, key),
  },
  makes: {
    add: [
      'Worksheet',
      (session, args) => {
        const { workbook } = session;
        assertStructure(workbook);
        const name = args.has(0) ? checkSheetName(workbook, args.raw(0)) : freeSheetName(workbook);
        const sheet = emptySheet(name);
        workbook.sheets.push(sheet);
        sheetAdded(session, sheet);
        return sheet;
      },
    ],
    getActiveWorksheet: ['Worksheet', (session) => session.activeSheet],
    getFirst: ['Worksheet', (session, args) => sheetsOf(session, args.boolean(0, false))[0] ?? missing()],
    getLast: ['Worksheet', (session, args) => sheetsOf(session, args.boolean(0, false)).at(-1) ?? missing()],
  },
  does: {
    getCount: (session, args) => sheetsOf(session, args.boolean(0, false)).length,
  },
  listens: listening<Session>(
    {
      ...SHEET_EVENTS,
      onAdded: ['added', 'AddedEvent'],
      onDeleted: ['deleted', 'DeletedEvent'],
      onMoved: ['moved', 'EventMoved'],
    },
    () => WORKBOOK_TARGET,
  ),
});

/** By name, whatever the case, or by id. */
export function findSheet(session: Session, key: unknown): Sheet | null {
  if (typeof key !== 'string') return null;
  const { sheets } = session.workbook;
  return (
    sheets.find((sheet) => folded(sheet.name) === folded(key)) ??
    sheets.find((sheet) => session.identity.ofSheet(sheet) === key) ??
    null
  );
}

export function sheetAdded(session: Session, sheet: Sheet): void {
  session.structureChanged();
  session.events.raise('added', [WORKBOOK_TARGET], { worksheetId: session.identity.ofSheet(sheet), source: 'Local' });
}

function sheetsOf(session: Session, visibleOnly: boolean): Sheet[] {
  const { sheets } = session.workbook;
  return visibleOnly ? sheets.filter((sheet) => (sheet.visibility ?? 'visible') === 'visible') : sheets;
}

function missing(): never {
  throw itemNotFound();
}
