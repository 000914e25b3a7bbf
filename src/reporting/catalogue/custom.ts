/** Indicators the office adds for a month or for good: what keeps one from working like a built-in one. */
import { foldText } from '../figures/text';
import { LEVELS } from '../levels/level';
import { comparePeriods, parsePeriod } from '../periods/calendar';
import type { Catalogue, Indicator } from './indicator';
import { TOTAL_GRADE } from './slots';
import { isTemplatePlaceholder, placeholdersOf, TEMPLATE_PLACEHOLDERS } from './templates';

/** What is wrong, and in which field of the indicator. */
export interface IndicatorProblem {
  field: keyof Indicator;
  message: string;
}

/**
 * Problems of an indicator beside the rest of the catalogue, in Vietnamese; none: it can be asked.
 * The indicator itself may already be in the catalogue (an edit).
 */
export function checkIndicator(indicator: Indicator, catalogue: Catalogue): string[] {
  return indicatorProblems(indicator, catalogue).map(
    ({ message }) => `Chỉ tiêu "${indicator.label || indicator.code}": ${message}`,
  );
}

/** The same field by field, for a form. */
export function indicatorProblems(indicator: Indicator, catalogue: Catalogue): IndicatorProblem[] {
  const others = catalogue.indicators.filter((one) => one !== indicator);
  const problems = [
    ...codeProblems(indicator, others),
    ...kindProblems(indicator),
    ...timeProblems(indicator),
    ...reportProblems(indicator, others),
  ];
  if (indicator.levels.length === 0 || indicator.levels.some((level) => !LEVELS.includes(level)))
    problems.push({ field: 'levels', message: `Chọn ít nhất một cấp học trong ${LEVELS.join(', ')}.` });
  return problems;
}

/** Words that have a meaning of their own in cell names and in rules. */
const RESERVED = [
  TOTAL_GRADE,
  'tiem',
  'truoc',
  'capHoc',
  'truong',
  'khoi',
  'hoac0',
  'k',
  'noi',
  'trai',
  'phai',
  'kyBaoCao',
  'giaiTrinh',
  'phieu',
];
const LONGEST_CODE = 40;

/**
 * A code for an indicator of this name that no other has: "Ủng hộ quỹ vắc xin" → ungHoQuyVacXin.
 * @param taken codes that are in use, or were
 */
export function proposeCode(label: string, taken: readonly string[]): string {
  const words = foldText(label).match(/[a-z0-9]+/g) ?? [];
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const joined = words
    .slice(Math.max(first, 0))
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  let code = '';
  for (const word of joined) if (code === '' || code.length + word.length <= LONGEST_CODE - 4) code += word;
  code = /^[a-z]/.test(code) ? code.slice(0, LONGEST_CODE - 4) : 'chiTieu';
  const known = new Set(taken.map((one) => one.toLowerCase()));
  const isFree = (one: string) => !known.has(one.toLowerCase()) && !isReserved(one);
  if (isFree(code)) return code;
  for (let number = 2; ; number++) if (isFree(`${code}${number}`)) return `${code}${number}`;
}

function isReserved(code: string): boolean {
  return RESERVED.includes(code) || isTemplatePlaceholder(code);
}

function codeProblems(indicator: Indicator, others: readonly Indicator[]): IndicatorProblem[] {
  const problems: IndicatorProblem[] = [];
  const say = (field: 'code' | 'label', message: string) => problems.push({ field, message });
  const label = foldText(indicator.label);
  if (!/^[a-z][A-Za-z0-9]*$/.test(indicator.code))
    say('code', `mã "${indicator.code}" phải bắt đầu bằng chữ thường, chỉ gồm chữ không dấu và số, ví dụ "testNhanh".`);
  else if (isReserved(indicator.code)) say('code', `mã "${indicator.code}" đã dùng cho việc khác; hãy đặt mã khác.`);
  if (indicator.code.length > LONGEST_CODE) say('code', `mã dài quá ${LONGEST_CODE} ký tự.`);
  // Codes differing only in case would be one defined name to Excel.
  if (others.some((one) => one.code.toLowerCase() === indicator.code.toLowerCase()))
    say('code', `mã "${indicator.code}" trùng với một chỉ tiêu đã có.`);
  if (label === '') say('label', 'chưa có tên chỉ tiêu.');
  else if (others.some((one) => one.scope === indicator.scope && foldText(one.label) === label))
    say('label', 'tên trùng với một chỉ tiêu đã có cùng phạm vi; cột trong sổ tổng hợp sẽ lẫn nhau.');
  return problems;
}

function kindProblems({ kind, scope, aggregation, choices, max }: Indicator): IndicatorProblem[] {
  const problems: IndicatorProblem[] = [];
  const say = (field: keyof Indicator, message: string) => problems.push({ field, message });
  if (kind === 'choice') {
    if (!choices || choices.length < 2) say('choices', 'loại "lựa chọn" cần ít nhất hai giá trị để chọn.');
    // A list in an Excel cell is written with commas between its items and at most 255 characters.
    else if (choices.some((one) => one.includes(',') || one.trim() === '') || choices.join(',').length > 255)
      say('choices', 'các giá trị để chọn không được trống, không chứa dấu phẩy và dài tổng cộng không quá 255 ký tự.');
    else if (new Set(choices.map(foldText)).size < choices.length) say('choices', 'các giá trị để chọn trùng nhau.');
  }
  if (aggregation === 'sum' && ['choice', 'text', 'date', 'percent'].includes(kind))
    say('aggregation', 'loại này không cộng được giữa các trường; chọn cách tổng hợp "không cộng".');
  if (scope === 'vaccination' && kind !== 'count') say('kind', 'chỉ tiêu theo mũi tiêm phải là số đếm.');
  if (max !== undefined && !(max >= 0)) say('max', 'giá trị lớn nhất phải là số từ 0 trở lên.');
  return problems;
}

function timeProblems({ from, until }: Indicator): IndicatorProblem[] {
  const [first, last] = [from, until].map((id) => (id === undefined ? undefined : parsePeriod(id)));
  const unread = [from, until].filter((id) => id !== undefined && !parsePeriod(id));
  if (unread.length > 0)
    return [{ field: 'from', message: `kỳ "${unread.join('", "')}" không đọc được; ghi như "2021-11".` }];
  return first && last && comparePeriods(first, last) > 0
    ? [{ field: 'until', message: 'kỳ bắt đầu sau kỳ kết thúc.' }]
    : [];
}

function reportProblems({ report, code }: Indicator, others: readonly Indicator[]): IndicatorProblem[] {
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
  return problems.map((message) => ({ field: 'report', message }));
}
