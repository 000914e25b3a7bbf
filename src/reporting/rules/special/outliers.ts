import type { FigureSlot } from '../../catalogue/indicator';
import { slotName, slotPlace } from '../../catalogue/slots';
import { formatFigure } from '../../figures/format';
import type { Figures } from '../../figures/figure';
import type { CheckContext } from '../check';
import type { Rule } from '../rule';
import type { SpecialFinding } from './judge';

const FEWEST = 6;
const MONTHS = 12;

/**
 * Counts far from the school's own last 12 months, by a z-score on the median as DHIS2 does; the limit stands in the row's
 * `right` (3). Fewer than 6 values are no basis for a judgement.
 */
export function outliers({ slots, report, previous, history = [] }: CheckContext, rule: Rule): SpecialFinding[] {
  const limit = Number(rule.right) || 3;
  const months: Figures[] = [...history.filter((month) => month !== previous), ...(previous ? [previous] : [])].slice(
    -MONTHS,
  );
  if (months.length < FEWEST) return [];
  return slots
    .filter((slot) => slot.indicator.kind === 'count' && slot.indicator.aggregation === 'sum')
    .flatMap((slot) => {
      const now = report.figures.get(slot.key);
      const values = months.map((month) => month.get(slot.key)).filter((value) => typeof value === 'number');
      if (typeof now !== 'number' || values.length < FEWEST) return [];
      const middle = median(values);
      return isFar(now, middle, values, limit) ? [found(slot, now, middle, values)] : [];
    });
}

/**
 * Modified z-score of Iglewicz and Hoaglin: 0.6745 × distance from the median / median absolute deviation, and where more
 * than half the months are alike, distance / (1.2533 × mean absolute deviation).
 */
export function medianZ(value: number, values: readonly number[]): number {
  const middle = median(values);
  const distance = value - middle;
  if (distance === 0) return 0;
  const deviations = values.map((one) => Math.abs(one - middle));
  const spread = median(deviations) / 0.6745 || (1.2533 * deviations.reduce((a, b) => a + b, 0)) / deviations.length;
  return spread === 0 ? Math.sign(distance) * Infinity : distance / spread;
}

/** Steady figures have next to no spread: a change of a few pupils, or of less than 5 %, is no outlier whatever its z. */
function isFar(value: number, middle: number, values: readonly number[], limit: number): boolean {
  const distance = Math.abs(value - middle);
  return distance > 3 && distance > 0.05 * middle && Math.abs(medianZ(value, values)) > limit;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function found(slot: FigureSlot, now: number, middle: number, values: readonly number[]): SpecialFinding {
  const shown = (value: number) => formatFigure(slot.indicator, value);
  return {
    keys: [slot.key],
    value: now,
    message: `${slotPlace(slot)}, ô "${slotName(slot)}": ${shown(now)}, khác thường so với ${values.length} kỳ trước của trường (từ ${shown(Math.min(...values))} đến ${shown(Math.max(...values))}, ở giữa ${shown(middle)}). Kiểm tra lại; nếu đúng, ghi rõ lý do ở cột Giải trình.`,
  };
}
