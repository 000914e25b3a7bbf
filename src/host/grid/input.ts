/** What Excel makes of something typed: numbers, dates, percentages, formulas, text (English locale, as in the API). */
import type { CellValue } from '../../spreadsheet/model';
import { ExcelError, invalidArgument } from '../protocol/errors';
import { parseDateTime } from './dates';

export const GENERAL = 'General';
export const TEXT = '@';

/** The most characters a cell holds, and a formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

export interface Parsed {
  value: CellValue;
  /** Without "="; `value` is then `null`. */
  formula?: string;
  /** What the input asks for when the cell is General. */
  numberFormat?: string;
}

const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!']);

/** @param input a string, number or boolean from JavaScript. */
export function parseInput(input: unknown, numberFormat: string, now: () => Date): Parsed {
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument();
    return { value: input };
  }
  if (typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') throw invalidArgument();
  return parseText(input, numberFormat, now);
}

function parseText(text: string, numberFormat: string, now: () => Date): Parsed {
  if (text === '') return { value: null };
  if (text.length > LONGEST_TEXT) throw invalidArgument();
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === TEXT) return { value: text };
  if (isFormula(text)) return formula(text);
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  return parseNumber(trimmed) ?? parseFraction(trimmed) ?? parseDateTime(trimmed, now) ?? { value: text };
}

/** "=…" is a formula, and so is what starts with a sign or "@" and is not a number: Excel puts the "=" itself. */
function isFormula(text: string): boolean {
  if (text.startsWith('=')) return text.length > 1;
  if (!/^[+\-@]/.test(text)) return false;
  return /[^+\-\s@]/.test(text) && parseNumber(text.trim()) === undefined;
}

function formula(text: string): Parsed {
  const body = text.startsWith('=') ? text.slice(1) : text.replace(/^\+/, '');
  if (body.length > LONGEST_FORMULA)
    throw new ExcelError('FormulaLengthExceedsLimit', 'The formula exceeds the character limit.');
  return { value: null, formula: body.trim() };
}

const NUMBER = /^(\()?([+-])?(\$)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?\s*(%)?(\))?$/;

function parseNumber(text: string): Parsed | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, open, sign, currency, digits, exponent, percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== undefined)) return undefined;
  const plain = Number(digits.replaceAll(',', '') + (exponent === undefined ? '' : `e${exponent}`));
  if (!Number.isFinite(plain)) return undefined;
  const value = (sign === '-' || open !== undefined ? -plain : plain) / (percent ? 100 : 1);
  return { value, ...formatOf(digits, exponent, percent, currency) };
}

function formatOf(
  digits: string,
  exponent: string | undefined,
  percent: string | undefined,
  currency: string | undefined,
): { numberFormat?: string } {
  const decimals = digits.includes('.') && !digits.endsWith('.');
  if (percent !== undefined) return { numberFormat: decimals ? '0.00%' : '0%' };
  if (currency !== undefined)
    return { numberFormat: decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)' };
  if (exponent !== undefined) return { numberFormat: '0.00E+00' };
  if (digits.includes(',')) return { numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return {};
}

/** "1 1/2": a whole number and a fraction; "1/2" alone is a date. */
function parseFraction(text: string): Parsed | undefined {
  const match = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] ? -value : value, numberFormat: match[4].length > 1 ? '# ??/??' : '# ?/?' };
}
