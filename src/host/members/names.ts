/** Defined names of the workbook and of sheets. */
import { absoluteArea, parseReference } from '../../spreadsheet/address';
import type { CellValue, DefinedName, Sheet } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { formulaProblem } from '../calculation/formulas';
import { isUnbounded, plainValue, readBlock } from '../grid/cells';
import { sheetPrefix } from '../../spreadsheet/address';
import { qualifyReferences } from '../grid/rewrite';
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
          return addName(names, args, reference(args.object(1, 'Range')), session);
        }
        return addName(names, args, formulaOf(args.string(1), names.scope, session), session);
      },
    ],
    addFormulaLocal: [
      'NamedItem',
      (names, args, session) => addName(names, args, formulaOf(args.string(1), names.scope, session), session),
    ],
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
        const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : aString(value);
        name.formula = formulaOf(text, sheetOf(name, session), session);
        session.definitionsChanged();
      },
    },
    type: { get: (name, session) => typeOf(name, session) },
    value: { get: (name, session) => valueOf(name, session) },
  },
  objects: {
    arrayValues: ['NamedItemArrayValues', (name) => name],
    worksheet: ['Worksheet', (name, session) => sheetOf(name, session) ?? missing()],
    worksheetOrNullObject: ['Worksheet', sheetOf],
  },
  makes: {
    getRange: ['Range', (name, _args, session) => rangeOf(name, session) ?? missing()],
    getRangeOrNullObject: ['Range', (name, _args, session) => rangeOf(name, session)],
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

defineType('NamedItemArrayValues', {
  scalars: {
    values: { get: (name, session) => valuesOf(name, session).map((line) => line.map(plainValue)) },
    types: { get: (name, session) => valuesOf(name, session).map((line) => line.map(valueType)) },
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

/** "=…" is a formula, whose references mean the name's sheet or the active one; anything else is a constant. */
function formulaOf(text: string, scope: Sheet | null, session: Session): string {
  if (!text.startsWith('=')) {
    if (text !== '' && Number.isFinite(Number(text))) return text;
    if (/^(?:true|false)$/i.test(text)) return text.toUpperCase();
    return `"${text.replaceAll('"', '""')}"`;
  }
  const formula = text.slice(1).trim();
  if (formula === '' || formulaProblem(formula)) throw invalidArgument();
  return qualifyReferences(formula, (scope ?? session.activeSheet).name);
}

function typeOf(name: DefinedName, session: Session): string {
  if (parseReference(name.formula) || rangeOf(name, session)) return 'Range';
  const values = valuesOf(name, session);
  return values.length > 1 || values[0].length > 1 ? 'Array' : valueType(values[0][0]);
}

/** The address for a name of a range, else what its formula comes to; of an array, the first. */
function valueOf(name: DefinedName, session: Session): unknown {
  if (parseReference(name.formula)) return name.formula;
  const range = rangeOf(name, session);
  return range ? reference(range) : plainValue(valuesOf(name, session)[0][0]);
}

/** The cells the name stands for, be it by a plain reference or by a formula such as OFFSET. */
function rangeOf(name: DefinedName, session: Session): Selves['Range'] | null {
  const plain = referredCells(name.formula, session);
  if (plain) return plain;
  session.settle();
  const [first, ...others] = session.calculator.referredAreas(name.formula, homeOf(name, session), 0, 0);
  return first && others.length === 0 ? { sheet: first.sheet, area: first.area } : null;
}

function valuesOf(name: DefinedName, session: Session): CellValue[][] {
  session.settle();
  const range = rangeOf(name, session);
  if (range && !isUnbounded(range.area)) return readBlock(range.sheet, range.area, (cell) => cell?.value ?? null);
  return session.calculator.evaluateValues(name.formula, homeOf(name, session), 0, 0);
}

/** "Sheet1!$A$1:$B$2", as Excel writes it. */
function reference({ sheet, area }: Selves['Range']): string {
  return `${sheetPrefix(sheet.name)}!${absoluteArea(area)}`;
}

function homeOf(name: DefinedName, session: Session): Sheet {
  return sheetOf(name, session) ?? session.activeSheet;
}

/** As `Excel.RangeValueType` names it. */
function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function sheetOf(name: DefinedName, session: Session): Sheet | null {
  return session.workbook.sheets.find((sheet) => sheet.name === name.sheet) ?? null;
}

function missing(): never {
  throw itemNotFound();
}
