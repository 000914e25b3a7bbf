/** The last months of one figure, for the chart and its table. */
import { TOTAL_GRADE } from '../../../reporting/catalogue/slots';
import type { FigureSlot, Indicator } from '../../../reporting/catalogue/indicator';
import type { Figures } from '../../../reporting/figures/figure';
import { isLevel } from '../../../reporting/levels/level';
import { parsePeriod } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import type { SchoolForm } from '../../../workflows/school/school-form';

export interface Month {
  /** "11/2021", "6-7/2022". */
  label: string;
  /** Absent: blank, not asked or not whole in that month. */
  value?: number;
  isNow: boolean;
}

export interface Series {
  /** How its values are written. */
  indicator: Pick<Indicator, 'kind'>;
  months: Month[];
}

const MOST = 12;

/** Up to 12 months, oldest first, the open month last. A total ("TH_tong_hocSinh") is of the grades that are all given. */
export function seriesOf(form: Pick<SchoolForm, 'slots' | 'history' | 'report' | 'period'>, key: string): Series {
  const slots = slotsBehind(form.slots, key);
  const earlier = form.history.map(({ period, figures }): Month => {
    const known = parsePeriod(period);
    return { label: known ? monthsOf(known) : period, isNow: false, ...valued(sumOf(slots, figures)) };
  });
  const now: Month = { label: monthsOf(form.period), isNow: true, ...valued(sumOf(slots, form.report)) };
  return { indicator: slots[0]?.indicator ?? { kind: 'count' }, months: [...earlier, now].slice(-MOST) };
}

function slotsBehind(slots: readonly FigureSlot[], key: string): FigureSlot[] {
  const [level = '', grade, code] = key.split('_');
  if (grade !== TOTAL_GRADE || !isLevel(level)) return slots.filter((slot) => slot.key === key);
  return slots.filter(
    (slot) => slot.level === level && slot.grade !== undefined && slot.indicator.code === code && !slot.part,
  );
}

function sumOf(slots: readonly FigureSlot[], figures: Figures): number | undefined {
  const values = slots.map(({ key }) => figures.get(key)).filter((value) => typeof value === 'number');
  if (values.length === 0 || values.length < slots.length) return undefined;
  return values.reduce((sum, value) => sum + value, 0);
}

function valued(value: number | undefined): { value?: number } {
  return value === undefined ? {} : { value };
}

function monthsOf({ year, firstMonth, lastMonth }: Period): string {
  return `${firstMonth === lastMonth ? firstMonth : `${firstMonth}-${lastMonth}`}/${year}`;
}
