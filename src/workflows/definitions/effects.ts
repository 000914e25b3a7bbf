/** What a changed definition would find in the month's received figures, beside what is found now. Pure; one school at a time. */
import type { OfficeBook } from '../../reporting/book/book';
import type { Catalogue, Indicator } from '../../reporting/catalogue/indicator';
import { slotsOf } from '../../reporting/catalogue/slots';
import { countedFigures } from '../../reporting/consolidation/figures';
import type { Period } from '../../reporting/periods/period';
import type { Finding } from '../../reporting/rules/finding';
import { activeSchools } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import { countsInTotals, currentSubmissions } from '../../reporting/submissions/states';
import { monthReview } from '../month-review';

export interface SchoolEffect {
  school: School;
  /** Found with the change: in the order they matter. */
  found: Finding[];
  /** Of those, what is not found as things stand. */
  isNew: (finding: Finding) => boolean;
  /** Found as things stand, and no longer with the change. */
  gone: Finding[];
}

/** Definitions in place of the book's. */
export type Definitions = Partial<Pick<OfficeBook, 'catalogue' | 'rules'>>;

/** Schools of the month whose figures are in the book, in registry order. */
export function receivedSchools(book: OfficeBook, period: Period): School[] {
  const submissions = currentSubmissions(book.submissions, period.id);
  return activeSchools(book.schools, period).filter(({ code }) => {
    const submission = submissions.get(code);
    return submission !== undefined && submission.state !== 'carried' && countsInTotals(submission.state);
  });
}

/** Received schools that are asked for an indicator and have not given all of it: told so once it is required. */
export function lackingSchools(book: OfficeBook, period: Period, indicator: Indicator): School[] {
  const catalogue: Catalogue = { ...book.catalogue, indicators: [indicator] };
  const figures = new Map(countedFigures(book, period).map(({ school, figures: own }) => [school.code, own]));
  return receivedSchools(book, period).filter((school) =>
    slotsOf(catalogue, school, period).some(({ key }) => !figures.get(school.code)?.has(key)),
  );
}

/**
 * @param before the definitions as they stand; those of the rule in question only, when nothing else matters
 */
export function effectsOf(
  book: OfficeBook,
  period: Period,
  before: Definitions,
  after: Definitions,
): (school: School) => SchoolEffect {
  const [now, then] = [monthReview({ ...book, ...before }, period), monthReview({ ...book, ...after }, period)];
  return (school) => {
    const [standing, found] = [now.of(school).findings, then.of(school).findings];
    const known = new Set(standing.map(idOf));
    const kept = new Set(found.map(idOf));
    return {
      school,
      found: [...found],
      isNew: (finding) => !known.has(idOf(finding)),
      gone: standing.filter((finding) => !kept.has(idOf(finding))),
    };
  };
}

function idOf({ rule, keys }: Finding): string {
  return `${rule} ${keys.join(' ')}`;
}
