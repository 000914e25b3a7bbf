import { periodInSentence } from '../../periods/calendar';
import type { CheckContext } from '../check';
import type { SpecialFinding } from './judge';

/** Every monthly figure as last month: last month's file sent again. Figures that carry over anyway say nothing. */
export function sameAsLastMonth({ slots, report, previous, previousPeriod }: CheckContext): SpecialFinding[] {
  const monthly = slots.filter((slot) => !slot.indicator.carriesOver && slot.indicator.frequency === 'month');
  const given = monthly.filter((slot) => report.figures.has(slot.key));
  const same = monthly.every((slot) => report.figures.get(slot.key) === previous?.get(slot.key));
  const [first] = given;
  if (!first || !same) return [];
  const before = previousPeriod ? periodInSentence(previousPeriod) : 'kỳ trước';
  return [
    {
      keys: [first.key],
      value: report.figures.get(first.key) ?? null,
      message: `Cả ${given.length} số liệu trong tháng giống hệt ${before}. Kiểm tra xem có gửi nhầm tệp của ${before} không.`,
    },
  ];
}
