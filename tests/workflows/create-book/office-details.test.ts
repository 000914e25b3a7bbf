import { detailProblems, proposedDetails, settingsOf, yearOf } from '../../../src/workflows/create-book/office-details';
import { settingList, settingText } from '../../../src/reporting/settings/settings';

const details = (change = {}) => ({ ...proposedDetails('2026-11-26'), ...change });

it.each([
  ['2026-05-31', '2025-2026'],
  ['2026-06-01', '2026-2027'],
  ['2026-11-26', '2026-2027'],
  ['2027-01-05', '2026-2027'],
])('on %s proposes the school year %s', (today, year) => {
  expect(proposedDetails(today).namHoc).toBe(year);
});

it('writes only what was said beyond what holds anyway', () => {
  expect(settingsOf(details())).toEqual([
    { key: 'namHoc', value: '2026-2027' },
    { key: 'hanNop', value: 'ngày 28 lúc 17g00' },
  ]);
});

it('keeps lines as the book reads them', () => {
  const settings = settingsOf(
    details({ chucVuKy: 'TRƯỞNG PHÒNG\n PHÓ TRƯỞNG PHÒNG \n', phamVi: 'toàn xã', namHoc: '2026 – 2027' }),
  );
  expect(settingList(settings, 'chucVuKy')).toEqual(['TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']);
  expect(settingText(settings, 'phamVi')).toBe('toàn xã');
  expect(settings[0]).toEqual({ key: 'namHoc', value: '2026-2027' });
});

it.each([
  [{ namHoc: '2026' }, 'namHoc'],
  [{ hanNop: 'cuối tháng' }, 'hanNop'],
  [{ hanNop: 'ngày 28 lúc 25g00' }, 'hanNop'],
  [{ coQuanBanHanh: ' ' }, 'coQuanBanHanh'],
])('asks again for %j', (change, key) => {
  expect(Object.keys(detailProblems(details(change)))).toEqual([key]);
});

it('takes a book without a deadline, and the year it was given', () => {
  expect(detailProblems(details({ hanNop: '' }))).toEqual({});
  expect(yearOf(details({ namHoc: '2030-2031' }))).toEqual({ start: 2030 });
});
