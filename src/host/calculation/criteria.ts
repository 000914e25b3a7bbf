/** The conditions of COUNTIF and its family: ">=5", "<>", "Mầm*", "=". */
import type { CellValue } from '../../spreadsheet/model';
import type { IndexKey } from './column-indexes';
import { compare, compareNumbers } from './comparing';
import { isError, numberInText } from './values';

export interface Criterion {
  matches(value: CellValue): boolean;
  /** Present when only cells equal to this value match (for a number also texts that read as it). */
  equals?: IndexKey;
}

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

export function criterion(value: CellValue): Criterion {
  if (isError(value)) return { matches: (cell) => isError(cell) && cell.error === value.error };
  if (typeof value === 'boolean') return { matches: (cell) => cell === value, equals: value };
  if (typeof value !== 'string') return equalsNumber(value ?? 0);
  const [, operator = '', operand] = OPERATOR.exec(value) ?? [];
  if (operator === '<>') {
    if (operand === '') return { matches: (cell) => cell !== null };
    const same = equality(operand);
    return { matches: (cell) => !same.matches(cell) };
  }
  if (operator === '' || operator === '=') {
    if (operand === '') return { matches: (cell) => cell === null || (operator === '' && cell === '') };
    return equality(operand);
  }
  return inequality(operator, operand);
}

function equality(operand: string): Criterion {
  const number = numberInText(operand);
  if (number !== undefined) return equalsNumber(number);
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return criterion(upper === 'TRUE');
  if (/^#[A-Z0-9/]+[!?]?$/.test(upper)) return { matches: (cell) => isError(cell) && cell.error === upper };
  if (hasWildcards(operand)) {
    const pattern = wildcardPattern(operand, true);
    return { matches: (cell) => typeof cell === 'string' && pattern.test(cell) };
  }
  const lower = operand.toLowerCase();
  return { matches: (cell) => typeof cell === 'string' && cell.toLowerCase() === lower, equals: lower };
}

function equalsNumber(number: number): Criterion {
  return {
    matches: (cell) =>
      typeof cell === 'number'
        ? compareNumbers(cell, number) === 0
        : typeof cell === 'string' && numberInText(cell) === number,
    equals: number,
  };
}

function inequality(operator: string, operand: string): Criterion {
  const limit = numberInText(operand) ?? operand;
  const holds = (sign: number): boolean =>
    operator === '<' ? sign < 0 : operator === '<=' ? sign <= 0 : operator === '>' ? sign > 0 : sign >= 0;
  return { matches: (cell) => typeof cell === typeof limit && holds(compare(cell, limit)) };
}

export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** "*" any letters, "?" one letter, "~" takes the next sign as itself; without regard to case unless asked. */
export function wildcardPattern(text: string, whole: boolean, matchCase = false): RegExp {
  let source = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '~' && /[*?~]/.test(text[i + 1] ?? '')) source += `\\${text[++i]}`;
    else if (text[i] === '*') source += '[\\s\\S]*';
    else if (text[i] === '?') source += '[\\s\\S]';
    else source += text[i].replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  }
  return new RegExp(whole ? `^${source}$` : source, matchCase ? 'u' : 'iu');
}
