/** So sánh: what stands out in a month, school by school. Pure; one school at a time, so that thousands do not hold the pane. */
import type { OfficeBook, Target } from '../../reporting/book/book';
import { reportMonth } from '../../reporting/briefing/month';
import { type TargetRow, targetRows } from '../../reporting/briefing/targets';
import type { Period } from '../../reporting/periods/period';
import type { Finding } from '../../reporting/rules/finding';
import type { School } from '../../reporting/schools/school';
import type { MonthReview } from '../month-review';
import { schoolLines } from '../school-lines';

/** A figure of a school that is another than last month: totals of levels and figures of the school, like for like. */
export interface Change {
  school: School;
  /** "Tiểu học: Quy mô". */
  title: string;
  label: string;
  key: string;
  before: number;
  now: number;
  difference: number;
  /** Of what stood there before; `null` where that was 0. */
  share: number | null;
}

/** Why a finding stands out; the order in which they are shown. */
export const KINDS = ['unusual', 'classSize', 'recognition', 'movement'] as const;
export type Kind = (typeof KINDS)[number];

const KIND_OF_RULE: readonly [RegExp, Kind][] = [
  [/^(khac-thuong|thay-doi-qua-nguong)/, 'unusual'],
  [/^si-so/, 'classSize'],
  [/^(het-han-cong-nhan|chuan-quoc-gia)/, 'recognition'],
  [/^can-doi-bien-dong/, 'movement'],
];

export interface Standout {
  school: School;
  finding: Finding;
}

export interface SchoolHighlights {
  changes: Change[];
  standouts: { kind: Kind; standout: Standout }[];
}

/** Of a school that sent nothing, or had nothing last month, there is nothing to compare. */
export function highlightsOf(book: OfficeBook, period: Period, review: MonthReview, school: School): SchoolHighlights {
  const { figures, previous, findings } = review.of(school);
  const changes =
    previous === undefined
      ? []
      : schoolLines(book.catalogue, school, period, figures, previous).flatMap(({ title, lines }) =>
          lines.flatMap(({ key, label, isPart, kind, current, previous: before, difference }): Change[] => {
            if (isPart || difference === undefined || difference === 0) return [];
            if ((kind !== 'count' && kind !== 'money') || typeof current !== 'number' || typeof before !== 'number')
              return [];
            const share = before === 0 ? null : difference / before;
            return [{ school, title, label, key, before, now: current, difference, share }];
          }),
        );
  const standouts = findings.flatMap((finding) => {
    const kind = KIND_OF_RULE.find(([rule]) => rule.test(finding.rule))?.[1];
    return kind ? [{ kind, standout: { school, finding } }] : [];
  });
  return { changes, standouts };
}

export type ChangeOrder = 'amount' | 'share';

/** The largest first; equal ones in the order they came. What was nothing before is more than any share. */
export function byOrder(changes: readonly Change[], order: ChangeOrder): Change[] {
  const size = ({ difference, share }: Change) =>
    order === 'amount' ? Math.abs(difference) : share === null ? Infinity : Math.abs(share);
  return changes.toSorted((a, b) => {
    const [one, other] = [size(a), size(b)];
    return one === other ? Math.abs(b.difference) - Math.abs(a.difference) : other > one ? 1 : -1;
  });
}

/** Targets of the year beside what was reached, those of trường chuẩn first. */
export function targetsOf(book: OfficeBook, period: Period): { target: Target; row: TargetRow }[] {
  const month = reportMonth(book, period);
  return ([10, 11] as const).flatMap((field) =>
    book.targets.flatMap((target) =>
      targetRows({ ...month, book: { ...book, targets: [target] } }, field).map((row) => ({ target, row })),
    ),
  );
}
