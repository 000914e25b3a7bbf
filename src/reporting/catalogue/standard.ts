/** The standard catalogue of indicators. Codes are a contract with every file ever sent out: never rename one. */
import { LEVELS, type Level } from '../levels/level';
import type { Catalogue, Indicator, Section, VaccinationGroup } from './indicator';

/** Built in; the office adds its own indicators and turns the vaccination table on. */
export function standardCatalogue(): Catalogue {
  return { version: 1, indicators: STANDARD_INDICATORS, vaccinations: [] };
}

/** Vaccination tables an office can turn on. */
export const STANDARD_VACCINATIONS: VaccinationGroup[] = [
  {
    vaccine: 'covid19',
    vaccineLabel: 'Covid-19',
    age: '12t17',
    ageLabel: '12-17 tuổi',
    levels: ['THCS', 'THPT', 'GDTX'],
  },
];

const TEACHING_MODES = ['Trực tiếp', 'Trực tuyến', 'Kết hợp', 'Tạm dừng đến trường'] as const;

export const ACCREDITATION_STATES = [
  'Chưa',
  'Đang tự đánh giá',
  'Chờ đánh giá ngoài',
  'Đã công nhận',
  'Chờ công nhận lại',
] as const;

const PUPILS: Partial<Record<Level, string>> = { MN: 'Trẻ', GDTX: 'Học viên' };

const GRADE_SCOPE: Indicator[] = [
  count('lop', 'Số lớp', 'quyMo', 'grade', LEVELS, {
    labelByLevel: { MN: 'Số nhóm/lớp' },
    unit: 'lớp',
    required: true,
    changeThreshold: { absolute: 2, relative: 0.1 },
  }),
  count('hocSinh', 'Học sinh', 'quyMo', 'grade', LEVELS, {
    labelByLevel: PUPILS,
    required: true,
    changeThreshold: { absolute: 20, relative: 0.1 },
  }),
  count('nu', 'Nữ', 'quyMo', 'grade', LEVELS, { required: true, changeThreshold: { absolute: 20, relative: 0.15 } }),
  count('danToc', 'Dân tộc thiểu số', 'quyMo', 'grade', LEVELS, { changeThreshold: { absolute: 20, relative: 0.2 } }),
  count('khuyetTat', 'Khuyết tật', 'quyMo', 'grade', LEVELS, {
    sensitive: true,
    changeThreshold: { absolute: 5, relative: 0.5 },
  }),
  count('haiBuoi', 'Học 2 buổi/ngày', 'quyMo', 'grade', ['TH', 'THCS'], {
    changeThreshold: { absolute: 40, relative: 0.3 },
  }),
  count('banTru', 'Bán trú', 'quyMo', 'grade', ['MN', 'TH', 'THCS', 'THPT'], {
    changeThreshold: { absolute: 40, relative: 0.3 },
  }),
];

const LEVEL_SCOPE: Indicator[] = [
  count('lopGhep', 'Lớp ghép', 'quyMo', 'level', ['MN', 'TH'], { unit: 'lớp', addsTo: 'lop' }),
  count('suyDinhDuong', 'Suy dinh dưỡng', 'quyMo', 'level', ['MN'], {
    changeThreshold: { absolute: 10, relative: 0.5 },
  }),
  {
    ...count('huyDong', 'Huy động trẻ', 'quyMo', 'level', ['MN']),
    kind: 'pair',
    partLabels: { k: 'số huy động', N: 'số trong độ tuổi' },
    report: { field: 1, template: 'Huy động trẻ đến trường: {k}/{N} trẻ (đạt {tyLe}).' },
  },
  count('chuyenDen', 'Chuyển đến', 'bienDong', 'level', LEVELS, { required: true }),
  count('tangKhac', 'Tăng khác', 'bienDong', 'level', LEVELS),
  count('chuyenDi', 'Chuyển đi', 'bienDong', 'level', LEVELS, { required: true }),
  count('boHoc', 'Bỏ học', 'bienDong', 'level', LEVELS, {
    labelByLevel: { MN: 'Thôi học' },
    required: true,
    sensitive: true,
  }),
  count('giamKhac', 'Giảm khác', 'bienDong', 'level', LEVELS),
  count('giaoVien', 'Giáo viên', 'doiNgu', 'level', LEVELS, {
    unit: 'giáo viên',
    required: true,
    carriesOver: true,
    changeThreshold: { absolute: 3, relative: 0.1 },
    report: {
      field: 9,
      template: 'Tổng số giáo viên: {tong}{thayDoi}; trong đó {gvDatChuan} giáo viên đạt chuẩn trình độ đào tạo.',
    },
  }),
  count('gvDatChuan', 'Giáo viên đạt chuẩn trình độ đào tạo', 'doiNgu', 'level', LEVELS, {
    unit: 'giáo viên',
    carriesOver: true,
  }),
  { ...plain('hinhThuc', 'Hình thức dạy học', 'choice', 'hinhThuc', 'level'), choices: TEACHING_MODES },
  plain('tuNgay', 'Từ ngày', 'date', 'hinhThuc', 'level'),
  plain('denNgay', 'Đến ngày', 'date', 'hinhThuc', 'level'),
  plain('lyDo', 'Lý do', 'text', 'hinhThuc', 'level'),
];

const SCHOOL_SCOPE: Indicator[] = [
  count('cbql', 'Cán bộ quản lý', 'doiNgu', 'school', LEVELS, { unit: 'người', required: true, carriesOver: true }),
  count('nhanVien', 'Nhân viên', 'doiNgu', 'school', LEVELS, { unit: 'người', required: true, carriesOver: true }),
  count('bienChe', 'Biên chế được giao', 'doiNgu', 'school', LEVELS, {
    unit: 'người',
    carriesOver: true,
    ownership: ['public'],
  }),
  count('phongHoc', 'Phòng học', 'coSoVatChat', 'school', LEVELS, { unit: 'phòng', carriesOver: true }),
  count('soCa', 'Số ca học', 'coSoVatChat', 'school', LEVELS, {
    unit: 'ca',
    carriesOver: true,
    aggregation: 'none',
    max: 3,
  }),
  count('diemTruong', 'Điểm trường', 'coSoVatChat', 'school', LEVELS, { unit: 'điểm trường', carriesOver: true }),
  // Children under six have cards of their own right, not through the school.
  count('bhyt', 'Học sinh tham gia BHYT', 'yTe', 'school', ['TH', 'THCS', 'THPT', 'GDTX'], {
    unit: 'học sinh',
    carriesOver: true,
    changeThreshold: { absolute: 50, relative: 0.2 },
    report: { field: 5, template: 'Số học sinh tham gia bảo hiểm y tế: {tong} học sinh.' },
  }),
  count('chuanMucDo', 'Đạt chuẩn quốc gia mức độ', 'truongChuan', 'school', LEVELS, {
    unit: 'mức độ',
    carriesOver: true,
    aggregation: 'none',
    max: 2,
    report: { field: 10, template: 'Đến nay có {k}/{N} trường đạt chuẩn quốc gia ({tyLe}).' },
  }),
  count('kdclCapDo', 'Kiểm định chất lượng giáo dục cấp độ', 'truongChuan', 'school', LEVELS, {
    unit: 'cấp độ',
    carriesOver: true,
    aggregation: 'none',
    max: 4,
  }),
  { ...plain('soQuyetDinh', 'Số quyết định công nhận', 'text', 'truongChuan', 'school'), carriesOver: true },
  { ...plain('ngayCongNhan', 'Ngày công nhận', 'date', 'truongChuan', 'school'), carriesOver: true },
  {
    ...plain('hoSoChuan', 'Hồ sơ trường chuẩn, kiểm định', 'choice', 'truongChuan', 'school'),
    choices: ACCREDITATION_STATES,
    carriesOver: true,
  },
  {
    ...plain('thamGia', 'Tham gia ủng hộ', 'yesNo', 'phongTrao', 'school'),
    ownership: ['public'],
    aggregation: 'sum',
    report: {
      field: 5,
      template: 'Đến nay có {k}/{N} trường tham gia ủng hộ với số tiền huy động được là {soTien}.',
    },
  },
  {
    ...count('soTien', 'Số tiền ủng hộ', 'phongTrao', 'school', LEVELS, { unit: 'đồng', ownership: ['public'] }),
    kind: 'money',
  },
  {
    ...count('tapHuan', 'Tập huấn', 'phongTrao', 'school', LEVELS, { unit: 'người' }),
    kind: 'pair',
    partLabels: { k: 'số đã tập huấn', N: 'số phải tập huấn' },
    report: { field: 9, template: 'Số cán bộ quản lý, giáo viên được tập huấn trong tháng: {k}/{N} người ({tyLe}).' },
  },
  plain('ketQua', 'Kết quả nổi bật', 'text', 'thuyetMinh', 'school'),
  plain('hanChe', 'Tồn tại, hạn chế', 'text', 'thuyetMinh', 'school'),
  plain('kienNghi', 'Kiến nghị, đề xuất', 'text', 'thuyetMinh', 'school'),
  plain('nhiemVu', 'Nhiệm vụ tháng tới', 'text', 'thuyetMinh', 'school'),
];

/** Doses: asked once for every row of the catalogue's vaccination table. */
const VACCINATION_SCOPE: Indicator[] = [
  count('dienTiem', 'Thuộc diện tiêm', 'yTe', 'vaccination', LEVELS, { unit: 'học sinh' }),
  count('mui1', 'Mũi 1', 'yTe', 'vaccination', LEVELS, { unit: 'học sinh' }),
  count('mui2', 'Mũi 2', 'yTe', 'vaccination', LEVELS, {
    unit: 'học sinh',
    report: { field: 5, template: 'Đến nay thực hiện tiêm đủ 2 mũi cho học sinh là {tong} học sinh.' },
  }),
  count('nhacLai', 'Mũi nhắc lại', 'yTe', 'vaccination', LEVELS, { unit: 'học sinh' }),
];

const STANDARD_INDICATORS: readonly Indicator[] = [
  ...GRADE_SCOPE,
  ...LEVEL_SCOPE,
  ...SCHOOL_SCOPE,
  ...VACCINATION_SCOPE,
];

function count(
  code: string,
  label: string,
  section: Section,
  scope: Indicator['scope'],
  levels: readonly Level[],
  more: Partial<Indicator> = {},
): Indicator {
  return {
    code,
    label,
    section,
    kind: 'count',
    scope,
    levels,
    required: false,
    aggregation: 'sum',
    frequency: 'month',
    ...more,
  };
}

function plain(
  code: string,
  label: string,
  kind: Indicator['kind'],
  section: Section,
  scope: Indicator['scope'],
): Indicator {
  return {
    code,
    label,
    section,
    kind,
    scope,
    levels: LEVELS,
    required: false,
    aggregation: 'none',
    frequency: 'month',
  };
}
