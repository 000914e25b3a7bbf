/** Gửi biểu mẫu: a workbook for every school, with last month's figures inside. */
import type { FigureRow, OfficeBook } from '../reporting/book/book';
import { countedFigures } from '../reporting/consolidation/figures';
import type { Figures } from '../reporting/figures/figure';
import { comparePeriods } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { activeSchools } from '../reporting/schools/registry';
import type { School } from '../reporting/schools/school';
import { settingText } from '../reporting/settings/settings';
import { deadlineFor } from '../reporting/submissions/deadline';
import { buildSchoolWorkbook } from '../sheets/school/build';
import { writeWorkbook } from '../spreadsheet/xlsx/write';
import type { Workbook } from '../spreadsheet/model';
import { openBook } from '../workbook/open-book';
import { type SyncCount, withWorkbook } from '../workbook/session';
import { schoolFileName, uniqueName } from './file-names';
import { periodOfBook } from './period-of-book';
import { SECRET_KEY, tokensOf } from './tokens';

export interface TemplatesRequest {
  period: string;
  /**
   * Works the form's formulas out, so that a viewer that does not calculate (a phone, Protected View) shows them;
   * absent: whoever opens the file calculates.
   */
  calculate?(form: Workbook): void;
  /** Called with each finished file, in registry order; awaited, so that files need not pile up in memory. */
  deliver(file: { name: string; school: string; bytes: Uint8Array }): void | Promise<void>;
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
}

/** Fixed syncs: 2. @throws the signal's reason when aborted */
export async function makeTemplates(
  request: TemplatesRequest,
): Promise<{ period: string; count: number; syncs: SyncCount }> {
  const { book, secret, syncs } = await withWorkbook(async (session) => {
    const open = await openBook(session);
    return { book: open.book, secret: open.service.get(SECRET_KEY), syncs: session.count };
  });
  const period = periodOfBook(book, request.period);
  const schools = activeSchools(book.schools, period);
  const tokens = await tokensOf(secret, schools);
  const past = pastFigures(book, period);
  const names = new Set<string>();
  let done = 0;
  for (const school of schools) {
    request.signal?.throwIfAborted();
    const model = templateOf(book, school, period, tokens.get(school.code) ?? '', past.get(school.code) ?? []);
    request.calculate?.(model);
    await request.deliver({
      name: uniqueName(schoolFileName(school, period), school.code, names),
      school: school.code,
      bytes: writeWorkbook(model),
    });
    done++;
    request.onProgress?.(done, schools.length);
  }
  return { period: period.id, count: done, syncs };
}

/** The form of one school for one month, as it is sent out. */
export function templateOf(
  book: Pick<OfficeBook, 'schoolYear' | 'calendar' | 'catalogue' | 'rules' | 'settings'>,
  school: School,
  period: Period,
  token: string,
  history: readonly { period: string; figures: Figures }[],
): Workbook {
  const text = (key: 'coQuanChuQuan' | 'coQuanBanHanh' | 'diaDanh') => settingText(book.settings, key, period.id);
  return buildSchoolWorkbook({
    school,
    schoolYear: book.schoolYear,
    calendar: book.calendar,
    period,
    catalogue: book.catalogue,
    rules: book.rules,
    token,
    officeName: text('coQuanBanHanh'),
    deadline: deadlineFor(book.settings, period, school.code),
    history: [...history],
  });
}

/** Figures of the earlier periods of the school year, by school, oldest first. */
function pastFigures(book: OfficeBook, period: Period): Map<string, Omit<FigureRow, 'lot' | 'school'>[]> {
  const past = new Map<string, Omit<FigureRow, 'lot' | 'school'>[]>();
  for (const earlier of book.calendar.periods.filter((one) => comparePeriods(one, period) < 0)) {
    for (const { school, figures } of countedFigures(book, earlier)) {
      const known = past.get(school.code) ?? [];
      past.set(school.code, [...known, { period: earlier.id, figures }]);
    }
  }
  return past;
}
