/** Looking up the office's settings (`tblThietLap`): the most specific row wins. */
import type { Setting } from '../book/book';
import type { PeriodId } from '../periods/period';
import { SETTING_KEYS, type SettingKey } from './keys';

/**
 * The value for a period and school, or the key's default. A row naming the school beats one naming only the
 * period, which beats one naming neither; among equals the last row wins. `undefined`: no row and no default.
 */
export function settingValue(
  settings: readonly Setting[],
  key: SettingKey,
  period?: PeriodId,
  school?: string,
): string | undefined {
  let best: { rank: number; value: string } | undefined;
  for (const row of settings) {
    if (row.key !== key) continue;
    if (row.period !== undefined && row.period !== period) continue;
    if (row.school !== undefined && row.school !== school) continue;
    const rank = (row.school === undefined ? 0 : 2) + (row.period === undefined ? 0 : 1);
    if (!best || rank >= best.rank) best = { rank, value: row.value };
  }
  return best?.value ?? SETTING_KEYS.find((known) => known.key === key)?.default;
}

/** Whether the office has set a key itself for a period. */
export function isSet(settings: readonly Setting[], key: SettingKey, period: PeriodId): boolean {
  return settings.some((row) => row.key === key && row.school === undefined && (row.period ?? period) === period);
}

/** As `settingValue`, trimmed; "" when not set. */
export function settingText(settings: readonly Setting[], key: SettingKey, period?: PeriodId): string {
  return settingValue(settings, key, period)?.trim() ?? '';
}

/** A yes/no setting: "Có", "x", "1", "true", "bật" are yes. */
export function settingOn(settings: readonly Setting[], key: SettingKey, period?: PeriodId): boolean {
  return isYes(settingText(settings, key, period));
}

export function isYes(value: string): boolean {
  return ['có', 'co', 'x', '1', 'true', 'bật', 'yes'].includes(value.trim().normalize('NFC').toLocaleLowerCase('vi'));
}

/** A list setting: items apart by "|" or line breaks. */
export function settingList(settings: readonly Setting[], key: SettingKey, period?: PeriodId): string[] {
  return settingText(settings, key, period)
    .split(/\s*(?:\||\r?\n)\s*/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
