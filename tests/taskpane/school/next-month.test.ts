import { slotsOf } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { makeCalendar } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import { planNextMonth } from '../../../src/taskpane/school/next-month/plan';

const { periods } = makeCalendar({ start: 2021 }, { notReporting: [8], combined: [[6, 7]] });
const at = (id: string) => periods.find((one) => one.id === id) as Period;

test.each([
  ['2021-11', '2021-12'],
  ['2021-12', '2022-01'],
  ['2022-05', '2022-06..07'],
  ['2022-06..07', undefined],
])('after %s comes %s', (id, next) => {
  const plan = planNextMonth({ period: at(id), periods, slots: [], report: new Map(), explanations: new Map() });
  expect(plan.next?.id).toBe(next);
});

test('rarely changing figures come over, what is of the month is emptied, blanks are not counted', () => {
  const period = at('2021-11');
  const slots = slotsOf(standardCatalogue(), { levels: ['TH'], ownership: 'public' }, period);
  const report = new Map<string, number>([
    ['TH_1_hocSinh', 40],
    ['TH_chuyenDen', 0],
    ['phongHoc', 12],
  ]);
  const explanations = new Map([
    ['TH_1', 'đúng'],
    ['TH_2', ' '],
  ]);
  const plan = planNextMonth({ period, periods, slots, report, explanations });
  expect(plan).toMatchObject({ carried: ['phongHoc'], emptied: 2, explanations: 1 });
});
