/** Cuts a formula into tokens that remember where they stood, so that formulas can be rewritten without being reprinted. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex } from '../../spreadsheet/address';

/** One end of a reference as written: absolute position and its "$" marks. */
export interface Corner {
  row: number;
  rowFixed: boolean;
  column: number;
  columnFixed: boolean;
}

interface Place {
  start: number;
  end: number;
  /** White space stood before the token: between two references it means intersection. */
  spaced: boolean;
}

export interface ReferenceToken extends Place {
  kind: 'reference';
  sheet?: string;
  shape: 'cells' | 'columns' | 'rows';
  from: Corner;
  /** Equal to `from` for a single cell. */
  to: Corner;
  single: boolean;
}

export type Token =
  | ReferenceToken
  | (Place & { kind: 'number'; value: number })
  | (Place & { kind: 'text'; value: string })
  | (Place & { kind: 'error'; value: string })
  | (Place & { kind: 'name'; value: string; sheet?: string })
  | (Place & { kind: 'function'; value: string })
  /** `table` is absent for the shorthand inside the table; `inner` is the text between the outer brackets. */
  | (Place & { kind: 'structured'; table?: string; inner: string })
  | (Place & { kind: 'operator'; value: string });

/** The formula cannot be read at `position` (from 0, the "=" not counted). */
export class FormulaSyntaxError extends Error {
  constructor(
    readonly formula: string,
    readonly position: number,
    what: string,
  ) {
    super(`Công thức "=${formula}" sai ở ký tự thứ ${position + 1}: ${what}. Hãy sửa lại công thức.`);
    this.name = 'FormulaSyntaxError';
  }
}

const SPACE = /\s+/y;
const SHEET = /(?:'((?:[^']|'')+)'|((?:\[\d+\])?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*))!/uy;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}_.(\\?!])`;
const CELLS = new RegExp(
  String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?${AFTER}`,
  'uy',
);
const COLUMNS = new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${AFTER}`, 'uy');
const ROWS = new RegExp(String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})${AFTER}`, 'uy');
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/iy;
const NAME = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const SIGNS = new Set('-+*/^&=<>%:,;(){}@');
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%:,;(){}@]/y;

export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < formula.length) {
    const space = match(SPACE, formula, position);
    if (space) position += space[0].length;
    if (position >= formula.length) break;
    const token = next(formula, position);
    token.spaced = space !== null;
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

function next(formula: string, start: number): Token {
  const letter = formula[start];
  if (SIGNS.has(letter)) {
    const [operator] = match(OPERATOR, formula, start) ?? [letter];
    return { kind: 'operator', value: operator, start, end: start + operator.length, spaced: false };
  }
  if (letter === '"') {
    const text = match(TEXT, formula, start);
    if (!text) throw new FormulaSyntaxError(formula, start, 'chuỗi chữ thiếu dấu nháy kép đóng');
    const end = start + text[0].length;
    return { kind: 'text', value: text[1].replaceAll('""', '"'), start, end, spaced: false };
  }
  const prefix = formula.includes('!', start) ? match(SHEET, formula, start) : null;
  const from = start + (prefix ? prefix[0].length : 0);
  const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2]) : undefined;
  const reference = referenceAt(formula, start, from, sheet);
  if (reference) return reference;
  const name = match(NAME, formula, from);
  if (name) return named(formula, start, from + name[0].length, name[0], sheet);
  const error = match(ERROR, formula, from);
  if (error) return { kind: 'error', value: error[0].toUpperCase(), start, end: from + error[0].length, spaced: false };
  if (prefix) throw new FormulaSyntaxError(formula, from, 'sau tên trang tính phải là địa chỉ ô hoặc tên vùng');
  const number = match(NUMBER, formula, start);
  if (number) return { kind: 'number', value: Number(number[0]), start, end: start + number[0].length, spaced: false };
  if (letter === '[') return structured(formula, start, start);
  throw new FormulaSyntaxError(formula, start, `không hiểu ký tự "${letter}"`);
}

function named(formula: string, start: number, end: number, value: string, sheet?: string): Token {
  if (formula[end] === '(' && sheet === undefined) return { kind: 'function', value, start, end, spaced: false };
  if (formula[end] === '[' && sheet === undefined) return structured(formula, start, end, value);
  return { kind: 'name', value, start, end, spaced: false, ...(sheet !== undefined && { sheet }) };
}

/** Inside the brackets an apostrophe escapes the next character. */
function structured(formula: string, start: number, bracket: number, table?: string): Token {
  let depth = 0;
  for (let i = bracket; i < formula.length; i++) {
    const letter = formula[i];
    if (letter === "'") i++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) {
      const inner = formula.slice(bracket + 1, i);
      return { kind: 'structured', inner, start, end: i + 1, spaced: false, ...(table !== undefined && { table }) };
    }
  }
  throw new FormulaSyntaxError(formula, bracket, 'thiếu dấu "]"');
}

function referenceAt(formula: string, start: number, at: number, sheet?: string): ReferenceToken | undefined {
  const cells = match(CELLS, formula, at);
  if (cells) {
    const from = corner(cells[1], cells[2], cells[3], cells[4]);
    const single = cells[8] === undefined;
    const to = single ? from : corner(cells[5], cells[6], cells[7], cells[8]);
    return inGrid({
      kind: 'reference',
      sheet,
      shape: 'cells',
      from,
      to,
      single,
      start,
      end: at + cells[0].length,
      spaced: false,
    });
  }
  const columns = match(COLUMNS, formula, at);
  if (columns) {
    const from = corner(columns[1], columns[2], '$', '1');
    const to = corner(columns[3], columns[4], '$', String(MAX_ROWS));
    const end = at + columns[0].length;
    return inGrid({ kind: 'reference', sheet, shape: 'columns', from, to, single: false, start, end, spaced: false });
  }
  const rows = match(ROWS, formula, at);
  if (!rows) return undefined;
  const from = corner('$', 'A', rows[1], rows[2]);
  const to = { ...corner('$', 'A', rows[3], rows[4]), column: MAX_COLUMNS - 1 };
  const end = at + rows[0].length;
  return inGrid({ kind: 'reference', sheet, shape: 'rows', from, to, single: false, start, end, spaced: false });
}

function corner(columnMark: string, column: string, rowMark: string, row: string): Corner {
  return {
    row: Number(row) - 1,
    rowFixed: rowMark === '$',
    column: columnIndex(column),
    columnFixed: columnMark === '$',
  };
}

/** "ABCD1" and "XFE1" are names, not cells. */
function inGrid(token: ReferenceToken): ReferenceToken | undefined {
  const fits = [token.from, token.to].every(({ row, column }) => row < MAX_ROWS && column < MAX_COLUMNS);
  return fits ? token : undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
