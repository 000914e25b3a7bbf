/** The standard rules, one row each: what the office's Quy tắc table starts with. */
import { VALIDITY_RULES } from '../figures/validity';
import { NORM_RULES } from './norms';
import { ruleRow } from './row';
import type { Rule } from './rule';
import { SPECIAL_RULES } from './special/rules';

/** Raised when a rule is added or means something else; written in stamps. */
export const RULES_VERSION = 1;

const PARTS_OF_PUPILS: Rule[] = [
  partOfPupils('nu-khong-qua-hoc-sinh', 'nu', 'số nữ'),
  partOfPupils('dan-toc-khong-qua-hoc-sinh', 'danToc', 'số dân tộc thiểu số'),
  partOfPupils('khuyet-tat-khong-qua-hoc-sinh', 'khuyetTat', 'số khuyết tật'),
  partOfPupils('hai-buoi-khong-qua-hoc-sinh', 'haiBuoi', 'số học 2 buổi/ngày'),
  partOfPupils('ban-tru-khong-qua-hoc-sinh', 'banTru', 'số bán trú'),
];

const GRID: Rule[] = [
  ruleRow('co-lop-phai-co-hoc-sinh', 'Có lớp thì có học sinh', {
    scope: 'grade',
    left: 'lop',
    operator: '=>',
    right: 'hocSinh',
    severity: 'error',
    message: '{noi}: có {lop} lớp nhưng số học sinh là 0. Ghi số học sinh, hoặc sửa số lớp thành 0.',
  }),
  ruleRow('co-hoc-sinh-phai-co-lop', 'Có học sinh thì có lớp (trừ khi học lớp ghép)', {
    scope: 'grade',
    left: 'hocSinh',
    operator: '=>',
    right: 'lop + hoac0(capHoc.lopGhep)',
    severity: 'error',
    message:
      '{noi}: có {hocSinh} học sinh nhưng số lớp là 0. Ghi số lớp; nếu các em học lớp ghép thì ghi số lớp vào ô Lớp ghép.',
  }),
  ruleRow('suy-dinh-duong-khong-qua-tre', 'Số trẻ suy dinh dưỡng không quá số trẻ', {
    scope: 'level',
    levels: ['MN'],
    left: 'suyDinhDuong',
    operator: '<=',
    right: 'tong.hocSinh',
    severity: 'error',
    message: '{noi}: số trẻ suy dinh dưỡng ({trai}) nhiều hơn số trẻ ({phai}). Kiểm tra lại ô Suy dinh dưỡng.',
  }),
];

const MOVEMENTS: Rule[] = [
  ruleRow('can-doi-bien-dong', 'Cân đối học sinh với biến động trong tháng', {
    scope: 'level',
    left: 'tong.hocSinh',
    operator: '=',
    right: 'truoc.tong.hocSinh + chuyenDen + tangKhac - chuyenDi - boHoc - giamKhac',
    blanks: 'zeroIfAnyGiven',
    severity: 'warning',
    message:
      '{noi}: có {trai} học sinh, nhưng tính từ {kyTruoc} ({truoc.tong.hocSinh}) cộng chuyển đến ({chuyenDen}), tăng khác ({tangKhac}), trừ chuyển đi ({chuyenDi}), bỏ học hoặc thôi học ({boHoc}), giảm khác ({giamKhac}) thì phải là {phai}. Sửa số liệu, hoặc ghi rõ lý do ở cột Giải trình.',
    source: 'Công văn 6622/BGDĐT-KHTC',
    needsPrevious: true,
  }),
];

const STAFF_AND_ROOMS: Rule[] = [
  ruleRow('dat-chuan-khong-qua-giao-vien', 'Giáo viên đạt chuẩn không quá số giáo viên', {
    scope: 'level',
    left: 'gvDatChuan',
    operator: '<=',
    right: 'giaoVien',
    severity: 'error',
    message: '{noi}: giáo viên đạt chuẩn ({trai}) nhiều hơn số giáo viên ({phai}). Kiểm tra lại hai ô.',
  }),
  ruleRow('lop-khong-qua-phong-hoc', 'Số lớp không quá số phòng học nhân số ca', {
    scope: 'school',
    left: 'tong.lop',
    operator: '<=',
    right: 'phongHoc * soCa',
    severity: 'warning',
    message:
      '{noi}: có {trai} lớp, nhưng {phongHoc} phòng học × {soCa} ca chỉ đủ cho {phai} lớp. Sửa số liệu, hoặc ghi rõ lý do ở cột Giải trình.',
  }),
  ruleRow('bhyt-khong-qua-hoc-sinh', 'Số tham gia BHYT không quá số học sinh', {
    scope: 'school',
    left: 'bhyt',
    operator: '<=',
    right: 'tong.hocSinh',
    severity: 'warning',
    message:
      '{noi}: số tham gia BHYT ({trai}) nhiều hơn số học sinh ({phai}). Sửa số liệu, hoặc ghi rõ lý do ở cột Giải trình.',
  }),
  ruleRow('den-ngay-khong-truoc-tu-ngay', 'Hình thức dạy học: đến ngày không trước từ ngày', {
    scope: 'level',
    left: 'tuNgay',
    operator: '<=',
    right: 'denNgay',
    severity: 'error',
    message: '{noi}: hình thức dạy học có "Đến ngày" trước "Từ ngày". Kiểm tra lại hai ngày.',
  }),
];

/** All in the same scope: the school's own pupils, of the levels the vaccine is for. */
const VACCINATION: Rule[] = [
  dose('nhac-lai-khong-qua-mui-2', 'nhacLai', 'mũi nhắc lại', 'mui2', 'mũi 2'),
  dose('mui-2-khong-qua-mui-1', 'mui2', 'mũi 2', 'mui1', 'mũi 1'),
  dose('mui-1-khong-qua-dien-tiem', 'mui1', 'mũi 1', 'dienTiem', 'thuộc diện tiêm'),
  dose('dien-tiem-khong-qua-hoc-sinh', 'dienTiem', 'thuộc diện tiêm', 'tong.hocSinh', 'học sinh của trường'),
];

const ACCREDITATION: Rule[] = [
  ruleRow('chuan-quoc-gia-can-kiem-dinh', 'Chuẩn mức độ 1 cần KĐCLGD cấp độ 2, mức độ 2 cần cấp độ 3', {
    scope: 'school',
    when: 'chuanMucDo',
    left: 'kdclCapDo',
    operator: '>=',
    right: 'chuanMucDo + 1',
    severity: 'warning',
    message:
      '{noi}: đạt chuẩn quốc gia mức độ {chuanMucDo} thì kiểm định chất lượng giáo dục phải từ cấp độ {phai}, đang ghi {trai}. Kiểm tra lại; nếu được công nhận theo quy định cũ, ghi ở cột Giải trình.',
    source: 'Thông tư 17, 18, 19/2018/TT-BGDĐT',
  }),
];

export const STANDARD_RULES: Rule[] = [
  ...VALIDITY_RULES.map(({ code, label }) => validityRow(code, label)),
  ...SPECIAL_RULES,
  ...PARTS_OF_PUPILS,
  ...GRID,
  ...MOVEMENTS,
  ...STAFF_AND_ROOMS,
  ...VACCINATION,
  ...ACCREDITATION,
  ...NORM_RULES,
];

function validityRow(code: string, label: string): Rule {
  return ruleRow(code, label, {
    scope: 'school',
    left: '@kieu',
    operator: '=',
    right: '',
    severity: 'error',
    message: '',
  });
}

function partOfPupils(code: string, left: string, words: string): Rule {
  return ruleRow(code, `${words.replace('số', 'Số')} không quá số học sinh`, {
    scope: 'grade',
    left,
    operator: '<=',
    right: 'hocSinh',
    severity: 'error',
    message: `{noi}: ${words} ({trai}) nhiều hơn số học sinh ({phai}). Kiểm tra lại hai ô.`,
  });
}

function dose(code: string, left: string, leftWords: string, right: string, rightWords: string): Rule {
  return ruleRow(code, `Số ${leftWords} không quá số ${rightWords}`, {
    scope: 'vaccination',
    left,
    operator: '<=',
    right,
    severity: 'error',
    message: `{noi}: số ${leftWords} ({trai}) nhiều hơn số ${rightWords} ({phai}). Chỉ tính học sinh của trường; kiểm tra lại hai ô.`,
  });
}
