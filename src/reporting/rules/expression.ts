/**
 * The expression language of rules: small enough to be compiled to an Excel formula cell by cell.
 *
 *   sum     = product { ("+" | "-") product }
 *   product = factor { ("*" | "/") factor }
 *   factor  = number | "-" factor | "(" sum ")" | "hoac0" "(" sum ")" | figure
 *   figure  = [ "truoc." ] [ "tong." | "capHoc." | "truong." | "khoi." grade "." ] code [ ".k" | ".N" ]
 */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'figure'; figure: FigureRef }
  | { kind: 'binary'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression }
  | { kind: 'negate'; operand: Expression }
  /** `hoac0(…)`: the operand, or 0 when it is blank; a sum over grades adds what is given. */
  | { kind: 'orZero'; operand: Expression };

/** A figure as an expression names it, before the rule's scope says which cell that is. */
export interface FigureRef {
  code: string;
  /** `own`: of the rule's scope; `tong`: sum; `capHoc`: of the level; `truong`: of the school; `khoi`: of one grade. */
  from: 'own' | 'tong' | 'capHoc' | 'truong' | 'khoi';
  /** For `khoi`. */
  grade?: string;
  part?: 'k' | 'N';
  /** Last month's. */
  previous: boolean;
}

/** The text is not an expression. `message` is Vietnamese and says where. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
}

/** @throws ExpressionError */
export function parseExpression(text: string): Expression {
  const reader = new Reader(text);
  const expression = sum(reader);
  if (reader.next !== undefined) reader.fail(`thừa "${reader.next}"`);
  return expression;
}

/**
 * @param lookup value of a figure, `null` when blank; `partial` asks a sum to add what is given although some is blank
 * @returns `null` when an operand is blank or a division is by 0
 */
export function evaluateExpression(
  expression: Expression,
  lookup: (figure: FigureRef, partial: boolean) => number | null,
  partial = false,
): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'figure':
      return lookup(expression.figure, partial);
    case 'orZero':
      return evaluateExpression(expression.operand, lookup, true) ?? 0;
    case 'negate': {
      const value = evaluateExpression(expression.operand, lookup, partial);
      return value === null ? null : -value;
    }
    case 'binary': {
      const left = evaluateExpression(expression.left, lookup, partial);
      const right = evaluateExpression(expression.right, lookup, partial);
      return left === null || right === null ? null : OPERATIONS[expression.operator](left, right);
    }
  }
}

/** The figures it names, left to right. */
export function expressionFigures(expression: Expression): FigureRef[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
      return [expression.figure];
    case 'binary':
      return [...expressionFigures(expression.left), ...expressionFigures(expression.right)];
    default:
      return expressionFigures(expression.operand);
  }
}

const OPERATIONS: Record<'+' | '-' | '*' | '/', (a: number, b: number) => number | null> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? null : a / b),
};

function sum(reader: Reader): Expression {
  let left = product(reader);
  for (let operator = reader.next; operator === '+' || operator === '-'; operator = reader.next) {
    reader.take();
    left = { kind: 'binary', operator, left, right: product(reader) };
  }
  return left;
}

function product(reader: Reader): Expression {
  let left = factor(reader);
  for (let operator = reader.next; operator === '*' || operator === '/'; operator = reader.next) {
    reader.take();
    left = { kind: 'binary', operator, left, right: factor(reader) };
  }
  return left;
}

function factor(reader: Reader): Expression {
  const token = reader.take();
  if (token === '-') return { kind: 'negate', operand: factor(reader) };
  if (token === '(') return bracketed(reader);
  if (token === 'hoac0' && reader.next === '(') {
    reader.take();
    return { kind: 'orZero', operand: bracketed(reader) };
  }
  if (token !== undefined && /^\d/.test(token)) return { kind: 'number', value: Number(token) };
  const figure = token === undefined ? null : FIGURE.exec(token);
  if (!figure?.groups) return reader.fail(token === undefined ? 'thiếu vế sau' : `không hiểu "${token}"`);
  const { previous, from, grade, code, part } = figure.groups;
  if (code === undefined) return reader.fail(`không hiểu "${token}"`);
  return {
    kind: 'figure',
    figure: {
      code,
      from: grade ? 'khoi' : ((from as 'tong' | 'capHoc' | 'truong' | undefined) ?? 'own'),
      ...(grade && { grade }),
      ...(part && { part: part as 'k' | 'N' }),
      previous: previous !== undefined,
    },
  };
}

const FIGURE =
  /^(?<previous>truoc\.)?(?:(?<from>tong|capHoc|truong)\.|khoi\.(?<grade>[A-Z]{2}\d|\d{1,2})\.)?(?<code>(?!(?:truoc|tong|capHoc|truong|khoi|hoac0)\b)[a-z][A-Za-z0-9]*)(?:\.(?<part>[kN]))?$/;

function bracketed(reader: Reader): Expression {
  const inner = sum(reader);
  if (reader.take() !== ')') reader.fail('thiếu dấu ")"');
  return inner;
}

/** Tokens: numbers with a decimal point, dotted names, and single signs. */
class Reader {
  private readonly tokens: string[];
  private position = 0;

  constructor(private readonly text: string) {
    this.tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9.]*|\S/g) ?? [];
  }

  get next(): string | undefined {
    return this.tokens[this.position];
  }

  take(): string | undefined {
    return this.tokens[this.position++];
  }

  fail(why: string): never {
    throw new ExpressionError(`Biểu thức "${this.text}" không đọc được: ${why}.`);
  }
}
