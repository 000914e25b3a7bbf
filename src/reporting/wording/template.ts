/** Filling in the office's sentence templates (`Indicator.report.template`, see `catalogue/templates.ts`). */
import { placeholdersOf } from '../catalogue/templates';
import type { Piece } from './sentence';

/** Pieces that stand for a placeholder; `undefined`: it has no value, so the sentence is left out. */
export type Fill = (placeholder: string) => readonly Piece[] | undefined;

/** Placeholder that both parts of a pair written together stand for: printed as one number, "31/39". */
export const PAIR = 'k/N';

/** The sentence, or `undefined` when any of its placeholders has no value. Ends with a full stop. */
export function fillTemplate(template: string, fill: Fill): Piece[] | undefined {
  const joined = template.trim().replaceAll('{k}/{N}', `{${PAIR}}`);
  const literals = joined.split(/\{[^{}]*\}/);
  const pieces: Piece[] = [literals[0] ?? ''];
  for (const [i, placeholder] of placeholdersOf(joined).entries()) {
    const filled = fill(placeholder);
    if (!filled) return undefined;
    pieces.push(...filled, literals[i + 1] ?? '');
  }
  return endWithStop(pieces.filter((piece) => piece !== ''));
}

/** Adds words before the final full stop: "… là 11.014 học sinh" + " (trong đó …)". */
export function beforeStop(sentence: readonly Piece[], added: readonly Piece[]): Piece[] {
  const last = sentence.at(-1);
  if (added.length === 0 || typeof last !== 'string' || !last.endsWith('.')) return [...sentence, ...added];
  return [...sentence.slice(0, -1), last.slice(0, -1), ...added, '.'];
}

function endWithStop(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  return typeof last === 'string' && /[.!?:;]$/.test(last) ? pieces : [...pieces, '.'];
}
