/** Judging one row of the rule table at every place of a school it is for. */
import { periodInSentence } from '../periods/calendar';
import { formatFigure } from '../figures/format';
import type { CheckContext } from './check';
import {
  evaluateExpression,
  ExpressionError,
  expressionFigures,
  parseExpression,
  type Expression,
  type FigureRef,
} from './expression';
import type { Finding } from './finding';
import { figureKeys, figureValue, placeLabel, placesOf, type Place } from './places';
import type { Rule, RuleOperator } from './rule';

/** One finding per place where the rule does not hold. A row that cannot be read is itself a finding, never silently skipped. */
export function judgeRow(rule: Rule, context: CheckContext): Finding[] {
  try {
    const [left, right] = [compiled(rule.left), compiled(rule.right)];
    const when = rule.when ? compiled(rule.when) : undefined;
    return placesOf(rule, context.school.levels, context.catalogue).flatMap((place) => {
      const finding = judgePlace({ rule, left, right, when }, place, context);
      return finding ? [finding] : [];
    });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [
      {
        rule: rule.code,
        severity: 'note',
        keys: [],
        value: null,
        message: `Quy tắc "${rule.label}" không dùng được: ${error.message} Phòng sửa lại trong bảng Quy tắc.`,
      },
    ];
  }
}

/** Whether two values stand as the operator says, apart from the noise of binary fractions. */
export function holds(left: number, operator: RuleOperator, right: number): boolean {
  const same = Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
  switch (operator) {
    case '=':
      return same;
    case '<>':
      return !same;
    case '<=':
      return same || left < right;
    case '>=':
      return same || left > right;
    case '<':
      return !same && left < right;
    case '>':
      return !same && left > right;
    case '=>':
      return left === 0 || right !== 0;
  }
}

interface CompiledRule {
  rule: Rule;
  left: Expression;
  right: Expression;
  when: Expression | undefined;
}

function judgePlace(
  { rule, left, right, when }: CompiledRule,
  place: Place,
  context: CheckContext,
): Finding | undefined {
  const named = [left, right].flatMap(expressionFigures);
  const lookup = blanksAs(rule, named, place, context);
  if (!lookup) return undefined;
  if (when && !((evaluateExpression(when, lookup) ?? 0) > 0)) return undefined;
  const [a, b] = [evaluateExpression(left, lookup), evaluateExpression(right, lookup)];
  if (a === null || b === null || holds(a, rule.operator, b)) return undefined;
  const keys = named
    .filter((figure) => !figure.previous)
    .flatMap((figure) => figureKeys(figure, place, context.catalogue));
  return {
    rule: rule.code,
    severity: rule.severity,
    keys: [...new Set(keys)],
    value: a,
    message: worded(rule.message, { noi: placeLabel(place), trai: number(a), phai: number(b) }, place, context),
  };
}

/** How figures are looked up under the rule's strategy for blanks; `undefined`: the rule is not judged here. */
function blanksAs(rule: Rule, named: readonly FigureRef[], place: Place, context: CheckContext) {
  const value = plainLookup(place, context);
  const given = (figures: readonly FigureRef[]) => figures.some((figure) => value(figure, true) !== null);
  const now = named.filter((figure) => !figure.previous);
  switch (rule.blanks) {
    case 'skip':
      return value;
    case 'zero':
      return given(now) ? (figure: FigureRef) => value(figure, true) ?? 0 : undefined;
    case 'zeroIfAnyGiven': {
      const isOwn = (figure: FigureRef) => figure.from === 'own' && !figure.previous;
      if (!given(now.filter(isOwn))) return undefined;
      return (figure: FigureRef, partial: boolean) => value(figure, partial) ?? (isOwn(figure) ? 0 : null);
    }
  }
}

function plainLookup(place: Place, { catalogue, report, previous }: CheckContext) {
  return (figure: FigureRef, partial: boolean): number | null => {
    const figures = figure.previous ? previous : report.figures;
    return figures ? figureValue(figure, place, catalogue, figures, partial) : null;
  };
}

/** Fills a message; a brace that is no expression stays as it is, so that the office sees its slip. */
function worded(message: string, known: Record<string, string>, place: Place, context: CheckContext): string {
  const kyTruoc = context.previousPeriod ? periodInSentence(context.previousPeriod) : 'kỳ trước';
  const words: Record<string, string> = { ...known, kyTruoc };
  return message.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const word = words[name];
    if (word !== undefined) return word;
    try {
      const value = evaluateExpression(compiled(name), plainLookup(place, context));
      return value === null ? 'để trống' : number(value);
    } catch (error) {
      if (error instanceof ExpressionError) return whole;
      throw error;
    }
  });
}

function number(value: number): string {
  return formatFigure({ kind: 'count' }, Number.isInteger(value) ? value : Number(value.toFixed(1)));
}

/** The same few texts are compiled for every school of a batch. */
const cache = new Map<string, Expression>();

function compiled(text: string): Expression {
  const known = cache.get(text);
  if (known) return known;
  const expression = parseExpression(text);
  cache.set(text, expression);
  return expression;
}
