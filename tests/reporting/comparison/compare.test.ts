import fc from 'fast-check';
import { changesByUnit, splitChange } from '../../../src/reporting/comparison/compare';
import { totalsOf } from '../../../src/reporting/consolidation/totals';
import { NOVEMBER, OCTOBER, office, scale, school } from '../books';

const pupils = fc.option(fc.nat(2000), { nil: null });
const units = fc.array(fc.record({ before: pupils, now: pupils, carried: fc.boolean(), opened: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});

test('the whole change is the real change plus what units brought less what they took away', () => {
  fc.assert(
    fc.property(units, (rows) => {
      const schools = rows.map(({ opened }, i) => school(`S${i}`, ['TH'], opened ? { validFrom: '2021-11-01' } : {}));
      const reportOf = (which: 'before' | 'now') =>
        Object.fromEntries(rows.map((row, i) => [`S${i}`, row[which] === null ? null : scale('TH', 1, row[which])]));
      const book = office(schools, { [OCTOBER.id]: reportOf('before'), [NOVEMBER.id]: reportOf('now') });
      const submissions = book.submissions.map((one) =>
        one.period === NOVEMBER.id && rows[Number(one.school.slice(1))]?.carried
          ? { ...one, state: 'carried' as const }
          : one,
      );
      const whole = { ...book, submissions };
      const split = splitChange(changesByUnit(whole, NOVEMBER, OCTOBER), 'TH', 'hocSinh');
      const total = totalsOf(whole, NOVEMBER).TH?.hocSinh;
      expect(split.delta).toBe(total?.delta);
      expect(split.real).toBe(total?.real);
      const number = (amount: unknown) => (typeof amount === 'number' ? amount : 0);
      if (split.delta !== null)
        expect(number(split.real) + number(split.joined) - number(split.left)).toBe(split.delta);
    }),
  );
});

test('a unit missing in one month is no growth or fall', () => {
  const schools = [school('A', ['TH']), school('B', ['TH'])];
  const book = office(schools, {
    [OCTOBER.id]: { A: scale('TH', 10, 350), B: scale('TH', 8, 300) },
    [NOVEMBER.id]: { A: scale('TH', 10, 351), B: null },
  });
  expect(splitChange(changesByUnit(book, NOVEMBER, OCTOBER), 'TH', 'hocSinh')).toEqual({
    delta: -299,
    real: 1,
    joined: null,
    left: 300,
  });
});
