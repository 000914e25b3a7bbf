/**
 * Invented figures of every sample school whose sums are the published ones: October 268 / 6.640, 326 / 12.843,
 * 188 / 8.410; November the same but for 8.411 at THCS. Built in: changes that cancel out under equal totals,
 * 6.010 pupils of the schools with two doses, 31 of 39 public schools giving exactly 51.760.000 đồng.
 */
import type { FigureValue } from '../reporting/figures/figure';
import { levelInfo, type Level } from '../reporting/levels/level';
import { sampleSchools, type SampleSchool } from './schools';
import { shares } from './shares';

type Figures = Map<string, FigureValue>;

export const SAMPLE_PERIODS = { october: '2021-10', november: '2021-11' } as const;

/** Pupils of November by level. */
const PUPILS: Partial<Record<Level, number>> = { MN: 6640, TH: 12843, THCS: 8411 };
/** Schools whose size is given: TH Trần Phú, so that the month without it reads 302 classes and 11.893 pupils. */
const FIXED_PUPILS: Record<string, Partial<Record<Level, number>>> = {
  'UB-TH04': { TH: 950 },
  'UB-LC01': { TH: 276, THCS: 250 },
  'UB-LC02': { TH: 238, THCS: 206 },
  'UB-LC03': { TH: 231, THCS: 204 },
  'UB-LC04': { TH: 199, THCS: 160 },
};
/** Pupils who came (+) or left (−) in November: level, grade, how many. */
const MOVES: Record<string, [level: Level, grade: string, change: number]> = {
  'UB-MN01': ['MN', 'MG4', 2],
  'UB-MN06': ['MN', 'MG3', -2],
  'UB-TH01': ['TH', '3', 2],
  'UB-TH02': ['TH', '2', -2],
  'UB-TH03': ['TH', '1', 1],
  'UB-TH04': ['TH', '4', -1],
  'UB-THCS01': ['THCS', '7', 2],
  'UB-THCS03': ['THCS', '6', 1],
  'UB-THCS02': ['THCS', '8', -1],
  'UB-THCS05': ['THCS', '9', -1],
};
const TWO_DOSES = 6010;
const DONATION = 51_760_000;
/** Public schools that did not take part in the appeal: 39 − 31. */
const NOT_DONATING = new Set(['UB-MN05', 'UB-MN13', 'UB-MN14', 'UB-TH13', 'UB-TH12', 'UB-LC02', 'UB-LC03', 'UB-LC04']);

/** Figures of each school by its code, for one of the two months. */
export function sampleFigures(period: string): Map<string, Figures> {
  const schools = sampleSchools();
  const november = new Map(schools.map((school) => [school.code, new Map<string, FigureValue>()]));
  for (const level of ['MN', 'TH', 'THCS'] as const) fillLevel(level, schools, november);
  fillVaccination(schools, november);
  fillAppeal(schools, november);
  for (const school of schools) fillSchool(school, november.get(school.code) as Figures);
  if (period === SAMPLE_PERIODS.november) {
    for (const { school, key, count } of moves()) november.get(school)?.set(key, count);
    return november;
  }
  for (const school of schools) turnBack(school, november.get(school.code) as Figures);
  return november;
}

/** Relative size of a class by grade; nursery groups are smaller. */
const CLASS_SIZE: Record<string, number> = { NT1: 12, NT2: 17, NT3: 21, MG3: 23, MG4: 26, MG5: 29 };
/** How a school's classes spread over the grades. */
const SPREAD: Partial<Record<Level, number[]>> = {
  MN: [0, 1, 3, 5, 5, 6],
  TH: [22, 21, 20, 19, 18],
  THCS: [28, 26, 24, 22],
};

function fillLevel(level: Level, schools: readonly SampleSchool[], all: Map<string, Figures>): void {
  const taught = schools.filter((school) => school.classes[level] !== undefined);
  const fixed = taught.map((school) => FIXED_PUPILS[school.code]?.[level]);
  const rest = (PUPILS[level] ?? 0) - fixed.reduce<number>((sum, pupils) => sum + (pupils ?? 0), 0);
  // Schools differ a little in how full their classes are, in a fixed pattern.
  const weights = taught.map((school, i) =>
    fixed[i] === undefined ? (school.classes[level] ?? 0) * (100 + ((i * 7) % 5) * 2 - 4) : 0,
  );
  const free = shares(rest, weights);
  taught.forEach((school, i) => {
    fillGrades(level, school.classes[level] ?? 0, fixed[i] ?? free[i], all.get(school.code) as Figures);
  });
}

function fillGrades(level: Level, classes: number, pupils: number, figures: Figures): void {
  const grades = levelInfo(level).grades.map((grade) => grade.code);
  const classesOf = shares(classes, SPREAD[level] ?? []);
  const weights = grades.map((grade, i) => classesOf[i] * (CLASS_SIZE[grade] ?? 1));
  const pupilsOf = shares(pupils, weights);
  grades.forEach((grade, i) => {
    const put = (code: string, value: number) => figures.set(`${level}_${grade}_${code}`, value);
    put('lop', classesOf[i]);
    put('hocSinh', pupilsOf[i]);
    put('nu', Math.round(pupilsOf[i] * 0.48));
    put('danToc', Math.round(pupilsOf[i] * 0.03));
    put('khuyetTat', pupilsOf[i] > 150 ? 1 : 0);
    if (level !== 'MN') put('haiBuoi', level === 'TH' ? pupilsOf[i] : 0);
    put('banTru', level === 'MN' ? pupilsOf[i] : level === 'TH' ? Math.round(pupilsOf[i] * 0.4) : 0);
  });
  const put = (code: string, value: FigureValue) => figures.set(`${level}_${code}`, value);
  if (level !== 'THCS') put('lopGhep', 0);
  if (level === 'MN') {
    put('suyDinhDuong', Math.round(pupils * 0.02));
    put('huyDong_k', pupils);
    put('huyDong_N', Math.round(pupils * 1.07));
  }
  for (const code of ['chuyenDen', 'tangKhac', 'chuyenDi', 'boHoc', 'giamKhac']) put(code, 0);
  const teachers = Math.floor(classes * (level === 'MN' ? 2 : level === 'TH' ? 1.45 : 1.9));
  put('giaoVien', teachers);
  put('gvDatChuan', Math.round(teachers * (level === 'MN' ? 0.92 : 0.86)));
}

function fillVaccination(schools: readonly SampleSchool[], all: Map<string, Figures>): void {
  const taught = schools.filter((school) => school.classes.THCS !== undefined);
  const pupils = taught.map((school) => pupilsIn(all.get(school.code) as Figures, 'THCS'));
  shares(TWO_DOSES, pupils).forEach((doses, i) => {
    const put = (dose: string, value: number) =>
      (all.get(taught[i].code) as Figures).set(`tiem_covid19_12t17_${dose}`, value);
    const eligible = Math.round(pupils[i] * 0.78);
    put('dienTiem', eligible);
    put('mui1', Math.min(eligible, doses + 12));
    put('mui2', doses);
    put('nhacLai', 0);
  });
}

function fillAppeal(schools: readonly SampleSchool[], all: Map<string, Figures>): void {
  const asked = schools.filter((school) => school.ownership === 'public');
  const giving = asked.filter((school) => !NOT_DONATING.has(school.code));
  const sizes = giving.map((school) => Object.values(school.classes).reduce((a, b) => a + b, 0));
  // In steps of 10.000 đồng, as people give.
  const sums = shares(DONATION / 10_000, sizes).map((steps) => steps * 10_000);
  for (const school of asked) (all.get(school.code) as Figures).set('thamGia', !NOT_DONATING.has(school.code));
  giving.forEach((school, i) => (all.get(school.code) as Figures).set('soTien', sums[i]));
}

function fillSchool(school: SampleSchool, figures: Figures): void {
  const classes = Object.values(school.classes).reduce((a, b) => a + b, 0);
  const teachers = school.levels.reduce((sum, level) => sum + Number(figures.get(`${level}_giaoVien`)), 0);
  const pupils = school.levels.reduce((sum, level) => sum + pupilsIn(figures, level), 0);
  const managers = classes >= 18 ? 3 : 2;
  const staff = 3 + Math.floor(classes / 8);
  figures.set('cbql', managers);
  figures.set('nhanVien', staff);
  if (school.ownership === 'public') figures.set('bienChe', teachers + managers + staff + 1);
  figures.set('phongHoc', classes);
  figures.set('soCa', 1);
  figures.set('diemTruong', classes >= 20 ? 2 : 1);
  if (!school.levels.includes('MN')) figures.set('bhyt', Math.round(pupils * 0.97));
  figures.set('tapHuan_k', teachers);
  figures.set('tapHuan_N', teachers);
  for (const [key, value] of Object.entries(standingOf(school))) figures.set(key, value);
  for (const [key, value] of Object.entries(REMARKS[school.code] ?? {})) figures.set(key, value);
}

const STANDING: Record<string, Record<string, FigureValue>> = {
  'UB-THCS01': {
    chuanMucDo: 2,
    kdclCapDo: 3,
    soQuyetDinh: '3890/QĐ-UBND',
    ngayCongNhan: '2021-11-15',
    hoSoChuan: 'Đã công nhận',
  },
  'UB-MN02': { chuanMucDo: 1, kdclCapDo: 2, hoSoChuan: 'Chờ đánh giá ngoài' },
  'UB-MN03': { chuanMucDo: 0, kdclCapDo: 0, hoSoChuan: 'Chờ đánh giá ngoài' },
  'UB-MN07': { chuanMucDo: 0, kdclCapDo: 0, hoSoChuan: 'Chưa' },
};

function standingOf(school: SampleSchool): Record<string, FigureValue> {
  const given = STANDING[school.code];
  if (given) return given;
  if (school.ownership === 'private') return { chuanMucDo: 0, kdclCapDo: 1, hoSoChuan: 'Đang tự đánh giá' };
  const number = Number(school.code.slice(-2));
  return {
    chuanMucDo: 1,
    kdclCapDo: 2,
    soQuyetDinh: `${1200 + number * 17}/QĐ-UBND`,
    ngayCongNhan: `20${18 + (number % 3)}-0${1 + (number % 9)}-15`,
    hoSoChuan: 'Đã công nhận',
  };
}

const REMARKS: Record<string, Record<string, string>> = {
  'UB-TH03': {
    ketQua: 'Tổ chức tốt hội giảng chào mừng ngày Nhà giáo Việt Nam 20/11.',
    kienNghi: 'Đề nghị bổ sung 02 giáo viên Tin học cho năm học tới.',
  },
  'UB-THCS02': {
    ketQua: 'Hoàn thành chuyên đề Lịch sử và Địa lí 6 cấp cụm.',
    hanChe: 'Đường truyền dạy học trực tuyến còn chập chờn.',
    kienNghi: 'Đề nghị hỗ trợ nâng cấp đường truyền Internet.',
  },
  'UB-MN02': { nhiemVu: 'Hoàn thiện hồ sơ tự đánh giá, chuẩn bị đón đoàn đánh giá ngoài.' },
};

/** November turned back to October: the month's moves undone, and what happened only in November left out. */
function turnBack(school: SampleSchool, figures: Figures): void {
  const move = MOVES[school.code];
  if (move) {
    const [level, grade, change] = move;
    const key = `${level}_${grade}_hocSinh`;
    figures.set(key, Number(figures.get(key)) - change);
    for (const code of ['haiBuoi', 'banTru']) capAt(figures, `${level}_${grade}_${code}`, Number(figures.get(key)));
  }
  for (const key of ['ketQua', 'hanChe', 'kienNghi', 'nhiemVu', 'soTien', 'tapHuan_k', 'tapHuan_N']) {
    figures.delete(key);
  }
  if (figures.has('thamGia')) figures.set('thamGia', false);
  for (const dose of ['mui1', 'mui2']) {
    const key = `tiem_covid19_12t17_${dose}`;
    if (figures.has(key)) figures.set(key, dose === 'mui1' ? Math.round(Number(figures.get(key)) * 0.6) : 0);
  }
  if (school.code === 'UB-THCS01') {
    figures.set('chuanMucDo', 1);
    figures.set('kdclCapDo', 2);
    figures.set('hoSoChuan', 'Chờ đánh giá ngoài');
    figures.delete('soQuyetDinh');
    figures.delete('ngayCongNhan');
  }
}

/** What came and went in November, as the form asks it. */
function moves(): { school: string; key: string; count: number }[] {
  return Object.entries(MOVES).map(([school, [level, , change]]) => ({
    school,
    key: `${level}_${change > 0 ? 'chuyenDen' : 'chuyenDi'}`,
    count: Math.abs(change),
  }));
}

function capAt(figures: Figures, key: string, most: number): void {
  const value = figures.get(key);
  if (typeof value === 'number' && value > most) figures.set(key, most);
}

function pupilsIn(figures: Figures, level: Level): number {
  return levelInfo(level).grades.reduce(
    (sum, grade) => sum + Number(figures.get(`${level}_${grade.code}_hocSinh`) ?? 0),
    0,
  );
}
