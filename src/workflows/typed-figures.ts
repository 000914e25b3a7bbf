/** Figures typed in the pane for a school: what stands in the fields at first, and what is wrong with what was typed. */
import type { FigureSlot } from '../reporting/catalogue/indicator';
import type { FigureValue } from '../reporting/figures/figure';
import { parseFigure } from '../reporting/figures/parse';
import { NO, YES } from '../sheets/school/wordings';
import { figureContent, typedText } from './school/typed-text';

/** A figure as a person would type it; "" for none. */
export function asTyped(slot: FigureSlot, value: FigureValue | undefined): string {
  return value === undefined ? '' : typedText(slot, { raw: figureContent(slot, value) });
}

/** Why what was typed is no figure, in Vietnamese; `undefined` when it is one, or blank. */
export function typingProblem(slot: FigureSlot, typed: string): string | undefined {
  const parsed = parseFigure(slot, typed);
  return parsed.kind === 'invalid' ? parsed.finding.message : undefined;
}

/** What may be chosen for the figure; absent: it is typed. */
export function choicesOf({ indicator }: FigureSlot): readonly string[] | undefined {
  if (indicator.kind === 'yesNo') return [YES, NO];
  return indicator.kind === 'choice' ? indicator.choices : undefined;
}
