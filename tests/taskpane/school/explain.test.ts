import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import { personalDataIn } from '../../../src/reporting/rules/special/personal-data';
import { usualReasons } from '../../../src/taskpane/school/explain/reasons';

test.each([
  ['can-doi-bien-dong', 'TH_tong_hocSinh', 'sổ đăng bộ'],
  ['si-so-binh-quan-th', 'TH_tong_hocSinh', 'tách lớp'],
  ['si-so-mg4', 'MN_MG4_hocSinh', 'nhóm, lớp'],
  ['lop-khong-qua-phong-hoc', 'TH_tong_lop', 'phòng'],
  ['bhyt-khong-qua-hoc-sinh', 'bhyt', 'BHYT'],
  ['chuan-quoc-gia-can-kiem-dinh', 'kdclCapDo', 'quy định cũ'],
  ['het-han-cong-nhan', 'ngayCongNhan', 'công nhận lại'],
  ['thay-doi-qua-nguong', 'TH_giaoVien', 'nghỉ hưu'],
  ['khac-thuong', 'TH_1_hocSinh', 'Biến động'],
  ['thay-doi-qua-nguong', 'soTien', 'đúng thực tế'],
  ['quy-tac-cua-phong', 'testNhanh', 'đúng thực tế'],
])('%s at %s offers a reason about it', (rule, key, about) => {
  expect(usualReasons({ rule, keys: [key] })[0] + usualReasons({ rule, keys: [key] }).join(' ')).toContain(about);
});

test('every warning of the standard rules has reasons to pick, without personal data and short enough for the cell', () => {
  for (const { code } of STANDARD_RULES.filter(({ severity }) => severity === 'warning')) {
    const reasons = usualReasons({ rule: code, keys: ['TH_tong_hocSinh'] });
    expect(reasons.length).toBeGreaterThan(1);
    for (const reason of reasons) {
      expect(personalDataIn(reason)).toBeUndefined();
      expect(reason.length).toBeLessThan(200);
    }
  }
});

test.each([
  ['Em Nguyễn Văn An chuyển trường', 'Nguyễn Văn An'],
  ['Liên hệ 0912 345 678', '0912 345 678'],
  ['Hai em theo bố mẹ về quê', undefined],
  ['Nhập học sinh từ Trường TH Lê Lợi', undefined],
])('personal data in "%s": %s', (text, found) => {
  expect(personalDataIn(text)).toBe(found);
});
