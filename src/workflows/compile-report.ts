/** Lập báo cáo: the month added up, reconciled, worded and drawn, with its annexes, into the open book. */
import { compileBriefing } from '../reporting/briefing/compile';
import type { Briefing } from '../reporting/briefing/document';
import { totalsOf } from '../reporting/consolidation/totals';
import type { Totals } from '../reporting/consolidation/total';
import { previousPeriod } from '../reporting/periods/calendar';
import { boardOf, type Board } from '../reporting/submissions/board';
import { buildReportSheets } from '../sheets/report/build';
import type { BookProblem } from '../sheets/office/problems';
import { FIXED_TABLES } from '../sheets/office/tables';
import { drawWorkbook } from '../workbook/draw/draw';
import { addRows, openBook } from '../workbook/open-book';
import { type SyncCount, withWorkbook } from '../workbook/session';
import { periodOfBook } from './period-of-book';

export interface CompiledReport {
  period: string;
  /** Id of the period compared with; `null` in September. */
  previous: string | null;
  coverage: Board;
  totals: Totals;
  briefing: Briefing;
  /** Names of the sheets drawn, the report first. */
  sheets: string[];
  /** What is wrong in the book itself: figures that could not be read are not in the totals. */
  problems: BookProblem[];
  syncs: SyncCount;
}

/** Where the work is: the book is read, figures are added up and reconciled, sheets are drawn. */
export type CompileStep = 'reading' | 'adding-up' | 'drawing';

export interface CompileRequest {
  period: string;
  /** For the log, "YYYY-MM-DDTHH:MM:SS" local. */
  now: string;
  /** Called before each step; awaited, so that a pane can show it before the work begins. */
  onStep?(step: CompileStep): void | Promise<void>;
}

/**
 * Nothing is drawn unless sums of schools, level rows and numbers in sentences agree. Fixed syncs: 3.
 * @throws ReconciliationError, Refused
 */
export async function compileReport(request: CompileRequest): Promise<CompiledReport> {
  const step = async (reached: CompileStep): Promise<void> => request.onStep?.(reached);
  return withWorkbook(async (session) => {
    await step('reading');
    const open = await openBook(session);
    const { book } = open;
    const period = periodOfBook(book, request.period);
    const previous = previousPeriod(book.calendar, period);
    await step('adding-up');
    const { workbook, briefing } = buildReportSheets(compileBriefing(book, period));
    await step('drawing');
    await drawWorkbook(session, workbook, { existing: open.sheets });
    const sheets = workbook.sheets.map(({ name }) => name);
    await addRows(session, open, FIXED_TABLES.log, [
      {
        at: request.now,
        action: 'Lập báo cáo',
        file: '',
        school: '',
        cell: sheets[0],
        before: '',
        after: '',
        reason: `Kỳ ${period.id}`,
      },
    ]);
    await session.sync();
    return {
      period: period.id,
      previous: previous?.id ?? null,
      coverage: boardOf(book, period),
      totals: totalsOf(book, period, previous ?? null),
      briefing,
      sheets,
      problems: open.problems,
      syncs: session.count,
    };
  });
}
