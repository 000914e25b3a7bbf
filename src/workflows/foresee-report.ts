/** What the report of a month would say and leave out, before it is drawn. Pure. */
import type { OfficeBook } from '../reporting/book/book';
import { compileBriefing } from '../reporting/briefing/compile';
import type { Briefing } from '../reporting/briefing/document';
import { type Explanation, explanationsOf } from '../reporting/briefing/explanations';
import { ReconciliationError } from '../reporting/briefing/reconciliation/error';
import { countedUnits } from '../reporting/consolidation/figures';
import type { Period } from '../reporting/periods/period';
import { displayName } from '../reporting/schools/names';
import { boardOf, type Board } from '../reporting/submissions/board';
import { currentSubmissions } from '../reporting/submissions/states';

export interface NamedSchool {
  code: string;
  name: string;
}

export interface ReportForesight {
  coverage: Board;
  /** Not in the totals: nothing came. */
  missing: NamedSchool[];
  /** Not in the totals: sent back and not in again. */
  returned: NamedSchool[];
  /** In the totals with last month's figures, footnoted. */
  carried: NamedSchool[];
  /** In the totals but not approved yet. */
  unapproved: NamedSchool[];
  /** The sentences with figures, as they would be printed; none when figures do not agree. */
  sentences: string[];
  footnotes: string[];
  /** Reasons of approved reports, those that are printed as footnotes and those that are not. */
  explanations: Explanation[];
  restatements: Briefing['restatements'];
  /** Why nothing may be drawn: which figure, which values. */
  disagreement?: string;
}

export function foreseeReport(book: OfficeBook, period: Period): ReportForesight {
  const coverage = boardOf(book, period);
  const submissions = currentSubmissions(book.submissions, period.id);
  const missingCodes = new Set(coverage.ALL.missing);
  const named = countedUnits(book, period).map((school) => ({
    code: school.code,
    name: displayName(school),
    state: submissions.get(school.code)?.state,
  }));
  const ofState = (state: string) =>
    named.filter((one) => one.state === state).map(({ code, name }) => ({ code, name }));
  return {
    coverage,
    missing: named
      .filter(({ code, state }) => missingCodes.has(code) && state !== 'carried')
      .map(({ code, name }) => ({ code, name })),
    returned: ofState('returned'),
    carried: ofState('carried'),
    unapproved: ofState('submitted'),
    explanations: explanationsOf({ book, period, units: countedUnits(book, period) }),
    ...wordsOf(book, period),
  };
}

function wordsOf(
  book: OfficeBook,
  period: Period,
): Pick<ReportForesight, 'sentences' | 'footnotes' | 'restatements' | 'disagreement'> {
  try {
    const { blocks, footnotes, restatements } = compileBriefing(book, period);
    return {
      sentences: blocks.flatMap((block) => (block.kind === 'figures' ? [block.text] : [])),
      footnotes: footnotes.map(({ number, text }) => `(${number}) ${text}`),
      restatements,
    };
  } catch (error) {
    if (!(error instanceof ReconciliationError)) throw error;
    return { sentences: [], footnotes: [], restatements: [], disagreement: error.message };
  }
}
