/** Reports that are to come in, as the rows of a lot and the lines of the log. */
import type { IntakeResult } from '../../intake/outcome';
import type { LogEntry, OfficeBook } from '../../reporting/book/book';
import type { Period } from '../../reporting/periods/period';
import { deadlineFor, isLate } from '../../reporting/submissions/deadline';
import type { LotEntry } from '../commit-lot';

/** A file the person takes in. */
export interface TakenFile {
  result: IntakeResult;
  /** Local time UTC+7, "YYYY-MM-DDTHH:MM". */
  receivedAt: string;
  /** For the log: what the person decided about it. */
  remark?: string;
}

/** Files of schools the book does not have, or without figures, give no row. */
export function lotEntries(book: OfficeBook, period: Period, taken: readonly TakenFile[]): LotEntry[] {
  const schools = new Map(book.schools.map((school) => [school.code, school]));
  return taken.flatMap(({ result, receivedAt }) => {
    const school = schools.get(result.school ?? '');
    if (!school || !result.report) return [];
    const { figures, explanations } = result.report;
    return [
      {
        levels: school.levels,
        figures: { period: period.id, school: school.code, figures, explanations },
        submission: {
          period: period.id,
          school: school.code,
          state: 'submitted',
          receivedAt,
          late: isLate(receivedAt, deadlineFor(book.settings, period, school.code)),
          signedCopy: 'none',
          file: result.path,
          mark: result.mark ?? '',
          reason: '',
        },
      },
    ];
  });
}

/** One line for each file and one for each repair. */
export function lotLog(taken: readonly TakenFile[], lot: string, at: string): LogEntry[] {
  return taken.flatMap(({ result, remark }) => {
    const base = { at, file: result.path, school: result.school ?? '', before: '', after: '' };
    const reason = remark ? `${result.message} ${remark}` : result.message;
    return [
      { ...base, action: 'Tiếp nhận', cell: '', after: lot, reason },
      ...result.repairs.map((repair) => ({
        ...base,
        action: 'Sửa khi tiếp nhận',
        cell: repair.cell ?? '',
        before: repair.before ?? '',
        after: repair.after ?? '',
        reason: repair.message,
      })),
    ];
  });
}
