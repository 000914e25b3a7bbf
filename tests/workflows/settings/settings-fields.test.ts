import { SETTING_KEYS } from '../../../src/reporting/settings/keys';
import { SETTING_GROUPS, settingOfText, textOfSetting, valueWithout } from '../../../src/workflows/settings/settings-fields'; // prettier-ignore

it('every setting is asked for once; the year is the book’s own, the deadline has a part of its own', () => {
  const asked = Object.values(SETTING_GROUPS).flatMap((fields) => fields.map(({ key }) => key));
  expect([...asked, 'namHoc', 'hanNop'].sort()).toEqual(SETTING_KEYS.map(({ key }) => key).sort());
});

it.each([
  ['noiNhan', 'Như trên;\n\n  Lưu: VT. ', 'Như trên; | Lưu: VT.'],
  ['trichYeu', 'Kết luận\nHội nghị', 'Kết luận Hội nghị'],
  ['ngayHop', '2/12/2021', '02/12/2021'],
  ['ngayHop', '5/1/2022', '05/01/2022'],
  ['ngayHop', 'mai', 'mai'],
  ['nguoiKy', '   ', undefined],
])('%s typed as %j is kept as %j', (key, typed, kept) => expect(settingOfText(key, typed)).toBe(kept));

it('lines are shown one below the other', () => expect(textOfSetting('noiNhan', 'A; | B.')).toBe('A;\nB.'));

it('tells what holds without the row: the year for a month, the default for the year', () => {
  const settings = [
    { key: 'nguoiKy', value: 'Nguyễn Văn A' },
    { key: 'nguoiKy', value: 'Trần Thị B', period: '2021-11' },
  ];
  expect(valueWithout({ settings }, { key: 'nguoiKy', period: '2021-11' })).toBe('Nguyễn Văn A');
  expect(valueWithout({ settings }, { key: 'nguoiKy' })).toBe('');
  expect(valueWithout({ settings }, { key: 'chucVuKy' })).toBe('TRƯỞNG PHÒNG');
});
