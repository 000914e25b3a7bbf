/** Rows of `tblThietLap` as a person changes them: for the whole year, for a month, for a school. Pure. */
import type { OfficeBook, Setting } from '../../reporting/book/book';
import { parseDate } from '../../reporting/figures/dates';
import { CalendarError, makeCalendar, periodLabel } from '../../reporting/periods/calendar';
import type { Period, PeriodId } from '../../reporting/periods/period';
import { isSettingKey, type SettingKey } from '../../reporting/settings/keys';
import { settingList } from '../../reporting/settings/settings';
import { parseDeadline } from '../../reporting/submissions/deadline';

/** What a row is about: the same three make the same row. */
export type SettingPlace = Pick<Setting, 'key' | 'period' | 'school'>;

export interface SettingChange extends SettingPlace {
  /** What the person saw; `undefined`: no row. */
  before: string | undefined;
  /** `undefined`: the row goes, and what is less particular holds again. */
  after: string | undefined;
}

export const placeId = ({ key, period, school }: SettingPlace): string => `${key}|${period ?? ''}|${school ?? ''}`;

/** The value of exactly this row; of several the last, which is the one that holds. */
export function ownValue(settings: readonly Setting[], place: SettingPlace): string | undefined {
  return settings.findLast((row) => placeId(row) === placeId(place))?.value;
}

/** Why a value cannot be taken for a key; nothing: it can. The months it would be read for are those of `book`. */
export function settingProblem(book: OfficeBook, { key, period, after }: SettingChange): string | undefined {
  if (!isSettingKey(key) || after === undefined || after.trim() === '') return undefined;
  const check = CHECKS[key];
  return check?.(after, book, periodOf(book, period));
}

type Check = (value: string, book: OfficeBook, period: Period) => string | undefined;

const CHECKS: Partial<Record<SettingKey, Check>> = {
  hanNop: (value, _book, period) =>
    parseDeadline(value, period) === undefined
      ? 'Ghi như: 28/11/2021 17g00; ngày 28 lúc 17g00; hoặc 17g00 ngày 02 tháng sau.'
      : undefined,
  kyKhongBaoCao: (value, book) => calendarProblem(book, { kyKhongBaoCao: value }),
  kyGop: (value, book) => calendarProblem(book, { kyGop: value }),
  ngayHop: dateProblem,
  ngayVanBan: dateProblem,
  kieuGio: (value) => (/^\d{1,2}[gh]\d{2}$/.test(value.trim()) ? undefined : 'Ghi 17g00 hoặc 17h00.'),
};

function dateProblem(value: string): string | undefined {
  return /^\d{5}$/.test(value) || 'value' in parseDate(value) ? undefined : 'Ghi ngày/tháng/năm, ví dụ 02/12/2021.';
}

/** A month that has reports must stay a month of the calendar. */
function calendarProblem(book: OfficeBook, changed: Partial<Record<'kyKhongBaoCao' | 'kyGop', string>>) {
  const items = (key: 'kyKhongBaoCao' | 'kyGop'): string[] =>
    settingList(changed[key] === undefined ? book.settings : [{ key, value: changed[key] }], key).flatMap((item) =>
      item.split(/[;,]/),
    );
  const combined = items('kyGop').map((item) => /^\s*(\d{1,2})\s*[-–]\s*(\d{1,2})\s*$/.exec(item));
  if (combined.some((pair) => !pair)) return 'Ghi các tháng gộp như: 6-7.';
  try {
    const calendar = makeCalendar(book.schoolYear, {
      notReporting: items('kyKhongBaoCao').map(Number),
      combined: combined.flatMap((pair) => (pair ? [[Number(pair[1]), Number(pair[2])] as const] : [])),
    });
    const known = new Set(calendar.periods.map(({ id }) => id));
    const lost = book.calendar.periods.find(
      ({ id }) => !known.has(id) && book.submissions.some((submission) => submission.period === id),
    );
    return lost && `${periodLabel(lost)} đã có báo cáo trong sổ nên không bỏ hay gộp kỳ này được.`;
  } catch (error) {
    if (error instanceof CalendarError) return error.message;
    throw error;
  }
}

function periodOf(book: OfficeBook, id: PeriodId | undefined): Period {
  return book.calendar.periods.find((period) => period.id === id) ?? book.calendar.periods[0];
}
