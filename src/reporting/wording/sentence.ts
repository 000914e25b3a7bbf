/** Sentences built from words and linked numbers, so that no number is printed without saying where it comes from. */
import type { LinkedNumber } from '../briefing/document';
import { formatDecimal, formatMoney, formatPair, formatPercent, formatSmallCount } from './numbers';

export type Piece = string | LinkedNumber;

/** The text, and its numbers in the order they stand, each with its place in the text. */
export function joinPieces(pieces: readonly Piece[]): { text: string; numbers: LinkedNumber[] } {
  let text = '';
  const numbers: LinkedNumber[] = [];
  for (const piece of pieces) {
    if (typeof piece !== 'string') numbers.push({ ...piece, at: text.length });
    text += typeof piece === 'string' ? piece : piece.text;
  }
  return { text, numbers };
}

/** A count: "01", "12.843". */
export function countPiece(value: number, figure: string): LinkedNumber {
  return { text: formatSmallCount(value), value, figure };
}

/** "31/39". */
export function pairPiece(k: number, n: number, figure: string): LinkedNumber {
  return { text: formatPair(k, n), value: k, outOf: n, figure };
}

/** "51.760.000 đồng". */
export function moneyPiece(value: number, figure: string): LinkedNumber {
  return { text: formatMoney(value), value, figure };
}

/** "91,0%"; the value is the printed one, rounded to one decimal. */
export function percentPiece(percent: number, figure: string): LinkedNumber {
  return { text: formatPercent(percent), value: Number(percent.toFixed(1)), figure };
}

/** A number that is no count and is not padded: a degree (mức độ 2), a ratio. */
export function plainPiece(value: number, decimals: number, figure: string): LinkedNumber {
  return { text: formatDecimal(value, decimals), value: Number(value.toFixed(decimals)), figure };
}
