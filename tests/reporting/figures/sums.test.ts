import fc from 'fast-check';
import { gradeKey } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { sumOverGrades } from '../../../src/reporting/figures/sums';

const catalogue = standardCatalogue();
const sumOf = (figures: Record<string, number>, code: string) =>
  sumOverGrades(new Map(Object.entries(figures)), 'TH', code, catalogue);

test('blank is not 0', () => {
  expect(sumOf({}, 'hocSinh')).toEqual({ sum: null, given: 0, asked: 5 });
  expect(sumOf({ TH_1_hocSinh: 0 }, 'hocSinh')).toEqual({ sum: 0, given: 1, asked: 5 });
});

test('a lớp ghép is one class more, whatever grades its pupils are of', () => {
  const figures = { TH_1_lop: 3, TH_2_lop: 2, TH_lopGhep: 1 };
  expect(sumOf(figures, 'lop')).toEqual({ sum: 6, given: 2, asked: 5 });
  expect(sumOf(figures, 'hocSinh').sum).toBeNull();
});

test('what a level is not asked has no sum', () =>
  expect(sumOverGrades(new Map([['MN_NT1_haiBuoi', 5]]), 'MN', 'haiBuoi', catalogue)).toEqual({
    sum: null,
    given: 0,
    asked: 0,
  }));

test('the sum is the sum of the parts given', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(500)), { minLength: 5, maxLength: 5 }), (parts) => {
      const figures = Object.fromEntries(
        parts.flatMap((part, i) => (part === null ? [] : [[gradeKey('TH', String(i + 1), 'nu'), part]])),
      );
      const given = parts.filter((part) => part !== null);
      const sum = given.length === 0 ? null : given.reduce((a, b) => a + b, 0);
      expect(sumOf(figures, 'nu')).toEqual({ sum, given: given.length, asked: 5 });
    }),
  );
});
