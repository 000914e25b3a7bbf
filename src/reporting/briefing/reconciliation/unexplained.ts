/** Digits in a sentence that are neither a linked number nor part of a name, a month, a date or a template's words. */
import { indicatorLabel } from '../../catalogue/slots';
import { displayName } from '../../schools/names';
import { formatDate } from '../../wording/dates';
import { attendanceOf } from '../attendance';
import type { LinkedNumber } from '../document';
import type { ReportMonth } from '../month';

const MONTH = /tháng \d{1,2}(?:-\d{1,2})?\/\d{4}/g;

/** The first such digits; `undefined` when every number is explained. */
export function unexplainedDigits(
  text: string,
  numbers: readonly LinkedNumber[],
  month: ReportMonth,
): string | undefined {
  let rest = '';
  let from = 0;
  for (const { at = 0, text: printed } of numbers) {
    rest += `${text.slice(from, at)}\u0000`;
    from = at + printed.length;
  }
  rest = (rest + text.slice(from)).replace(MONTH, '');
  if (!/\d/.test(rest)) return undefined;
  for (const known of knownWords(month)) rest = rest.replaceAll(known, '');
  return /\d[\d.,/]*/.exec(rest)?.[0];
}

/** They are the same for every sentence of a report, and as many as there are schools. */
const wordsOfMonth = new WeakMap<ReportMonth, readonly string[]>();

function knownWords(month: ReportMonth): readonly string[] {
  let words = wordsOfMonth.get(month);
  if (!words) wordsOfMonth.set(month, (words = collectWords(month)));
  return words;
}

/** Words with digits in them that may stand in a sentence, longest first. */
function collectWords(month: ReportMonth): string[] {
  const { catalogue, outside } = month.book;
  const words = [
    ...month.units.map(displayName),
    ...catalogue.indicators.flatMap((one) => [
      ...one.levels.map((level) => indicatorLabel(one, level)),
      one.label,
      one.unit ?? '',
      ...(one.report?.template.split(/\{[^{}]*\}/) ?? []),
    ]),
    ...catalogue.vaccinations.flatMap((group) => [group.vaccineLabel, group.ageLabel]),
    ...outside.map((row) => row.source),
    ...attendanceOf(month).flatMap((row) => [row.group, row.absentees]),
    ...[...month.figures.values()].flatMap((figures) =>
      ['soQuyetDinh', 'ngayCongNhan'].map((code) => formatDate(String(figures.get(code) ?? ''))),
    ),
  ];
  const withDigits = new Set(words.map((word) => word.trim().replace(/\.$/, '')).filter((word) => /\d/.test(word)));
  return [...withDigits].sort((a, b) => b.length - a.length);
}
