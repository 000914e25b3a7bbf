/** Indicators the office adds for a month or for good: what keeps one from working like a built-in one. */
import { foldText } from '../figures/text';
import { LEVELS } from '../levels/level';
import { comparePeriods, parsePeriod } from '../periods/calendar';
import type { Catalogue, Indicator } from './indicator';
import { TOTAL_GRADE } from './slots';
import { isTemplatePlaceholder, placeholdersOf, TEMPLATE_PLACEHOLDERS } from './templates';

/**
 * Problems of an indicator beside the rest of the catalogue, in Vietnamese; none: it can be asked.
 * The indicator itself may already be in the catalogue (an edit).
 */
export function checkIndicator(indicator: Indicator, catalogue: Catalogue): string[] {
  const others = catalogue.indicators.filter((one) => one !== indicator);
  const problems = [
    ...codeProblems(indicator, others),
    ...kindProblems(indicator),
    ...timeProblems(indicator),
    ...reportProblems(indicator, others),
  ];
  if (indicator.levels.length === 0 || indicator.levels.some((level) => !LEVELS.includes(level)))
    problems.push(`Chọn ít nhất một cấp học trong ${LEVELS.join(', ')}.`);
  return problems.map((problem) => `Chỉ tiêu "${indicator.label || indicator.code}": ${problem}`);
}

/** Words that have a meaning of their own in cell names and in rules. */
const RESERVED = [
  TOTAL_GRADE,
  'tiem',
  'truoc',
  'capHoc',
  'truong',
  'k',
  'noi',
  'trai',
  'phai',
  'kyBaoCao',
  'giaiTrinh',
  'phieu',
];

function codeProblems(indicator: Indicator, others: readonly Indicator[]): string[] {
  const problems: string[] = [];
  const label = foldText(indicator.label);
  if (!/^[a-z][A-Za-z0-9]*$/.test(indicator.code))
    problems.push(
      `mã "${indicator.code}" phải bắt đầu bằng chữ thường, chỉ gồm chữ không dấu và số, ví dụ "testNhanh".`,
    );
  else if (RESERVED.includes(indicator.code) || isTemplatePlaceholder(indicator.code))
    problems.push(`mã "${indicator.code}" đã dùng cho việc khác; hãy đặt mã khác.`);
  if (indicator.code.length > 40) problems.push('mã dài quá 40 ký tự.');
  // Codes differing only in case would be one defined name to Excel.
  if (others.some((one) => one.code.toLowerCase() === indicator.code.toLowerCase()))
    problems.push(`mã "${indicator.code}" trùng với một chỉ tiêu đã có.`);
  if (label === '') problems.push('chưa có tên chỉ tiêu.');
  else if (others.some((one) => one.scope === indicator.scope && foldText(one.label) === label))
    problems.push('tên trùng với một chỉ tiêu đã có cùng phạm vi; cột trong sổ tổng hợp sẽ lẫn nhau.');
  return problems;
}

function kindProblems({ kind, scope, aggregation, choices, max }: Indicator): string[] {
  const problems: string[] = [];
  if (kind === 'choice') {
    if (!choices || choices.length < 2) problems.push('loại "lựa chọn" cần ít nhất hai giá trị để chọn.');
    // A list in an Excel cell is written with commas between its items and at most 255 characters.
    else if (choices.some((one) => one.includes(',') || one.trim() === '') || choices.join(',').length > 255)
      problems.push('các giá trị để chọn không được trống, không chứa dấu phẩy và dài tổng cộng không quá 255 ký tự.');
    else if (new Set(choices.map(foldText)).size < choices.length) problems.push('các giá trị để chọn trùng nhau.');
  }
  if (aggregation === 'sum' && ['choice', 'text', 'date', 'percent'].includes(kind))
    problems.push('loại này không cộng được giữa các trường; chọn cách tổng hợp "không cộng".');
  if (scope === 'vaccination' && kind !== 'count') problems.push('chỉ tiêu theo mũi tiêm phải là số đếm.');
  if (max !== undefined && !(max >= 0)) problems.push('giá trị lớn nhất phải là số từ 0 trở lên.');
  return problems;
}

function timeProblems({ from, until }: Indicator): string[] {
  const [first, last] = [from, until].map((id) => (id === undefined ? undefined : parsePeriod(id)));
  const unread = [from, until].filter((id) => id !== undefined && !parsePeriod(id));
  if (unread.length > 0) return [`kỳ "${unread.join('", "')}" không đọc được; ghi như "2021-11".`];
  return first && last && comparePeriods(first, last) > 0 ? ['kỳ bắt đầu sau kỳ kết thúc.'] : [];
}

function reportProblems({ report, code }: Indicator, others: readonly Indicator[]): string[] {
  if (!report) return [];
  const known = [...others.map((one) => one.code), code];
  const problems = placeholdersOf(report.template)
    .filter((name) => !isTemplatePlaceholder(name) && !known.includes(name))
    .map(
      (name) =>
        `câu trong báo cáo có "{${name}}" không hiểu được; dùng {${Object.keys(TEMPLATE_PLACEHOLDERS).join('}, {')}} hoặc mã một chỉ tiêu.`,
    );
  if (!Number.isInteger(report.field) || report.field < 1 || report.field > 11)
    problems.push('mục trong báo cáo phải là số từ 1 đến 11.');
  return problems;
}
