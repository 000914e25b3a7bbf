/** The numbers inside arguments, by Excel's rule: in ranges only numbers count; values given directly are converted. */
import type { CellValue } from '../../../spreadsheet/model';
import type { Evaluation } from '../evaluation';
import { type Value, isError, isMatrix, isReference, toNumber } from '../values';

/** Throws the first error it meets. */
export function numbersOf(args: Value[], evaluation: Evaluation): number[] {
  const numbers: number[] = [];
  const take = (value: CellValue): void => {
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) throw value;
  };
  for (const arg of args)
    if (isReference(arg) || isMatrix(arg)) evaluation.forEachValue(arg, take);
    else numbers.push(toNumber(arg));
  return numbers;
}
