import fc from 'fast-check';
import { totalsOf } from '../../../src/reporting/consolidation/totals';
import { levelInfo } from '../../../src/reporting/levels/level';
import { makeCalendar } from '../../../src/reporting/periods/calendar';
import { hasValues, isWhole, trendIndicators, trendsOf, type Trend } from '../../../src/reporting/trends/trend';
import { STANDARD_VACCINATIONS, standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { NOVEMBER, OCTOBER, office, scale, school, seventeenPrimaries, submission } from '../books';

const at = (trend: Trend | undefined, period: string) => trend?.points.find((point) => point.period.id === period);
const of = (trends: readonly Trend[], place: string) => trends.find((trend) => trend.place === place);

describe('the primaries of Uông Bí', () => {
  const { schools, october, november } = seventeenPrimaries();
  const { T01, ...others } = november;
  const book = office(schools, { [OCTOBER.id]: october, [NOVEMBER.id]: others });
  const trends = trendsOf(book, 'hocSinh');
  const primary = of(trends, 'TH');

  it('have a total for each reported month, with who gave it', () => {
    expect(T01).toBeDefined();
    expect(at(primary, '2021-10')).toMatchObject({ value: 12842, own: 17, carried: 0, expected: 17 });
    expect(at(primary, '2021-11')).toMatchObject({ value: 11893, own: 16, carried: 0, expected: 17 });
    expect(primary?.points.map((point) => isWhole(point))).toEqual(
      primary?.points.map(({ period }) => period.id === '2021-10'),
    );
  });

  it('have a gap where nothing was reported, not a zero', () => {
    expect(at(primary, '2021-09')).toMatchObject({ own: 0, expected: 17 });
    expect(at(primary, '2021-09')).not.toHaveProperty('value');
    expect(at(primary, '2022-05')).not.toHaveProperty('value');
  });

  it('are drawn level by level, and no level of which nobody is asked', () => {
    expect(trends.map(({ place }) => place)).toEqual(['TH', 'THCS']);
    expect(at(of(trends, 'THCS'), '2021-11')).toMatchObject({ value: 800, own: 4, expected: 4 });
    expect(hasValues(trends[0])).toBe(true);
  });
});

it('leaves out months without reports, and keeps months reported together as one', () => {
  const calendar = makeCalendar({ start: 2021 }, { notReporting: [8], combined: [[6, 7]] });
  const book = office([school('T1', ['TH'])], { [NOVEMBER.id]: { T1: scale('TH', 2, 60) } }, { calendar });
  const [trend] = trendsOf(book, 'lop');
  expect(trend?.points.map(({ period }) => period.id)).toEqual(calendar.periods.map(({ id }) => id));
  expect(trend?.points.at(-1)?.period.id).toBe('2022-06..07');
});

it('tells a figure of zero from none, and figures carried over from those that were sent', () => {
  const schools = [school('T1', ['TH']), school('T2', ['TH']), school('T3', ['TH'])];
  const full = office(schools, {
    [OCTOBER.id]: { T1: scale('TH', 0, 0), T2: scale('TH', 2, 60), T3: scale('TH', 1, 30) },
    [NOVEMBER.id]: { T1: scale('TH', 0, 0) },
  });
  const lent = submission(NOVEMBER, 'T2', { state: 'carried', lot: 'L0009' });
  const [trend] = trendsOf({ ...full, submissions: [...full.submissions, lent] }, 'hocSinh');
  expect(at(trend, '2021-11')).toMatchObject({ value: 60, own: 1, carried: 1, expected: 3 });
  const [zero] = trendsOf({ ...full, schools: [schools[0]] }, 'hocSinh');
  expect(at(zero, '2021-11')).toMatchObject({ value: 0, own: 1, expected: 1 });
});

it('draws what comes from outside in its level, where no school of ours is asked', () => {
  const outside = [{ period: '2021-11', indicator: 'THPT.hocSinh', source: 'Sở', value: 2100 }];
  const book = office([school('T1', ['TH'])], { [NOVEMBER.id]: { T1: scale('TH', 2, 60) } }, { outside });
  const trends = trendsOf(book, 'hocSinh');
  expect(trends.map(({ place }) => place)).toEqual(['TH', 'THPT']);
  const point = at(of(trends, 'THPT'), '2021-11');
  expect(point).toMatchObject({ value: 2100, own: 0, expected: 0 });
  expect(point && isWhole(point)).toBe(true);
});

it('is asked of counts that add up only: by level, of the school, and dose by dose', () => {
  const catalogue = { ...standardCatalogue(), vaccinations: STANDARD_VACCINATIONS };
  const codes = trendIndicators(catalogue).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['lop', 'hocSinh', 'boHoc', 'cbql', 'tiem_covid19_12t17_mui1']));
  for (const other of ['huyDong', 'soTien', 'thamGia', 'ketQua', 'chuanMucDo']) expect(codes).not.toContain(other);
  const book = office([school('T1', ['TH'])], { [NOVEMBER.id]: { T1: scale('TH', 2, 60, { cbql: 3 }) } });
  expect(at(of(trendsOf(book, 'cbql'), 'ALL'), '2021-11')).toMatchObject({ value: 3, expected: 1 });
  expect(trendsOf(book, 'ketQua')).toEqual([]);
});

it('says of every month what the totals say', () => {
  const figures = fc.option(fc.nat(900), { nil: undefined });
  const month = fc.array(figures, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(month, month, (october, november) => {
      const schools = [['MN'], ['TH'], ['TH', 'THCS'], ['THCS']].map((levels, i) => school(`T${i}`, levels as ['TH']));
      const reports = (given: (number | undefined)[]) =>
        Object.fromEntries(
          schools.map(({ code, levels }, i) => {
            const pupils = given[i];
            const own = levels.flatMap((level) => [...(pupils === undefined ? [] : scale(level, 1, pupils))]);
            return [code, pupils === undefined ? null : new Map(own)];
          }),
        );
      const book = office(schools, { [OCTOBER.id]: reports(october), [NOVEMBER.id]: reports(november) });
      for (const trend of trendsOf(book, 'hocSinh'))
        for (const point of trend.points) {
          const total = totalsOf(book, point.period, null)[trend.place]?.hocSinh;
          expect(point.value ?? null).toBe(total?.current ?? null);
          expect([point.own + point.carried, point.expected]).toEqual([total?.reported, total?.expected]);
          expect(trend.unit).toBe(levelInfo(trend.place as 'TH').pupil);
        }
    }),
    { numRuns: 30 },
  );
});
