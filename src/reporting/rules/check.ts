/** A school's report against the rules. */
import type { Catalogue, FigureSlot } from '../catalogue/indicator';
import { slotsOf, totalKey } from '../catalogue/slots';
import { parseFigure } from '../figures/parse';
import type { Figures, MonthlyReport } from '../figures/figure';
import { periodEnd } from '../periods/calendar';
import type { Period } from '../periods/period';
import type { School } from '../schools/school';
import { explainingKeys, type Finding, type Severity } from './finding';
import { judgeRow } from './judge';
import type { Rule } from './rule';
import { judgeSpecial } from './special/judge';

export interface CheckInput {
  catalogue: Catalogue;
  rules: readonly Rule[];
  school: School;
  period: Period;
  report: MonthlyReport;
  /** The last reported month of the same school year; not looked at in September. */
  previous?: Figures;
  /** Which month `previous` is, for messages; absent: "kỳ trước". */
  previousPeriod?: Period;
  /** Months before `previous`, at most 12, newest last; they may be of the school year before. */
  history?: readonly Figures[];
}

/** What rules and special rules see: the input, what the school is asked, and last month where it may be compared. */
export interface CheckContext extends CheckInput {
  slots: readonly FigureSlot[];
  /** ISO date the figures are of. */
  asOf: string;
}

/** Findings, lỗi first, then in form order, each with the school's Giải trình for it where it gave one. */
export function checkReport(input: CheckInput): Finding[] {
  const { previous, ...rest } = input;
  const context: CheckContext = {
    ...rest,
    // A school year starts afresh: September is compared with nothing.
    ...(previous && input.period.firstMonth !== 9 && { previous }),
    slots: slotsOf(input.catalogue, input.school, input.period),
    asOf: periodEnd(input.period),
  };
  const rules = input.rules.filter((rule) => isInForce(rule, context));
  const findings = [
    ...validity(rules, context),
    ...rules.flatMap((rule) => (rule.left.startsWith('@') ? judgeSpecial(rule, context) : judgeRow(rule, context))),
  ];
  const order = formOrder(context.slots);
  const position = (finding: Finding) => order.get(finding.keys[0] ?? '') ?? Infinity;
  return findings
    .map((finding) => explained(finding, input.report.explanations))
    .sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || compare(position(a), position(b)));
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

function isInForce(rule: Rule, { school, asOf, previous }: CheckContext): boolean {
  if (!rule.enabled || (rule.needsPrevious && !previous)) return false;
  if (asOf < (rule.validFrom ?? '') || asOf > (rule.validTo ?? '9999')) return false;
  if (rule.exempt?.includes('independentNursery') && school.independentNursery) return false;
  return !(rule.exempt?.includes('multiLevel') && school.levels.length > 1);
}

/** Figures already typed are held to the same validity as cells: they may come from a command or an edited table. */
function validity(rules: readonly Rule[], { slots, report }: CheckContext): Finding[] {
  return slots.flatMap((slot) => {
    const parsed = parseFigure(slot, report.figures.get(slot.key) ?? null);
    const rule = parsed.kind === 'invalid' ? rules.find((one) => one.code === parsed.finding.rule) : undefined;
    return parsed.kind === 'invalid' && rule ? [{ ...parsed.finding, severity: rule.severity }] : [];
  });
}

/** Position of every key in the form; a total stands after its column's last grade. */
function formOrder(slots: readonly FigureSlot[]): Map<string, number> {
  const order = new Map<string, number>();
  slots.forEach((slot, index) => {
    order.set(slot.key, index);
    if (slot.level && slot.grade) order.set(totalKey(slot.level, slot.indicator.code), index + 0.5);
  });
  return order;
}

function explained(finding: Finding, explanations: MonthlyReport['explanations']): Finding {
  const explanation = explainingKeys(finding)
    .map((key) => explanations.get(key)?.trim())
    .find((text) => text);
  return explanation ? { ...finding, explanation } : finding;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
