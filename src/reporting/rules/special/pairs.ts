import { indicatorLabel, pairKeys, slotPlace } from '../../catalogue/slots';
import { formatFigure } from '../../figures/format';
import type { CheckContext } from '../check';
import type { SpecialFinding } from './judge';

/** k of N: both or neither, and k at most N. */
export function pairsInOrder({ slots, report }: CheckContext): SpecialFinding[] {
  return slots
    .filter((slot) => slot.part === 'k')
    .flatMap((slot): SpecialFinding[] => {
      const keys = pairKeys(slot.key.replace(/_k$/, ''));
      const [k, n] = [report.figures.get(keys.k), report.figures.get(keys.n)];
      const where = `${slotPlace(slot)}, ${indicatorLabel(slot.indicator, slot.level)}`;
      if ((k === undefined) !== (n === undefined)) {
        const empty = k === undefined ? keys.k : keys.n;
        return [
          {
            keys: [empty],
            value: null,
            message: `${where}: mới ghi một trong hai số. Hãy ghi cả hai ô, hoặc để trống cả hai.`,
          },
        ];
      }
      if (typeof k !== 'number' || typeof n !== 'number' || k <= n) return [];
      const [shown, outOf] = [formatFigure(slot.indicator, k), formatFigure(slot.indicator, n)];
      return [
        {
          keys: [keys.k, keys.n],
          value: k,
          message: `${where}: ${shown}/${outOf}, số thứ nhất lớn hơn số thứ hai. Kiểm tra lại hai ô.`,
        },
      ];
    });
}
