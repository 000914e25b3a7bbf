/** How a figure's cell looks, by the kind of its indicator. */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import type { Style } from '../../spreadsheet/model';
import { LOOKS, NUMBER_FORMATS, withLook } from '../looks/styles';

/** The unlocked cell a figure is typed into. */
export function inputLook(slot: FigureSlot): Style {
  const { kind } = slot.indicator;
  if (kind === 'text') return LOOKS.inputText;
  if (kind === 'choice') return LOOKS.input;
  if (kind === 'yesNo') return withLook(LOOKS.input, { align: { horizontal: 'center' } });
  return withLook(LOOKS.input, { numberFormat: numberFormat(slot), align: { horizontal: 'right' } });
}

export function numberFormat(slot: FigureSlot): string {
  const { kind } = slot.indicator;
  if (kind === 'date') return NUMBER_FORMATS.date;
  return kind === 'percent' ? NUMBER_FORMATS.percent : NUMBER_FORMATS.count;
}

export function isNumeric(slot: FigureSlot): boolean {
  return isCount(slot) || slot.indicator.kind === 'percent';
}

/** Whole numbers. */
export function isCount(slot: FigureSlot): boolean {
  return ['count', 'money', 'pair'].includes(slot.indicator.kind);
}
