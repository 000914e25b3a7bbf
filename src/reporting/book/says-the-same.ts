/** Whether rows of the book say the same: two people, or two books, wrote them in their own way. */
import { normalizeText } from '../figures/text';

/** White at the ends and the order of fields do not count, a field without a value is none; the order of rows does. */
export function saysTheSame(a: object | undefined, b: object | undefined): boolean {
  return sayingOf(a) === sayingOf(b);
}

/** The same text for what says the same. */
export function sayingOf(value: object | undefined): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return normalizeText(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
