/** Norms of the ministry as rules: class sizes, classes per school, teachers per class. Thresholds stand in `right`. */
import type { Level } from '../levels/level';
import { ruleRow } from './row';
import type { Rule } from './rule';

const TT28_2020 = 'Thông tư 28/2020/TT-BGDĐT, Điều 16';
const TT32_2020 = 'Thông tư 32/2020/TT-BGDĐT, Điều 16 khoản 3';
const TT52_2020 = 'Thông tư 52/2020/TT-BGDĐT, Điều 15';
const TT13_2020 = 'Thông tư 13/2020/TT-BGDĐT';
const TT23_2024 = 'Thông tư 23/2024/TT-BGDĐT';
const TT19_2023 = 'Thông tư 19/2023/TT-BGDĐT';
const TT20_2023 = 'Thông tư 20/2023/TT-BGDĐT';

/** Average class size of a level: warned about by level, so that a school explains it once. */
const CLASS_SIZES: Rule[] = [
  averageClassSize('TH', '(35 * (tong.lop - hoac0(lopGhep)) + 15 * hoac0(lopGhep)) / tong.lop', TT28_2020),
  averageClassSize('THCS', '45', TT32_2020),
  averageClassSize('THPT', '45', TT32_2020),
];

/** Mầm non norms go by age, so the rules go by grade; a lớp ghép takes children of several grades. */
const NURSERY_GROUP_SIZES: Rule[] = (
  [
    ['NT1', 15],
    ['NT2', 20],
    ['NT3', 25],
    ['MG3', 25],
    ['MG4', 30],
    ['MG5', 35],
  ] as const
).map(([grade, norm]) =>
  ruleRow(`si-so-${grade.toLowerCase()}`, `Số trẻ bình quân một nhóm/lớp ${grade} không quá ${norm}`, {
    scope: 'grade',
    levels: ['MN'],
    grades: [grade],
    left: 'hocSinh / (lop + hoac0(capHoc.lopGhep))',
    operator: '<=',
    right: String(norm),
    severity: 'warning',
    message:
      '{noi}: bình quân {trai} trẻ/nhóm, lớp ({hocSinh} trẻ, {lop} nhóm/lớp), quy định không quá {phai}. Kiểm tra lại số liệu; nếu đúng, ghi rõ lý do ở cột Giải trình.',
    source: TT52_2020,
  }),
);

const CLASSES_PER_SCHOOL: Rule[] = [
  fewestClasses('MN', 9),
  mostClasses('MN', 20, { code: 'so-lop-toi-da-mn-den-2025', validTo: '2025-01-30', source: TT13_2020 }),
  mostClasses('MN', 30, { code: 'so-lop-toi-da-mn', validFrom: '2025-01-31', source: TT23_2024 }),
  fewestClasses('TH', 10),
  mostClasses('TH', 30),
  fewestClasses('THCS', 8),
  mostClasses('THCS', 45),
];

const TEACHERS: Rule[] = [
  teacherNorm(
    'MN',
    '2.5 * (khoi.NT1.lop + khoi.NT2.lop + khoi.NT3.lop) + 2.2 * (khoi.MG3.lop + khoi.MG4.lop + khoi.MG5.lop + hoac0(lopGhep))',
    '2,5 giáo viên/nhóm trẻ và 2,2 giáo viên/lớp mẫu giáo',
    TT19_2023,
  ),
  teacherNorm(
    'TH',
    'tong.lop * (1.2 + 0.3 * hoac0(tong.haiBuoi) / tong.hocSinh)',
    '1,5 giáo viên/lớp học 2 buổi/ngày và 1,2 giáo viên/lớp học 1 buổi/ngày',
    TT20_2023,
  ),
  teacherNorm('THCS', '1.9 * tong.lop', '1,9 giáo viên/lớp', TT20_2023),
  teacherNorm('THPT', '2.25 * tong.lop', '2,25 giáo viên/lớp', TT20_2023),
];

export const NORM_RULES: Rule[] = [...CLASS_SIZES, ...NURSERY_GROUP_SIZES, ...CLASSES_PER_SCHOOL, ...TEACHERS];

function averageClassSize(level: Level, norm: string, source: string): Rule {
  return ruleRow(`si-so-binh-quan-${level.toLowerCase()}`, `Sĩ số bình quân một lớp ${level}`, {
    scope: 'level',
    levels: [level],
    left: 'tong.hocSinh / tong.lop',
    operator: '<=',
    right: norm,
    severity: 'warning',
    message:
      '{noi}: bình quân {trai} học sinh/lớp ({tong.hocSinh} học sinh, {tong.lop} lớp), quy định không quá {phai}. Kiểm tra lại số liệu; nếu đúng, ghi rõ lý do ở cột Giải trình.',
    source,
  });
}

/** The bounds are for a school of one level; a school of several levels, or a nursery group, is not held to them. */
function fewestClasses(level: Level, norm: number): Rule {
  return ruleRow(`so-lop-toi-thieu-${level.toLowerCase()}`, `Trường ${level} có ít nhất ${norm} lớp`, {
    scope: 'level',
    levels: [level],
    exempt: ['independentNursery', 'multiLevel'],
    left: 'tong.lop',
    operator: '>=',
    right: String(norm),
    severity: 'note',
    message: '{noi}: trường có {trai} lớp, ít hơn mức tối thiểu {phai} lớp của một trường. Kiểm tra lại số lớp.',
    source: TT13_2020,
  });
}

function mostClasses(level: Level, norm: number, dated: Partial<Rule> = {}): Rule {
  return ruleRow(dated.code ?? `so-lop-toi-da-${level.toLowerCase()}`, `Trường ${level} có nhiều nhất ${norm} lớp`, {
    scope: 'level',
    levels: [level],
    exempt: ['independentNursery', 'multiLevel'],
    left: 'tong.lop',
    operator: '<=',
    right: String(norm),
    severity: 'note',
    message: '{noi}: trường có {trai} lớp, nhiều hơn mức tối đa {phai} lớp của một trường. Kiểm tra lại số lớp.',
    source: TT13_2020,
    ...dated,
  });
}

function teacherNorm(level: Level, norm: string, words: string, source: string): Rule {
  return ruleRow(`dinh-muc-giao-vien-${level.toLowerCase()}`, `Số giáo viên ${level} trong định mức`, {
    scope: 'level',
    levels: [level],
    left: 'giaoVien',
    operator: '<=',
    right: norm,
    severity: 'note',
    message: `{noi}: có {trai} giáo viên, định mức tối đa {phai} (${words}, {tong.lop} lớp). Kiểm tra lại số giáo viên và số lớp.`,
    source,
  });
}
