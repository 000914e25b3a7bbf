/** Defined names of the workbook and of sheets. */
import { parseReference, sheetReference } from '../../spreadsheet/address';
import type { CellValue, DefinedName, Sheet } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { formulaProblem } from '../calculation/formulas';
import { plainValue } from '../grid/cells';
import { checkName, folded } from '../naming';
import type { Args } from '../protocol/args';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { referredCells } from './addressing';
import type { Selves } from './selves';
import { aBoolean, aString } from './values';

type Names = Selves['NamedItemCollection'];

defineType('NamedItemCollection', {
  collection: { of: 'NamedItem', all: (names, session) => namesOf(names, session), find: findName },
  makes: {
    add: [
      'NamedItem',
      (names, args, session) => {
        if (args.is(1, 'Range')) {
          const { sheet, area } = args.object(1, 'Range');
          return addName(names, args, sheetReference(sheet.name, area), session);
        }
        return addName(names, args, formulaOf(args.string(1)), session);
      },
    ],
    addFormulaLocal: ['NamedItem', (names, args, session) => addName(names, args, formulaOf(args.string(1)), session)],
  },
});

defineType('NamedItem', {
  id: { field: '_Id', of: (name) => name.name },
  scalars: {
    name: { get: (name) => name.name },
    scope: { get: (name) => (name.sheet === undefined ? 'Workbook' : 'Worksheet') },
    comment: {
      get: (name) => name.comment ?? '',
      set: (name, value, session) => {
        const comment = aString(value);
        if (comment === '') delete name.comment;
        else name.comment = comment;
        session.isDirty = true;
      },
    },
    visible: {
      get: (name) => name.hidden !== true,
      set: (name, value, session) => {
        if (aBoolean(value)) delete name.hidden;
        else name.hidden = true;
        session.isDirty = true;
      },
    },
    formula: {
      get: (name) => `=${name.formula}`,
      set: (name, value, session) => {
        name.formula = formulaOf(aString(value));
        session.definitionsChanged();
      },
    },
    type: { get: (name, session) => typeOf(name, session) },
    value: { get: (name, session) => valueOf(name, session) },
  },
  objects: {
    worksheet: ['Worksheet', (name, session) => sheetOf(name, session) ?? missing()],
    worksheetOrNullObject: ['Worksheet', sheetOf],
  },
  makes: {
    getRange: ['Range', (name, _args, session) => referredCells(name.formula, session) ?? missing()],
    getRangeOrNullObject: ['Range', (name, _args, session) => referredCells(name.formula, session) ?? null],
  },
  does: {
    delete: (name, _args, session) => {
      const { names } = session.workbook;
      const at = names.indexOf(name);
      if (at < 0) throw itemNotFound();
      names.splice(at, 1);
      session.definitionsChanged();
    },
  },
});

/** The workbook's collection lists every name; a sheet's lists those scoped to it. */
function namesOf({ scope }: Names, session: Session): DefinedName[] {
  const { names } = session.workbook;
  return scope ? names.filter((name) => name.sheet === scope.name) : names;
}

function findName({ scope }: Names, key: unknown, session: Session): DefinedName | null {
  if (typeof key !== 'string') return null;
  const wanted = folded(key);
  const sheet = scope?.name;
  return session.workbook.names.find((name) => name.sheet === sheet && folded(name.name) === wanted) ?? null;
}

function addName(names: Names, args: Args, formula: string, session: Session): DefinedName {
  const name = checkName(args.raw(0));
  if (findName(names, name, session)) throw itemAlreadyExists();
  const comment = args.optionalString(2);
  const defined: DefinedName = {
    name,
    formula,
    ...(names.scope && { sheet: names.scope.name }),
    ...(comment && { comment }),
  };
  session.workbook.names.push(defined);
  session.definitionsChanged();
  return defined;
}

/** "=…" is a formula; anything else is a constant, text in quotation marks. */
function formulaOf(text: string): string {
  if (!text.startsWith('=')) {
    if (text !== '' && Number.isFinite(Number(text))) return text;
    return `"${text.replaceAll('"', '""')}"`;
  }
  const formula = text.slice(1).trim();
  if (formula === '' || formulaProblem(formula)) throw invalidArgument();
  return formula;
}

function typeOf(name: DefinedName, session: Session): string {
  if (parseReference(name.formula)) return 'Range';
  const value = evaluated(name, session);
  if (value === null) return 'Range';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** The address for a name of a range, else what its formula comes to. */
function valueOf(name: DefinedName, session: Session): unknown {
  return parseReference(name.formula) ? name.formula : plainValue(evaluated(name, session));
}

function evaluated(name: DefinedName, session: Session): CellValue {
  session.settle();
  return session.calculator.evaluate(name.formula, sheetOf(name, session) ?? session.activeSheet, 0, 0);
}

function sheetOf(name: DefinedName, session: Session): Sheet | null {
  return session.workbook.sheets.find((sheet) => sheet.name === name.sheet) ?? null;
}

function missing(): never {
  throw itemNotFound();
}
