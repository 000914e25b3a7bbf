import type { Rule } from './rule';

/** A row of the rule table, on, blanks skipped unless said otherwise. */
export function ruleRow(
  code: string,
  label: string,
  judged: Pick<Rule, 'scope' | 'left' | 'operator' | 'right' | 'severity' | 'message'> & Partial<Rule>,
): Rule {
  return { blanks: 'skip', enabled: true, ...judged, code, label };
}
