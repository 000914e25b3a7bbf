import { slotName, slotPlace } from '../../catalogue/slots';
import type { CheckContext } from '../check';
import type { SpecialFinding } from './judge';

/** Code of the rule in the rule table. */
export const MISSING_RULE = 'thieu-so-lieu';

/** Required figures left blank: blank is not 0, it is not reported. */
export function missingFigures({ slots, report }: CheckContext): SpecialFinding[] {
  return slots
    .filter((slot) => slot.indicator.required && !report.figures.has(slot.key))
    .map((slot) => ({
      keys: [slot.key],
      value: null,
      message: `${slotPlace(slot)}, ô "${slotName(slot)}" còn trống. Hãy ghi số liệu; nếu không có thì ghi 0.`,
    }));
}
