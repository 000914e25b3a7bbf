/** Mục tiêu (`tblMucTieu`): the year's targets beside what was reached. Pure. */
import type { OfficeBook, Target } from '../../reporting/book/book';
import { reportMonth } from '../../reporting/briefing/month';
import { parseTarget, targetRows, type TargetRow } from '../../reporting/briefing/targets';
import { foldText } from '../../reporting/figures/text';
import { isLevel } from '../../reporting/levels/level';
import { parseSchoolYear } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';

export interface TargetProblem {
  row: number;
  field: keyof Target;
  message: string;
}

export function targetProblems(targets: readonly Target[], book: OfficeBook): TargetProblem[] {
  const communes = new Set(book.schools.map(({ commune }) => commune));
  return targets.flatMap(({ indicator, scope, year, target }, row): TargetProblem[] => {
    const say = (field: keyof Target, message: string): TargetProblem[] => [{ row, field, message }];
    if (indicator.trim() === '') return say('indicator', 'Chưa chọn chỉ tiêu.');
    const place = scope.trim().toUpperCase();
    if (place !== '' && place !== 'ALL' && !isLevel(place) && !communes.has(scope.trim()))
      return say('scope', `Không có xã, phường hay cấp học “${scope}” trong Danh mục trường.`);
    if (!/^\d{4}$/.test(year.trim()) && !parseSchoolYear(year))
      return say('year', 'Ghi năm như 2021, hoặc năm học như 2021-2022.');
    if (!parseTarget(target)) return say('target', 'Mục tiêu cần một con số, ví dụ “91,0% trở lên”.');
    return [];
  });
}

/** What was reached of a target in a month, as the report would print it; `undefined`: it is of another year. */
export function reachedOf(book: OfficeBook, period: Period): (target: Target) => TargetRow | undefined {
  const month = reportMonth(book, period);
  return (target) => {
    const one = { ...month, book: { ...month.book, targets: [target] } };
    return [...targetRows(one, 10), ...targetRows(one, 11)][0];
  };
}

/** Whether the table's word for an indicator, a code or a name, is one the catalogue knows. */
export function isKnownTarget({ indicator }: Target, { catalogue }: OfficeBook): boolean {
  const wanted = foldText(indicator);
  return catalogue.indicators.some(({ code, label }) => code === indicator.trim() || foldText(label) === wanted);
}
