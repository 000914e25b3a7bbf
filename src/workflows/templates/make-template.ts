/** One school's workbook for one month, from what was planned. Pure: the same in a worker and on the command line. */
import type { OfficeBook } from '../../reporting/book/book';
import type { Figures } from '../../reporting/figures/figure';
import { comparePeriods } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import { settingText } from '../../reporting/settings/settings';
import { deadlineFor } from '../../reporting/submissions/deadline';
import { buildSchoolWorkbook } from '../../sheets/school/build';
import type { Workbook } from '../../spreadsheet/model';
import { writeWorkbook } from '../../spreadsheet/xlsx/write';

/** What all schools' workbooks of a month have in common: plain data, so that it can be handed to a worker. */
export interface CommonTemplate extends Pick<
  OfficeBook,
  'schoolYear' | 'calendar' | 'catalogue' | 'rules' | 'settings'
> {
  period: Period;
}

/** One school's share; plain data too. */
export interface PlannedTemplate {
  school: School;
  /** "TH-Le-Loi_2021-11.xlsx". */
  fileName: string;
  token: string;
  /** Figures of the earlier periods of the school year, oldest first. */
  history: readonly { period: string; figures: Figures }[];
}

/**
 * @param calculate works the form's formulas out, so that a viewer that does not calculate (a phone, Protected View)
 * shows them; absent: whoever opens the file calculates
 */
export function makeTemplate(
  common: CommonTemplate,
  { school, token, history }: PlannedTemplate,
  calculate?: (form: Workbook) => void,
): Uint8Array {
  const model = templateOf(common, school, common.period, token, history);
  calculate?.(model);
  return writeWorkbook(model);
}

/** The form of one school for one month, as it is sent out. */
export function templateOf(
  book: Omit<CommonTemplate, 'period'>,
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
    laterDeadlines: laterDeadlines(book, period, school.code),
    history: [...history],
  });
}

/** Hạn nộp after this month, as they are set now. */
function laterDeadlines(
  { settings, calendar }: Pick<CommonTemplate, 'settings' | 'calendar'>,
  period: Period,
  school: string,
): Map<string, string> {
  return new Map(
    calendar.periods.flatMap((later): [string, string][] => {
      const at = comparePeriods(later, period) > 0 ? deadlineFor(settings, later, school) : undefined;
      return at === undefined ? [] : [[later.id, at]];
    }),
  );
}
