import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import { activeSchools, checkRegistry, parseLevels } from '../../../src/reporting/schools/registry';
import type { School } from '../../../src/reporting/schools/school';

const LE_LOI: School = { code: 'TH01', name: 'TH Lê Lợi', levels: ['TH'], commune: 'Quang Trung', ownership: 'public' };

test.each([
  ['TH;THCS', ['TH', 'THCS']],
  ['thcs, th', ['TH', 'THCS']],
  ['TH&THCS', ['TH', 'THCS']],
  ['Tiểu học và THCS', ['TH', 'THCS']],
  ['Mầm non', ['MN']],
  ['MN;', ['MN']],
  ['', undefined],
  ['TH;cao đẳng', undefined],
])('levels "%s"', (text, levels) => expect(parseLevels(text)).toEqual(levels));

test.each<[string, Partial<School>, string[]]>([
  ['another school', { code: 'TH02', name: 'TH Trần Phú' }, []],
  ['the same bare name at another level', { code: 'CS02', name: 'THCS Lê Lợi', levels: ['THCS'] }, []],
  ['the same code', { name: 'TH Trần Phú' }, ['same-code']],
  ['the same name written otherwise', { code: 'TH02', name: 'Trường Tiểu học LÊ LỢI' }, ['same-name']],
  ['no code, no name, no level', { code: '', name: '', levels: [] }, ['no-code', 'no-name', 'no-level']],
  ['dates that are none', { code: 'TH02', name: 'TH B', validFrom: '2021-02-30' }, ['bad-date']],
  [
    'dates the wrong way',
    { code: 'TH02', name: 'TH B', validFrom: '2022-01-01', validTo: '2021-01-01' },
    ['date-order'],
  ],
  ['an unknown former school', { code: 'TH02', name: 'TH B', formerCodes: ['X'] }, ['unknown-former']],
  ['an address that is none', { code: 'TH02', name: 'TH B', email: 'hieu truong' }, ['bad-email']],
])('a registry with %s', (_what, change, kinds) => {
  const problems = checkRegistry([LE_LOI, { ...LE_LOI, ...change }]);
  expect(problems.map((one) => one.kind)).toEqual(kinds);
  expect(problems.every((one) => one.index === 1)).toBe(true);
});

test('a renamed school stands twice, and each month has its name', () => {
  const renamed = [
    { ...LE_LOI, validTo: '2021-10-31' },
    { ...LE_LOI, name: 'TH Lê Văn Tám', validFrom: '2021-11-01' },
  ];
  expect(checkRegistry(renamed)).toEqual([]);
  const namesIn = (id: string) => activeSchools(renamed, parsePeriod(id) as Period).map((one) => one.name);
  expect([namesIn('2021-10'), namesIn('2021-11')]).toEqual([['TH Lê Lợi'], ['TH Lê Văn Tám']]);
});
