/** Figures as they are shown while nobody edits them: "12.843" in its field, "+2" beside last month's. */
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { formatFigure } from '../../../reporting/figures/format';
import type { FigureValue } from '../../../reporting/figures/figure';
import { formatCount, formatDecimal } from '../../../reporting/wording/numbers';
import type { FormFigure } from '../../../workflows/school/school-form';

/** In its field: a figure that was read in its own writing without the unit (that stands beside it), else what was typed. */
export function fieldText(slot: FigureSlot | undefined, figure: FormFigure | undefined): string {
  if (!figure) return '';
  const { value, typed } = figure;
  if (value === undefined || slot === undefined || typed.startsWith('=')) return typed;
  if (typeof value === 'number') return numberText(value);
  return slot.indicator.kind === 'date' ? formatFigure(slot.indicator, value) : typed;
}

/** 12843 → "12.843"; 91.5 → "91,5"; 0 → "0". */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return formatCount(value);
  const decimals = String(Number(Math.abs(value).toFixed(6))).split('.')[1]?.length ?? 0;
  return formatDecimal(value, decimals);
}

/** Last month's, with a dash for nothing. */
export function previousText(slot: FigureSlot | undefined, previous: FigureValue | undefined): string {
  if (previous === undefined) return '–';
  if (typeof previous === 'number') return numberText(previous);
  return slot ? formatFigure(slot.indicator, previous) : String(previous);
}

/** "+2", "−12" (a minus sign, as wide as the plus), "0"; nothing unless both are numbers. */
export function differenceText(now: FigureValue | undefined, before: FigureValue | undefined): string | undefined {
  if (typeof now !== 'number' || typeof before !== 'number') return undefined;
  const difference = Number((now - before).toFixed(6));
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${numberText(Math.abs(difference))}`;
}

/** The word after the field: "%", "đồng", or the indicator's own; none where the label says it. */
export function unitOf(slot: FigureSlot): string | undefined {
  const { kind, unit } = slot.indicator;
  if (kind === 'percent') return '%';
  if (kind === 'money') return unit ?? 'đồng';
  return kind === 'count' ? unit : undefined;
}
