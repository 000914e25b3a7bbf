import fc from 'fast-check';
import type { Catalogue, Indicator } from '../../../src/reporting/catalogue/indicator';
import { cellName, parseKey, slotLabel, slotPlace, slotsOf, totalKey } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../../src/reporting/catalogue/standard';
import { LEVELS, type Level } from '../../../src/reporting/levels/level';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';

const NOVEMBER = parsePeriod('2021-11') as Period;
const full: Catalogue = { ...standardCatalogue(), vaccinations: STANDARD_VACCINATIONS };
const keysFor = (
  levels: Level[],
  ownership: 'public' | 'private' = 'public',
  catalogue = standardCatalogue(),
  period = NOVEMBER,
) => slotsOf(catalogue, { levels, ownership }, period).map((slot) => slot.key);
const anySchool = fc.record({
  levels: fc.subarray([...LEVELS], { minLength: 1 }),
  ownership: fc.constantFrom('public' as const, 'private' as const),
});

test('every slot comes back from its key', () => {
  fc.assert(
    fc.property(anySchool, (school) => {
      for (const slot of slotsOf(full, school, NOVEMBER)) expect(parseKey(full, slot.key)).toEqual(slot);
    }),
  );
});

test('keys are unique in the form, labels unique within a level, and names are names Excel takes', () => {
  fc.assert(
    fc.property(anySchool, (school) => {
      const slots = slotsOf(full, school, NOVEMBER);
      expect(new Set(slots.map((slot) => slot.key.toLowerCase())).size).toBe(slots.length);
      for (const level of [...school.levels, undefined]) {
        const labels = slots.filter((slot) => slot.level === level).map(slotLabel);
        expect(new Set(labels).size).toBe(labels.length);
      }
      for (const slot of slots) expect(cellName(slot.key)).toMatch(/^GB_[A-Za-z0-9]+(_[A-Za-z0-9]+){0,4}$/);
    }),
  );
});

test.each([
  'TH_tong_hocSinh',
  'TH_6_hocSinh',
  'MN_1_lop',
  'THCS_lopGhep',
  'MN_haiBuoi',
  'MN_huyDong',
  'cbql_k',
  'hocSinh',
  'tiem_covid19_12t17_mui9',
  '',
])('"%s" names no input', (key) => expect(parseKey(full, key)).toBeUndefined());

test.each([
  ['TH_1_hocSinh', 'Lớp 1 - Học sinh', 'Tiểu học, Lớp 1'],
  ['MN_NT1_lop', 'Nhóm trẻ 3-12 tháng - Số nhóm/lớp', 'Mầm non, Nhóm trẻ 3-12 tháng'],
  ['MN_boHoc', 'Thôi học', 'Mầm non'],
  ['TH_lopGhep', 'Lớp ghép', 'Tiểu học'],
  ['MN_huyDong_k', 'Huy động trẻ (số huy động)', 'Mầm non'],
  ['cbql', 'Cán bộ quản lý', 'Toàn trường'],
  ['tiem_covid19_12t17_mui1', 'Covid-19 12-17 tuổi - Mũi 1', 'Covid-19 12-17 tuổi'],
])('%s is called "%s" in "%s"', (key, label, place) => {
  const slot = parseKey(full, key);
  expect([slot && slotLabel(slot), slot && slotPlace(slot)]).toEqual([label, place]);
});

test('a school is asked what concerns it', () => {
  expect(keysFor(['TH'])).toEqual(
    expect.arrayContaining(['TH_1_lop', 'TH_5_haiBuoi', 'TH_lopGhep', 'cbql', 'thamGia', 'tapHuan_k', 'tapHuan_N']),
  );
  expect(keysFor(['MN'])).toEqual(
    expect.arrayContaining(['MN_MG5_hocSinh', 'MN_suyDinhDuong', 'MN_huyDong_k', 'MN_huyDong_N']),
  );
  expect(keysFor(['MN']).filter((key) => /haiBuoi/.test(key))).toEqual([]);
  expect(keysFor(['THCS']).filter((key) => /suyDinhDuong|huyDong|^TH_/.test(key))).toEqual([]);
  expect(keysFor(['MN'], 'private')).not.toEqual(expect.arrayContaining(['thamGia']));
  expect(keysFor(['TH', 'THCS']).filter((key) => key === 'cbql')).toHaveLength(1);
});

test('vaccination is off until the office turns it on, and then only for the levels it names', () => {
  expect(keysFor(['THCS']).filter((key) => key.startsWith('tiem_'))).toEqual([]);
  expect(keysFor(['TH'], 'public', full).filter((key) => key.startsWith('tiem_'))).toEqual([]);
  expect(keysFor(['THCS'], 'public', full).filter((key) => key.startsWith('tiem_'))).toEqual([
    'tiem_covid19_12t17_dienTiem',
    'tiem_covid19_12t17_mui1',
    'tiem_covid19_12t17_mui2',
    'tiem_covid19_12t17_nhacLai',
  ]);
});

test.each<[Partial<Indicator>, string, boolean]>([
  [{ frequency: 'quarter' }, '2021-11', false],
  [{ frequency: 'quarter' }, '2021-12', true],
  [{ frequency: 'term' }, '2022-01', true],
  [{ frequency: 'year' }, '2021-09', true],
  [{ frequency: 'year' }, '2021-11', false],
  [{ frequency: 'quarter' }, '2022-06..07', true],
  [{ from: '2021-11', until: '2021-12' }, '2021-10', false],
  [{ from: '2021-11', until: '2021-12' }, '2021-11', true],
  [{ from: '2021-11', until: '2021-12' }, '2022-01', false],
])('an indicator with %j is asked in %s: %s', (more, id, asked) => {
  const base = standardCatalogue().indicators.find((one) => one.code === 'cbql') as Indicator;
  const catalogue: Catalogue = { version: 1, indicators: [{ ...base, code: 'testNhanh', ...more }], vaccinations: [] };
  expect(keysFor(['TH'], 'public', catalogue, parsePeriod(id) as Period)).toEqual(asked ? ['testNhanh'] : []);
});

test('totals have keys of their own', () => expect(totalKey('TH', 'hocSinh')).toBe('TH_tong_hocSinh'));
