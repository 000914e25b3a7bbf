/**
 * Tokens → tree, with Excel's precedence: comparison < "&" < "+ -" < "* /" < "^" < "%" < sign < reference operators.
 * A sign binds tighter than "^" (-2^2 is 4), and "^" is read from the left (2^3^2 is 64).
 */
import type { CellValue } from '../../spreadsheet/model';
import { structuredNode } from './structured';
import type { AreaNode, BinaryOperator, SyntaxNode } from './syntax';
import { type Corner, FormulaSyntaxError, type ReferenceToken, type Token } from './tokens';
import { FormulaError } from './values';

const LEVELS: BinaryOperator[][] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** @param row @param column the cell that holds the formula, from 0; (0, 0) for a defined name. */
export function parse(formula: string, tokens: Token[], row: number, column: number): SyntaxNode {
  const parser = new Parser(formula, tokens, row, column);
  return parser.whole();
}

class Parser {
  private at = 0;

  constructor(
    private readonly formula: string,
    private readonly tokens: Token[],
    private readonly row: number,
    private readonly column: number,
  ) {}

  whole(): SyntaxNode {
    const node = this.binary(0);
    if (this.at < this.tokens.length) throw this.unexpected();
    return node;
  }

  private binary(level: number): SyntaxNode {
    if (level === LEVELS.length) return this.percent();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = LEVELS[level].find((candidate) => this.takes(candidate));
      if (!operator) return left;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
  }

  private percent(): SyntaxNode {
    let node = this.signed();
    while (this.takes('%')) node = { kind: 'percent', operand: node };
    return node;
  }

  private signed(): SyntaxNode {
    for (const operator of ['-', '+', '@'] as const)
      if (this.takes(operator)) return { kind: 'prefix', operator, operand: this.signed() };
    return this.intersection();
  }

  private intersection(): SyntaxNode {
    let left = this.range();
    while (this.startsOperand() && this.tokens[this.at].spaced)
      left = { kind: 'intersection', left, right: this.range() };
    return left;
  }

  private range(): SyntaxNode {
    let left = this.primary();
    while (this.takes(':')) left = { kind: 'range', left, right: this.primary() };
    return left;
  }

  private primary(): SyntaxNode {
    const token = this.tokens[this.at];
    if (!token) throw new FormulaSyntaxError(this.formula, this.formula.length, 'công thức chưa hết');
    this.at++;
    switch (token.kind) {
      case 'number':
      case 'text':
        return { kind: 'literal', value: token.value };
      case 'error':
        return { kind: 'literal', value: new FormulaError(token.value) };
      case 'reference':
        return this.area(token);
      case 'structured':
        return structuredNode(token.inner, token.table);
      case 'function':
        return { kind: 'call', name: plainName(token.value), args: this.args() };
      case 'name':
        return named(token.value, token.sheet);
      case 'operator':
        if (token.value === '(') return this.group();
        if (token.value === '{') return this.array();
        this.at--;
        throw this.unexpected();
    }
  }

  private group(): SyntaxNode {
    const parts = [this.binary(0)];
    while (this.takes(',')) parts.push(this.binary(0));
    this.expect(')');
    return parts.length === 1 ? parts[0] : { kind: 'union', parts };
  }

  private args(): SyntaxNode[] {
    this.expect('(');
    if (this.takes(')')) return [];
    const args: SyntaxNode[] = [];
    do args.push(this.is(',') || this.is(')') ? { kind: 'missing' } : this.binary(0));
    while (this.takes(','));
    this.expect(')');
    return args;
  }

  private array(): SyntaxNode {
    const values: CellValue[][] = [];
    do {
      const line: CellValue[] = [];
      do line.push(this.constant());
      while (this.takes(','));
      values.push(line);
    } while (this.takes(';'));
    this.expect('}');
    if (values.some((line) => line.length !== values[0].length))
      throw new FormulaSyntaxError(this.formula, this.at, 'các dòng của mảng phải dài bằng nhau');
    return { kind: 'array', values };
  }

  private constant(): CellValue {
    const sign = this.takes('-') ? -1 : 1;
    if (sign === 1) this.takes('+');
    const node = this.primary();
    if (node.kind !== 'literal') throw this.unexpected();
    return typeof node.value === 'number' ? sign * node.value : node.value;
  }

  private area(token: ReferenceToken): AreaNode {
    const relative = (corner: Corner): Corner => ({
      row: corner.rowFixed ? corner.row : corner.row - this.row,
      rowFixed: corner.rowFixed,
      column: corner.columnFixed ? corner.column : corner.column - this.column,
      columnFixed: corner.columnFixed,
    });
    const from = relative(token.from);
    const to = token.single ? from : relative(token.to);
    return token.sheet === undefined ? { kind: 'area', from, to } : { kind: 'area', sheet: token.sheet, from, to };
  }

  private startsOperand(): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && (token.kind !== 'operator' || token.value === '(');
  }

  private is(operator: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && token.value === operator;
  }

  private takes(operator: string): boolean {
    if (!this.is(operator)) return false;
    this.at++;
    return true;
  }

  private expect(operator: string): void {
    if (!this.takes(operator)) throw this.unexpected(`cần dấu "${operator}"`);
  }

  private unexpected(what = 'không đúng chỗ'): FormulaSyntaxError {
    const position = this.tokens[this.at]?.start ?? this.formula.length;
    return new FormulaSyntaxError(this.formula, position, what);
  }
}

/** Newer functions are stored in files with these prefixes. */
function plainName(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, '');
}

function named(name: string, sheet?: string): SyntaxNode {
  if (sheet !== undefined) return { kind: 'name', name, sheet };
  const upper = name.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'literal', value: upper === 'TRUE' };
  return { kind: 'name', name };
}
