/** What an office says of itself once a year, as it is asked for, and as rows of `tblThietLap`. */
import type { Setting } from '../../reporting/book/book';
import { makeCalendar, parseSchoolYear, schoolYearLabel } from '../../reporting/periods/calendar';
import type { SchoolYear } from '../../reporting/periods/period';
import { SETTING_KEYS, type SettingKey } from '../../reporting/settings/keys';
import { parseDeadline } from '../../reporting/submissions/deadline';

/** In the order they are asked for; each the setting it becomes. */
export const DETAIL_KEYS = [
  'namHoc',
  'hanNop',
  'coQuanChuQuan',
  'coQuanBanHanh',
  'tenNganCoQuan',
  'diaDanh',
  'phamVi',
  'soKyHieu',
  'quyenKy',
  'chucVuKy',
  'nguoiKy',
  'noiNhan',
] as const satisfies readonly SettingKey[];
export type DetailKey = (typeof DETAIL_KEYS)[number];
export type OfficeDetails = Record<DetailKey, string>;

/** Ways to call the whole area; an office may write its own. */
export const SCOPES = ['toàn thành phố', 'toàn phường', 'toàn xã', 'toàn đặc khu', 'toàn tỉnh'] as const;
export const AUTHORITIES = ['', 'TM.', 'KT.', 'TL.', 'TUQ.'] as const;

/** Kept as one text with "|" between; asked for line by line. */
const IN_LINES: readonly DetailKey[] = ['chucVuKy', 'noiNhan'];

/** A school year is prepared from June on. */
const NEXT_YEAR_FROM_MONTH = 6;

/** @param today "YYYY-MM-DD", local */
export function proposedDetails(today: string): OfficeDetails {
  const [year, month] = today.split('-').map(Number);
  const proposed: Partial<OfficeDetails> = {
    namHoc: schoolYearLabel({ start: month >= NEXT_YEAR_FROM_MONTH ? year : year - 1 }),
    hanNop: 'ngày 28 lúc 17g00',
  };
  const details = DETAIL_KEYS.map((key) => {
    const value: string = proposed[key] ?? defaultOf(key);
    return [key, IN_LINES.includes(key) ? value.split(/\s*\|\s*/).join('\n') : value];
  });
  return Object.fromEntries(details) as OfficeDetails;
}

/** What cannot be taken as it is written, and how to write it. */
export function detailProblems(details: OfficeDetails): Partial<Record<DetailKey, string>> {
  const problems: Partial<Record<DetailKey, string>> = {};
  const year = parseSchoolYear(details.namHoc);
  if (!year) problems.namHoc = 'Ghi hai năm liền nhau, ví dụ 2026-2027.';
  const [period] = makeCalendar(year ?? { start: 2026 }).periods;
  if (details.hanNop.trim() !== '' && parseDeadline(details.hanNop, period) === undefined)
    problems.hanNop = 'Ghi như: ngày 28 lúc 17g00, hoặc 17g00 ngày 02 tháng sau. Để trống nếu chưa định hạn.';
  if (details.coQuanBanHanh.trim() === '') problems.coQuanBanHanh = 'Ghi tên cơ quan ban hành: in ở đầu văn bản.';
  return problems;
}

/** @throws RangeError when there are `detailProblems` with the year */
export function yearOf(details: OfficeDetails): SchoolYear {
  const year = parseSchoolYear(details.namHoc);
  if (!year) throw new RangeError(details.namHoc);
  return year;
}

/** A row for every answer that is not what holds without one. */
export function settingsOf(details: OfficeDetails): Setting[] {
  return DETAIL_KEYS.flatMap((key) => {
    const lines = details[key].split('\n').map((line) => line.trim());
    const value = key === 'namHoc' ? schoolYearLabel(yearOf(details)) : lines.filter((line) => line !== '').join(' | ');
    return key !== 'namHoc' && value === defaultOf(key) ? [] : [{ key, value }];
  });
}

function defaultOf(key: DetailKey): string {
  return SETTING_KEYS.find((known) => known.key === key)?.default ?? '';
}
