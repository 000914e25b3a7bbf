/** Rules that another office's book has otherwise: its reports were checked by them, the totals here go by ours. Pure. */
import { sayingOf } from '../../reporting/book/says-the-same';
import type { Rule } from '../../reporting/rules/rule';

/** Codes of rules that are on in only one of the books, or say something else there. */
export function rulesDiffering(ours: readonly Rule[], theirs: readonly Rule[]): string[] {
  const [own, other] = [ours, theirs].map(
    (rules) => new Map(rules.filter(({ enabled }) => enabled).map((rule) => [rule.code, sayingOf(rule)])),
  );
  return [...new Set([...own.keys(), ...other.keys()])].filter((code) => own.get(code) !== other.get(code));
}
