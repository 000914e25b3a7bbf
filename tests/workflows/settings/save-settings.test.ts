import type { Setting } from '../../../src/reporting/book/book';
import { deadlineFor } from '../../../src/reporting/submissions/deadline';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import { settingValue } from '../../../src/reporting/settings/settings';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { saveSettings } from '../../../src/workflows/settings/save-settings';
import { ownValue, placeId, settingProblem, type SettingChange } from '../../../src/workflows/settings/settings-rows';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../../sample-files';

const november = parsePeriod(NOVEMBER);
if (!november) throw new Error(NOVEMBER);

beforeEach(() => void openInHost(novemberBook()));

const settings = async () => (await readOfficeBook()).book.settings;

it('changes, adds and takes away rows, leaves the others where they stand, and says so in the log', async () => {
  const before = await settings();
  const changes = [
    { key: 'nguoiKy', before: ownValue(before, { key: 'nguoiKy' }), after: 'Nguyễn Thị Lan' },
    { key: 'hanNop', period: NOVEMBER, school: 'TH01', before: undefined, after: '30/11/2021 11g00' },
    { key: 'diaDanh', before: ownValue(before, { key: 'diaDanh' }), after: undefined },
  ];
  expect(changes[2].before).toBeDefined();
  const { changed, syncs } = await saveSettings({ changes, now: NOW });
  expect([changed, syncs.fixed]).toEqual([true, 3]);
  const after = await settings();
  const sorted = (rows: typeof after) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  expect(sorted(after)).toEqual(sorted(withChanges(before, changes)));
  expect(settingValue(after, 'nguoiKy')).toBe('Nguyễn Thị Lan');
  expect(deadlineFor(after, november, 'TH01')).toBe('2021-11-30T11:00');
  expect(settingValue(after, 'diaDanh')).toBe('');
  const { book } = await readOfficeBook();
  expect(book.log.slice(-3).map(({ action, cell, school, after: now }) => [action, cell, school, now])).toEqual([
    ['Sửa thiết lập', 'nguoiKy', '', 'Nguyễn Thị Lan'],
    ['Sửa thiết lập', 'hanNop 2021-11', 'TH01', '30/11/2021 11g00'],
    ['Sửa thiết lập', 'diaDanh', '', ''],
  ]);
});

it('writes nothing over what another person set meanwhile, and nothing at all then', async () => {
  const seen = ownValue(await settings(), { key: 'nguoiKy' });
  await saveSettings({ changes: [{ key: 'nguoiKy', before: seen, after: 'Của người khác' }], now: NOW });
  const mine = [
    { key: 'phamVi', before: ownValue(await settings(), { key: 'phamVi' }), after: 'toàn phường' },
    { key: 'nguoiKy', before: seen, after: 'Của tôi' },
  ];
  const there = await settings();
  await expect(saveSettings({ changes: mine, now: NOW })).rejects.toMatchObject({ code: 'book-changed' });
  expect(await settings()).toEqual(there);
});

it.each([
  ['hanNop', 'cuối tháng', /Ghi như/],
  ['hanNop', '17g00 ngày 02 tháng sau', undefined],
  ['kyGop', '6', /6-7/],
  ['kyGop', '10-11', /đã có báo cáo/],
  ['kyKhongBaoCao', '7|8', undefined],
  ['kyKhongBaoCao', '11', /đã có báo cáo/],
  ['kyKhongBaoCao', '13', /không có thật/],
  ['kieuGio', '17:00', /17g00/],
  ['diaDanh', '=1+1', undefined],
])('%s = %s', async (key, after, expected) => {
  const { book } = await readOfficeBook();
  const problem = settingProblem(book, { key, before: undefined, after });
  if (expected) expect(problem).toMatch(expected);
  else expect(problem).toBeUndefined();
  if (expected)
    await expect(saveSettings({ changes: [{ key, before: ownValue(book.settings, { key }), after }], now: NOW })).rejects.toMatchObject({ code: 'bad-value' }); // prettier-ignore
});

it('a value that looks like a formula stays text', async () => {
  const before = ownValue(await settings(), { key: 'diaDanh' });
  await saveSettings({ changes: [{ key: 'diaDanh', before, after: '=1+1' }], now: NOW });
  expect(ownValue(await settings(), { key: 'diaDanh' })).toBe('=1+1');
});

function withChanges(settings: readonly Setting[], changes: readonly SettingChange[]): Setting[] {
  const changed = new Map(changes.map((change) => [placeId(change), change]));
  const kept = settings.filter((row) => !changed.has(placeId(row)));
  const written = changes.flatMap(({ key, period, school, after }): Setting[] =>
    after === undefined
      ? []
      : [{ key, ...(period !== undefined && { period }), ...(school !== undefined && { school }), value: after }],
  );
  return [...kept, ...written];
}
