/** Choices and truth. Only the branch that is taken is read. */
import type { CellValue } from '../../../spreadsheet/model';
import { broadcast } from '../broadcasting';
import { compare } from '../comparing';
import type { Evaluation } from '../evaluation';
import type { SyntaxNode } from '../syntax';
import { NA, VALUE, type Value, isError, isMatrix, isReference, toBoolean, toInteger } from '../values';
import { ANY, type EagerFunction, type Family, type LazyFunction, lazy, ranges, scalar } from './definition';

export const LOGIC: Family = {
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
  NOT: scalar(1, 1, ([value]) => !toBoolean(value)),
  AND: truths((values) => values.every(Boolean)),
  OR: truths((values) => values.some(Boolean)),
  XOR: truths((values) => values.filter(Boolean).length % 2 === 1),
  IF: lazy(2, 3, ([test, yes, no], evaluation, array) => {
    const decided = evaluation.operand(test, array);
    if (!isMatrix(decided)) {
      const branch = toBoolean(decided) ? yes : no;
      return branch === undefined ? false : evaluation.value(branch, array);
    }
    const branches = [yes, no].map((node) => (node === undefined ? false : evaluation.operand(node, array)));
    return broadcast([decided, ...branches], ([value, a, b]) => (toBoolean(value) ? a : b));
  }),
  IFS: lazy(2, ANY, (args, evaluation, array) => {
    for (let i = 0; i + 1 < args.length; i += 2)
      if (toBoolean(evaluation.scalar(args[i]))) return evaluation.value(args[i + 1], array);
    throw NA;
  }),
  SWITCH: lazy(3, ANY, (args, evaluation, array) => {
    const wanted = evaluation.scalar(args[0]);
    for (let i = 1; i + 1 < args.length; i += 2)
      if (compare(wanted, evaluation.scalar(args[i])) === 0) return evaluation.value(args[i + 1], array);
    if (args.length % 2 === 1) throw NA;
    return evaluation.value(args[args.length - 1], array);
  }),
  CHOOSE: lazy(2, ANY, ([index, ...choices], evaluation, array) => {
    const chosen = evaluation.operand(index, array);
    if (!isMatrix(chosen)) return evaluation.value(choice(choices, chosen), array);
    const all = choices.map((node) => evaluation.operand(node, true));
    return broadcast([chosen, ...all], ([place, ...values]) => choice(values, place));
  }),
  IFERROR: instead((value) => isError(value)),
  IFNA: instead((value) => isError(value) && value.error === NA.error),
};

function instead(applies: (value: CellValue) => boolean): LazyFunction {
  return lazy(2, 2, ([node, otherwise]: SyntaxNode[], evaluation: Evaluation, array: boolean): Value => {
    const value = evaluation.operand(node, array);
    if (!isMatrix(value)) return applies(value) ? evaluation.value(otherwise, array) : value;
    if (!value.values.some((line) => line.some(applies))) return value;
    return broadcast([value, evaluation.operand(otherwise, array)], ([a, b]) => (applies(a) ? b : a));
  });
}

function choice<T>(choices: T[], index: CellValue): T {
  const place = toInteger(index);
  if (place < 1 || place > choices.length) throw VALUE;
  return choices[place - 1];
}

/** In ranges text and blanks do not count; without any logical value there is no answer. */
function truths(decide: (values: boolean[]) => boolean): EagerFunction {
  return ranges(1, ANY, (args, evaluation) => {
    const values: boolean[] = [];
    for (const arg of args) {
      if (!isReference(arg) && !isMatrix(arg)) values.push(toBoolean(arg));
      else
        evaluation.forEachValue(arg, (value) => {
          if (isError(value)) throw value;
          if (typeof value === 'boolean' || typeof value === 'number') values.push(toBoolean(value));
        });
    }
    if (values.length === 0) throw VALUE;
    return decide(values);
  });
}
