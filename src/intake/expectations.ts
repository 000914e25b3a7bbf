/** What the office knows when files come in: plain data, so that it can be handed to a worker. */
import type { Catalogue } from '../reporting/catalogue/indicator';
import type { Figures } from '../reporting/figures/figure';
import type { Period, ReportingCalendar } from '../reporting/periods/period';
import type { Rule } from '../reporting/rules/rule';
import type { School } from '../reporting/schools/school';
import type { SubmissionState } from '../reporting/submissions/submission';

/** The report of a school that is in now. */
export interface ReceivedReport {
  figures: Figures;
  /** Local time UTC+7, "YYYY-MM-DDTHH:MM". */
  receivedAt: string;
  state?: SubmissionState;
  /** When that report was finalised, if its stamp is known. */
  stampedAt?: string;
  /** Figures of the lots it replaced: a file equal to one of these is an old one. */
  superseded?: readonly Figures[];
}

export interface IntakeExpectations {
  period: Period;
  calendar: ReportingCalendar;
  /** The whole registry. */
  schools: readonly School[];
  catalogue: Catalogue;
  rules: readonly Rule[];
  /** School code → the token its workbook was given; a school not listed has none to check against. */
  tokens: ReadonlyMap<string, string>;
  /** School code → what is in for this period. */
  received: ReadonlyMap<string, ReceivedReport>;
  /** School code → figures of the last reported period of the school year. */
  previous: ReadonlyMap<string, Figures>;
  /** School code → older periods, newest last. */
  history?: ReadonlyMap<string, readonly Figures[]>;
}

export interface ReadOptions {
  /** Apply what is proposed: found by ID or label, converted text, "12.843" as 12843. */
  acceptRepairs?: boolean;
  /** Take files whose figures were changed after they were finalised. */
  acceptChanged?: boolean;
  /** Time the batch was received, "YYYY-MM-DDTHH:MM": files of an earlier time than what is in are old. */
  receivedAt?: string;
}
