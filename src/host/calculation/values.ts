/** What a formula can come to while it is being evaluated, and how Excel turns one kind of value into another. */
import { type Area, type CellError, type CellValue, type Sheet, isCellError } from '../../spreadsheet/model';
import { parseDateText } from './serial';

/** Thrown inside functions and caught at the nearest call or cell; no stack trace, because errors are ordinary values. */
export class FormulaError implements CellError {
  constructor(readonly error: string) {}
}

export const CALC = new FormulaError('#CALC!');
export const DIV0 = new FormulaError('#DIV/0!');
export const NA = new FormulaError('#N/A');
export const NAME = new FormulaError('#NAME?');
export const NULL = new FormulaError('#NULL!');
export const NUM = new FormulaError('#NUM!');
export const REF = new FormulaError('#REF!');
export const SPILL = new FormulaError('#SPILL!');
export const VALUE = new FormulaError('#VALUE!');

/** Rows of equal length; at least 1 × 1. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly values: CellValue[][];
}

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** One area, or several after a union. */
export interface Reference {
  readonly kind: 'reference';
  readonly areas: SheetArea[];
}

export type Value = CellValue | Matrix | Reference;

export function isMatrix(value: Value): value is Matrix {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'matrix';
}

export function isReference(value: Value): value is Reference {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
}

export function isError(value: Value): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function matrix(values: CellValue[][]): Matrix {
  return { kind: 'matrix', values };
}

/** What `work` comes to; an error it throws, its own or one read from a cell, is its value. */
export function guarded<T extends Value>(work: () => T): T | CellError {
  try {
    return work();
  } catch (cause) {
    if (isCellError(cause)) return cause;
    throw cause;
  }
}

/** Blank is 0, TRUE is 1, text that reads as a number or a date is that number; other text is #VALUE!. */
export function toNumber(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const number = numberInText(value);
    if (number === undefined) throw VALUE;
    return number;
  }
  throw value;
}

export function toInteger(value: CellValue): number {
  return Math.trunc(toNumber(value));
}

/** Numbers show up to 15 significant digits, as Excel joins them to text. */
export function toText(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw value;
}

export function toBoolean(value: CellValue): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE') return true;
    if (upper === 'FALSE') return false;
    throw VALUE;
  }
  throw value;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/** "12", " 1,234.5 ", "50%", "(3)", "2021-11-05", "5/11/2021", "8:30"; `undefined` for any other text. */
export function numberInText(text: string): number | undefined {
  let body = text.trim();
  if (body === '' || !/\d/.test(body)) return undefined;
  let factor = 1;
  if (body.endsWith('%')) {
    factor = 0.01;
    body = body.slice(0, -1).trimEnd();
  }
  if (body.startsWith('(') && body.endsWith(')')) {
    factor = -factor;
    body = body.slice(1, -1);
  }
  if (!NUMBER.test(body)) return factor === 1 ? parseDateText(body) : undefined;
  const number = Number(body.replaceAll(',', ''));
  return Number.isFinite(number) ? number * factor : undefined;
}

function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const [digits, exponent] = text.split('e');
  if (exponent === undefined) return text === '-0' ? '0' : text;
  const power = Number(exponent);
  if (power < 0 && power >= -10) return value.toFixed(Math.min(20, digits.replace(/^-|\./g, '').length - 1 - power));
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
