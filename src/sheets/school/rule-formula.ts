/**
 * A rule as an Excel formula (2016 functions): the message when the rule is broken, else empty text. Blanks follow the
 * rule's strategy as `checkReport` does, so that the form and the office say the same.
 */
import { type Expression, ExpressionError, type FigureRef, parseExpression } from '../../reporting/rules/expression';
import type { Severity } from '../../reporting/rules/finding';
import type { BlankStrategy, Rule, RuleOperator } from '../../reporting/rules/rule';

/** A figure as a formula sees it. */
export interface Operand {
  /** A number where every condition holds; what is given so far of a partial sum. */
  value: string;
  /** Formulas that must be TRUE for the figure not to be blank. */
  conditions: readonly string[];
  /** The same as a number when part or all of it is blank. */
  orZero: string;
  /** References for COUNT: greater than 0 when anything of it is given. */
  given: readonly string[];
}

/** `undefined`: the form does not hold the figure, so it is blank. */
export type Resolve = (figure: FigureRef) => Operand | undefined;

/** What stands before a message beside the cells. */
export const SEVERITY_WORD: Record<Severity, string> = { error: 'LỖI', warning: 'Cảnh báo', note: 'Lưu ý' };

/**
 * @param previousLabel reference of last month's label
 * @param short said in place of the rule's own message, where the row already shows the figures
 * @returns `undefined`: the rule cannot be judged on this form
 * @throws ExpressionError when a side cannot be read
 */
export function ruleFormula(rule: Rule, resolve: Resolve, previousLabel: string, short?: string): string | undefined {
  const compiled = new Compilation(rule.blanks, resolve);
  const left = compiled.expression(parseExpression(rule.left));
  const right = compiled.expression(parseExpression(rule.right));
  const { conditions, isBlank } = compiled;
  if (isBlank) return undefined;
  const broken = [BROKEN[rule.operator](left, right)];
  if (rule.when !== undefined) {
    const when = new Compilation(rule.blanks, resolve);
    const value = when.expression(parseExpression(rule.when));
    if (when.isBlank) return undefined;
    conditions.push(...when.conditions);
    broken.unshift(`${value}>0`);
  }
  const given = compiled.givenCondition();
  const all = [...new Set([...conditions, ...(given ? [given] : [])])];
  const message =
    short === undefined
      ? messageFormula(rule, { left, right, compiled, previousLabel })
      : textLiteral(`${SEVERITY_WORD[rule.severity]}: ${short} `);
  const judged = `IFERROR(IF(${conjunction(broken)},${message},""),"")`;
  return all.length === 0 ? judged : `IF(${conjunction(all)},${judged},"")`;
}

/** Text as formula literals of at most 255 characters each. */
export function textLiteral(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(`"${text.slice(at, at + PIECE).replaceAll('"', '""')}"`);
  return pieces.length === 0 ? '""' : pieces.join('&');
}

const PIECE = 240;

const BROKEN: Record<RuleOperator, (left: string, right: string) => string> = {
  '=': (left, right) => `ABS((${left})-(${right}))>${TOLERANCE}`,
  '<>': (left, right) => `ABS((${left})-(${right}))<=${TOLERANCE}`,
  '<=': (left, right) => `(${left})-(${right})>${TOLERANCE}`,
  '<': (left, right) => `(${left})-(${right})>=-${TOLERANCE}`,
  '>=': (left, right) => `(${right})-(${left})>${TOLERANCE}`,
  '>': (left, right) => `(${right})-(${left})>=-${TOLERANCE}`,
  '=>': (left, right) => `AND((${left})<>0,(${right})=0)`,
};
/** Averages and norms are fractions: 15 digits do not make 35 × 1.2 equal to 42 everywhere. */
const TOLERANCE = '0.000000001';

class Compilation {
  readonly conditions: string[] = [];
  /** An operand that is not on the form leaves the rule unjudged. */
  isBlank = false;
  private readonly givenNow: string[] = [];
  private readonly givenOwn: string[] = [];

  constructor(
    private readonly blanks: BlankStrategy,
    private readonly resolve: Resolve,
  ) {}

  expression(expression: Expression, partial = false): string {
    switch (expression.kind) {
      case 'number':
        return String(expression.value);
      case 'negate':
        return `(-${this.expression(expression.operand, partial)})`;
      case 'orZero':
        return this.expression(expression.operand, true);
      case 'binary': {
        const left = this.expression(expression.left, partial);
        const right = this.expression(expression.right, partial);
        return `(${left}${expression.operator}${right})`;
      }
      case 'figure':
        return this.figure(expression.figure, partial);
    }
  }

  /** `zero`: anything of this month given; `zeroIfAnyGiven`: anything of the rule's own scope. */
  givenCondition(): string | undefined {
    const cells = this.blanks === 'zero' ? this.givenNow : this.blanks === 'zeroIfAnyGiven' ? this.givenOwn : [];
    return cells.length === 0 ? undefined : `COUNT(${[...new Set(cells)].join(',')})>0`;
  }

  private figure(figure: FigureRef, partial: boolean): string {
    const operand = this.resolve(figure);
    const isOwn = figure.from === 'own' && !figure.previous;
    if (operand && !figure.previous) this.givenNow.push(...operand.given);
    if (operand && isOwn) this.givenOwn.push(...operand.given);
    const asZero = partial || this.blanks === 'zero' || (this.blanks === 'zeroIfAnyGiven' && isOwn);
    if (asZero) return operand?.orZero ?? '0';
    if (!operand) {
      this.isBlank = true;
      return '0';
    }
    this.conditions.push(...operand.conditions);
    return operand.value;
  }
}

interface MessageParts {
  left: string;
  right: string;
  compiled: Compilation;
  previousLabel: string;
}

/** The first sentence of the message, without the place: the row says where, and the cell beside says how to mend. */
function messageFormula(rule: Rule, parts: MessageParts): string {
  const sentence = rule.message.replace(/^\{noi\}:\s*/, '').split(/(?<=\.)\s+(?=\p{Lu})/u)[0];
  const pieces = sentence.split(/(\{[^}]*\})/).filter((piece) => piece !== '');
  const formulas = pieces.map((piece) =>
    piece.startsWith('{') ? filledIn(piece.slice(1, -1), parts) : textLiteral(piece),
  );
  return [textLiteral(`${SEVERITY_WORD[rule.severity]}: `), ...formulas, '" "'].join('&');
}

function filledIn(text: string, { left, right, compiled, previousLabel }: MessageParts): string {
  if (text === 'noi') return '""';
  if (text === 'kyTruoc') return `LOWER(${previousLabel})`;
  if (text === 'trai') return shortNumber(left);
  if (text === 'phai') return shortNumber(right);
  try {
    return shortNumber(compiled.expression(parseExpression(text), true));
  } catch (error) {
    // A brace that is no expression stays as it is, so that the office sees its slip.
    if (error instanceof ExpressionError) return textLiteral(`{${text}}`);
    throw error;
  }
}

/** Whole numbers as they are, averages with one decimal. */
function shortNumber(formula: string): string {
  return `ROUND(${formula},1)`;
}

function conjunction(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0] : `AND(${conditions.join(',')})`;
}
