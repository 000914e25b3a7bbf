/** `tblQuyTac`: the rules the schools' figures are checked against. */
import type { Level } from '../../reporting/levels/level';
import { SEVERITY_LABEL, type Severity } from '../../reporting/rules/finding';
import type { BlankStrategy, Rule, RuleOperator } from '../../reporting/rules/rule';
import { choice, day, freeText, levels, list, optionalText, text, yes, yesNo } from './columns';
import { packed, tableLayout, type Column } from './layout';

const SCOPE_LABEL: Record<Rule['scope'], string> = {
  grade: 'Khối lớp',
  level: 'Cấp học',
  school: 'Trường',
  vaccination: 'Mũi tiêm',
};
/** Words, not signs: a cell that starts with "=" would be taken for a formula by whoever edits it. */
const OPERATOR_LABEL: Record<RuleOperator, string> = {
  '=': 'bằng',
  '<=': 'không quá',
  '>=': 'không dưới',
  '<': 'nhỏ hơn',
  '>': 'lớn hơn',
  '<>': 'khác',
  '=>': 'kéo theo',
};
const BLANKS_LABEL: Record<BlankStrategy, string> = {
  skip: 'Bỏ qua',
  zero: 'Coi là 0',
  zeroIfAnyGiven: 'Coi là 0 nếu có số khác',
};

type Exempt = NonNullable<Rule['exempt']>[number];
const EXEMPT_LABEL: Record<Exempt, string> = { independentNursery: 'Cơ sở độc lập', multiLevel: 'Trường nhiều cấp' };

/** Words separated by semicolons; a word that is none of them stops the row, for it would widen the rule. */
function exemptions(): Column<readonly Exempt[]> {
  const one = choice<Exempt>('Trừ', EXEMPT_LABEL);
  const words = list('Trừ', { width: 24, prompt: Object.values(EXEMPT_LABEL).join('; ') });
  return {
    header: words.header,
    width: words.width,
    numberFormat: words.numberFormat,
    prompt: words.prompt,
    write: (value) => words.write(value.map((code) => EXEMPT_LABEL[code])),
    read: (cell) => {
      const read = words.read(cell);
      if (!read.ok) return read;
      const found: Exempt[] = [];
      for (const word of read.value) {
        const reading = one.read(word);
        if (!reading.ok) return reading;
        found.push(reading.value);
      }
      return yes(found);
    },
  };
}

/** A column for every field of a rule: a field that is forgotten here does not compile. */
interface FlatRule extends Record<keyof Rule, unknown> {
  code: string;
  label: string;
  scope: Rule['scope'];
  levels: readonly Level[];
  grades: readonly string[];
  exempt: readonly Exempt[];
  when: string | undefined;
  left: string;
  operator: RuleOperator;
  right: string;
  blanks: BlankStrategy;
  severity: Severity;
  message: string;
  source: string | undefined;
  enabled: boolean;
  needsPrevious: boolean;
  validFrom: string | undefined;
  validTo: string | undefined;
}

const flat = tableLayout<FlatRule>({
  sheet: 'Quy tắc',
  table: 'tblQuyTac',
  title: 'QUY TẮC KIỂM TRA SỐ LIỆU',
  hint: 'Đổi ngưỡng: sửa vế phải. Ngừng một quy tắc: ghi Dùng = Không, đừng xóa dòng. Lỗi chặn việc chốt số liệu; cảnh báo cần giải trình.',
  columns: {
    code: text('Mã', { width: 30 }),
    label: text('Tên quy tắc', { width: 44 }),
    scope: choice<Rule['scope']>('Phạm vi', SCOPE_LABEL, { width: 12 }),
    levels: levels(),
    grades: list('Khối', { width: 12 }),
    exempt: exemptions(),
    when: optionalText('Khi', { width: 20, prompt: 'Chỉ kiểm tra khi biểu thức này lớn hơn 0.' }),
    left: freeText('Vế trái', { width: 30 }),
    operator: choice<RuleOperator>('Phép so sánh', OPERATOR_LABEL, { width: 14 }),
    right: freeText('Vế phải', { width: 36 }),
    blanks: choice<BlankStrategy>('Khi trống', BLANKS_LABEL, { width: 22, blank: 'skip' }),
    severity: choice<Severity>('Mức độ', SEVERITY_LABEL, { width: 11 }),
    message: freeText('Thông báo', { width: 70 }),
    source: optionalText('Nguồn', { width: 28 }),
    enabled: yesNo('Dùng', true),
    needsPrevious: yesNo('Cần tháng trước', false),
    validFrom: day('Từ ngày'),
    validTo: day('Đến ngày'),
  },
});

export const RULES = packed<Rule, FlatRule>(
  flat,
  (rule) => ({
    when: undefined,
    source: undefined,
    validFrom: undefined,
    validTo: undefined,
    ...rule,
    levels: rule.levels ?? [],
    grades: rule.grades ?? [],
    exempt: rule.exempt ?? [],
    needsPrevious: rule.needsPrevious ?? false,
  }),
  ({ levels: only, grades, exempt, needsPrevious, ...rule }) => ({
    ...rule,
    ...(only.length > 0 && { levels: only }),
    ...(grades.length > 0 && { grades }),
    ...(exempt.length > 0 && { exempt }),
    ...(needsPrevious && { needsPrevious }),
  }),
);
