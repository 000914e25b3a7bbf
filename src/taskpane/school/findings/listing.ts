/** How findings are listed: counted by severity, and blank figures told together, for an empty form has dozens. */
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { TOTAL_GRADE } from '../../../reporting/catalogue/slots';
import { formatFigure } from '../../../reporting/figures/format';
import type { Severity } from '../../../reporting/rules/finding';
import { MISSING_RULE } from '../../../reporting/rules/special/missing';
import type { FormFinding, TypedFigure } from '../../../workflows/school/school-form';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export interface FindingCounts extends Record<Severity, number> {
  /** Warnings that still need their Giải trình. */
  unexplained: number;
}

export function countFindings(findings: readonly FormFinding[]): FindingCounts {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const unexplained = findings.filter(needsReason).length;
  return { error: of('error'), warning: of('warning'), note: of('note'), unexplained };
}

/** A warning needs a reason wherever the form has a cell for one. */
function needsReason(finding: FormFinding): boolean {
  return finding.severity === 'warning' && finding.explanationRow !== undefined && !isExplained(finding);
}

export function isExplained({ explanation }: Pick<FormFinding, 'explanation'>): boolean {
  return (explanation ?? '').trim() !== '';
}

export type ListedFindings = { is: 'one'; finding: FormFinding } | { is: 'blanks'; findings: readonly FormFinding[] };

/** So many blank figures are still told one by one. */
const FEW = 3;

/** In their order; blank figures in one entry, where the first of them stands. */
export function listFindings(findings: readonly FormFinding[]): ListedFindings[] {
  const blanks = findings.filter(({ rule }) => rule === MISSING_RULE);
  if (blanks.length <= FEW) return findings.map((finding) => ({ is: 'one', finding }));
  return findings.flatMap((finding): ListedFindings[] => {
    if (finding.rule !== MISSING_RULE) return [{ is: 'one', finding }];
    return finding === blanks[0] ? [{ is: 'blanks', findings: blanks }] : [];
  });
}

/** What the proposal would type, and as it is shown: "12.843", "31/39". `undefined`: there is none. */
export function mendOf(
  { proposal }: Pick<FormFinding, 'proposal'>,
  slots: readonly FigureSlot[],
): { figures: TypedFigure[]; shown: string } | undefined {
  if (!proposal) return undefined;
  const kindOf = (key: string) => slots.find((slot) => slot.key === key)?.indicator ?? { kind: 'count' as const };
  const parts = [proposal, ...(proposal.also ? [proposal.also] : [])];
  const figures = parts.map(({ key, value }) => ({ key, typed: formatFigure(kindOf(key), value) }));
  return { figures, shown: figures.map(({ typed }) => typed).join('/') };
}

/** One finding is told from another by its rule and figures. */
export function findingId({ rule, keys, place }: FormFinding): string {
  return `${rule}|${keys.join()}|${place?.address ?? ''}`;
}

/** The field to go to for a figure: a total has none, its first grade's has. */
export function fieldOf(key: string | undefined, slots: readonly FigureSlot[]): string | undefined {
  if (key === undefined || slots.some((slot) => slot.key === key)) return key;
  const [level, grade, code] = key.split('_');
  if (grade !== TOTAL_GRADE) return undefined;
  return slots.find((slot) => slot.level === level && slot.grade !== undefined && slot.indicator.code === code)?.key;
}
