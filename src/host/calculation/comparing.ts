/** Excel's order of values: numbers before text before logical values; text without regard to case. */
import type { CellValue } from '../../spreadsheet/model';
import { isError } from './values';

const collator = new Intl.Collator('vi', { sensitivity: 'accent' });

/** Negative, zero or positive. A blank counts as 0, "" or FALSE, whichever the other side is. Errors are thrown. */
export function compare(left: CellValue, right: CellValue): number {
  if (isError(left)) throw left;
  if (isError(right)) throw right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Equal in 15 significant digits is equal: 0.1 + 0.2 = 0.3. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  if (Math.abs(difference) > Math.abs(a) * 1e-14) return difference;
  return a.toPrecision(15) === b.toPrecision(15) ? 0 : difference;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const lowerA = a.toLowerCase();
  const lowerB = b.toLowerCase();
  if (lowerA === lowerB) return 0;
  return collator.compare(a, b) || (lowerA < lowerB ? -1 : 1);
}

function blankLike(other: CellValue): string | number | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rank(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
