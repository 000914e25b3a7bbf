/** What the screen Chỉ tiêu và quy tắc says. */
import type { InLanguages } from '../../language';
import { INDICATOR_WORDS, type IndicatorWords } from './indicator-words';
import { RULE_WORDS, type RuleWords } from './rule-words';
import { TARGET_WORDS, type TargetWords } from './target-words';

/** What all three parts say. */
interface SharedWords {
  partsLabel: string;
  parts: Record<'indicators' | 'rules' | 'targets', (count: number) => string>;
  filter: string;
  levelFilter: string;
  allLevels: string;
  overtaken: string;
  count: (count: number) => string;
  back: string;
  save: string;
  leave: string;
  missing: (fields: readonly string[]) => string;
  wrong: (count: number) => string;
  groups: Record<'what' | 'whom' | 'said' | 'checked' | 'preview' | 'formula' | 'effect', string>;
}

const SHARED_WORDS: InLanguages<SharedWords> = {
  vi: {
    partsLabel: 'Phần',
    parts: {
      indicators: (count) => `Chỉ tiêu (${count})`,
      rules: (count) => `Quy tắc (${count})`,
      targets: (count) => `Mục tiêu (${count})`,
    },
    filter: 'Lọc',
    levelFilter: 'Cấp học',
    allLevels: 'Mọi cấp',
    overtaken: 'Người khác vừa sửa dòng này trong sổ. Về danh sách rồi mở lại để xem bản mới.',
    count: (count) => `${count} dòng`,
    back: 'Về danh sách',
    save: 'Ghi vào sổ',
    leave: 'Thôi',
    missing: (fields) => `Còn thiếu: ${fields.join(', ')}.`,
    wrong: (count) => `Còn ${count} chỗ phải sửa trước khi ghi.`,
    groups: {
      what: 'Chỉ tiêu',
      whom: 'Trường nào báo cáo, khi nào',
      said: 'Trong báo cáo',
      checked: 'Kiểm tra',
      preview: 'Xem trước',
      formula: 'Điều phải đúng',
      effect: 'Thử với số liệu đang có',
    },
  },
  en: {
    partsLabel: 'Part',
    parts: {
      indicators: (count) => `Indicators (${count})`,
      rules: (count) => `Rules (${count})`,
      targets: (count) => `Targets (${count})`,
    },
    filter: 'Filter',
    levelFilter: 'Level',
    allLevels: 'All levels',
    overtaken: 'Somebody changed this in the book. Go back to the list and open it again to see the new state.',
    count: (count) => `${count} lines`,
    back: 'Back to the list',
    save: 'Write to the book',
    leave: 'Leave it',
    missing: (fields) => `Missing: ${fields.join(', ')}.`,
    wrong: (count) => `${count} places to mend before writing.`,
    groups: {
      what: 'Indicator',
      whom: 'Who is asked, when',
      said: 'In the report',
      checked: 'Checks',
      preview: 'Preview',
      formula: 'What must hold',
      effect: 'Tried on the figures in the book',
    },
  },
};

export const DEFINITION_WORDS: InLanguages<SharedWords & IndicatorWords & RuleWords & TargetWords> = {
  vi: inOne('vi'),
  en: inOne('en'),
};

function inOne(language: 'vi' | 'en') {
  const [indicator, rule, target] = [INDICATOR_WORDS[language], RULE_WORDS[language], TARGET_WORDS[language]];
  const fields = { ...indicator.fields, ...rule.fields, ...target.fields };
  return { ...SHARED_WORDS[language], ...indicator, ...rule, ...target, fields };
}
