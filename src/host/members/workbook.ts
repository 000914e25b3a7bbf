/** `context.workbook`, `context.application`, the active cell and what belongs to the file as a whole. */
import { defineType } from '../protocol/registry';
import { accessDenied, invalidOperation, itemNotFound, notImplemented } from '../protocol/errors';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import { emptySheet, emptyWorkbook } from '../../spreadsheet/build';
import type { Workbook } from '../../spreadsheet/model';
import { insertSheets, workbookOf } from './insert-sheets';
import { listening } from './listening';
import type { RangeSelf } from './selves';
import { aBoolean, oneOf } from './values';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

defineType('Workbook', {
  // Behind `Excel.createWorkbook`.
  wireOnly: ['createAndOpenWorkbook'],
  scalars: {
    name: { get: (session) => session.name },
    readOnly: { get: () => false },
    isDirty: {
      get: (session) => session.isDirty,
      set: (session, value) => {
        session.isDirty = aBoolean(value);
      },
    },
    previouslySaved: { get: (session) => session.workbook.source !== undefined },
    autoSave: { get: () => false },
    calculationEngineVersion: { get: () => 191029 },
    usePrecisionAsDisplayed: {
      get: ({ workbook }) => workbook.calculation?.precisionAsDisplayed === true,
      set: (session, value) => {
        // The calculation works with full precision; rounding what is stored as shown is not in it.
        if (aBoolean(value)) throw notImplemented('Workbook.usePrecisionAsDisplayed');
        delete session.workbook.calculation?.precisionAsDisplayed;
        session.isDirty = true;
      },
    },
  },
  objects: {
    application: ['Application', (session) => session],
    bindings: ['BindingCollection', (session) => session],
    comments: ['CommentCollection', () => ({ scope: null })],
    customXmlParts: ['CustomXmlPartCollection', (session) => session],
    functions: ['Functions', (session) => session],
    names: ['NamedItemCollection', () => ({ scope: null })],
    properties: ['DocumentProperties', (session) => session],
    protection: ['WorkbookProtection', (session) => session],
    settings: ['SettingCollection', (session) => session],
    styles: ['StyleCollection', (session) => session],
    tables: ['TableCollection', () => ({ scope: null })],
    tableStyles: ['TableStyleCollection', (session) => session],
    worksheets: ['WorksheetCollection', (session) => session],
    _Runtime: ['Runtime', (session) => session],
  },
  makes: {
    getActiveCell: [
      'Range',
      (session) => {
        const { top, left } = session.selectedArea;
        return { sheet: session.activeSheet, area: { top, left, bottom: top, right: left } };
      },
    ],
    getSelectedRanges: ['RangeAreas', (session) => ({ sheet: session.activeSheet, areas: [session.selectedArea] })],
    getActiveChart: ['Chart', (session) => session.activeChart ?? missing()],
    getActiveChartOrNullObject: ['Chart', (session) => session.activeChart ?? null],
    getSelectedRange: ['Range', (session) => ({ sheet: session.activeSheet, area: session.selectedArea })],
    _GetRangeForEventByReferenceId: [
      'Range',
      (session, args) => {
        const range = eventRange(session, args.string(0));
        if (!range) throw itemNotFound();
        return range;
      },
    ],
    _GetRangeOrNullObjectForEventByReferenceId: ['Range', (session, args) => eventRange(session, args.string(0))],
  },
  does: {
    _RemoveReference: (session, args) => session.references.remove(args.string(0)),
    _RemoveAllReferences: (session) => session.references.clear(),
    _GetReferenceCount: (session) => session.references.count,
    getIsActiveCollabSession: () => false,
    insertWorksheetsFromBase64: insertSheets,
    // What `Excel.createWorkbook` sends.
    createAndOpenWorkbook: (session, args) => {
      if (!session.opensWorkbook) throw notImplemented('Excel.createWorkbook: nobody shows another workbook');
      session.opensWorkbook(args.has(0) ? workbookOf(args.string(0)) : newWorkbook());
    },
    save: (session, args) => {
      const behaviour = args.choice(0, ['Save', 'Prompt'] as const, 'Save');
      if (!session.file) throw notImplemented('Workbook.save: nobody holds a file for this workbook');
      session.file.save(behaviour === 'Prompt');
    },
    close: (session, args) => {
      const behaviour = args.choice(0, ['Save', 'SkipSave'] as const, 'Save');
      if (!session.file) throw notImplemented('Workbook.close: nobody holds a file for this workbook');
      session.file.close(behaviour === 'Save');
    },
  },
  listens: {
    ...listening<Session>(
      {
        onActivated: ['workbookActivated', 'ActivatedEvent'],
        // Nothing here saves by itself, so the setting never changes.
        onAutoSaveSettingChanged: ['autoSaveSettingChanged', 'AutoSaveSettingChangedEvent'],
      },
      () => WORKBOOK_TARGET,
    ),
    ...listening<Session>({ onSelectionChanged: ['documentSelectionChanged'] }, () => ''),
  },
});

function missing(): never {
  throw itemNotFound();
}

function eventRange(session: Session, referenceId: string): RangeSelf | null {
  const found = session.events.changedRange(referenceId);
  return found && session.workbook.sheets.includes(found.sheet) ? { sheet: found.sheet, area: found.area } : null;
}

defineType('Application', {
  objects: {
    cultureInfo: ['CultureInfo', ({ culture }) => culture],
    iterativeCalculation: ['IterativeCalculation', (session) => session],
  },
  scalars: {
    calculationMode: {
      get: (session) => session.calculationMode,
      set: (session, value) => {
        const mode = oneOf(value, CALCULATION_MODES);
        // What was entered before is calculated still.
        session.settle();
        session.calculationMode = mode;
      },
    },
    calculationState: { get: (session) => (session.calculationPending ? 'Pending' : 'Done') },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: ({ culture }) => culture.separators.decimal },
    thousandsSeparator: { get: ({ culture }) => culture.separators.thousands },
    useSystemSeparators: { get: () => true },
  },
  does: {
    calculate: (session, args) => {
      const kind = args.choice(0, ['Recalculate', 'Full', 'FullRebuild'] as const);
      session.calculate(kind !== 'Recalculate');
    },
    // Screens are drawn, and calculation runs, when a batch ends: both are what the host does anyway.
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});

defineType('Runtime', {
  scalars: {
    enableEvents: {
      get: (session) => session.events.enabled,
      set: (session, value) => {
        session.events.enabled = aBoolean(value);
      },
    },
  },
});

defineType('WorkbookProtection', {
  scalars: { protected: { get: (session) => session.workbook.structureProtected === true } },
  does: {
    protect: (session, args) => {
      if (session.workbook.structureProtected) throw invalidOperation('The workbook is already protected.');
      session.workbook.structureProtected = true;
      workbookPasswords.set(session, args.optionalString(0));
      session.isDirty = true;
    },
    unprotect: (session, args) => {
      const password = workbookPasswords.get(session);
      if (password !== undefined && args.optionalString(0) !== password) throw accessDenied();
      delete session.workbook.structureProtected;
      session.isDirty = true;
    },
  },
});

const workbookPasswords = new WeakMap<Session, string | undefined>();

function newWorkbook(): Workbook {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Sheet1'));
  return workbook;
}
