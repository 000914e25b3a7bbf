/** Rules the office writes or changes: what keeps one from being judged. */
import type { Catalogue, Indicator } from '../catalogue/indicator';
import { levelInfo, LEVELS } from '../levels/level';
import { ExpressionError, expressionFigures, parseExpression, type FigureRef } from './expression';
import type { Rule } from './rule';

/** What is wrong, and in which field of the rule. */
export interface RuleProblem {
  field: keyof Rule;
  message: string;
}

/** Problems of a rule, in Vietnamese; none: it can be judged. Special rules ("@…") are taken as they are. */
export function checkRule(rule: Rule, catalogue: Catalogue): string[] {
  const messages = ruleProblems(rule, catalogue).map(({ message }) => message);
  return [...new Set(messages)].map((message) => `Quy tắc "${rule.label || rule.code}": ${message}`);
}

/** The same field by field, for a form. */
export function ruleProblems(rule: Rule, catalogue: Catalogue): RuleProblem[] {
  if (rule.left.startsWith('@')) return [];
  const problems = (['left', 'right', 'when'] as const).flatMap((field) => {
    const text = rule[field];
    if (text === undefined || (field === 'when' && text === '')) return [];
    return expressionProblems(text, rule, catalogue).map((message): RuleProblem => ({ field, message }));
  });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.code))
    problems.push({ field: 'code', message: `mã "${rule.code}" chỉ gồm chữ thường không dấu, số và dấu "-".` });
  if (rule.message.trim() === '') problems.push({ field: 'message', message: 'chưa có câu báo cho trường.' });
  return problems;
}

/** What stands in braces in the message and is neither a word of its own nor a figure the rule can name: it would be printed as it is. */
export function messageProblems(rule: Rule, catalogue: Catalogue): RuleProblem[] {
  if (rule.left.startsWith('@')) return [];
  return Array.from(rule.message.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? '')
    .filter((name) => !MESSAGE_WORDS.some((word) => word === name))
    .flatMap((name) => expressionProblems(name, rule, catalogue))
    .map((message) => ({ field: 'message', message }));
}

/** Words of a message that are no figures: where, both sides, the month compared with. */
const MESSAGE_WORDS = ['noi', 'trai', 'phai', 'kyTruoc'] as const;

function expressionProblems(text: string, rule: Rule, catalogue: Catalogue): string[] {
  try {
    return expressionFigures(parseExpression(text)).flatMap((figure) => figureProblems(figure, rule, catalogue));
  } catch (error) {
    if (error instanceof ExpressionError) return [error.message];
    throw error;
  }
}

function figureProblems(figure: FigureRef, rule: Rule, catalogue: Catalogue): string[] {
  const scopes = FIGURE_SCOPES[figure.from](rule.scope);
  if (scopes.length === 0) return [`"${figure.from}.${figure.code}" không dùng được trong quy tắc phạm vi này.`];
  const indicator = catalogue.indicators.find((one) => one.code === figure.code && scopes.includes(one.scope));
  if (!indicator) return [`chỉ tiêu "${figure.code}" không có ở phạm vi này trong bảng Chỉ tiêu.`];
  if ((indicator.kind === 'pair') !== (figure.part !== undefined))
    return [`"${figure.code}" ${indicator.kind === 'pair' ? 'là cặp số, phải ghi .k hoặc .N' : 'không phải cặp số'}.`];
  if (['text', 'choice', 'yesNo'].includes(indicator.kind)) return [`"${figure.code}" không phải là số hay ngày.`];
  const grades = LEVELS.filter((level) => !rule.levels || rule.levels.includes(level)).flatMap((level) =>
    levelInfo(level).grades.map((grade) => grade.code),
  );
  return figure.grade && !grades.includes(figure.grade) ? [`không có khối "${figure.grade}" ở cấp học này.`] : [];
}

/** Scopes of the indicators a figure may name, by the scope of the rule. */
export const FIGURE_SCOPES: Record<FigureRef['from'], (scope: Rule['scope']) => Indicator['scope'][]> = {
  own: (scope) => [scope],
  tong: (scope) => (scope === 'school' || scope === 'vaccination' ? ['grade', 'level'] : ['grade']),
  capHoc: (scope) => (scope === 'grade' || scope === 'level' ? ['level'] : []),
  truong: () => ['school'],
  khoi: (scope) => (scope === 'grade' || scope === 'level' ? ['grade'] : []),
};
