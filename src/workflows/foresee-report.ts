/** What the report of a month would say and leave out, before it is drawn. Pure. */
import type { OfficeBook } from '../reporting/book/book';
import { briefingOf } from '../reporting/briefing/compile';
import type { Briefing, BriefingBlock } from '../reporting/briefing/document';
import { type Explanation, explanationsOf } from '../reporting/briefing/explanations';
import { type ReportMonth, reportMonth } from '../reporting/briefing/month';
import { ReconciliationError } from '../reporting/briefing/reconciliation/error';
import type { Period } from '../reporting/periods/period';
import { displayName } from '../reporting/schools/names';
import type { Board } from '../reporting/submissions/board';
import { currentSubmissions } from '../reporting/submissions/states';

export interface NamedSchool {
  code: string;
  name: string;
}

export type FigureSentence = Extract<BriefingBlock, { kind: 'figures' }>;

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
  sentences: FigureSentence[];
  /** What they were written from: `partsOf` leads from each number to what it is added up from. */
  month: ReportMonth;
  footnotes: string[];
  /** Reasons of approved reports, those that are printed as footnotes and those that are not. */
  explanations: Explanation[];
  restatements: Briefing['restatements'];
  /** Why nothing may be drawn: which figure, which values. */
  disagreement?: string;
}

export function foreseeReport(book: OfficeBook, period: Period): ReportForesight {
  const month = reportMonth(book, period);
  const { board: coverage, units } = month;
  const submissions = currentSubmissions(book.submissions, period.id);
  const missingCodes = new Set(coverage.ALL.missing);
  const named = units.map((school) => ({
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
    explanations: explanationsOf(month),
    month,
    ...wordsOf(month),
  };
}

function wordsOf(
  month: ReportMonth,
): Pick<ReportForesight, 'sentences' | 'footnotes' | 'restatements' | 'disagreement'> {
  try {
    const { blocks, footnotes, restatements } = briefingOf(month);
    return {
      sentences: sentencesOf(blocks),
      footnotes: footnotes.map(({ number, text }) => `(${number}) ${text}`),
      restatements,
    };
  } catch (error) {
    if (!(error instanceof ReconciliationError)) throw error;
    return { sentences: [], footnotes: [], restatements: [], disagreement: error.message };
  }
}

export function sentencesOf(blocks: readonly BriefingBlock[]): FigureSentence[] {
  return blocks.filter((block): block is FigureSentence => block.kind === 'figures');
}
