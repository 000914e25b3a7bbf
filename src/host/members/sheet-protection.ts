/** `worksheet.protection`. */
import type { Protection, Sheet } from '../../spreadsheet/model';
import { accessDenied, invalidOperation } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { WORKBOOK_TARGET } from '../session/events';
import type { Session } from '../session/session';
import { aBoolean, oneOf } from './values';

type Allow = NonNullable<Protection['allow']>;

/** `WorksheetProtectionOptions` beside the model's names. */
const OPTIONS = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'editObjects',
  allowEditScenarios: 'editScenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const satisfies Record<string, keyof Allow>;

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

defineType('WorksheetProtection', {
  scalars: {
    protected: { get: (sheet) => sheet.protection !== undefined },
    options: { get: (sheet) => (sheet.protection ? wireOptions(sheet.protection.allow ?? {}) : null) },
  },
  does: {
    protect: (sheet, args, session) => {
      session.assertAlive(sheet);
      if (sheet.protection) throw invalidOperation('The worksheet is already protected.');
      const allow = args.has(0) ? allowOf(args.record(0)) : {};
      const password = args.optionalString(1);
      sheet.protection = {
        ...(Object.keys(allow).length > 0 && { allow }),
        ...(password !== undefined && password !== '' && { password: session.passwords.hash(password) }),
      };
      told(sheet, session);
    },
    unprotect: (sheet, args, session) => {
      session.assertAlive(sheet);
      const { protection } = sheet;
      if (!protection) return;
      if (protection.password && !session.passwords.matches(args.optionalString(0) ?? '', protection.password))
        throw accessDenied();
      delete sheet.protection;
      told(sheet, session);
    },
  },
});

function allowOf(options: Record<string, unknown>): Allow {
  const allow: Allow = {};
  for (const [option, field] of Object.entries(OPTIONS))
    if (options[option] !== undefined && options[option] !== null && aBoolean(options[option])) allow[field] = true;
  if (options['selectionMode'] !== undefined && options['selectionMode'] !== null) {
    const mode = oneOf(options['selectionMode'], SELECTION_MODES);
    if (mode !== 'Normal') allow.selectLockedCells = false;
    if (mode === 'None') allow.selectUnlockedCells = false;
  }
  return allow;
}

function wireOptions(allow: Allow): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [option, field] of Object.entries(OPTIONS)) options[option] = allow[field] === true;
  options['selectionMode'] =
    allow.selectUnlockedCells === false ? 'None' : allow.selectLockedCells === false ? 'Unlocked' : 'Normal';
  return options;
}

function told(sheet: Sheet, session: Session): void {
  session.isDirty = true;
  const id = session.identity.ofSheet(sheet);
  session.events.raise('protectionChanged', [id, WORKBOOK_TARGET], {
    worksheetId: id,
    isProtected: sheet.protection !== undefined,
    source: 'Local',
  });
}
