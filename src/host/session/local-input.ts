/** What a person of a culture types into a cell. */
import { serialOfDay } from '../calculation/serial';
import { fullYear } from '../grid/dates';
import { TEXT, parseInput, type Parsed } from '../grid/input';
import type { Culture } from './culture';
import { formulaFromLocal } from './local-formula';

/**
 * "12.843", "12,5", "28/11/2021", "50%", "=SUM(A1;B1)" as the culture means them.
 *
 * @param numberFormat the cell's, as the file has it
 * @throws InvalidArgument for a formula with a number no formula may have ("=12.843+1")
 */
export function parseTypedIn(culture: Culture, text: string, numberFormat: string, now: () => Date): Parsed {
  if (culture.name === 'en-US' || text === '' || text.startsWith("'") || numberFormat === TEXT)
    return parseInput(text, numberFormat, now);
  const english = englishOf(text, culture, numberFormat, now);
  const parsed = english === undefined ? undefined : parseInput(english, numberFormat, now);
  return parsed === undefined || typeof parsed.value === 'string' ? { value: text } : parsed;
}

const NUMBER = /^\(?[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?(?:[eE][+-]?\d+)?\s*%?\)?$/;
const CURRENCY = /^([+-]?[\d.,]+)\s*(?:₫|đ|vnđ|vnd)$/i;
const DATE = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?(\s+\S.*)?$/;
const FRACTION = /^-?\d+ \d+\/\d+$/;
const TIME = /^\d{1,4}:\d{1,2}(?::\d{1,2}(?:,\d+)?)?\s*(?:[ap]m?)?$/i;

/** The same in English (United States); `undefined` when the culture takes it for text. */
function englishOf(text: string, culture: Culture, numberFormat: string, now: () => Date): string | undefined {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed) && /\d/.test(trimmed)) return swapped(trimmed);
  const money = CURRENCY.exec(trimmed);
  if (money && NUMBER.test(money[1])) return swapped(money[1]);
  if (/^[=+\-@]/.test(text) && text.length > 1)
    return text.startsWith('=') ? `=${formulaFromLocal(text.slice(1), culture)}` : formulaFromLocal(text, culture);
  if (TIME.test(trimmed)) return trimmed.replace(',', '.');
  const date = DATE.exec(trimmed);
  if (date) return englishDate(date, now);
  // Left are words, and what looks like a number or a date in English only, which is text here.
  const read = parseInput(text, numberFormat, now);
  return typeof read.value !== 'number' || /[a-z]{3}/i.test(text) || FRACTION.test(trimmed) ? text : undefined;
}

/** Day first; a year first as everywhere. */
function englishDate([, first, , second, third, time = '']: RegExpExecArray, now: () => Date): string | undefined {
  const clock = time.replace(',', '.');
  if (first.length === 4) return [first, second, ...(third === undefined ? [] : [third])].join('-') + clock;
  if (third !== undefined) return Number(second) > 12 ? undefined : `${second}/${first}/${third}${clock}`;
  // "11/2021" and "11/25" are months of a year, "28/11" is a day of this one.
  if (second.length === 4 || Number(second) > 12) return `${first}/${fullYear(second)}${clock}`;
  const isDay = serialOfDay(now().getFullYear(), Number(second), Number(first)) !== undefined;
  return isDay ? `${second}/${first}${clock}` : undefined;
}

function swapped(number: string): string {
  return number.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
