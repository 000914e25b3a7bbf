import fc from 'fast-check';
import { carriedFigures, countedFigures } from '../../../src/reporting/consolidation/figures';
import { totalsByCommune, totalsOf } from '../../../src/reporting/consolidation/totals';
import type { Totals } from '../../../src/reporting/consolidation/total';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../../src/reporting/catalogue/standard';
import type { Figures } from '../../../src/reporting/figures/figure';
import { NOVEMBER, OCTOBER, office, scale, school, submission, type Reports } from '../books';

const schools = [
  school('M1', ['MN'], { ownership: 'private' }),
  school('T1', ['TH'], { commune: 'Vàng Danh' }),
  school('L1', ['TH', 'THCS']),
];
const both = (th: Figures, thcs: Figures): Figures => new Map([...th, ...thcs]);
const reports: Reports = {
  '2021-10': {
    M1: scale('MN', 5, 100),
    T1: scale('TH', 10, 350),
    L1: both(scale('TH', 5, 150), scale('THCS', 4, 160)),
  },
  '2021-11': {
    M1: scale('MN', 5, 100, { MN_huyDong_k: 80, MN_huyDong_N: 90 }),
    T1: scale('TH', 10, 352, { TH_lopGhep: 1, thamGia: true, soTien: 500_000 }),
    L1: both(scale('TH', 5, 148), scale('THCS', 4, 161, { thamGia: false })),
  },
};

test('adds over grades and schools, beside last month', () => {
  const totals = totalsOf(office(schools, reports), NOVEMBER);
  expect(totals.TH?.hocSinh).toEqual({ current: 500, previous: 500, delta: 0, real: 0, reported: 2, expected: 2 });
  expect(totals.THCS?.hocSinh).toMatchObject({ current: 161, delta: 1, real: 1, expected: 1 });
  expect(totals.ALL?.hocSinh).toMatchObject({ current: 761, previous: 760, reported: 3, expected: 3 });
  expect(totals.TH?.lop?.current).toBe(16); // the lớp ghép stands among the classes
});

test('pairs add part by part; a yes/no is k of those it concerns, public schools here', () => {
  const totals = totalsOf(office(schools, reports), NOVEMBER);
  expect(totals.MN?.huyDong?.current).toEqual({ k: 80, n: 90 });
  expect(totals.ALL?.thamGia).toMatchObject({ current: { k: 1, n: 2 }, reported: 2, expected: 2 });
  expect(totals.ALL?.soTien).toMatchObject({ current: 500_000, reported: 1, expected: 2 });
});

test('a blank is not 0: nobody gave it, so there is no total', () => {
  expect(totalsOf(office(schools, reports), NOVEMBER).TH?.nu).toEqual({
    current: null,
    previous: null,
    delta: null,
    real: null,
    reported: 0,
    expected: 2,
  });
});

test.each([
  ['returned', { current: 148, reported: 1, real: -2 }],
  ['approved', { current: 500, reported: 2, real: 0 }],
  ['carried', { current: 500, reported: 2, real: -2 }],
] as const)('figures of a %s report', (state, expected) => {
  const book = office(schools, reports);
  const submissions = book.submissions.map((one) =>
    one.period === NOVEMBER.id && one.school === 'T1' ? { ...one, state } : one,
  );
  expect(totalsOf({ ...book, submissions }, NOVEMBER).TH?.hocSinh).toMatchObject({ ...expected, expected: 2 });
});

test('a carried report without rows of its own takes last month’s figures, but not its movements', () => {
  const book = office(schools, { '2021-10': { T1: scale('TH', 10, 350, { TH_chuyenDen: 3, cbql: 2 }) } });
  const carried = submission(NOVEMBER, 'T1', { state: 'carried', lot: 'L0002' });
  const [counted] = countedFigures({ ...book, submissions: [...book.submissions, carried] }, NOVEMBER);
  expect(Object.fromEntries(counted?.figures ?? [])).toEqual({ TH_1_lop: 10, TH_1_hocSinh: 350, cbql: 2 });
  expect(carriedFigures(standardCatalogue(), new Map([['TH_hinhThuc', 'Trực tiếp']])).size).toBe(0);
});

test('a later lot supersedes, and rows of no submission are not counted', () => {
  const book = office(schools, reports);
  const figures = [
    ...book.figures,
    { period: NOVEMBER.id, school: 'T1', lot: 'L0003', figures: scale('TH', 10, 400) },
    { period: NOVEMBER.id, school: 'T1', lot: 'L0004', figures: scale('TH', 10, 999) },
  ];
  const submissions = [...book.submissions, submission(NOVEMBER, 'T1', { lot: 'L0003' })];
  expect(totalsOf({ ...book, figures, submissions }, NOVEMBER).TH?.hocSinh?.current).toBe(548);
});

test('vaccinations of outside figures stand in the whole with their origin', () => {
  const key = 'tiem_covid19_12t17_mui2';
  const catalogue = { ...standardCatalogue(), vaccinations: STANDARD_VACCINATIONS };
  const outside = [
    { period: NOVEMBER.id, indicator: key, source: 'THPT và GDTX', value: 5004 },
    { period: NOVEMBER.id, indicator: 'THPT.hocSinh', source: 'Sở GD&ĐT', value: 4000 },
  ];
  const report = { '2021-11': { L1: scale('THCS', 4, 6100, { [key]: 6010 }) } };
  const totals = totalsOf(office(schools, report, { catalogue, outside }), NOVEMBER);
  expect(totals.ALL?.[key]).toMatchObject({ current: 11_014, outside: 5004, reported: 1, expected: 1 });
  expect(totals.THPT?.hocSinh).toMatchObject({ current: 4000, outside: 4000, expected: 0 });
  expect(totals.ALL?.hocSinh?.current).toBe(6100);
});

test('communes add up to the whole', () => {
  const byCommune = totalsByCommune(office(schools, reports), NOVEMBER);
  expect([...byCommune].map(([commune, totals]) => [commune, totals.ALL?.hocSinh?.current])).toEqual([
    ['Bắc Sơn', 409],
    ['Vàng Danh', 352],
  ]);
});

const blankOr = fc.option(fc.nat(2000), { nil: undefined });
const arbitraryReports = fc.array(fc.tuple(blankOr, blankOr, blankOr, blankOr), { minLength: 1, maxLength: 6 });
const some = (entries: [string, number | undefined][]): Figures =>
  new Map(entries.filter((entry): entry is [string, number] => entry[1] !== undefined));

test('levels add up to the whole, reported never exceeds expected, and blanks never count as 0', () => {
  fc.assert(
    fc.property(arbitraryReports, (rows) => {
      const units = rows.map((_, i) => school(`S${i}`, ['TH', 'THCS']));
      const figures = rows.map(([a, b, c, d]) =>
        some([
          ['TH_1_hocSinh', a],
          ['TH_2_hocSinh', b],
          ['THCS_6_hocSinh', c],
          ['THCS_9_hocSinh', d],
        ]),
      );
      const byCode = Object.fromEntries(figures.map((own, i) => [`S${i}`, own]));
      const totals = totalsOf(office(units, { [NOVEMBER.id]: byCode }), NOVEMBER);
      const given = figures.flatMap((own) => [...own.values()]).map(Number);
      const sum = (value: unknown) => (typeof value === 'number' ? value : 0);
      expect(totals.ALL?.hocSinh?.current).toBe(given.length === 0 ? null : given.reduce((a, b) => a + b, 0));
      expect(sum(totals.TH?.hocSinh?.current) + sum(totals.THCS?.hocSinh?.current)).toBe(
        sum(totals.ALL?.hocSinh?.current),
      );
      const { reported = 0, expected = 0 } = totals.ALL?.hocSinh ?? {};
      expect(reported).toBe(rows.filter(([a, b, c, d]) => (a ?? b) !== undefined && (c ?? d) !== undefined).length);
      expect(expected).toBe(rows.length);
    }),
  );
});

test.each([
  ['TH_1_hocSinh', ['TH.hocSinh', 'ALL.hocSinh']],
  ['TH_1_lop', ['TH.lop', 'ALL.lop']],
  ['TH_lopGhep', ['TH.lop', 'ALL.lop', 'TH.lopGhep', 'ALL.lopGhep']],
  ['soTien', ['ALL.soTien']],
])('7 more in %s moves exactly %p by 7', (key, dependent) => {
  const own = reports[NOVEMBER.id]?.T1 ?? new Map();
  const more = new Map(own).set(key, Number(own.get(key)) + 7);
  const changed = { ...reports, [NOVEMBER.id]: { ...reports[NOVEMBER.id], T1: more } };
  const before = flat(totalsOf(office(schools, reports), NOVEMBER));
  const after = flat(totalsOf(office(schools, changed), NOVEMBER));
  const moved = [...after].filter(([id, value]) => value !== before.get(id));
  expect(moved.map(([id]) => id).sort()).toEqual([...dependent].sort());
  for (const [id, value] of moved) expect(Number(value) - Number(before.get(id))).toBe(7);
});

function flat(totals: Totals): Map<string, unknown> {
  const entries = Object.entries(totals).flatMap(([place, codes]) =>
    Object.entries(codes).map(([code, { current }]): [string, unknown] => [
      `${place}.${code}`,
      current !== null && typeof current === 'object' ? current.k : current,
    ]),
  );
  return new Map(entries);
}

test('September compares with nothing', () => {
  const report = { '2021-09': { T1: scale('TH', 10, 340) } };
  expect(
    totalsOf(office(schools, report), { ...OCTOBER, id: '2021-09', firstMonth: 9, lastMonth: 9 }).TH?.hocSinh,
  ).toMatchObject({ current: 340, previous: null, delta: null, real: null });
});
