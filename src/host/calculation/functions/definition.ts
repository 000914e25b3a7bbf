/** How a function of formulas is described: its number of arguments, and which of them are ranges. */
import type { CellValue } from '../../../spreadsheet/model';
import type { Evaluation } from '../evaluation';
import type { SyntaxNode } from '../syntax';
import { VALUE, type Value, isMatrix, isReference } from '../values';

export const ANY = 255;

interface Arity {
  readonly min: number;
  readonly max: number;
}

/** Arguments are worked out first. Where no range is taken, a matrix makes the function work on each of its values. */
export interface EagerFunction extends Arity {
  readonly kind: 'eager';
  takesRange(index: number): boolean;
  apply(args: Value[], evaluation: Evaluation): Value;
}

/** Works out its arguments itself, so that a branch not taken is not read. */
export interface LazyFunction extends Arity {
  readonly kind: 'lazy';
  apply(args: SyntaxNode[], evaluation: Evaluation, array: boolean): Value;
}

export type Definition = EagerFunction | LazyFunction;
export type Family = Record<string, Definition>;

/** Single values only. Errors reach `apply` only where it does not convert the argument. */
export function scalar(
  min: number,
  max: number,
  apply: (args: CellValue[], evaluation: Evaluation) => CellValue,
): EagerFunction {
  return {
    kind: 'eager',
    min,
    max,
    takesRange: () => false,
    apply: (args, evaluation) => apply(args.map(cell), evaluation),
  };
}

/** @param takesRange which arguments may be ranges; all, unless said. */
export function ranges(
  min: number,
  max: number,
  apply: (args: Value[], evaluation: Evaluation) => Value,
  takesRange: (index: number) => boolean = () => true,
): EagerFunction {
  return { kind: 'eager', min, max, takesRange, apply };
}

export function lazy(
  min: number,
  max: number,
  apply: (args: SyntaxNode[], evaluation: Evaluation, array: boolean) => Value,
): LazyFunction {
  return { kind: 'lazy', min, max, apply };
}

export function only(...indexes: number[]): (index: number) => boolean {
  return (index) => indexes.includes(index);
}

/** A value that must be single by now. */
export function cell(value: Value): CellValue {
  if (isMatrix(value) || isReference(value)) throw VALUE;
  return value;
}
