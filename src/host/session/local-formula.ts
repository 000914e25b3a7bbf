/** Formulas as a person of a culture writes them: "=SUM(A1;2,5)" for the file's "SUM(A1,2.5)". */
import { tokenize, type Token } from '../calculation/tokens';
import { invalidArgument } from '../protocol/errors';
import type { Culture } from './culture';

/** @param formula without "=", as files have it; one that cannot be read is given back as it is. */
export function localFormula(formula: string, culture: Culture): string {
  if (culture.list === ',') return formula;
  let tokens: Token[];
  try {
    tokens = tokenize(formula);
  } catch {
    return formula;
  }
  let text = '';
  let at = 0;
  let inArray = false;
  for (const token of tokens) {
    const written = formula.slice(token.start, token.end);
    text += formula.slice(at, token.start);
    if (token.kind === 'operator' && (written === '{' || written === '}')) inArray = written === '{';
    text += localToken(token, written, inArray, culture);
    at = token.end;
  }
  return text + formula.slice(at);
}

function localToken(token: Token, written: string, inArray: boolean, culture: Culture): string {
  if (token.kind === 'number') return written.replace('.', culture.separators.decimal);
  if (token.kind === 'structured') return betweenBrackets(written, ',', culture.list);
  if (token.kind !== 'operator' || written !== ',') return written;
  return inArray ? culture.arrayColumn : culture.list;
}

/** "Bảng[[#Data],[Cột]]": the separator that stands between inner brackets, not inside them. */
function betweenBrackets(text: string, from: string, to: string): string {
  return text.replaceAll(`]${from}`, `]${to}`);
}

const NAME = /[\p{L}_$\\][\p{L}\p{M}\p{N}_.$?\\]*/uy;
const NUMBER = /(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?/y;
const QUOTED = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/y;

/**
 * The reverse: what the person wrote, as files have it.
 *
 * @param formula without "="
 * @throws InvalidArgument for a number with a thousands separator, which no formula may have
 */
export function formulaFromLocal(formula: string, culture: Culture): string {
  if (culture.list === ',') return formula;
  let text = '';
  let inArray = false;
  for (let at = 0; at < formula.length;) {
    const letter = formula[at];
    const whole =
      matchAt(QUOTED, formula, at) ?? (inArray ? undefined : matchAt(NAME, formula, at)) ?? bracketed(formula, at);
    const number = whole ? undefined : matchAt(NUMBER, formula, at);
    if (whole) text += whole.startsWith('[') ? betweenBrackets(whole, culture.list, ',') : whole;
    else if (number !== undefined) {
      if (formula[at + number.length] === culture.separators.thousands) throw invalidArgument();
      text += number.replace(culture.separators.decimal, '.');
    } else {
      if (letter === '{' || letter === '}') inArray = letter === '{';
      text += inArray ? (letter === culture.arrayColumn ? ',' : letter) : letter === culture.list ? ',' : letter;
    }
    at += (whole ?? number ?? letter).length;
  }
  return text;
}

/** From "[" to its "]"; an apostrophe escapes what follows it. */
function bracketed(formula: string, at: number): string | undefined {
  if (formula[at] !== '[') return undefined;
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === '[') depth++;
    else if (formula[i] === ']' && --depth === 0) return formula.slice(at, i + 1);
  }
  return formula.slice(at);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
