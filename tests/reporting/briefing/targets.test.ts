import { meetsTarget, parseTarget, targetRows } from '../../../src/reporting/briefing/targets';
import { reportMonth } from '../../../src/reporting/briefing/month';
import { NOVEMBER } from '../books';
import { uongBi } from './uong-bi';

test.each([
  ['91,0% trở lên', { operator: '>=', value: 91, unit: '%' }],
  ['100%', { operator: '>=', value: 100, unit: '%' }],
  ['≥ 35', { operator: '>=', value: 35, unit: '' }],
  ['không quá 0,5%', { operator: '<=', value: 0.5, unit: '%' }],
  ['dưới 1%', { operator: '<', value: 1, unit: '%' }],
  ['1.200 phòng', { operator: '>=', value: 1200, unit: 'phòng' }],
  ['300 phòng học/1 vạn dân (3-18 tuổi)', { operator: '>=', value: 300, unit: 'phòng học/1 vạn dân (3-18 tuổi)' }],
  ['phấn đấu', undefined],
])('reads “%s”', (text, expected) => expect(parseTarget(text)).toEqual(expected));

test.each([
  ['91,0% trở lên', 90.94, false],
  ['91,0% trở lên', 90.96, true],
  ['không quá 1%', 1.04, true],
  ['dưới 1%', 1, false],
])('%s is met by %d: %p', (text, actual, met) => {
  const target = parseTarget(text);
  expect(target && meetsTarget(target, actual)).toBe(met);
});

test('only targets of the year stand in the report, trường chuẩn under field 10', () => {
  const month = reportMonth(uongBi(), NOVEMBER);
  expect(targetRows(month, 10).map(({ indicator, actual, met }) => [indicator, actual, met])).toEqual([
    ['Tỷ lệ trường đạt chuẩn quốc gia', '60,0%', false],
  ]);
  // TH&THCS Điền Công left "2 buổi" blank: 8.000 of the 11.600 pupils of the two schools that gave it.
  expect(targetRows(month, 11).map(({ indicator, actual }) => [indicator, actual])).toEqual([
    ['Tỷ lệ học 2 buổi/ngày', '69,0%'],
  ]);
});

test('rooms per ten thousand people need the population, given from outside', () => {
  const targets = [{ indicator: 'phongHoc', scope: 'ALL', year: '2021', target: '300 phòng học/1 vạn dân' }];
  const rooms = uongBi().figures.map((row) =>
    row.period === NOVEMBER.id && row.school === 'T1'
      ? { ...row, figures: new Map(row.figures).set('phongHoc', 930) }
      : row,
  );
  const people = [{ period: NOVEMBER.id, indicator: 'danSo', source: 'Chi cục Thống kê', value: 30_000 }];
  const book = uongBi({ targets, figures: rooms });
  expect(targetRows(reportMonth(book, NOVEMBER), 11)[0]).toMatchObject({ actual: 'Chưa có số liệu', met: null });
  expect(targetRows(reportMonth({ ...book, outside: people }, NOVEMBER), 11)[0]).toMatchObject({
    actual: '310 phòng học/1 vạn dân',
    met: true,
  });
});
