/**
 * Roughly how wide a text is, where there is no font to measure with (the engine's worker). Only decides how far a
 * long text may flow and whether it makes another page; what is drawn is measured with the real font.
 */
import type { Style } from '../../../spreadsheet/model';

const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_SIZE = 11;
/** Ems, between Times New Roman and Arial. */
const NARROW = 0.28;
const SMALL = 0.5;
const CAPITAL = 0.7;
const WIDE = 0.9;
const SQUARE = 1;
const BOLD = 1.06;

export function estimatedWidth(text: string, font: Style['font'] = {}): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * (font.size ?? DEFAULT_SIZE) * PIXELS_PER_POINT * (font.bold ? BOLD : 1);
}

function emsOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (/[ .,;:!|'`ijltfrI()[\]/\\\-ìíịỉĩ]/.test(character)) return NARROW;
  if (/[mwMW@%—…]/.test(character)) return WIDE;
  if (/[\u1100-\u11ff\u2e80-\uffdc]/.test(character)) return SQUARE;
  return /\p{Lu}/u.test(character) ? CAPITAL : SMALL;
}
