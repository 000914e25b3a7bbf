import fc from 'fast-check';
import { displayName, matchSchool, schoolNameKey } from '../../../src/reporting/schools/names';
import type { School } from '../../../src/reporting/schools/school';

const school = (code: string, name: string, levels: School['levels']): School => ({
  code,
  name,
  levels,
  commune: 'Quang Trung',
  ownership: 'public',
});
const SCHOOLS = [
  school('MN01', 'MN Phương Đông', ['MN']),
  school('TH01', 'Trường TH Lê Lợi', ['TH']),
  school('TH02', 'Lý Thường Kiệt', ['TH']),
  school('CS01', 'THCS Phương Đông', ['THCS']),
  school('CS02', 'THCS Trưng Vương', ['THCS']),
  school('LC01', 'TH&THCS Điền Công', ['TH', 'THCS']),
  school('TX01', 'TT GDNN-GDTX Uông Bí', ['GDTX']),
];

test.each([
  ['Trường TH Lê Lợi', 'TH le loi'],
  ['TIỂU HỌC LÊ LỢI', 'TH le loi'],
  ['trường tiểu học  Lê-Lợi', 'TH le loi'],
  ['Trường Mầm non Nam Khê', 'MN nam khe'],
  ['TH và THCS Điền Công', 'TH+THCS dien cong'],
  ['Trường Tiểu học & Trung học cơ sở Điền Công', 'TH+THCS dien cong'],
  ['TH-THCS Điền Công', 'TH+THCS dien cong'],
  ['TTGDTX Uông Bí', 'GDTX uong bi'],
  ['Trung tâm GDNN - GDTX Uông Bí', 'GDTX uong bi'],
  ['Lê Lợi', 'le loi'],
  ['Trường ví dụ 01', 'vi du 01'],
  ['THCS Văn Va', 'THCS van va'],
])('the key of "%s" is "%s"', (name, key) => expect(schoolNameKey(name).key).toBe(key));

test('case, marks, normal forms, spaces and "Trường" do not change a key; the level does', () => {
  const names = fc.constantFrom('Lê Lợi', 'Đồng Chanh', 'Nguyễn Bá Ngọc', 'Phương Đông B', 'Trần Hưng Đạo');
  fc.assert(
    fc.property(names, fc.constantFrom('MN', 'TH', 'THCS', 'TH&THCS', 'THPT'), (name, level) => {
      const { key } = schoolNameKey(`${level} ${name}`);
      const unmarked = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'd');
      for (const other of [name.toUpperCase(), name.normalize('NFD'), ` ${name}  `, unmarked])
        expect(schoolNameKey(`Trường ${level}  ${other}`).key).toBe(key);
      expect(schoolNameKey(`${level === 'MN' ? 'TH' : 'MN'} ${name}`).key).not.toBe(key);
    }),
  );
});

test.each([
  ['Trường TH Lê Lợi', 'exact', ['TH01']],
  ['Trường MN Phương Đông', 'exact', ['MN01']],
  ['tiểu học lê lợi', 'folded', ['TH01']],
  ['THCS Trung Vương', 'folded', ['CS02']],
  ['TH Lý Thường Kiệt', 'folded', ['TH02']],
  ['TH&THCS Điền Công', 'exact', ['LC01']],
  ['Phương Đông', 'unsure', ['MN01', 'CS01']],
  ['TH Lê Lơi B', 'unsure', ['TH01']],
  ['THCS Trưng Vươg', 'unsure', ['CS02']],
  ['TH Phương Đông', 'unsure', ['MN01', 'CS01']],
  ['THPT Uông Bí', 'unsure', ['TX01']],
  ['THCS Nguyễn Trãi', 'none', []],
  ['', 'none', []],
])('"%s" is %s: %j', (name, kind, codes) => {
  const match = matchSchool(name, SCHOOLS);
  expect([match.kind, match.candidates.map((one) => one.code).sort()]).toEqual([kind, [...codes].sort()]);
  expect(match.school?.code).toBe(kind === 'exact' || kind === 'folded' ? codes[0] : undefined);
});

test('two schools under one folded name are never guessed between', () => {
  const twins = [school('A', 'THCS Trưng Vương', ['THCS']), school('B', 'THCS Trung Vương', ['THCS'])];
  expect(matchSchool('THCS TRUNG VUONG', twins)).toMatchObject({ kind: 'unsure', candidates: twins });
  expect(matchSchool('THCS Trung Vương', twins)).toMatchObject({ kind: 'exact', school: { code: 'B' } });
});

test.each([
  ['TH01', 'Trường TH Lê Lợi'],
  ['TH02', 'Trường TH Lý Thường Kiệt'],
  ['LC01', 'Trường TH&THCS Điền Công'],
  ['TX01', 'TT GDNN-GDTX Uông Bí'],
])('%s is shown as "%s"', (code, shown) => {
  const found = SCHOOLS.find((one) => one.code === code) as School;
  expect(displayName(found)).toBe(shown);
});
