import type { CellValue } from '../../spreadsheet/model';
import { compare } from './comparing';
import type { BinaryOperator } from './syntax';
import { DIV0, NUM, toNumber, toText } from './values';

export function operate(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case '+':
      return settled(toNumber(left), toNumber(right));
    case '-':
      return settled(toNumber(left), -toNumber(right));
    case '*':
      return finite(toNumber(left) * toNumber(right));
    case '/': {
      const dividend = toNumber(left);
      const divisor = toNumber(right);
      if (divisor === 0) throw DIV0;
      return finite(dividend / divisor);
    }
    case '^':
      return power(toNumber(left), toNumber(right));
    case '&':
      return toText(left) + toText(right);
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
  }
}

export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw NUM;
  if (base === 0 && exponent < 0) throw DIV0;
  return finite(base ** exponent);
}

/** What is left of two nearly equal numbers is 0, as in Excel: 0.3 - 0.1 - 0.2 = 0. */
function settled(a: number, b: number): number {
  const sum = a + b;
  return sum !== 0 && Math.abs(sum) < Math.abs(a) * 4e-15 ? 0 : finite(sum);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw NUM;
  return value;
}
