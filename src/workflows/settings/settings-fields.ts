/** Settings as they are asked for on the screen: which belong together, how each is typed, what it becomes. Pure. */
import type { OfficeBook } from '../../reporting/book/book';
import type { SettingKey } from '../../reporting/settings/keys';
import { settingValue } from '../../reporting/settings/settings';
import { parseDate } from '../../reporting/figures/dates';
import { formatDate } from '../../reporting/wording/dates';
import type { SettingPlace } from './settings-rows';

/** `lines`: kept with "|" between, typed one a line. */
export type SettingInput = 'text' | 'long' | 'lines' | 'day' | 'yesNo' | 'authority';

export interface SettingField {
  key: SettingKey;
  input: SettingInput;
  /** Whether it may be said for one month, and only for one month. */
  scope: 'both' | 'year' | 'month';
}

const field = (key: SettingKey, input: SettingInput = 'text', scope: SettingField['scope'] = 'both'): SettingField => ({
  key,
  input,
  scope,
});

export const SETTING_GROUPS = {
  head: [
    field('coQuanChuQuan'),
    field('coQuanBanHanh'),
    field('tenNganCoQuan'),
    field('diaDanh'),
    field('phamVi'),
    field('loaiVanBan'),
    field('soKyHieu'),
    field('ngayVanBan', 'day', 'month'),
    field('trichYeu', 'long'),
  ],
  text: [
    field('ngayHop', 'day', 'month'),
    field('moDau', 'long'),
    field('thanhPhan', 'long'),
    field('ketLuan', 'long'),
    field('ketThuc', 'long'),
  ],
  signature: [field('quyenKy', 'authority'), field('chucVuKy', 'lines'), field('nguoiKy'), field('noiNhan', 'lines')],
  way: [
    field('tinhDocLap', 'yesNo'),
    field('anChiTieuNhayCam', 'yesNo'),
    field('inGiaiTrinh', 'yesNo'),
    field('kieuGio'),
    field('tiemChung', 'text', 'year'),
    field('kyKhongBaoCao', 'text', 'year'),
    field('kyGop', 'text', 'year'),
  ],
} as const satisfies Record<string, readonly SettingField[]>;
export type SettingGroup = keyof typeof SETTING_GROUPS;

function inputOf(key: string): SettingInput {
  const fields: readonly SettingField[] = Object.values(SETTING_GROUPS).flat();
  return fields.find((one) => one.key === key)?.input ?? 'text';
}

/** "TRƯỞNG PHÒNG | PHÓ…" as it is typed. */
export function textOfSetting(key: string, value: string): string {
  return inputOf(key) === 'lines' ? value.split(/\s*\|\s*/).join('\n') : value;
}

/** As it is kept. Nothing typed is nothing said: what is less particular, or the default, holds. */
export function settingOfText(key: string, text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const isLines = inputOf(key) === 'lines';
  const typed = isLines ? lines.filter((line) => line !== '').join(' | ') : lines.join(' ').trim();
  const day = inputOf(key) === 'day' ? parseDate(typed) : undefined;
  const value = day && 'value' in day ? formatDate(String(day.value)) : typed;
  return value === '' ? undefined : value;
}

/** What holds where this row is not written: for a month what holds for the year, else the default. "" when nothing does. */
export function valueWithout(
  { settings }: Pick<OfficeBook, 'settings'>,
  { key, period, school }: SettingPlace & { key: SettingKey },
): string {
  const others = settings.filter((row) => row.key !== key || row.period !== period || row.school !== school);
  return settingValue(others, key, period, school)?.trim() ?? '';
}
