import fc from 'fast-check';
import { matchFigures, differingSchools } from '../../../src/reporting/matching/differences';
import { addUp, type OtherRow } from '../../../src/reporting/matching/other-figures';
import { NOVEMBER, office, scale, school } from '../books';

const a = school('A', ['TH']);
const b = school('B', ['TH', 'THCS']);
const book = office([a, b, school('C', ['TH'])], { [NOVEMBER.id]: { A: scale('TH', 10, 300), C: scale('TH', 4, 90) } });
const row = (code: string, values: Record<string, number | null>, more: Partial<OtherRow> = {}): OtherRow => ({
  school: code,
  values: new Map(Object.entries(values)),
  ...more,
});
const match = (...rows: OtherRow[]) => matchFigures(book, NOVEMBER, addUp(rows));
const told = ({ differences }: ReturnType<typeof match>) =>
  differences.map(({ kind, label, ours, theirs }) => [kind, label, ours, theirs]);

it('what is the same is counted, what differs is told with both numbers', () => {
  const same = match(row('A', { hocSinh: 300, lop: 10 }, { level: 'TH' }));
  expect([same.equal, same.differences]).toEqual([2, []]);
  const other = match(row('A', { hocSinh: 297 }, { level: 'TH' }));
  expect(told(other)).toEqual([['differs', 'Tiểu học: Học sinh', 300, 297]]);
  expect(differingSchools(other)).toEqual([a]);
});

it('a blank cell is no zero: the sum is not whole, and says so', () => {
  const found = match(row('A', { hocSinh: 200 }, { level: 'TH' }), row('A', { hocSinh: null }, { level: 'TH' }));
  expect(told(found)).toEqual([['blank', 'Tiểu học: Học sinh', 300, 200]]);
  expect(told(match(row('A', { hocSinh: null }, { level: 'TH' })))).toEqual([['only-ours', 'Tiểu học: Học sinh', 300, null]]); // prettier-ignore
  expect(told(match(row('A', { nu: 5 }, { level: 'TH' })))).toEqual([['only-theirs', 'Tiểu học: Nữ', null, 5]]);
});

it('names who is in one of the two only', () => {
  const found = match(row('B', { hocSinh: 5 }));
  expect(found.absent.map(({ code }) => code)).toEqual(['A', 'C']);
  expect(found.unreported).toEqual([b]);
  expect(found.differences).toEqual([]);
});

it('rows that do not say their level are held against the whole school', () => {
  const found = match(row('A', { hocSinh: 100 }, { level: 'TH' }), row('A', { hocSinh: 200 }));
  expect([found.equal, found.differences]).toEqual([1, []]);
});

it('sums of classes, of grades and of the school are one sum', () => {
  const classes = fc.array(
    fc.record({ grade: fc.constantFrom('1', '2', '3', '4', '5'), value: fc.option(fc.nat(60), { nil: null }) }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(classes, (list) => {
      const sums = addUp(list.map(({ grade, value }) => row('A', { hocSinh: value }, { level: 'TH', grade })));
      const whole = sums.get('A')?.get('TH')?.get('hocSinh');
      const given = list.flatMap(({ value }) => value ?? []);
      expect(whole?.sum).toBe(given.length === 0 ? undefined : given.reduce((sum, one) => sum + one, 0));
      expect(whole?.blank).toBe(list.length - given.length);
      const grades = [...(whole?.grades?.values() ?? [])];
      expect(grades.reduce((sum, one) => sum + (one.sum ?? 0), 0)).toBe(whole?.sum ?? 0);
      expect(grades.reduce((sum, one) => sum + one.rows, 0)).toBe(list.length);
    }),
  );
});
