/** A rule as a form holds it, and what keeps it from being written, field by field. Pure. */
import type { Catalogue, Indicator } from '../../reporting/catalogue/indicator';
import { FIGURE_SCOPES, messageProblems, ruleProblems } from '../../reporting/rules/custom';
import { ExpressionError, expressionFigures, parseExpression } from '../../reporting/rules/expression';
import { foldText } from '../../reporting/figures/text';
import type { Rule, RuleOperator } from '../../reporting/rules/rule';
import { STANDARD_RULES } from '../../reporting/rules/standard';

export interface RuleChange {
  /** What the person saw; absent: a new rule. */
  before?: Rule;
  after: Rule;
}

export interface RuleChangeProblem {
  field: keyof Rule;
  message: string;
}

/** Written in code: only whether it is on, how severe it is, and where it has one its threshold can be changed. */
export function isSpecial({ left }: Pick<Rule, 'left'>): boolean {
  return left.startsWith('@');
}

/** The one special rule whose right side is a threshold. */
export function hasThreshold(rule: Pick<Rule, 'left'>): boolean {
  return !isSpecial(rule) || rule.left === '@khacThuong';
}

export function standardRule(code: string): Rule | undefined {
  return STANDARD_RULES.find((rule) => rule.code === code);
}

/** The rule as it is written: sides tidied, decimal commas as dots, no empty fields. */
export function tidyRule(rule: Rule): Rule {
  if (isSpecial(rule)) return { ...rule, right: asExpression(rule.right) };
  const tidied: Rule = {
    ...rule,
    label: rule.label.trim(),
    left: asExpression(rule.left),
    right: asExpression(rule.right),
    message: rule.message.trim(),
  };
  const put = <Key extends keyof Rule>(key: Key, value: Rule[Key] | undefined): void => {
    if (value === undefined) delete tidied[key];
    else tidied[key] = value;
  };
  put('when', rule.when?.trim() ? asExpression(rule.when) : undefined);
  put('levels', rule.levels?.length ? rule.levels : undefined);
  put('grades', rule.grades?.length ? rule.grades : undefined);
  put('exempt', rule.exempt?.length ? rule.exempt : undefined);
  put('source', rule.source?.trim() || undefined);
  put('needsPrevious', namesLastMonth(tidied) || undefined);
  return tidied;
}

export function ruleChangeProblems(
  { before, after }: RuleChange,
  rules: readonly Rule[],
  catalogue: Catalogue,
): RuleChangeProblem[] {
  const problems: RuleChangeProblem[] = [];
  const say = (field: keyof Rule, message: string) => problems.push({ field, message });
  if (!before && rules.some(({ code }) => code === after.code))
    say('code', `mã "${after.code}" đã có; hãy đặt mã khác.`);
  if (before && before.code !== after.code) say('code', 'mã của quy tắc đã có không đổi được.');
  if (after.label === '') say('label', 'chưa có tên quy tắc.');
  if (isSpecial(before ?? after)) {
    if (!before || before.left !== after.left) say('left', 'không viết được quy tắc loại này.');
    if (hasThreshold(after) && !(Number(after.right) > 0)) say('right', 'ngưỡng phải là một số lớn hơn 0.');
    return problems;
  }
  if (!after.enabled) return problems;
  for (const field of ['left', 'right', 'when'] as const)
    for (const number of (after[field] ?? '').match(THOUSANDS) ?? [])
      say(field, `"${number}" có dấu phân cách hàng nghìn; hãy ghi liền: ${number.replaceAll('.', '')}.`);
  problems.push(...ruleProblems(after, catalogue), ...messageProblems(after, catalogue));
  return problems;
}

/** "12.000": a dot where people set thousands apart. */
const THOUSANDS = /(?<![\w.])[1-9]\d{0,2}(?:\.\d{3})+(?![\w.])/g;

function asExpression(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(\d),(?=\d)/g, '$1.')
    .trim();
}

function namesLastMonth({ left, right, when }: Rule): boolean {
  return [left, right, when ?? '0'].some((text) => {
    try {
      return expressionFigures(parseExpression(text)).some(({ previous }) => previous);
    } catch (error) {
      if (error instanceof ExpressionError) return false;
      throw error;
    }
  });
}

/** A code for a rule of this label that no other has: "Ủng hộ không quá 20.000" → "ung-ho-khong-qua-20-000". */
export function proposeRuleCode(label: string, taken: readonly string[]): string {
  const words = foldText(label).match(/[a-z0-9]+/g) ?? [];
  const code = words.join('-').slice(0, LONGEST_CODE).replace(/-+$/, '') || 'quy-tac';
  if (!taken.includes(code)) return code;
  for (let number = 2; ; number++) if (!taken.includes(`${code}-${number}`)) return `${code}-${number}`;
}

const LONGEST_CODE = 48;

const SAID: Record<RuleOperator, string> = {
  '=': 'phải bằng',
  '<=': 'không được quá',
  '>=': 'không được dưới',
  '<': 'phải nhỏ hơn',
  '>': 'phải lớn hơn',
  '<>': 'phải khác',
  '=>': 'khác 0 thì số kia cũng phải khác 0:',
};

/** What the school is told where the office has not said it in its own words. */
export function proposeMessage({ label, operator }: Pick<Rule, 'label' | 'operator'>): string {
  return `{noi}: ${label.trim()}. Đang là {trai}, ${SAID[operator]} {phai}. Kiểm tra lại số liệu.`;
}

/** What a formula of this scope can name, with what it says to people: its own first, then sums, other places and last month's. */
export function figuresFor(scope: Rule['scope'], indicators: readonly Indicator[]): [name: string, label: string][] {
  const numbers = indicators.filter(({ kind }) => !['text', 'choice', 'yesNo'].includes(kind));
  const named = (prefix: string, from: keyof typeof FIGURE_SCOPES, suffix: (of: Indicator) => string) =>
    numbers
      .filter((one) => FIGURE_SCOPES[from](scope).includes(one.scope))
      .flatMap((one) =>
        (one.kind === 'pair' ? ['.k', '.N'] : ['']).map((part): [string, string] => {
          const name = `${prefix}${one.code}${part}`;
          return [name, `${one.label}${part.replace('.', ' ')}${suffix(one)} – ${name}`];
        }),
      );
  return [
    ...named('', 'own', () => ''),
    ...named('tong.', 'tong', (one) => (one.scope === 'level' ? ' (cộng các cấp)' : ' (cộng các khối)')),
    // A level's, or a school's, own figures are named without more ado.
    ...(scope === 'level' ? [] : named('capHoc.', 'capHoc', () => ' (toàn cấp)')),
    ...(scope === 'school' ? [] : named('truong.', 'truong', () => ' (toàn trường)')),
    ...named('truoc.', 'own', () => ' (kỳ trước)'),
  ];
}
