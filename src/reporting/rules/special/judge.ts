/** Rules that are no expression, by the name in their row's `left`. */
import type { CheckContext } from '../check';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { missingFigures } from './missing';
import { pairsInOrder } from './pairs';
import { personalData } from './personal-data';
import { recognition } from './recognition';
import { sameAsLastMonth } from './same-as-last-month';
import { totalsAgree } from './totals';
import { changeThreshold } from './change-threshold';
import { outliers } from './outliers';

/** What a special rule found; its row gives the code and the severity. */
export type SpecialFinding = Omit<Finding, 'rule' | 'severity'>;

export function judgeSpecial(rule: Rule, context: CheckContext): Finding[] {
  const judge = SPECIAL[rule.left];
  if (!judge) return rule.left === '@kieu' ? [] : [unknownRule(rule)];
  return judge(context, rule).map((found) => ({ ...found, rule: rule.code, severity: rule.severity }));
}

const SPECIAL: Record<string, (context: CheckContext, rule: Rule) => SpecialFinding[]> = {
  '@thieu': missingFigures,
  '@capSo': pairsInOrder,
  '@tong': totalsAgree,
  '@nguong': changeThreshold,
  '@khacThuong': outliers,
  '@trungThangTruoc': sameAsLastMonth,
  '@caNhan': personalData,
  '@congNhan': recognition,
};

function unknownRule(rule: Rule): Finding {
  return {
    rule: rule.code,
    severity: 'note',
    keys: [],
    value: null,
    message: `Quy tắc "${rule.label}" không dùng được: không có kiểm tra nào tên "${rule.left}". Phòng sửa lại trong bảng Quy tắc.`,
  };
}
