import fc from 'fast-check';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import { byOrder, type Change, highlightsOf, targetsOf } from '../../../src/workflows/compare/highlights';
import { monthReview } from '../../../src/workflows/month-review';
import { sampleBook } from '../../sheets/report/sample-book';
import { NOVEMBER as NOV, OCTOBER as OCT, office, scale, school } from '../../reporting/books';

const GROWN = school('T1', ['TH']);
const STEADY = school('T2', ['TH']);
const NEW = school('T3', ['TH']);
const SILENT = school('T4', ['TH']);
const book = office(
  [GROWN, STEADY, NEW, SILENT],
  {
    [OCT.id]: { T1: scale('TH', 2, 70, { cbql: 2 }), T2: scale('TH', 2, 60), T4: scale('TH', 2, 60) },
    [NOV.id]: { T1: scale('TH', 2, 90, { cbql: 2 }), T2: scale('TH', 2, 60), T3: scale('TH', 2, 200) },
  },
  { rules: STANDARD_RULES },
);
const of = (one: typeof GROWN) => highlightsOf(book, NOV, monthReview(book, NOV), one);

it('tells what changed in totals, once, with what stood there before', () => {
  const { changes } = of(GROWN);
  const pupils = changes.filter(({ key }) => /^TH_tong_hocSinh$/.test(key));
  expect(pupils).toEqual([expect.objectContaining({ school: GROWN, difference: expect.any(Number) as number })]);
  const [total] = pupils;
  expect(total && total.now - total.before).toBe(total?.difference);
  expect(changes.map(({ key }) => key)).not.toContain('TH_1_hocSinh');
  expect(changes.map(({ key }) => key)).not.toContain('cbql');
});

it.each([
  ['nothing changed', STEADY],
  ['there was nothing last month', NEW],
  ['nothing came this month', SILENT],
])('tells no change where %s', (_, one) => {
  expect(of(one).changes).toEqual([]);
});

it('sorts what the rules found by what it is about: the sample has classes above the norm', () => {
  const sample = sampleBook();
  const review = monthReview(sample, NOV);
  const standouts = sample.schools.flatMap((one) => highlightsOf(sample, NOV, review, one).standouts);
  const names = (kind: string) =>
    standouts.filter((one) => one.kind === kind).map(({ standout }) => standout.school.name);
  expect(names('classSize').some((name) => name.includes('Lê Lợi'))).toBe(true);
  for (const { kind, standout } of standouts) {
    expect(standout.finding.message).not.toBe('');
    expect(kind === 'classSize').toBe(standout.finding.rule.startsWith('si-so'));
  }
});

it('tells which recognition runs out', () => {
  const figures = scale('TH', 2, 70, { chuanMucDo: 1, kdclCapDo: 2, ngayCongNhan: '2016-12-20' });
  const renewed = office([GROWN], { [NOV.id]: { T1: figures } }, { rules: STANDARD_RULES });
  const { standouts } = highlightsOf(renewed, NOV, monthReview(renewed, NOV), GROWN);
  expect(standouts.map(({ kind }) => kind)).toContain('recognition');
});

it('puts the largest first, by amount or by share, and loses none', () => {
  const changes = fc.array(
    fc.record({ before: fc.nat(5000), now: fc.nat(5000) }).map(({ before, now }): Change => {
      const difference = now - before;
      return { school: GROWN, title: '', label: '', key: '', before, now, difference, share: before === 0 ? null : difference / before }; // prettier-ignore
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(changes, fc.constantFrom('amount' as const, 'share' as const), (list, order) => {
      const sorted = byOrder(list, order);
      expect(new Set(sorted)).toEqual(new Set(list));
      const sizes = sorted.map(({ difference, share }) => (order === 'amount' ? Math.abs(difference) : Math.abs(share ?? Infinity))); // prettier-ignore
      expect(sizes).toEqual([...sizes].sort((a, b) => (a === b ? 0 : b - a)));
    }),
  );
});

it('sets the targets of the year beside what was reached', () => {
  const target = { indicator: 'hocSinh', scope: 'ALL', year: '2021', target: '100' };
  expect(targetsOf({ ...book, targets: [target] }, NOV)).toHaveLength(1);
  expect(targetsOf({ ...book, targets: [{ ...target, year: '2019' }] }, NOV)).toEqual([]);
});
