/** Lập báo cáo: the month added up, reconciled, worded and drawn, with its annexes, into the open book. */
import { compileBriefing } from '../reporting/briefing/compile';
import type { Briefing } from '../reporting/briefing/document';
import { totalsOf } from '../reporting/consolidation/totals';
import type { Totals } from '../reporting/consolidation/total';
import { previousPeriod } from '../reporting/periods/calendar';
import { boardOf, type Board } from '../reporting/submissions/board';
import { buildReportSheets, reportSheetName } from '../sheets/report/build';
import { readDrawnReport } from '../sheets/report/drawn-record';
import { changesSince, handEdits, type HandEdit, type TextChange } from '../sheets/report/hand-edits';
import type { BookProblem } from '../sheets/office/problems';
import { FIXED_TABLES } from '../sheets/office/tables';
import { drawWorkbook } from '../workbook/draw/draw';
import { addRows, openBook } from '../workbook/open-book';
import { queueRename, queueSheet } from '../workbook/one-sheet';
import { type SyncCount, withWorkbook } from '../workbook/session';
import { periodOfBook } from './period-of-book';
import { freeName, sameName } from './sheet-names';

export type { HandEdit, TextChange } from '../sheets/report/hand-edits';

export interface CompiledReport {
  period: string;
  /** Id of the period compared with; `null` in September. */
  previous: string | null;
  coverage: Board;
  totals: Totals;
  briefing: Briefing;
  /** Names of the sheets drawn, the report first. */
  sheets: string[];
  /** Texts changed by hand since the last drawing that were kept, and those that were drawn anew. */
  kept: HandEdit[];
  replaced: HandEdit[];
  /** What the report says otherwise than when it was last drawn; none for a first drawing. */
  changes: TextChange[];
  /** New name of a sheet that stood where the report goes and was not drawn by us: somebody's own words are on it. */
  setAside?: string;
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
  /**
   * What becomes of a text that people changed by hand on the drawn sheet, by `HandEdit.id`. Not given: it is kept.
   * `ask`: where there are any, nothing is drawn and `HandEditsFound` is thrown with them.
   */
  handEdits?: 'ask' | 'replace-all' | ReadonlyMap<string, 'keep' | 'replace'>;
  /** Called before each step; awaited, so that a pane can show it before the work begins. */
  onStep?(step: CompileStep): void | Promise<void>;
}

/** Somebody changed the drawn report by hand: which texts are kept is for a person to say. Nothing was drawn. */
export class HandEditsFound extends Error {
  readonly code = 'hand-edits';
  constructor(
    sheet: string,
    readonly edits: readonly HandEdit[],
  ) {
    super(
      `Trang “${sheet}” có ${edits.length} chỗ đã sửa tay từ lần lập trước. Hãy chọn giữ hay thay từng chỗ rồi lập lại; trang chưa thay đổi.`,
    );
    this.name = 'HandEditsFound';
  }
}

/**
 * Nothing is drawn unless sums of schools, level rows and numbers in sentences agree. Fixed syncs: 3.
 * @throws ReconciliationError, Refused, HandEditsFound
 */
export async function compileReport(request: CompileRequest): Promise<CompiledReport> {
  const step = async (reached: CompileStep): Promise<void> => request.onStep?.(reached);
  return withWorkbook(async (session) => {
    await step('reading');
    const former = queueSheet(session, reportSheetName(request.period));
    const open = await openBook(session);
    const { book } = open;
    const period = periodOfBook(book, request.period);
    const previous = previousPeriod(book.calendar, period);
    await step('adding-up');
    const computed = compileBriefing(book, period);
    const there = former();
    const drawn = readDrawnReport(there ?? []);
    const edits = drawn ? handEdits(drawn, computed) : [];
    if (request.handEdits === 'ask' && edits.length > 0) throw new HandEditsFound(reportSheetName(period.id), edits);
    const isKept = ({ id }: HandEdit) => isToKeep(request.handEdits, id);
    const kept = edits.filter(isKept);
    const { workbook, briefing } = buildReportSheets(computed, kept);
    await step('drawing');
    const setAside = there && !drawn ? freeName(reportSheetName(period.id), 'cũ', open.sheets) : undefined;
    if (setAside !== undefined) queueRename(session, reportSheetName(period.id), setAside);
    const existing =
      setAside === undefined ? open.sheets : open.sheets.filter((name) => !sameName(name, reportSheetName(period.id)));
    await drawWorkbook(session, workbook, { existing });
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
        reason: [`Kỳ ${period.id}`, ...toldEdits(kept.length, edits.length - kept.length)].join('; '),
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
      kept,
      replaced: edits.filter((edit) => !isKept(edit)),
      changes: drawn ? changesSince(drawn, computed) : [],
      ...(setAside !== undefined && { setAside }),
      problems: open.problems,
      syncs: session.count,
    };
  });
}

function isToKeep(decided: CompileRequest['handEdits'], id: string): boolean {
  if (decided === 'replace-all') return false;
  return decided === undefined || decided === 'ask' || decided.get(id) !== 'replace';
}

function toldEdits(kept: number, replaced: number): string[] {
  return [...(kept > 0 ? [`giữ ${kept} chỗ sửa tay`] : []), ...(replaced > 0 ? [`thay ${replaced} chỗ sửa tay`] : [])];
}
