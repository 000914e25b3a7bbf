/** `tintAndShade`: a colour made lighter or darker, which remembers what it was made of. */
import type { Tinted } from '../../spreadsheet/model';
import { tintedColor } from '../../spreadsheet/xlsx/colors';
import { aNumber } from './values';

/** -1 (darkest) to 1 (brightest). */
export function aTint(value: unknown): number {
  return aNumber(value, -1, 1);
}

export function shaded(from: string, by: number): { color: string; tinted?: Tinted } {
  return by === 0 ? { color: from } : { color: tintedColor(from, by), tinted: { from, by } };
}
