/** Reads formulas once: the same formula filled down a column is one tree, found again by its relative form. */
import { parse } from './parser';
import type { SyntaxNode } from './syntax';
import { FormulaSyntaxError, type Token, tokenize } from './tokens';
import { NAME } from './values';

/** Excel never stores a formula it cannot read; one that comes from elsewhere shows #NAME?. */
const UNREADABLE: SyntaxNode = { kind: 'literal', value: NAME };

export class FormulaReader {
  private readonly trees = new Map<string, SyntaxNode>();

  /** @param row @param column the cell that holds the formula, from 0. */
  read(formula: string, row: number, column: number): SyntaxNode {
    try {
      const tokens = tokenize(formula);
      const key = relativeForm(formula, tokens, row, column);
      let tree = this.trees.get(key);
      if (!tree) this.trees.set(key, (tree = parse(formula, tokens, row, column)));
      return tree;
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return UNREADABLE;
      throw error;
    }
  }

  forget(): void {
    this.trees.clear();
  }
}

/** What is wrong with a formula's grammar, for a host that refuses it as Excel does; `undefined` when it can be read. */
export function formulaProblem(formula: string): FormulaSyntaxError | undefined {
  try {
    parse(formula, tokenize(formula), 0, 0);
    return undefined;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return error;
    throw error;
  }
}

function relativeForm(formula: string, tokens: Token[], row: number, column: number): string {
  let form = '';
  let done = 0;
  for (const token of tokens) {
    if (token.kind !== 'reference') continue;
    const { from, to } = token;
    form += formula.slice(done, token.start) + (token.sheet === undefined ? '' : `'${token.sheet}'!`);
    form += `\u0001${from.rowFixed ? from.row : `[${from.row - row}`},${from.columnFixed ? from.column : `[${from.column - column}`}`;
    if (!token.single)
      form += `:${to.rowFixed ? to.row : `[${to.row - row}`},${to.columnFixed ? to.column : `[${to.column - column}`}`;
    done = token.end;
  }
  return form + formula.slice(done);
}
