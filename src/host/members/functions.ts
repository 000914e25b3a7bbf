/** `workbook.functions`: every function of formulas that the calculation knows, called with values and ranges. */
import { isCellError, type CellValue } from '../../spreadsheet/model';
import { sheetReference } from '../../spreadsheet/address';
import { FUNCTIONS } from '../calculation/functions/all';
import { ObjectArgument, type Args } from '../protocol/args';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { defineType, type MakingMethod } from '../protocol/registry';
import type { Session } from '../session/session';
import { FUNCTION_NAMES } from './function-names';
import type { FunctionResultSelf, RangeAreasSelf, RangeSelf } from './selves';

/** "norm_Dist" is NORM.DIST. */
function formulaName(member: string): string {
  return member.replaceAll('_', '.').toUpperCase();
}

function calling(member: string): MakingMethod<Session> {
  return ['FunctionResult', (session, args) => call(formulaName(member), args, session)];
}

const known = FUNCTION_NAMES.filter((member) => FUNCTIONS.has(formulaName(member)));

defineType('Functions', {
  makes: Object.fromEntries(known.map((member) => [member, calling(member)])),
  // On the wire some are spelled otherwise than documented: "VLookup", "EDate".
  otherwise: (member) => {
    if (!FUNCTIONS.has(formulaName(member))) throw notImplemented(`Functions.${member}`);
    return calling(member);
  },
});

defineType('FunctionResult', {
  scalars: {
    value: { get: ({ value }) => (isCellError(value) ? null : value) },
    error: { get: ({ value }) => (isCellError(value) ? value.error : '') },
  },
});

function call(name: string, args: Args, session: Session): FunctionResultSelf {
  session.settle();
  const written = args.all.map(argument);
  while (written.at(-1) === '') written.pop();
  const formula = `${name}(${written.join(',')})`;
  return { value: session.calculator.evaluate(formula, session.activeSheet, 0, 0) };
}

/** As a formula would have it; what is left out is an empty argument. */
function argument(given: unknown): string {
  if (given === null || given === undefined) return '';
  if (given instanceof ObjectArgument) return ofObject(given);
  if (!Array.isArray(given)) return literal(given);
  const items = given as unknown[];
  const isMatrix = items.length > 0 && items.every((line) => Array.isArray(line));
  // The rest of the arguments comes as one list; a matrix among them is an array.
  if (!isMatrix) return items.map(argument).join(',');
  return `{${(items as unknown[][]).map((line) => line.map(literal).join(',')).join(';')}}`;
}

function ofObject({ handle }: ObjectArgument): string {
  if (handle.type === 'Range') return reference(handle.self as RangeSelf);
  if (handle.type === 'RangeAreas') {
    const { sheet, areas } = handle.self as RangeAreasSelf;
    return `(${areas.map((area) => reference({ sheet, area })).join(',')})`;
  }
  if (handle.type === 'FunctionResult') return literal((handle.self as FunctionResultSelf).value);
  throw invalidArgument();
}

function reference({ sheet, area }: RangeSelf): string {
  return sheetReference(sheet.name, area);
}

function literal(value: unknown): string {
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (value === null) return '""';
  if (isCellError(value as CellValue)) return (value as { error: string }).error;
  throw invalidArgument();
}
