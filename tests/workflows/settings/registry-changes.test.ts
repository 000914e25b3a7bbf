import { activeSchools } from '../../../src/reporting/schools/registry';
import { successors } from '../../../src/reporting/schools/succession';
import { dayBefore, registryAfter, reportsLost, type RegistryChange } from '../../../src/workflows/settings/registry-changes'; // prettier-ignore
import { NOVEMBER, OCTOBER, office, scale, school } from '../../reporting/books';

const [a, b, c] = [school('A', ['TH']), school('B', ['TH']), school('C', ['THCS'])];
const registry = [a, b, c];
const after = (change: RegistryChange) => {
  const result = registryAfter(registry, change);
  if ('problem' in result) throw new Error(result.problem);
  return result.schools;
};
const FROM = '2021-11-01';

it.each([
  ['2021-11-01', '2021-10-31'],
  ['2024-03-01', '2024-02-29'],
  ['2022-01-01', '2021-12-31'],
])('the day before %s is %s', (day, before) => expect(dayBefore(day)).toBe(before));

it('a renamed school keeps its code; earlier months keep the old name', () => {
  const schools = after({ kind: 'rename', seen: a, from: FROM, school: { ...a, name: 'Trường TH Kim Đồng' } });
  expect(activeSchools(schools, OCTOBER).find(({ code }) => code === 'A')?.name).toBe(a.name);
  expect(activeSchools(schools, NOVEMBER).find(({ code }) => code === 'A')?.name).toBe('Trường TH Kim Đồng');
  expect(schools).toHaveLength(4);
});

it('merged schools report until the day before; their successor is known', () => {
  const into = school('D', ['TH'], { name: 'Trường TH Hợp Nhất' });
  const fresh = after({ kind: 'merge', seen: [a, b], from: FROM, into, isNew: true });
  expect(activeSchools(fresh, OCTOBER).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
  expect(activeSchools(fresh, NOVEMBER).map(({ code }) => code)).toEqual(['C', 'D']);
  expect([...successors(fresh, OCTOBER, NOVEMBER)]).toEqual([['A', 'D'], ['B', 'D']]); // prettier-ignore
  const goingOn = after({ kind: 'merge', seen: [a], from: FROM, into: b, isNew: false });
  expect(activeSchools(goingOn, NOVEMBER).map(({ code }) => code)).toEqual(['B', 'C']);
  expect([...successors(goingOn, OCTOBER, NOVEMBER)]).toEqual([['A', 'B']]);
});

it.each<[string, RegistryChange, RegExp]>([
  ['a code that is taken', { kind: 'add', school: { ...c, code: 'A', name: 'Khác' } }, /trùng/],
  ['a name that is taken', { kind: 'add', school: { ...a, code: 'X' } }, /trùng tên/],
  ['a day that is none', { kind: 'close', seen: a, lastDay: '2021-02-30' }, /không có thật/],
  ['a row somebody changed', { kind: 'close', seen: { ...a, name: 'Cũ' }, lastDay: FROM }, /người khác/],
  ['another code', { kind: 'rename', seen: a, from: FROM, school: { ...a, code: 'Z' } }, /mã trường/],
  ['into itself', { kind: 'merge', seen: [a], from: FROM, into: a, isNew: false }, /chính nó/],
])('refuses %s', (_, change, expected) => {
  const result = registryAfter(registry, change);
  expect('problem' in result && result.problem).toMatch(expected);
});

it('does not refuse for what was wrong before', () => {
  const old = [...registry, { ...c, code: 'C2' }];
  expect(registryAfter(old, { kind: 'close', seen: a, lastDay: FROM })).toHaveProperty('schools');
});

it('names the reports that would leave the totals', () => {
  const book = office(registry, { [OCTOBER.id]: { A: scale('TH', 1, 30) }, [NOVEMBER.id]: { A: scale('TH', 1, 30), B: null } }); // prettier-ignore
  const schools = after({ kind: 'close', seen: a, lastDay: '2021-11-15' });
  expect(reportsLost(book, schools).map(({ period, school: lost }) => [period.id, lost.code])).toEqual([['2021-11', 'A']]); // prettier-ignore
  expect(reportsLost(book, registry)).toEqual([]);
});
