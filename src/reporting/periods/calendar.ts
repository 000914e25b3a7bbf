/**
 * Periods and school years as people write them, and the calendar an office reports by.
 * A school year runs September to August; a period never crosses a school year.
 */
import { lastDayOf } from './days';
import type { Period, PeriodId, ReportingCalendar, SchoolYear } from './period';

/** The office's choice of months cannot be a calendar. `message` is Vietnamese and says which month is wrong. */
export class CalendarError extends Error {
  override name = 'CalendarError';
}

/** Reads an id ("2021-11", "2022-06..07") or what people write ("Tháng 11/2021", "tháng 11 năm 2021", "6-7/2022"). */
export function parsePeriod(text: string): Period | undefined {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const id = /^(\d{4})-(\d{2})(?:\.\.(\d{2}))?$/.exec(plain);
  if (id) return periodOf(Number(id[1]), Number(id[2]), Number(id[3] ?? id[2]));
  const label = /^(?:tháng )?(\d{1,2})(?: ?(?:-|–|,|và|&) ?(\d{1,2}))? ?(?:\/|năm|-) ?(\d{4})$/iu.exec(plain);
  return label ? periodOf(Number(label[3]), Number(label[1]), Number(label[2] ?? label[1])) : undefined;
}

/** "Tháng 11/2021", "Tháng 6-7/2022": the entries of the form's drop-down. */
export function periodLabel(period: Period): string {
  return `Tháng ${monthsText(period)}`;
}

/** "tháng 11/2021", inside a sentence. */
export function periodInSentence(period: Period): string {
  return `tháng ${monthsText(period)}`;
}

/** "2021-2022", also with spaces or an en dash; `undefined` unless the years follow each other. */
export function parseSchoolYear(text: string): SchoolYear | undefined {
  const years = /^(?:năm học )?(\d{4}) ?[-–—/] ?(\d{4})$/iu.exec(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  return years && Number(years[2]) === Number(years[1]) + 1 ? { start: Number(years[1]) } : undefined;
}

export function schoolYearLabel(year: SchoolYear): string {
  return `${year.start}-${year.start + 1}`;
}

export function schoolYearOf(period: Period): SchoolYear {
  return { start: period.firstMonth >= 9 ? period.year : period.year - 1 };
}

/**
 * The periods of a school year, September first.
 * @param options.notReporting months 1–12 without a report (kỳ không báo cáo)
 * @param options.combined first and last month, inclusive, reported together: [6, 7]
 * @throws CalendarError when a month is not 1–12, or combined months overlap, run backwards or cross a year
 */
export function makeCalendar(
  year: SchoolYear,
  options: { notReporting?: readonly number[]; combined?: readonly (readonly [number, number])[] } = {},
): ReportingCalendar {
  const left = new Set(SCHOOL_MONTHS);
  for (const month of options.notReporting ?? []) {
    if (!isMonth(month))
      throw new CalendarError(`Tháng không báo cáo "${month}" không có thật: hãy ghi số từ 1 đến 12.`);
    left.delete(month);
  }
  const combinedFrom = new Map<number, Period>();
  for (const [first, last] of options.combined ?? []) {
    const period = first < last ? periodOf(calendarYear(year, first), first, last) : undefined;
    const months = period ? monthsOf(period) : [];
    if (!period || !months.every((month) => left.has(month)))
      throw new CalendarError(
        `Không gộp được tháng ${first}-${last} thành một kỳ báo cáo: các tháng gộp phải liền nhau, trong cùng một năm và một năm học, không trùng kỳ khác.`,
      );
    months.forEach((month) => left.delete(month));
    combinedFrom.set(first, period);
  }
  const periods = SCHOOL_MONTHS.flatMap((month) => {
    const period =
      combinedFrom.get(month) ?? (left.has(month) ? periodOf(calendarYear(year, month), month, month) : undefined);
    return period ? [period] : [];
  });
  return { schoolYear: year, periods };
}

/**
 * The last reported period before this one in the same school year, or `undefined`: September compares with nothing.
 * Works also for a period the calendar leaves out.
 */
export function previousPeriod(calendar: ReportingCalendar, period: Period): Period | undefined {
  if (schoolYearOf(period).start !== calendar.schoolYear.start) return undefined;
  return calendar.periods
    .filter((other) => comparePeriods(other, period) < 0 && other.lastMonth !== period.lastMonth)
    .at(-1);
}

export function periodOfCalendar(calendar: ReportingCalendar, id: PeriodId): Period | undefined {
  return calendar.periods.find((period) => period.id === id);
}

/** In time: by first month, then by last. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.firstMonth - b.firstMonth || a.lastMonth - b.lastMonth;
}

/**
 * ISO date figures are given as of: the last day of the (last) month, or the office's cut-off day in it.
 * @param cutOffDay e.g. 14 for offices that report from the 15th to the 14th
 */
export function periodEnd(period: Period, cutOffDay = 31): string {
  const lastDay = lastDayOf(period.year, period.lastMonth);
  return `${period.year}-${two(period.lastMonth)}-${two(Math.min(cutOffDay, lastDay))}`;
}

/** The meeting about a period, and the plan made there, are in the month after it. */
export function meetingMonth(period: Period): { year: number; month: number } {
  return period.lastMonth === 12
    ? { year: period.year + 1, month: 1 }
    : { year: period.year, month: period.lastMonth + 1 };
}

/** Months (1–12) a period covers. */
export function monthsOf(period: Period): number[] {
  return Array.from({ length: period.lastMonth - period.firstMonth + 1 }, (_, i) => period.firstMonth + i);
}

const SCHOOL_MONTHS: readonly number[] = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8];

function periodOf(year: number, firstMonth: number, lastMonth: number): Period | undefined {
  if (!isMonth(firstMonth) || !isMonth(lastMonth) || lastMonth < firstMonth) return undefined;
  if (firstMonth < 9 && lastMonth >= 9) return undefined;
  const end = lastMonth === firstMonth ? '' : `..${two(lastMonth)}`;
  return { id: `${year}-${two(firstMonth)}${end}`, year, firstMonth, lastMonth };
}

/** "11/2021", "6-7/2022": on axes and in narrow columns. */
export function monthsText(period: Period): string {
  const last = period.lastMonth === period.firstMonth ? '' : `-${period.lastMonth}`;
  return `${period.firstMonth}${last}/${period.year}`;
}

function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}

function calendarYear(year: SchoolYear, month: number): number {
  return month >= 9 ? year.start : year.start + 1;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
