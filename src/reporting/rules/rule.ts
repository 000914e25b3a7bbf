/** A rule as data (`tblQuyTac`): the office can add one, change a threshold, or switch one off. */
import type { Level } from '../levels/level';
import type { Severity } from './finding';

export type RuleOperator = '=' | '<=' | '>=' | '<' | '>' | '<>' | '=>'; /* left non-zero implies right non-zero */
/** What a blank operand does: the rule is skipped, the blank counts as 0, or (balance) skipped unless any part is given. */
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
  /**
   * Expressions over indicator codes of the rule's scope: numbers, + - * /, parentheses, `truoc.code` (last month),
   * `tong.code` (sum over grades, in a level-scope rule), `capHoc.code` (level figure), `truong.code` (school figure).
   */
  left: string;
  operator: RuleOperator;
  right: string;
  blanks: BlankStrategy;
  severity: Severity;
  /**
   * Vietnamese, with {noi} (where), {trai} {phai} (values of the sides), {code} (value of an indicator) filled in.
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
