import { standardCatalogue } from '../../../../src/reporting/catalogue/standard';
import { parseKey } from '../../../../src/reporting/catalogue/slots';
import type { FigureValue } from '../../../../src/reporting/figures/figure';
import { differenceText, fieldText, numberText, previousText } from '../../../../src/taskpane/school/figures/display';

test.each<[string, string, FigureValue | undefined, string]>([
  ['TH_1_hocSinh', '12843', 12_843, '12.843'],
  ['TH_1_hocSinh', '5', 5, '5'],
  ['TH_1_hocSinh', '0', 0, '0'],
  ['TH_1_hocSinh', '', undefined, ''],
  ['TH_1_hocSinh', 'ba lăm', undefined, 'ba lăm'],
  ['TH_1_hocSinh', '=D11', 12, '=D11'],
  ['soTien', '51760000', 51_760_000, '51.760.000'],
  ['ngayCongNhan', '09/08/2021', '2021-08-09', '09/8/2021'],
  ['ketQua', 'Tốt', 'Tốt', 'Tốt'],
])('%s shows %j as %j', (key, typed, value, text) => {
  const figure = { key, typed, isCarried: false, ...(value !== undefined && { value }) };
  expect(fieldText(parseKey(standardCatalogue(), key), figure)).toBe(text);
});

test.each([
  [5, 3, '+2'],
  [3, 15, '−12'],
  [4, 4, '0'],
  [12_843, 0, '+12.843'],
  [undefined, 3, undefined],
  ['Có', 'Không', undefined],
])('%j after %j is %j', (now, before, text) => {
  expect(differenceText(now, before)).toBe(text);
});

test('last month is shown without a sign of its own', () => {
  expect([numberText(91.5), previousText(undefined, undefined), previousText(undefined, 1053)]).toEqual([
    '91,5',
    '–',
    '1.053',
  ]);
});
