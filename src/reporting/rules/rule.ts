/** A rule as data (`tblQuyTac`): the office can add one, change a threshold, or switch one off. */
import type { Level } from '../levels/level';
import type { Severity } from './finding';

export type RuleOperator = '=' | '<=' | '>=' | '<' | '>' | '<>' | '=>'; /* left non-zero implies right non-zero */
/**
 * What a blank operand does.
 * - `skip`: the rule is not judged.
 * - `zero`: it counts as 0, as long as any operand of this month is given.
 * - `zeroIfAnyGiven` (balance): figures of the rule's own scope count as 0 once any of them is given; sums over grades and
 *   last month's figures must be there. A sum over grades is blank until every grade is given.
 */
export type BlankStrategy = 'skip' | 'zero' | 'zeroIfAnyGiven';

export interface Rule {
  /** kebab-case Vietnamese without marks, e.g. "nu-khong-qua-hoc-sinh". */
  code: string;
  label: string;
  /** Evaluated once per grade, level, school or vaccination row. */
  scope: 'grade' | 'level' | 'school' | 'vaccination';
  levels?: readonly Level[];
  /** Only these grades, e.g. NT1. */
  grades?: readonly string[];
  /** Schools it is not for: independent nursery groups, or schools with several levels (TH&THCS). */
  exempt?: readonly ('independentNursery' | 'multiLevel')[];
  /** Expression: the rule is judged only where this is above 0. */
  when?: string;
  /**
   * Expressions over indicator codes of the rule's scope (`expression.ts`): numbers, + - * /, parentheses, `truoc.code`
   * (last month), `tong.code` (sum over grades; in a school-scope rule over all its levels), `capHoc.code` (level figure),
   * `truong.code` (school figure), `khoi.NT1.code` (one grade), `code.k`, `code.N` (pairs), `hoac0(…)` (blank is 0).
   *
   * A left side that begins with "@" names a special rule (`special/`): it is written in code, and the row only switches
   * it, sets its severity, and where the special rule says so takes a threshold from `right`.
   */
  left: string;
  operator: RuleOperator;
  right: string;
  blanks: BlankStrategy;
  severity: Severity;
  /**
   * Vietnamese, with {noi} (where), {trai} {phai} (values of the sides), {kyTruoc} (the month compared with) and {any
   * expression} filled in, e.g. {hocSinh}, {truoc.tong.hocSinh}. Special rules bring their own message.
   */
  message: string;
  /** Thông tư, điều. */
  source?: string;
  enabled: boolean;
  /** Needs last month within the school year; skipped in September. */
  needsPrevious?: boolean;
  /** Inclusive ISO dates of validity of the norm. */
  validFrom?: string;
  validTo?: string;
}
