/** Rows of the rule table for the rules that are written in code; `left` names the code, see `judge.ts`. */
import { ruleRow } from '../row';
import type { Rule } from '../rule';
import { MISSING_RULE } from './missing';

export const SPECIAL_RULES: Rule[] = [
  special(MISSING_RULE, 'Chỉ tiêu bắt buộc phải có số liệu', '@thieu', 'error'),
  special('cap-so-k-khong-qua-n', 'Cặp số: k không quá N', '@capSo', 'error'),
  special('tong-bang-cac-khoi', 'Tổng ghi trong tệp bằng tổng các khối', '@tong', 'error'),
  special('thay-doi-qua-nguong', 'Thay đổi so với kỳ trước quá ngưỡng của chỉ tiêu', '@nguong', 'warning', {
    needsPrevious: true,
  }),
  special('khac-thuong', 'Khác thường so với 12 tháng của chính trường (z > 3)', '@khacThuong', 'warning', {
    right: '3',
  }),
  special('trung-thang-truoc', 'Mọi số liệu giống hệt kỳ trước', '@trungThangTruoc', 'note', { needsPrevious: true }),
  special('thong-tin-ca-nhan', 'Thuyết minh có tên hoặc số điện thoại', '@caNhan', 'note'),
  special('het-han-cong-nhan', 'Công nhận có giá trị 5 năm, làm lại trước 5 tháng', '@congNhan', 'warning', {
    source: 'Thông tư 18/2018/TT-BGDĐT, Điều 38',
  }),
];

function special(
  code: string,
  label: string,
  left: string,
  severity: Rule['severity'],
  more: Partial<Rule> = {},
): Rule {
  return ruleRow(code, label, { scope: 'school', left, operator: '=', right: '', severity, message: '', ...more });
}
