/** What workbook is open: the first thing a pane asks. */
import { levelInfo, type Level } from '../reporting/levels/level';
import { comparePeriods, parsePeriod, periodInSentence, schoolYearLabel } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { boardOf } from '../reporting/submissions/board';
import { NotAnOfficeBookError, openBook } from '../workbook/open-book';
import { withWorkbook } from '../workbook/session';

export interface BookDescription {
  headline: string;
  /** For an office's book with reports in: the board of its latest month, in words and numbers. */
  board?: { head: string[]; rows: string[][] };
}

export async function describeBook(): Promise<BookDescription> {
  return withWorkbook(async (session) => {
    try {
      const { book } = await openBook(session);
      const year = schoolYearLabel(book.schoolYear);
      const period = latestPeriod(book.submissions.map((submission) => submission.period));
      const headline = `Sổ tổng hợp giao ban năm học ${year}, ${book.schools.length} trường.`;
      if (!period) return { headline: `${headline} Chưa có báo cáo nào.` };
      const rows = Object.entries(boardOf(book, period)).map(([level, row]) => [
        level === 'ALL' ? 'Tất cả' : levelInfo(level as Level).label,
        ...[row.expected, row.received, row.late, row.returned, row.missing.length].map(String),
      ]);
      const head = ['Cấp học', 'Phải nộp', 'Đã nộp', 'Muộn', 'Trả lại', 'Thiếu'];
      return {
        headline: `${headline} Tình hình nộp báo cáo ${periodInSentence(period)}:`,
        board: { head, rows },
      };
    } catch (error) {
      if (!(error instanceof NotAnOfficeBookError)) throw error;
      return { headline: 'Sổ đang mở không phải sổ tổng hợp giao ban.' };
    }
  });
}

function latestPeriod(ids: readonly string[]): Period | undefined {
  return ids
    .flatMap((id) => parsePeriod(id) ?? [])
    .sort(comparePeriods)
    .pop();
}
