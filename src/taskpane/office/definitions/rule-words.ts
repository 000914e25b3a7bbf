/** What is said of rules. */
import type { Severity } from '../../../reporting/rules/finding';
import type { BlankStrategy, RuleOperator } from '../../../reporting/rules/rule';
import type { InLanguages } from '../../language';
import type { Labelled } from './labelled';

export interface RuleWords {
  fields: Record<
    | 'ruleLabel'
    | 'ruleScope'
    | 'ruleLevels'
    | 'severity'
    | 'left'
    | 'operator'
    | 'right'
    | 'when'
    | 'insert'
    | 'blanks'
    | 'message'
    | 'source'
    | 'threshold',
    Labelled
  >;
  ruleList: string;
  searchRules: string;
  addRule: string;
  ruleFilters: Record<'all' | 'on' | 'off' | 'own', string>;
  switchedOff: string;
  severities: Record<Severity, string>;
  operators: Record<RuleOperator, string>;
  blankWays: Record<BlankStrategy, string>;
  enabled: string;
  written: string;
  chooseFigure: string;
  ruleWritten: (label: string) => string;
  trying: (month: string) => string;
  finds: (schools: number, of: number, month: string, gone: number) => string;
  moreFindings: (count: number) => string;
}

export const RULE_WORDS: InLanguages<RuleWords> = {
  vi: {
    fields: {
      ruleLabel: { label: 'Tên quy tắc', hint: 'Ví dụ: Ủng hộ không quá 20.000 đồng một học sinh.' },
      ruleScope: { label: 'Xét' },
      ruleLevels: { label: 'Chỉ xét cấp học', hint: 'Không chọn: mọi cấp.' },
      severity: { label: 'Mức độ', hint: 'Lỗi: không chốt được. Cảnh báo: phải giải trình. Lưu ý: chỉ hiện.' },
      left: { label: 'Vế trái', hint: 'Số, mã chỉ tiêu, + - * / và ngoặc.' },
      operator: { label: 'Phải' },
      right: { label: 'Vế phải' },
      when: { label: 'Chỉ xét khi số này lớn hơn 0', hint: 'Để trống: luôn xét.' },
      insert: { label: 'Chèn số liệu vào ô đang gõ' },
      blanks: { label: 'Ô chưa ghi số' },
      message: {
        label: 'Lời nhắn cho trường',
        hint: '{noi}: chỗ sai; {trai}, {phai}: giá trị hai vế; {mã chỉ tiêu}: số của trường.',
      },
      source: { label: 'Căn cứ', hint: 'Ví dụ: Thông tư 52/2020/TT-BGDĐT, Điều 15.' },
      threshold: { label: 'Ngưỡng', hint: 'Càng lớn thì càng ít trường bị hỏi.' },
    },
    ruleList: 'Danh sách quy tắc',
    searchRules: 'Tìm quy tắc',
    addRule: 'Thêm quy tắc',
    ruleFilters: { all: 'Tất cả', on: 'Đang bật', off: 'Đã tắt', own: 'Đơn vị tự thêm' },
    switchedOff: 'Đã tắt',
    severities: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
    operators: {
      '=': 'bằng',
      '<=': 'không quá',
      '>=': 'không dưới',
      '<': 'nhỏ hơn',
      '>': 'lớn hơn',
      '<>': 'khác',
      '=>': 'kéo theo: có vế trái thì phải có vế phải',
    },
    blankWays: { skip: 'Chưa ghi đủ thì không xét', zero: 'Coi là 0', zeroIfAnyGiven: 'Coi là 0 nếu có số khác' },
    enabled: 'Đang bật',
    written: 'Quy tắc này viết sẵn trong chương trình: bật, tắt và đổi mức độ được.',
    chooseFigure: 'Chọn số liệu…',
    ruleWritten: (label) => `Đã ghi quy tắc “${label}”.`,
    trying: (month) => `Đang thử với số liệu ${month}…`,
    finds: (schools, of, month, gone) =>
      of === 0
        ? `Chưa có báo cáo ${month} để thử.`
        : `${schools}/${of} trường đã nộp ${month} sẽ bị nhắc.${gone > 0 ? ` ${gone} chỗ đang bị nhắc sẽ hết.` : ''}`,
    moreFindings: (count) => `và ${count} chỗ nữa`,
  },
  en: {
    fields: {
      ruleLabel: { label: 'Name of the rule' },
      ruleScope: { label: 'Looks at' },
      ruleLevels: { label: 'Only these levels', hint: 'None: all.' },
      severity: { label: 'Severity' },
      left: { label: 'Left side', hint: 'Numbers, codes, + - * / and brackets.' },
      operator: { label: 'Must be' },
      right: { label: 'Right side' },
      when: { label: 'Only where this is above 0', hint: 'Empty: always.' },
      insert: { label: 'Insert a figure where you type' },
      blanks: { label: 'Blank cells' },
      message: { label: 'What the school is told', hint: '{noi}: where; {trai}, {phai}: the two sides.' },
      source: { label: 'Source' },
      threshold: { label: 'Threshold' },
    },
    ruleList: 'Rules',
    searchRules: 'Find a rule',
    addRule: 'Add a rule',
    ruleFilters: { all: 'All', on: 'On', off: 'Off', own: 'Of this office' },
    switchedOff: 'Off',
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    operators: {
      '=': 'equal to',
      '<=': 'at most',
      '>=': 'at least',
      '<': 'less than',
      '>': 'more than',
      '<>': 'other than',
      '=>': 'implied: left given means right given',
    },
    blankWays: { skip: 'Not judged', zero: 'Taken as 0', zeroIfAnyGiven: 'Taken as 0 if another is given' },
    enabled: 'On',
    written: 'This rule is part of the program: it can be switched and its severity changed.',
    chooseFigure: 'Choose a figure…',
    ruleWritten: (label) => `“${label}” was written.`,
    trying: (month) => `Trying it on ${month}…`,
    finds: (schools, of, month, gone) =>
      of === 0
        ? `No reports of ${month} to try it on.`
        : `${schools} of ${of} schools would be told.${gone > 0 ? ` ${gone} findings would go.` : ''}`,
    moreFindings: (count) => `and ${count} more`,
  },
};
