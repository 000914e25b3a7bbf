/** Schools that merge, change their code or are split in the middle of a school year. */
import fc from 'fast-check';
import { changesByUnit, splitChange } from '../../../src/reporting/comparison/compare';
import { inheritedFigures } from '../../../src/reporting/consolidation/figures';
import { totalsByCommune, totalsOf } from '../../../src/reporting/consolidation/totals';
import type { School } from '../../../src/reporting/schools/school';
import { successors } from '../../../src/reporting/schools/succession';
import { NOVEMBER, OCTOBER, office, scale, school } from '../books';

const closed = { validTo: '2021-10-31' };
const opened = { validFrom: '2021-11-01' };

test.each<[string, School[], [string, string][]]>([
  ['nothing happened', [school('A', ['TH']), school('B', ['TH'])], []],
  ['merged into a new school', [school('A', ['TH'], closed), school('B', ['TH'], closed), school('C', ['TH'], { ...opened, formerCodes: ['A', 'B'] })], [['A', 'C'], ['B', 'C']]], // prettier-ignore
  ['merged into one that goes on', [school('A', ['TH'], closed), school('B', ['TH'], { formerCodes: ['A'] })], [['A', 'B']]], // prettier-ignore
  ['merged on, both at once', [school('A', ['TH'], closed), school('B', ['TH'], { ...closed, formerCodes: ['A'] }), school('C', ['TH'], { ...opened, formerCodes: ['B'] })], [['A', 'C'], ['B', 'C']]], // prettier-ignore
  ['split in two', [school('A', ['TH'], closed), school('B', ['TH'], { ...opened, formerCodes: ['A'] }), school('C', ['TH'], { ...opened, formerCodes: ['A'] })], []], // prettier-ignore
  ['named as former, but still there', [school('A', ['TH']), school('B', ['TH'], { formerCodes: ['A'] })], []],
  ['two that name each other', [school('A', ['TH'], { ...closed, formerCodes: ['B'] }), school('B', ['TH'], { ...closed, formerCodes: ['A'] })], []], // prettier-ignore
  ['closed for good', [school('A', ['TH'], closed), school('B', ['TH'])], []],
])('%s', (_, schools, expected) => {
  expect([...successors(schools, OCTOBER, NOVEMBER)]).toEqual(expected);
});

const merged = [
  school('A', ['TH'], { ...closed, commune: 'Nam Khê' }),
  school('B', ['TH'], { formerCodes: ['A'] }),
  school('D', ['TH']),
];

test('a merger is neither growth nor fall, whatever the sizes, also in the commune that lost its school', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(900), fc.nat(900), fc.integer({ min: -20, max: 20 }), (a, b, d, change) => {
      const book = office(merged, {
        [OCTOBER.id]: { A: scale('TH', 1, a), B: scale('TH', 1, b), D: scale('TH', 1, d) },
        [NOVEMBER.id]: { B: scale('TH', 2, a + b + 20 + change), D: scale('TH', 1, d) },
      });
      const total = totalsOf(book, NOVEMBER).TH?.hocSinh;
      expect([total?.real, total?.delta, total?.previous]).toEqual([20 + change, 20 + change, a + b + d]);
      expect(totalsByCommune(book, NOVEMBER).get('Bắc Sơn')?.TH?.hocSinh?.real).toBe(20 + change);
      expect(splitChange(changesByUnit(book, NOVEMBER, OCTOBER), 'TH', 'hocSinh')).toEqual({
        delta: 20 + change,
        real: 20 + change,
        joined: null,
        left: null,
      });
    }),
  );
});

test('where one of the merged schools had not reported, nothing is compared but the sums stand', () => {
  const book = office(merged, {
    [OCTOBER.id]: { A: null, B: scale('TH', 1, 300), D: scale('TH', 1, 100) },
    [NOVEMBER.id]: { B: scale('TH', 2, 520), D: scale('TH', 1, 101) },
  });
  const total = totalsOf(book, NOVEMBER).TH?.hocSinh;
  expect([total?.real, total?.delta, total?.previous]).toEqual([1, 221, 400]);
  const split = splitChange(changesByUnit(book, NOVEMBER, OCTOBER), 'TH', 'hocSinh');
  expect(split).toEqual({ delta: 221, real: 1, joined: 520, left: 300 });
});

test('the successor starts from the sum of what its schools had; what does not add up is its own', () => {
  const book = office(merged, {
    [OCTOBER.id]: {
      A: scale('TH', 10, 300, { TH_hinhThuc: 'Trực tuyến', phongHoc: 9 }),
      B: scale('TH', 12, 400, { TH_hinhThuc: 'Trực tiếp' }),
      D: scale('TH', 5, 100),
    },
    [NOVEMBER.id]: {},
  });
  const inherited = new Map(inheritedFigures(book, OCTOBER, NOVEMBER).map((one) => [one.school.code, one.figures]));
  expect([...inherited.keys()].sort()).toEqual(['B', 'D']);
  const b = inherited.get('B');
  expect([b?.get('TH_1_lop'), b?.get('TH_1_hocSinh'), b?.get('TH_hinhThuc'), b?.get('phongHoc')]).toEqual([
    22,
    700,
    'Trực tiếp',
    9,
  ]);
});
