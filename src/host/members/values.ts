/** Checking what is set on properties. */
import { invalidArgument } from '../protocol/errors';
import { namedColor } from './named-colors';

export function aString(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function aBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function aNumber(value: unknown, from = -Infinity, to = Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < from || value > to) throw invalidArgument();
  return value;
}

export function anInteger(value: unknown, from = -Infinity, to = Infinity): number {
  const number = aNumber(value, from, to);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** "#RRGGBB", "RRGGBB", "#RGB" or an HTML colour name; answers "#RRGGBB". */
export function aColor(value: unknown): string {
  const text = aString(value).trim();
  const named = namedColor(text);
  if (named) return named;
  const long = /^#?([0-9a-f]{6})$/i.exec(text);
  if (long) return `#${long[1].toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (!short) throw invalidArgument();
  return `#${short
    .slice(1)
    .map((digit) => (digit + digit).toUpperCase())
    .join('')}`;
}

/** The one value all share; `null` when they differ, as Excel answers for a mixed range. */
export function shared<T>(values: readonly T[]): T | null {
  const [first, ...rest] = values;
  return rest.every((value) => value === first) ? first : null;
}
