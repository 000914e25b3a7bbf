/** What keeps a new or changed indicator from being written, field by field. Pure. */
import type { OfficeBook } from '../../reporting/book/book';
import { indicatorProblems } from '../../reporting/catalogue/custom';
import type { Indicator } from '../../reporting/catalogue/indicator';
import { parseKey } from '../../reporting/catalogue/slots';
import { parseFigure } from '../../reporting/figures/parse';
import { foldText } from '../../reporting/figures/text';
import { periodInSentence, parsePeriod } from '../../reporting/periods/calendar';
import { formatCount } from '../../reporting/wording/numbers';
import { entryCode, definitionFaults } from '../../sheets/office/definitions';
import type { CatalogueEntry } from '../../sheets/office/catalogue-table';
import {
  askedPeriods,
  catalogueWith,
  indicatorEntries,
  type GivenFigures,
  type IndicatorChange,
} from './indicator-entry';

export interface ChangeProblem {
  field: keyof Indicator | 'on';
  message: string;
  /** `has-figures`: what is in the book stands against it; `in-use`: another definition leans on it. */
  code: 'bad-definition' | 'has-figures' | 'in-use';
}

/** What of the book a change is held against. */
export interface ChangeContext {
  book: OfficeBook;
  /** All entries of the catalogue, those not in use too. */
  entries: readonly CatalogueEntry[];
  /** Of the indicator that is changed. */
  given: GivenFigures;
}

/** Headings of Excel's tables hold 255 characters; a column's says the grade and the part as well. */
const LONGEST_LABEL = 150;

export function indicatorChangeProblems(change: IndicatorChange, context: ChangeContext): ChangeProblem[] {
  const { before, after } = change;
  const { indicator } = after;
  const own = before?.indicator.code;
  const others = indicatorEntries(context.entries).filter(({ indicator: one }) => one.code !== own);
  const problems: ChangeProblem[] = [];
  const say = (field: ChangeProblem['field'], message: string, code: ChangeProblem['code'] = 'bad-definition') =>
    problems.push({ field, message, code });

  if (after.on) {
    const inUse = others.filter(({ on }) => on).map((one) => one.indicator);
    const catalogue = { ...context.book.catalogue, indicators: [...inUse, indicator] };
    for (const { field, message } of indicatorProblems(indicator, catalogue)) say(field, message);
    if (askedPeriods(context.book, indicator).length === 0)
      say('frequency', 'không kỳ nào của năm học có trường phải báo cáo chỉ tiêu này; xem lại tần suất, kỳ, cấp học.');
  }
  const lowered = indicator.code.toLowerCase();
  const stopped = others.find(({ on, indicator: one }) => !on && one.code.toLowerCase() === lowered);
  if (stopped)
    say('code', `mã "${indicator.code}" là của chỉ tiêu “${stopped.indicator.label}” đã ngừng dùng; hãy đặt mã khác.`);
  if (indicator.label.length > LONGEST_LABEL) say('label', `tên dài quá ${LONGEST_LABEL} ký tự.`);
  // Lists stand in one cell of the table, their items apart by semicolons.
  if (indicator.choices?.some((one) => one.includes(';')))
    say('choices', 'các giá trị để chọn không được chứa dấu chấm phẩy.');
  const { partLabels } = indicator;
  if (partLabels) {
    const parts = [partLabels.k, partLabels.N].map(foldText);
    if (parts.some((one) => one === '' || one.includes(';')) || parts[0] === parts[1])
      say('partLabels', 'ghi tên cả hai số, khác nhau, không có dấu chấm phẩy; hoặc để trống cả hai.');
  }
  if (before) problems.push(...standingProblems(change, before.indicator, context));
  if (problems.length === 0) problems.push(...dependants(change, context));
  return problems;
}

/** A code is a contract with every file that was sent; figures that are in must stay readable. */
function standingProblems(change: IndicatorChange, was: Indicator, context: ChangeContext): ChangeProblem[] {
  const { after } = change;
  const { indicator } = after;
  const { given } = context;
  const problems: ChangeProblem[] = [];
  if (indicator.code !== was.code)
    problems.push({
      field: 'code',
      code: 'bad-definition',
      message: 'mã của chỉ tiêu đã có không đổi được, vì ô trong các biểu mẫu đã gửi mang tên theo mã này.',
    });
  for (const field of ['kind', 'scope'] as const) {
    if (indicator[field] === was[field]) continue;
    const what = field === 'kind' ? 'kiểu' : 'phạm vi';
    if (!was.custom)
      problems.push({
        field,
        code: 'bad-definition',
        message: `${what} của chỉ tiêu chuẩn không đổi được; cần khác thì thêm chỉ tiêu mới.`,
      });
    else if (given.periods.length > 0)
      problems.push({
        field,
        code: 'has-figures',
        message: `đã có số liệu (${periodsInWords(given)}) nên không đổi ${what} được; hãy ngừng chỉ tiêu này và thêm chỉ tiêu mới.`,
      });
  }
  if (problems.length > 0 || !after.on) return problems;
  const lost = lostFigures(change, context);
  if (lost > 0)
    problems.push({
      field: fieldOfLoss(indicator, was),
      code: 'has-figures',
      message: `thay đổi này làm ${formatCount(lost)} số liệu đã có không đọc được nữa (${periodsInWords(given)}); giữ như cũ, hoặc ngừng chỉ tiêu này và thêm chỉ tiêu mới.`,
    });
  return problems;
}

/** Distinct figures that would no longer be what they are. */
function lostFigures(change: IndicatorChange, { book, given }: ChangeContext): number {
  const catalogue = catalogueWith(book.catalogue, change);
  let lost = 0;
  for (const [key, values] of given.values) {
    const slot = parseKey(catalogue, key);
    for (const value of values) {
      const parsed = slot && parseFigure(slot, value);
      if (parsed?.kind !== 'value' || parsed.value !== value) lost++;
    }
  }
  return lost;
}

function fieldOfLoss(indicator: Indicator, was: Indicator): keyof Indicator {
  if (indicator.levels.length < was.levels.length) return 'levels';
  return indicator.kind === 'choice' ? 'choices' : 'max';
}

/** Rules and sentences of the office that can no longer be understood once the change is made. */
function dependants(change: IndicatorChange, { book, entries }: ChangeContext): ChangeProblem[] {
  const known = new Set(definitionFaults(entries, book.rules));
  return definitionFaults(entriesWith(entries, change), book.rules)
    .filter((message) => !known.has(message))
    .map((message) => ({
      field: change.after.on ? 'levels' : 'on',
      message: `nơi khác đang cần chỉ tiêu này như cũ. ${message}`,
      code: 'in-use',
    }));
}

/** The entries of the catalogue once the change is made. */
export function entriesWith(entries: readonly CatalogueEntry[], { before, after }: IndicatorChange): CatalogueEntry[] {
  const code = before?.indicator.code;
  if (!entries.some((entry) => entryCode(entry) === code)) return [...entries, after];
  return entries.map((entry) => (entryCode(entry) === code ? after : entry));
}

/** "tháng 10/2021, tháng 11/2021", or how many there are. */
function periodsInWords({ periods }: GivenFigures): string {
  if (periods.length > 3) return `${periods.length} kỳ`;
  return periods
    .map((id) => {
      const period = parsePeriod(id);
      return period ? periodInSentence(period) : id;
    })
    .join(', ');
}
