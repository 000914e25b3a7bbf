/**
 * The check before anything is drawn: sum of schools = level rows = numbers in sentences. Nothing is taken from where
 * the report took it: schools' figures are added up again key by key, annex sums cell by cell, and the numbers are
 * read back from the printed text.
 */
import { formatCount, parsePrinted } from '../wording/numbers';
import { ReconciliationError } from './reconciliation/error';
import { attendanceOf } from './attendance';
import type { Briefing, LinkedNumber } from './document';
import type { ReportMonth } from './month';
import { checkAnnexSums } from './reconciliation/annex-sums';
import { schoolSums, type SchoolSums } from './reconciliation/school-sums';
import { sourceOf } from './reconciliation/sources';
import { unexplainedDigits } from './reconciliation/unexplained';

/** @throws ReconciliationError naming the figure and the values that disagree */
export function reconcile(briefing: Briefing, month: ReportMonth): void {
  const sums = schoolSums(month);
  checkTotals(month, sums);
  checkAnnexSums(briefing, month);
  checkAttendance(month);
  for (const block of briefing.blocks)
    if (block.kind === 'figures') checkSentence(block.text, block.numbers, briefing, month, sums);
}

function checkTotals(month: ReportMonth, sums: SchoolSums): void {
  for (const [place, totals] of Object.entries(month.totals))
    for (const [code, { current }] of Object.entries(totals)) {
      const figure = `${place}.${code}`;
      const sum = sums.get(figure);
      const value = current === null || typeof current === 'number' ? current : current.k;
      if ((sum?.value ?? null) !== value) throw disagree(figure, 'tổng các trường', sum?.value, 'số tổng hợp', value);
      const outOf = current === null || typeof current === 'number' ? undefined : current.n;
      if (outOf !== undefined && sum?.outOf !== outOf)
        throw disagree(figure, 'mẫu số cộng từ các trường', sum?.outOf, 'mẫu số tổng hợp', outOf);
    }
}

function checkAttendance(month: ReportMonth): void {
  for (const { group, invited, present, absent } of attendanceOf(month))
    if (present + absent !== invited)
      throw new ReconciliationError(
        `họp: ${group}`,
        `Thành phần dự họp “${group}”: có mặt ${present} + vắng ${absent} khác triệu tập ${invited}. Sửa bảng Họp rồi lập lại báo cáo.`,
      );
}

function checkSentence(
  text: string,
  numbers: readonly LinkedNumber[],
  briefing: Briefing,
  month: ReportMonth,
  sums: SchoolSums,
): void {
  for (const number of numbers) {
    const at = number.at ?? -1;
    const read = text.slice(at, at + number.text.length) === number.text ? parsePrinted(number.text) : undefined;
    const falling = text.slice(0, at).endsWith('giảm ');
    if (!read || (falling ? -read.value : read.value) !== number.value || read.outOf !== number.outOf)
      throw disagree(number.figure, 'số in trong câu', number.text, 'số liệu', number.value);
    const source = sourceOf(number.figure, briefing, month, sums);
    if (source?.value !== number.value || source.outOf !== number.outOf)
      throw disagree(number.figure, 'số in trong câu', number.text, 'số cộng lại từ các trường', source?.value);
  }
  const digits = unexplainedDigits(text, numbers, month);
  if (digits !== undefined)
    throw new ReconciliationError(
      digits,
      `Câu “${text}” có số “${digits}” không gắn với số liệu nào; chưa lập báo cáo. Kiểm tra mẫu câu của chỉ tiêu.`,
    );
}

function disagree(
  figure: string,
  first: string,
  a: number | string | null | undefined,
  second: string,
  b: number | string | null | undefined,
): ReconciliationError {
  const say = (value: number | string | null | undefined) =>
    typeof value === 'number' ? formatCount(value) : (value ?? 'không có');
  return new ReconciliationError(
    figure,
    `Số liệu không khớp ở ${figure}: ${first} là ${say(a)}, ${second} là ${say(b)}. Chưa lập báo cáo; kiểm tra các bảng Số liệu rồi lập lại.`,
  );
}
