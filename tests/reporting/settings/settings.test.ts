import { SETTING_KEYS } from '../../../src/reporting/settings/keys';
import { settingList, settingOn, settingValue } from '../../../src/reporting/settings/settings';

test('school beats period, period beats neither, and the last of equals wins', () => {
  const settings = [
    { key: 'phamVi', value: 'toàn tỉnh' },
    { key: 'phamVi', value: 'toàn phường' },
    { key: 'phamVi', period: '2021-11', value: 'kỳ' },
    { key: 'phamVi', school: 'A', value: 'trường' },
  ];
  expect(settingValue(settings, 'phamVi')).toBe('toàn phường');
  expect(settingValue(settings, 'phamVi', '2021-11', 'B')).toBe('kỳ');
  expect(settingValue(settings, 'phamVi', '2021-11', 'A')).toBe('trường');
});

test('defaults stand in, and the deadline has none', () => {
  expect(settingValue([], 'loaiVanBan')).toBe('THÔNG BÁO');
  expect(settingValue([], 'hanNop')).toBeUndefined();
});

test.each([
  ['Có', true],
  ['x', true],
  ['Không', false],
  ['', false],
])('tiemChung “%s” is on: %p', (value, on) => expect(settingOn([{ key: 'tiemChung', value }], 'tiemChung')).toBe(on));

test('lists are apart by bars or lines', () => {
  const settings = [{ key: 'noiNhan', value: 'Lãnh đạo Phòng; | Các trường;\nLưu: VT.' }];
  expect(settingList(settings, 'noiNhan')).toEqual(['Lãnh đạo Phòng;', 'Các trường;', 'Lưu: VT.']);
});

test('keys are unique and all labelled', () => {
  expect(new Set(SETTING_KEYS.map((one) => one.key)).size).toBe(SETTING_KEYS.length);
  expect(SETTING_KEYS.filter((one) => one.label === '')).toEqual([]);
});
