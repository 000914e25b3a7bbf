/**
 * The value of a formula a clerk types into an input cell ("=30+5", "=SUM(C9:C11)-1") when the program that saved the
 * file kept no value. Arithmetic, parentheses, percent, references and SUM; anything else is left to a real calculation.
 */
import { parseArea } from '../../spreadsheet/address';
import type { CellValue } from '../../spreadsheet/model';

/** Value of a cell; `undefined` when it has a formula that could not be worked out. `sheet` absent: the formula's own. */
export type CellLookup = (sheet: string | undefined, row: number, column: number) => CellValue | undefined;

/** `undefined` when it is not simple or does not come to a finite number. */
export function evaluateSimple(formula: string, lookup: CellLookup): number | undefined {
  const tokens = formula.match(TOKEN);
  if (!tokens || formula.replace(TOKEN, '').trim() !== '' || tokens.length > MAX_TOKENS) return undefined;
  try {
    const parser = new Parser(tokens, lookup);
    const value = parser.whole();
    return Number.isFinite(value) ? value : undefined;
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

class NotSimple extends Error {}

const MAX_TOKENS = 500;
const MAX_SUMMED_CELLS = 10_000;
const TOKEN =
  /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|SUM(?=\()|[-+*/^%(),;]/giu;

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly lookup: CellLookup,
  ) {}

  whole(): number {
    const value = this.sum();
    if (this.at < this.tokens.length) throw new NotSimple();
    return value;
  }

  private sum(): number {
    let value = this.product();
    for (;;) {
      if (this.accept('+')) value += this.product();
      else if (this.accept('-')) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.power();
    for (;;) {
      if (this.accept('*')) value *= this.power();
      else if (this.accept('/')) value /= this.power();
      else return value;
    }
  }

  /** As in Excel: -2^2 is 4, and powers go from left to right. */
  private power(): number {
    let value = this.signed();
    while (this.accept('^')) value **= this.signed();
    return value;
  }

  private signed(): number {
    if (this.accept('-')) return -this.signed();
    if (this.accept('+')) return this.signed();
    let value = this.primary();
    while (this.accept('%')) value /= 100;
    return value;
  }

  private primary(): number {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new NotSimple();
    if (token === '(') return this.closed(this.sum());
    if (token.toUpperCase() === 'SUM') return this.total();
    if (/^[\d.]/.test(token)) return Number(token);
    const cells = this.cellsOf(token);
    if (cells.length !== 1) throw new NotSimple();
    return numberOf(cells[0], true);
  }

  private total(): number {
    if (!this.accept('(')) throw new NotSimple();
    let total = 0;
    do {
      const next = this.tokens[this.at] ?? '';
      const after = this.tokens[this.at + 1];
      if (/\d$/.test(next) && !/^[\d.]/.test(next) && (after === ',' || after === ';' || after === ')')) {
        this.at++;
        for (const value of this.cellsOf(next)) total += numberOf(value, false);
      } else total += this.sum();
    } while (this.accept(',') || this.accept(';'));
    return this.closed(total);
  }

  private closed(value: number): number {
    if (!this.accept(')')) throw new NotSimple();
    return value;
  }

  private accept(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private cellsOf(token: string): (CellValue | undefined)[] {
    const mark = token.lastIndexOf('!');
    const area = parseArea(token.slice(mark + 1));
    const sheet = mark < 0 ? undefined : token.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'");
    if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MAX_SUMMED_CELLS) throw new NotSimple();
    const values: (CellValue | undefined)[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) values.push(this.lookup(sheet, row, column));
    return values;
  }
}

/** A blank counts as 0 in arithmetic; SUM skips text and yes/no, arithmetic does not take them. */
function numberOf(value: CellValue | undefined, strict: boolean): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (value !== undefined && !strict && typeof value !== 'object') return 0;
  throw new NotSimple();
}
