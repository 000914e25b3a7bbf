/** A worksheet: its own properties, and the ways from it to ranges and everything that stands on it. */
import type { Sheet, Visibility } from '../../spreadsheet/model';
import { sheetIds } from '../../spreadsheet/xlsx/sheet-ids';
import { WHOLE_SHEET } from '../grid/areas';
import { forgetSheetInFormulas, renameInFormulas } from '../grid/rewrite';
import { usedCells } from '../grid/used';
import { checkSheetName } from '../naming';
import { assertStructure } from '../protection';
import { invalidOperation, itemNotFound, notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import { rangeAt, resolveAddress, resolveAddresses } from './addressing';
import { copySheet } from './copy-sheet';
import { SHEET_EVENTS, listening } from './listening';
import { findAll, replaceAll } from './range-finding';
import { showOutlineLevels } from './range-outline';
import { aBoolean, aColor, aNumber, aString, anInteger, oneOf } from './values';
import { findSheet } from './worksheets';

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const satisfies Record<
  string,
  Visibility
>;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

defineType('Worksheet', {
  id: { field: 'Id', of: (sheet, session) => session.identity.ofSheet(sheet) },
  scalars: {
    name: { get: (sheet) => sheet.name, set: rename },
    id: { get: (sheet, session) => session.identity.ofSheet(sheet) },
    position: { get: (sheet, session) => session.workbook.sheets.indexOf(sheet), set: reposition },
    visibility: { get: (sheet) => wireVisibility(sheet.visibility), set: setVisibility },
    tabColor: {
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value, session) => {
        session.assertAlive(sheet);
        const text = aString(value);
        if (text === '') delete sheet.tabColor;
        else sheet.tabColor = aColor(text);
        session.isDirty = true;
      },
    },
    showGridlines: { get: (sheet) => sheet.showGridlines !== false },
    showHeadings: { get: (sheet) => sheet.showHeadings !== false },
    headings: {
      internal: true,
      set: (sheet, value, session) => {
        session.assertAlive(sheet);
        if (aBoolean(value)) delete sheet.showHeadings;
        else sheet.showHeadings = false;
        session.isDirty = true;
      },
    },
    gridlines: {
      internal: true,
      set: (sheet, value, session) => {
        sheet.showGridlines = aBoolean(value);
        session.isDirty = true;
      },
    },
    standardWidth: {
      get: (sheet) => sheet.defaultColumnWidth ?? DEFAULT_WIDTH,
      set: (sheet, value, session) => {
        sheet.defaultColumnWidth = aNumber(value, 0, 255);
        session.isDirty = true;
      },
    },
    tabId: {
      get: (sheet, { identity, workbook }) => identity.tabOf(sheet, workbook.sheets, () => sheetIds(workbook.source)),
    },
    enableCalculation: {
      get: () => true,
      set: (_sheet, value) => {
        // Every sheet is calculated here; one cannot be left out.
        if (!aBoolean(value)) throw notImplemented('Worksheet.enableCalculation');
      },
    },
    standardHeight: { get: (sheet) => sheet.defaultRowHeight ?? DEFAULT_HEIGHT },
  },
  objects: {
    autoFilter: ['AutoFilter', (sheet) => ({ sheet })],
    charts: ['ChartCollection', (sheet) => sheet],
    comments: ['CommentCollection', (sheet) => ({ scope: sheet })],
    customProperties: ['WorksheetCustomPropertyCollection', (sheet) => sheet],
    freezePanes: ['WorksheetFreezePanes', (sheet) => sheet],
    horizontalPageBreaks: ['PageBreakCollection', (sheet) => ({ sheet, axis: 'row' })],
    names: ['NamedItemCollection', (sheet) => ({ scope: sheet })],
    pageLayout: ['PageLayout', (sheet) => sheet],
    protection: ['WorksheetProtection', (sheet) => sheet],
    tables: ['TableCollection', (sheet) => ({ scope: sheet })],
    verticalPageBreaks: ['PageBreakCollection', (sheet) => ({ sheet, axis: 'column' })],
  },
  makes: {
    copy: ['Worksheet', (sheet, args, session) => copySheet(sheet, args, session)],
    findAll: ['RangeAreas', (sheet, args, session) => findAll(sheet, args, session) ?? missing()],
    findAllOrNullObject: ['RangeAreas', findAll],
    getCell: [
      'Range',
      (sheet, args) => rangeAt(sheet, args.integer(0), args.integer(1), args.integer(0), args.integer(1)),
    ],
    getNext: ['Worksheet', (sheet, args, session) => neighbour(sheet, 1, args.boolean(0, false), session) ?? missing()],
    getNextOrNullObject: ['Worksheet', (sheet, args, session) => neighbour(sheet, 1, args.boolean(0, false), session)],
    getPrevious: [
      'Worksheet',
      (sheet, args, session) => neighbour(sheet, -1, args.boolean(0, false), session) ?? missing(),
    ],
    getPreviousOrNullObject: [
      'Worksheet',
      (sheet, args, session) => neighbour(sheet, -1, args.boolean(0, false), session),
    ],
    getRange: [
      'Range',
      (sheet, args, session) => {
        session.assertAlive(sheet);
        const address = args.optionalString(0);
        return address === undefined || address === ''
          ? { sheet, area: WHOLE_SHEET }
          : { sheet, area: resolveAddress(sheet, address, session) };
      },
    ],
    getRangeByIndexes: [
      'Range',
      (sheet, args, session) => {
        session.assertAlive(sheet);
        const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => args.integer(index));
        return rangeAt(sheet, row, column, row + rows - 1, column + columns - 1);
      },
    ],
    getRanges: [
      'RangeAreas',
      (sheet, args, session) => {
        session.assertAlive(sheet);
        const address = args.optionalString(0);
        return { sheet, areas: address ? resolveAddresses(sheet, address, session) : [WHOLE_SHEET] };
      },
    ],
    getUsedRange: [
      'Range',
      (sheet, args, session) => {
        session.assertAlive(sheet);
        const area = usedCells(sheet, args.boolean(0, false));
        return { sheet, area: area ?? { top: 0, left: 0, bottom: 0, right: 0 } };
      },
    ],
    getUsedRangeOrNullObject: [
      'Range',
      (sheet, args, session) => {
        session.assertAlive(sheet);
        const area = usedCells(sheet, args.boolean(0, false));
        return area ? { sheet, area } : null;
      },
    ],
    _GetSheetById: ['Worksheet', (_sheet, args, session) => findSheet(session, args.string(0)) ?? missing()],
    _GetAnotherWorksheetById: ['Worksheet', (_sheet, args, session) => findSheet(session, args.string(0)) ?? missing()],
  },
  does: {
    activate: (sheet, _args, session) => {
      session.assertAlive(sheet);
      if (wireVisibility(sheet.visibility) !== 'Visible') throw invalidOperation('The worksheet is hidden.');
      session.activate(sheet);
    },
    calculate: (_sheet, args, session) => session.calculate(args.boolean(0, false)),
    delete: (sheet, _args, session) => deleteSheet(sheet, session),
    showOutlineLevels,
    replaceAll: (sheet, args, session) => replaceAll({ sheet, area: WHOLE_SHEET }, args, session),
  },
  listens: listening<Sheet>(SHEET_EVENTS, (sheet, session) => session.identity.ofSheet(sheet)),
});

function rename(sheet: Sheet, value: unknown, session: Session): void {
  session.assertAlive(sheet);
  assertStructure(session.workbook);
  const name = checkSheetName(session.workbook, value, sheet);
  const before = sheet.name;
  if (name === before) return;
  renameInFormulas(session.workbook, before, name);
  sheet.name = name;
  session.structureChanged();
  const id = session.identity.ofSheet(sheet);
  session.events.raise('nameChanged', [id, WORKBOOK_TARGET], {
    worksheetId: id,
    nameBefore: before,
    nameAfter: name,
    source: 'Local',
  });
}

function reposition(sheet: Sheet, value: unknown, session: Session): void {
  session.assertAlive(sheet);
  const { workbook } = session;
  assertStructure(workbook);
  const position = anInteger(value, 0, workbook.sheets.length - 1);
  const active = session.activeSheet;
  const before = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.activeSheet = workbook.sheets.indexOf(active);
  session.isDirty = true;
  if (position === before) return;
  session.events.raise('moved', [WORKBOOK_TARGET], {
    worksheetId: session.identity.ofSheet(sheet),
    positionBefore: before,
    positionAfter: position,
    source: 'Local',
  });
}

function setVisibility(sheet: Sheet, value: unknown, session: Session): void {
  session.assertAlive(sheet);
  assertStructure(session.workbook);
  const wire = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
  if (wire !== 'Visible') {
    const others = otherVisible(sheet, session);
    if (others.length === 0) throw invalidOperation('A workbook must contain at least one visible worksheet.');
    if (session.activeSheet === sheet) session.activate(nextTo(sheet, others, session));
  }
  const before = wireVisibility(sheet.visibility);
  if (wire === 'Visible') delete sheet.visibility;
  else sheet.visibility = VISIBILITIES[wire];
  session.isDirty = true;
  const id = session.identity.ofSheet(sheet);
  session.events.raise('visibilityChanged', [id, WORKBOOK_TARGET], {
    worksheetId: id,
    visibilityBefore: before,
    visibilityAfter: wire,
    source: 'Local',
  });
}

function deleteSheet(sheet: Sheet, session: Session): void {
  session.assertAlive(sheet);
  const { workbook } = session;
  assertStructure(workbook);
  // Excel has no way to delete a sheet nobody can unhide.
  if (sheet.visibility === 'veryHidden') throw invalidOperation('A very hidden worksheet cannot be deleted.');
  const others = otherVisible(sheet, session);
  if (others.length === 0) throw invalidOperation('A workbook must contain at least one visible worksheet.');
  const active = session.activeSheet === sheet ? nextTo(sheet, others, session) : session.activeSheet;
  session.activate(active);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.activeSheet = workbook.sheets.indexOf(active);
  forgetSheetInFormulas(workbook, sheet.name);
  session.structureChanged();
  session.events.raise('deleted', [WORKBOOK_TARGET], { worksheetId: session.identity.ofSheet(sheet), source: 'Local' });
}

/** The visible sheet that takes over when the active one goes: the next, or the last. */
function nextTo(sheet: Sheet, others: Sheet[], session: Session): Sheet {
  const { sheets } = session.workbook;
  const at = sheets.indexOf(sheet);
  return others.find((other) => sheets.indexOf(other) > at) ?? others[others.length - 1];
}

function otherVisible(sheet: Sheet, session: Session): Sheet[] {
  return session.workbook.sheets.filter((other) => other !== sheet && wireVisibility(other.visibility) === 'Visible');
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean, session: Session): Sheet | null {
  const { sheets } = session.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step)
    if (!visibleOnly || wireVisibility(sheets[at].visibility) === 'Visible') return sheets[at];
  return null;
}

function wireVisibility(visibility: Visibility = 'visible'): 'Visible' | 'Hidden' | 'VeryHidden' {
  return visibility === 'hidden' ? 'Hidden' : visibility === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

function missing(): never {
  throw itemNotFound();
}
