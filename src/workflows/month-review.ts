/** What the office looks at before it says yes or no to a school's month: its figures, last month's, and what the rules find. */
import type { OfficeBook } from '../reporting/book/book';
import type { Figures, MonthlyReport } from '../reporting/figures/figure';
import { previousPeriod } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { checkReport } from '../reporting/rules/check';
import type { Finding } from '../reporting/rules/finding';
import type { School } from '../reporting/schools/school';
import { currentSubmissions } from '../reporting/submissions/states';
import { expectationsOf } from './expectations';

export interface SchoolReview {
  /** Those of the report that stands; none for a school that sent nothing. */
  figures: Figures;
  /** The month compared with; absent in September and when the school had none. */
  previous?: Figures;
  /** Worst first, each with the school's reason where it gave one. Empty for a school that sent nothing. */
  findings: readonly Finding[];
}

export interface MonthReview {
  previousPeriod?: Period;
  /** Checked when first asked for, then remembered: 3,000 schools are not checked to look at one. */
  of: (school: School) => SchoolReview;
}

export function monthReview(book: OfficeBook, period: Period): MonthReview {
  const expectations = expectationsOf(book, period, new Map());
  const before = previousPeriod(book.calendar, period);
  const submissions = currentSubmissions(book.submissions, period.id);
  const reports = new Map<string, MonthlyReport>();
  for (const { period: month, school, lot, figures, explanations } of book.figures)
    if (month === period.id && submissions.get(school)?.lot === lot)
      reports.set(school, { school, period: period.id, figures, explanations: explanations ?? new Map() });
  const known = new Map<string, SchoolReview>();
  const review = (school: School): SchoolReview => {
    const report = reports.get(school.code);
    const previous = expectations.previous.get(school.code);
    const findings = report
      ? checkReport({
          catalogue: book.catalogue,
          rules: book.rules,
          school,
          period,
          report,
          previous,
          ...(before && { previousPeriod: before }),
          history: [...(expectations.history?.get(school.code) ?? [])],
        })
      : [];
    return { figures: report?.figures ?? new Map(), ...(previous && { previous }), findings };
  };
  return {
    ...(before && { previousPeriod: before }),
    of: (school) => {
      let one = known.get(school.code);
      if (!one) known.set(school.code, (one = review(school)));
      return one;
    },
  };
}
