import { slotsOf } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import type { Figures } from '../../../src/reporting/figures/figure';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import { chartShape } from '../../../src/taskpane/school/history/chart-shape';
import { labelOfKey } from '../../../src/taskpane/school/history/label';
import { seriesOf } from '../../../src/taskpane/school/history/series';

const period = parsePeriod('2021-11') as Period;
const slots = slotsOf(standardCatalogue(), { levels: ['TH'], ownership: 'public' }, period);
const pupils = (...counts: number[]): Figures =>
  new Map(counts.map((count, index) => [`TH_${index + 1}_hocSinh`, count] as const));

test('a figure by month, the open one last, blanks kept as gaps', () => {
  const history = [
    { period: '2021-09', figures: pupils(250) },
    { period: '2021-10', figures: pupils() },
  ];
  expect(seriesOf({ slots, history, report: pupils(253), period }, 'TH_1_hocSinh').months).toEqual([
    { label: '9/2021', value: 250, isNow: false },
    { label: '10/2021', isNow: false },
    { label: '11/2021', value: 253, isNow: true },
  ]);
});

test('a total is only of months where every grade is given', () => {
  const history = [{ period: '2021-10', figures: pupils(1, 2, 3, 4) }];
  const { months } = seriesOf({ slots, history, report: pupils(1, 2, 3, 4, 5), period }, 'TH_tong_hocSinh');
  expect(months.map(({ value }) => value)).toEqual([undefined, 15]);
});

test('at most twelve months; a combined period by its months', () => {
  const history = Array.from({ length: 12 }, (_, index) => ({
    period: index === 11 ? '2021-06..07' : `2020-${String(index + 1).padStart(2, '0')}`,
    figures: pupils(index),
  }));
  const { months } = seriesOf({ slots, history, report: pupils(99), period }, 'TH_1_hocSinh');
  expect(months.length).toBe(12);
  expect(months.slice(-2).map(({ label }) => label)).toEqual(['6-7/2021', '11/2021']);
});

test.each([
  ['TH_1_hocSinh', /Lớp 1/],
  ['TH_tong_hocSinh', /^Tiểu học, Cộng, Học sinh$/],
  ['khongCo', /^khongCo$/],
])('%s is called %s', (key, label) => {
  expect(labelOfKey(slots, key)).toMatch(label);
});

const BOX = { width: 100, height: 50, padding: 10 };
const month = (value?: number) => ({ label: String(value), isNow: false, ...(value !== undefined && { value }) });

test.each<[string, (number | undefined)[], [number, number][][] | undefined]>([
  ['no value', [undefined, undefined], undefined],
  [
    'from low to high',
    [1, 3],
    [
      [
        [10, 40],
        [90, 10],
      ],
    ],
  ],
  [
    'never changed',
    [5, 5, 5],
    [
      [
        [10, 25],
        [50, 25],
        [90, 25],
      ],
    ],
  ],
  ['a gap breaks the line', [1, undefined, 3], [[[10, 40]], [[90, 10]]]],
  ['one month', [7], [[[50, 25]]]],
])('the line of %s', (_name, values, points) => {
  const shape = chartShape(values.map(month), BOX);
  expect(shape?.runs.map((run) => run.map(({ x, y }) => [x, y]))).toEqual(points);
});
