/** Rules of data validation between `DataValidationRule` and the model. */
import { sheetReference } from '../../spreadsheet/address';
import type { Validation } from '../../spreadsheet/model';
import { formulaProblem } from '../calculation/formulas';
import { serialOfDay } from '../calculation/serial';
import { VALIDATION_OPERATORS } from '../operators';
import { ObjectArgument, asRecord } from '../protocol/args';
import { invalidArgument } from '../protocol/errors';
import type { RangeAreasSelf } from '../members/selves';

/** Excel's limit on the text of a list and on a formula of a rule. */
const LONGEST_FORMULA = 255;

type Rule = Pick<Validation, 'type' | 'operator' | 'formula1' | 'formula2' | 'showDropDown'>;

const BASIC = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
} as const satisfies Record<string, Validation['type']>;

/** @throws InvalidArgument unless exactly one kind of rule is given, and given well. */
export function ruleOf(given: Record<string, unknown>): Rule {
  const kinds = Object.keys(given).filter((key) => given[key] !== undefined && given[key] !== null);
  if (kinds.length !== 1) throw invalidArgument();
  const [kind] = kinds;
  const rule = asRecord(given[kind]);
  if (kind === 'list') return listRule(rule);
  if (kind === 'custom') return { type: 'custom', formula1: formula(rule['formula']) };
  const type = BASIC[kind as keyof typeof BASIC];
  if (!type) throw invalidArgument();
  return basicRule(type, rule);
}

function basicRule(type: Rule['type'], rule: Record<string, unknown>): Rule {
  const operator = VALIDATION_OPERATORS[rule['operator'] as keyof typeof VALIDATION_OPERATORS];
  if (!operator) throw invalidArgument();
  const two = operator === 'between' || operator === 'notBetween';
  const formula1 = operand(rule['formula1'], type);
  if (!two) return { type, operator, formula1 };
  return { type, operator, formula1, formula2: operand(rule['formula2'], type) };
}

function listRule(rule: Record<string, unknown>): Rule {
  const inCell = rule['inCellDropDown'];
  if (inCell !== undefined && typeof inCell !== 'boolean') throw invalidArgument();
  const showDropDown = inCell === undefined ? undefined : inCell;
  return { type: 'list', formula1: listSource(rule['source']), ...(showDropDown === false && { showDropDown }) };
}

/** "Có,Không", "=Nguon", or a range. */
function listSource(source: unknown): string {
  if (source instanceof ObjectArgument && source.handle.type === 'Range') {
    const { sheet, area } = source.handle.self as { sheet: { name: string }; area: RangeAreasSelf['areas'][number] };
    return sheetReference(sheet.name, area);
  }
  if (typeof source !== 'string' || source === '') throw invalidArgument();
  if (source.startsWith('=')) return formula(source);
  if (source.length > LONGEST_FORMULA) throw invalidArgument();
  return `"${source.replaceAll('"', '""')}"`;
}

/** A number, a formula, or (for dates and times) ISO 8601 text. */
function operand(value: unknown, type: Rule['type']): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  if (value.startsWith('=')) return formula(value);
  if (Number.isFinite(Number(value))) return value;
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (type === 'date' && date) {
    const serial = serialOfDay(Number(date[1]), Number(date[2]), Number(date[3]));
    if (serial !== undefined) return String(serial);
  }
  throw invalidArgument();
}

function formula(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument();
  const text = value.slice(1).trim();
  if (text === '' || text.length > LONGEST_FORMULA || formulaProblem(text)) throw invalidArgument();
  return text;
}

export function wireType(validation: Validation): string {
  return {
    whole: 'WholeNumber',
    decimal: 'Decimal',
    list: 'List',
    date: 'Date',
    time: 'Time',
    textLength: 'TextLength',
    custom: 'Custom',
    any: 'None',
  }[validation.type];
}

export function wireRule(validation: Validation): Record<string, unknown> {
  const { type, formula1, formula2 } = validation;
  if (type === 'any') return {};
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  if (type === 'list') {
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula1);
    const source = literal ? literal[1].replaceAll('""', '"') : `=${formula1}`;
    return { list: { inCellDropDown: validation.showDropDown !== false, source } };
  }
  const kind = Object.entries(BASIC).find(([, value]) => value === type)?.[0] ?? type;
  const operator = Object.entries(VALIDATION_OPERATORS).find(
    ([, value]) => value === (validation.operator ?? 'between'),
  )?.[0];
  return {
    [kind]: {
      formula1: wireOperand(formula1),
      ...(formula2 !== undefined && { formula2: wireOperand(formula2) }),
      operator,
    },
  };
}

function wireOperand(formula: string): number | string {
  return Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}
