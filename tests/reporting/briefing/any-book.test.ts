import fc from 'fast-check';
import { compileBriefing } from '../../../src/reporting/briefing/compile';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { slotsOf } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../../src/reporting/catalogue/standard';
import type { FigureValue } from '../../../src/reporting/figures/figure';
import type { Level } from '../../../src/reporting/levels/level';
import type { SubmissionState } from '../../../src/reporting/submissions/submission';
import { NOVEMBER, OCTOBER, office, school } from '../books';
import { numbersNotAdded } from './parts-add-up';

const own = (code: string, more: Partial<Indicator>): Indicator => ({
  code,
  label: `Đợt 2: ${code}`,
  section: 'khac',
  kind: 'count',
  scope: 'level',
  levels: ['MN', 'TH', 'THCS', 'THPT'],
  unit: 'lượt',
  required: false,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
  ...more,
});
const standard = standardCatalogue();
const catalogue = {
  version: 2,
  vaccinations: STANDARD_VACCINATIONS,
  indicators: [
    ...standard.indicators,
    own('capDo', {}),
    own('capDoLop', { scope: 'grade' }),
    own('dat', { kind: 'pair' }),
    own('datLop', { kind: 'pair', scope: 'grade' }),
    own('coKhong', { kind: 'yesNo' }),
    own('coKhongLop', { kind: 'yesNo', scope: 'grade' }),
    own('kinhPhi', { kind: 'money', scope: 'school' }),
    own('mau', {
      report: { field: 6, template: 'Lần 1: {tong} {donVi}{thayDoi}, {k}/{N} đơn vị ({tyLe}), {kyTruoc}' },
    }),
  ],
};

const kinds: Level[][] = [['MN'], ['TH'], ['THCS'], ['TH', 'THCS'], ['THCS', 'THPT'], ['GDTX']];
const states: (SubmissionState | 'missing')[] = ['submitted', 'approved', 'locked', 'returned', 'carried', 'missing'];
const unit = fc.record({
  levels: fc.constantFrom(...kinds),
  ownership: fc.constantFrom('public' as const, 'private' as const),
  independentNursery: fc.boolean(),
  validFrom: fc.constantFrom(undefined, '2021-11-01'),
  validTo: fc.constantFrom(undefined, '2021-10-31'),
  then: fc.constantFrom(...states),
  now: fc.constantFrom(...states),
  given: fc.constantFrom(0.2, 0.7, 1),
  seed: fc.nat(),
});

/** Any figures the school is asked for, some left blank: a number, both, one or neither part of a pair, yes or no. */
function figuresOf(of: ReturnType<typeof school>, given: number, seed: number): Map<string, FigureValue> {
  const figures = new Map<string, FigureValue>();
  let state = seed;
  const next = (below: number) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
  for (const { key, indicator } of slotsOf(catalogue, of, NOVEMBER)) {
    const asked = next(100) < given * 100;
    const value = next(Math.min(900, (indicator.max ?? 899) + 1));
    if (!asked) continue;
    if (['count', 'money', 'pair'].includes(indicator.kind)) figures.set(key, value);
    else if (indicator.kind === 'yesNo') figures.set(key, value % 2 === 0);
    else if (indicator.kind === 'choice') figures.set(key, indicator.choices?.[value % indicator.choices.length] ?? '');
    else if (indicator.kind === 'date') figures.set(key, '2021-11-05');
    else if (indicator.kind === 'text') figures.set(key, `Văn bản số ${value}`);
  }
  return figures;
}

test('whatever schools sent, the report reconciles, every number is its parts, and never calls a missing unit growth or fall', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 7 }), fc.boolean(), (units, counted) => {
      const schools = units.map(({ levels, ownership, independentNursery, validFrom, validTo }, i) =>
        school(`Số ${i + 1}`, levels, {
          ownership,
          independentNursery: independentNursery && levels[0] === 'MN',
          ...(validFrom && { validFrom }),
          ...(validTo && !validFrom && { validTo }),
        }),
      );
      const reports = (shift: number) =>
        Object.fromEntries(
          schools.map((one, i) => [one.code, figuresOf(one, units[i]?.given ?? 1, (units[i]?.seed ?? 0) + shift)]),
        );
      const book = office(schools, { [OCTOBER.id]: reports(0), [NOVEMBER.id]: reports(1) });
      const submissions = book.submissions.flatMap((one) => {
        const of = units[schools.findIndex((other) => other.code === one.school)];
        const state = one.period === OCTOBER.id ? of?.then : of?.now;
        return state && state !== 'missing' ? [{ ...one, state }] : [];
      });
      const outside = [
        { period: NOVEMBER.id, indicator: 'THPT.hocSinh', source: 'Trường số 9', value: 500 },
        { period: NOVEMBER.id, indicator: 'tiem_covid19_12t17_mui2', source: 'Khối 10-12', value: 70 },
      ];
      const settings = [{ key: 'tinhDocLap', value: counted ? 'Có' : 'Không' }];
      const whole = { ...book, catalogue, submissions, outside, settings };
      const briefing = compileBriefing(whole, NOVEMBER);
      expect(numbersNotAdded(briefing, whole, NOVEMBER)).toEqual([]);
      const stayed = units.every(({ then, now }) => then === 'missing' || now === 'missing');
      const text = briefing.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
      if (stayed) expect(text).not.toMatch(/tăng \d|giảm \d/);
    }),
    { numRuns: 40 },
  );
});
