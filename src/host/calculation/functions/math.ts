/** Arithmetic and rounding. */
import { power } from '../operators';
import { decimalShift, round } from '../rounding';
import { DIV0, NUM, VALUE, isError, isMatrix, isReference, toInteger, toNumber } from '../values';
import { ANY, type Family, cell, ranges, scalar } from './definition';
import { numbersOf } from './numbers';

export const MATH: Family = {
  ABS: scalar(1, 1, ([x]) => Math.abs(toNumber(x))),
  SIGN: scalar(1, 1, ([x]) => Math.sign(toNumber(x))),
  RAND: scalar(0, 0, () => Math.random()),
  RANDBETWEEN: scalar(2, 2, ([low, high]) => {
    const [from, to] = [Math.ceil(toNumber(low)), Math.floor(toNumber(high))];
    if (from > to) throw NUM;
    return from + Math.floor(Math.random() * (to - from + 1));
  }),
  INT: scalar(1, 1, ([x]) => Math.floor(toNumber(x))),
  TRUNC: scalar(1, 2, ([x, places = 0]) => towards(toNumber(x), toInteger(places), Math.trunc)),
  ROUND: scalar(2, 2, ([x, places]) => round(toNumber(x), toInteger(places))),
  ROUNDUP: scalar(2, 2, ([x, places]) =>
    towards(toNumber(x), toInteger(places), (n) => Math.sign(n) * Math.ceil(Math.abs(n))),
  ),
  ROUNDDOWN: scalar(2, 2, ([x, places]) => towards(toNumber(x), toInteger(places), Math.trunc)),
  MROUND: scalar(2, 2, ([x, step]) => {
    const [n, multiple] = [toNumber(x), toNumber(step)];
    if (multiple === 0) return 0;
    if (n * multiple < 0) throw NUM;
    return clean(round(n / multiple, 0) * multiple);
  }),
  EVEN: scalar(1, 1, ([x]) => Math.sign(toNumber(x)) * Math.ceil(Math.abs(toNumber(x)) / 2) * 2),
  ODD: scalar(
    1,
    1,
    ([x]) => (toNumber(x) < 0 ? -1 : 1) * (Math.ceil((Math.max(1, Math.abs(toNumber(x))) - 1) / 2) * 2 + 1),
  ),
  CEILING: scalar(2, 2, ([x, step]) => toMultiple(toNumber(x), toNumber(step), Math.ceil)),
  FLOOR: scalar(2, 2, ([x, step]) => {
    if (toNumber(step) === 0 && toNumber(x) !== 0) throw DIV0;
    return toMultiple(toNumber(x), toNumber(step), Math.floor);
  }),
  'CEILING.MATH': scalar(1, 3, ([x, step = 1, away = 0]) =>
    mathMultiple(toNumber(x), toNumber(step), toNumber(away), Math.ceil),
  ),
  'FLOOR.MATH': scalar(1, 3, ([x, step = 1, away = 0]) =>
    mathMultiple(toNumber(x), toNumber(step), toNumber(away), Math.floor),
  ),
  MOD: scalar(2, 2, ([x, y]) => {
    const [n, divisor] = [toNumber(x), toNumber(y)];
    if (divisor === 0) throw DIV0;
    return clean(n - divisor * Math.floor(clean(n / divisor)));
  }),
  QUOTIENT: scalar(2, 2, ([x, y]) => {
    if (toNumber(y) === 0) throw DIV0;
    return Math.trunc(toNumber(x) / toNumber(y));
  }),
  SQRT: scalar(1, 1, ([x]) => {
    if (toNumber(x) < 0) throw NUM;
    return Math.sqrt(toNumber(x));
  }),
  POWER: scalar(2, 2, ([x, y]) => power(toNumber(x), toNumber(y))),
  EXP: scalar(1, 1, ([x]) => Math.exp(toNumber(x))),
  LN: scalar(1, 1, ([x]) => Math.log(positive(toNumber(x)))),
  LOG10: scalar(1, 1, ([x]) => Math.log10(positive(toNumber(x)))),
  LOG: scalar(1, 2, ([x, base = 10]) => {
    const [n, b] = [positive(toNumber(x)), positive(toNumber(base))];
    if (b === 1) throw DIV0;
    return b === 10 ? Math.log10(n) : b === 2 ? Math.log2(n) : Math.log(n) / Math.log(b);
  }),
  PI: scalar(0, 0, () => Math.PI),
  FACT: scalar(1, 1, ([x]) => {
    if (toNumber(x) < 0) throw NUM;
    let product = 1;
    for (let n = 2; n <= toInteger(x) && product < Infinity; n++) product *= n;
    return product;
  }),
  GCD: ranges(1, ANY, (args, evaluation) => wholeNumbers(numbersOf(args, evaluation)).reduce(gcd)),
  LCM: ranges(1, ANY, (args, evaluation) =>
    wholeNumbers(numbersOf(args, evaluation)).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / gcd(a, b)) * b)),
  ),
  SUM: ranges(1, ANY, (args, evaluation) => numbersOf(args, evaluation).reduce((a, b) => a + b, 0)),
  SUMSQ: ranges(1, ANY, (args, evaluation) => numbersOf(args, evaluation).reduce((a, b) => a + b * b, 0)),
  PRODUCT: ranges(1, ANY, (args, evaluation) => {
    const numbers = numbersOf(args, evaluation);
    return numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b);
  }),
  SUMPRODUCT: ranges(1, ANY, (args, evaluation) => {
    const grids = args.map((arg) => {
      const values = isReference(arg) ? evaluation.spread(arg) : arg;
      return isMatrix(values) ? values.values : [[cell(values)]];
    });
    let sum = 0;
    const [first] = grids;
    if (grids.some((grid) => grid.length !== first.length || grid[0].length !== first[0].length)) throw VALUE;
    for (let row = 0; row < first.length; row++)
      for (let column = 0; column < first[0].length; column++) {
        let product = 1;
        for (const grid of grids) {
          const value = grid[row][column];
          if (isError(value)) throw value;
          product *= typeof value === 'number' ? value : 0;
        }
        sum += product;
      }
    return sum;
  }),
};

function positive(value: number): number {
  if (value <= 0) throw NUM;
  return value;
}

function towards(value: number, places: number, rounded: (n: number) => number): number {
  return decimalShift(rounded(decimalShift(clean(value), places)), -places);
}

function toMultiple(value: number, step: number, rounded: (n: number) => number): number {
  if (step === 0) return 0;
  if (value > 0 && step < 0) throw NUM;
  return clean(rounded(clean(value / step)) * step);
}

function mathMultiple(value: number, step: number, away: number, rounded: (n: number) => number): number {
  if (step === 0) return 0;
  const size = Math.abs(step);
  const flipped = value < 0 && away !== 0;
  return clean((flipped ? -rounded(clean(-value / size)) : rounded(clean(value / size))) * size);
}

/** Drops what lies beyond the 15 digits Excel works with. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}

function wholeNumbers(values: number[]): number[] {
  if (values.some((value) => value < 0)) throw NUM;
  return values.length === 0 ? [0] : values.map(Math.trunc);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
