import { slotName, slotPlace } from '../../catalogue/slots';
import { formatFigure } from '../../figures/format';
import { periodInSentence } from '../../periods/calendar';
import { formatPercent } from '../../wording/numbers';
import type { CheckContext } from '../check';
import type { SpecialFinding } from './judge';

/** Change against last month beyond the indicator's threshold, absolute and relative both. */
export function changeThreshold({ slots, report, previous, previousPeriod }: CheckContext): SpecialFinding[] {
  const before = previousPeriod ? periodInSentence(previousPeriod) : 'kỳ trước';
  return slots.flatMap((slot) => {
    const threshold = slot.indicator.changeThreshold;
    const [now, then] = [report.figures.get(slot.key), previous?.get(slot.key)];
    if (!threshold || typeof now !== 'number' || typeof then !== 'number') return [];
    const change = Math.abs(now - then);
    if (change <= threshold.absolute || change <= threshold.relative * then) return [];
    const share = then === 0 ? '' : `, tức ${formatPercent((100 * change) / then)}`;
    const shown = (value: number) => formatFigure(slot.indicator, value);
    return [
      {
        keys: [slot.key],
        value: now,
        message: `${slotPlace(slot)}, ô "${slotName(slot)}": ${shown(now)}, ${now > then ? 'tăng' : 'giảm'} ${shown(change)} so với ${before} (${shown(then)}${share}). Kiểm tra lại; nếu đúng, ghi rõ lý do ở cột Giải trình.`,
      },
    ];
  });
}
