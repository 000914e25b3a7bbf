import { slotLabel, TOTAL_GRADE } from '../../../reporting/catalogue/slots';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { levelInfo } from '../../../reporting/levels/level';

/** What a figure or a total is called: "Tiểu học, Cộng, Học sinh". */
export function labelOfKey(slots: readonly FigureSlot[], key: string): string {
  const slot = slots.find((one) => one.key === key);
  if (slot) return slotLabel(slot);
  const [level, grade, code] = key.split('_');
  const part = slots.find((one) => one.level === level && one.grade !== undefined && one.indicator.code === code);
  if (grade !== TOTAL_GRADE || !part?.level) return key;
  const label = part.indicator.labelByLevel?.[part.level] ?? part.indicator.label;
  return `${levelInfo(part.level).label}, Cộng, ${label}`;
}
