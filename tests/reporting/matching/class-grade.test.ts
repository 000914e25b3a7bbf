import type { Level } from '../../../src/reporting/levels/level';
import { gradeOfClass } from '../../../src/reporting/matching/class-grade';

it.each<[string, Level[], string | undefined]>([
  ['1A1', ['TH'], 'TH 1'],
  ['Lớp 5B', ['TH'], 'TH 5'],
  ['Khối 6', ['THCS'], 'THCS 6'],
  ['6A', ['TH', 'THCS'], 'THCS 6'],
  ['01A', ['TH'], 'TH 1'],
  ['10A2', ['THPT'], 'THPT 10'],
  ['10A2', ['GDTX'], 'GDTX 10'],
  ['12', ['THPT', 'GDTX'], 'THPT 12'],
  ['6A', ['TH'], undefined],
  ['101', ['TH'], undefined],
  ['Lớp ghép 1+2', ['TH'], undefined],
  ['Mầm 1', ['MN'], 'MN MG3'],
  ['Lớp Chồi 2', ['MN'], 'MN MG4'],
  ['LÁ A'.normalize('NFD'), ['MN'], 'MN MG5'],
  ['La 1', ['MN'], undefined],
  ['Mầm non A', ['MN'], undefined],
  ['Lớp mầm non 5 tuổi', ['MN'], 'MN MG5'],
  ['Mầm 1', ['TH'], undefined],
  ['5-6 tuổi A', ['MN'], 'MN MG5'],
  ['Lớp 5 tuổi B', ['MN'], 'MN MG5'],
  ['Mẫu giáo 3 tuổi', ['MN'], 'MN MG3'],
  ['MG bé 2', ['MN'], 'MN MG3'],
  ['Mẫu giáo nhỡ B', ['MN'], 'MN MG4'],
  ['Mẫu giáo nhỏ', ['MN'], undefined],
  ['MG lớn', ['MN'], 'MN MG5'],
  ['Nhà trẻ 25-36 tháng', ['MN'], 'MN NT3'],
  ['NT 24 - 36 tháng tuổi', ['MN'], 'MN NT3'],
  ['Nhóm trẻ 13-24 tháng', ['MN'], 'MN NT2'],
  ['Nhóm trẻ 3-12 tháng', ['MN'], 'MN NT1'],
  ['5-6 tuổi', ['TH'], undefined],
  ['1+2', ['TH'], undefined],
  ['1, 2', ['TH'], undefined],
  ['6/1', ['THCS'], 'THCS 6'],
  ['Nhà trẻ 24-36', ['MN'], 'MN NT3'],
  ['Lớp lớn A', ['MN'], 'MN MG5'],
  ['', ['TH'], undefined],
])('%s of a school with %j is %s', (name, levels, expected) => {
  const found = gradeOfClass(name, levels);
  expect(found && `${found.level} ${found.grade}`).toBe(expected);
});
