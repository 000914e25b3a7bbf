/** Text. Lengths and positions count UTF-16 units, as Excel's do. */
import type { CellValue } from '../../../spreadsheet/model';
import { compareNumbers } from '../comparing';
import { wildcardPattern } from '../criteria';
import { formatValue } from '../number-format';
import { round } from '../rounding';
import { NUM, VALUE, type Value, isError, isMatrix, isReference, numberInText } from '../values';
import { toBoolean, toInteger, toNumber, toText } from '../values';
import { ANY, type Family, cell, ranges, scalar } from './definition';

const LONGEST = 32_767;
const windows1252 = new TextDecoder('windows-1252');

const concat = ranges(1, ANY, (args, evaluation) => {
  let text = '';
  for (const arg of args) evaluation.forEachValue(arg, (value) => (text += toText(value)));
  return bounded(text);
});

export const TEXT: Family = {
  LEFT: scalar(1, 2, ([text, count = 1]) => toText(text).slice(0, notNegative(count))),
  RIGHT: scalar(1, 2, ([text, count = 1]) => {
    const taken = notNegative(count);
    return taken === 0 ? '' : toText(text).slice(-taken);
  }),
  MID: scalar(3, 3, ([text, start, count]) => {
    const from = fromOne(start);
    return toText(text).slice(from, from + notNegative(count));
  }),
  LEN: scalar(1, 1, ([text]) => toText(text).length),
  FIND: scalar(2, 3, ([part, text, start = 1]) => {
    const from = fromOne(start);
    const found = toText(text).indexOf(toText(part), from);
    if (found < 0) throw VALUE;
    return found + 1;
  }),
  SEARCH: scalar(2, 3, ([part, text, start = 1]) => {
    const from = fromOne(start);
    const found = toText(text)
      .slice(from)
      .search(wildcardPattern(toText(part), false));
    if (found < 0) throw VALUE;
    return from + found + 1;
  }),
  SUBSTITUTE: scalar(3, 4, ([text, old, fresh, which]) => substitute(toText(text), toText(old), toText(fresh), which)),
  REPLACE: scalar(4, 4, ([text, start, count, fresh]) => {
    const [body, from] = [toText(text), fromOne(start)];
    return body.slice(0, from) + toText(fresh) + body.slice(from + notNegative(count));
  }),
  TRIM: scalar(1, 1, ([text]) => toText(text).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: scalar(1, 1, ([text]) => [...toText(text)].filter((letter) => letter >= ' ').join('')),
  UPPER: scalar(1, 1, ([text]) => toText(text).toUpperCase()),
  LOWER: scalar(1, 1, ([text]) => toText(text).toLowerCase()),
  PROPER: scalar(1, 1, ([text]) =>
    toText(text)
      .toLowerCase()
      .replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  CONCATENATE: scalar(1, ANY, (args) => bounded(args.map(toText).join(''))),
  CONCAT: concat,
  TEXTJOIN: ranges(
    3,
    ANY,
    ([delimiter, skipBlank, ...parts], evaluation) => {
      const texts: string[] = [];
      const skips = toBoolean(cell(skipBlank));
      const add = (value: CellValue): void => {
        const text = toText(value);
        if (text !== '' || !skips) texts.push(text);
      };
      for (const part of parts) evaluation.forEachValue(isReference(part) ? evaluation.spread(part) : part, add);
      return bounded(joined(texts, delimitersOf(isReference(delimiter) ? evaluation.spread(delimiter) : delimiter)));
    },
    (index) => index !== 1,
  ),
  REPT: scalar(2, 2, ([text, count]) => {
    const [body, times] = [toText(text), notNegative(count)];
    if (body.length * times > LONGEST) throw VALUE;
    return body.repeat(times);
  }),
  TEXT: scalar(2, 2, ([value, format]) => {
    if (isError(value)) throw value;
    const number = typeof value === 'string' ? numberInText(value) : undefined;
    return formatValue(number ?? value ?? 0, toText(format));
  }),
  VALUE: scalar(1, 1, ([text]) => {
    if (typeof text === 'boolean') throw VALUE;
    return toNumber(text);
  }),
  NUMBERVALUE: scalar(1, 3, ([text, decimal = '.', group = ',']) => {
    const [point, separator] = [toText(decimal)[0], toText(group)[0]];
    if (point === undefined) throw VALUE;
    const plain = toText(text).replace(/\s/g, '');
    if (plain === '') return 0;
    const [whole, ...fraction] = plain.split(point);
    if (fraction.length > 1 || (separator !== undefined && fraction[0]?.includes(separator))) throw VALUE;
    const digits = separator === undefined ? whole : whole.replaceAll(separator, '');
    const percents = /%*$/.exec(plain)?.[0].length ?? 0;
    const number = [digits, ...fraction].join('.').replace(/%+$/, '');
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) throw VALUE;
    return Number(number) / 100 ** percents;
  }),
  CHAR: scalar(1, 1, ([code]) => {
    const byte = toInteger(code);
    if (byte < 1 || byte > 255) throw VALUE;
    return windows1252.decode(Uint8Array.of(byte));
  }),
  CODE: scalar(1, 1, ([text]) => {
    const letter = toText(text)[0];
    if (letter === undefined) throw VALUE;
    for (let byte = 1; byte < 256; byte++) if (windows1252.decode(Uint8Array.of(byte)) === letter) return byte;
    return 63;
  }),
  UNICHAR: scalar(1, 1, ([code]) => {
    const point = toInteger(code);
    if (point < 1 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) throw VALUE;
    return String.fromCodePoint(point);
  }),
  UNICODE: scalar(1, 1, ([text]) => {
    const point = toText(text).codePointAt(0);
    if (point === undefined) throw VALUE;
    return point;
  }),
  EXACT: scalar(2, 2, ([a, b]) =>
    typeof a === 'number' && typeof b === 'number' ? compareNumbers(a, b) === 0 : toText(a) === toText(b),
  ),
  FIXED: scalar(1, 3, ([value, places = 2, plain = false]) => {
    const decimals = toInteger(places);
    if (decimals > 127) throw NUM;
    const digits = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
    return formatValue(round(toNumber(value), decimals), (toBoolean(plain) ? '0' : '#,##0') + digits);
  }),
};

function substitute(text: string, old: string, fresh: string, which: CellValue | undefined): string {
  if (old === '') return text;
  if (which === undefined) return bounded(text.replaceAll(old, () => fresh));
  const wanted = toInteger(which);
  if (wanted < 1) throw VALUE;
  let at = -old.length;
  for (let i = 0; i < wanted; i++) {
    at = text.indexOf(old, at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}

/** Several delimiters take turns. */
function joined(texts: string[], delimiters: string[]): string {
  return texts.reduce((text, part, i) => text + (i === 0 ? '' : delimiters[(i - 1) % delimiters.length]) + part, '');
}

function delimitersOf(value: Value): string[] {
  if (isMatrix(value)) return value.values.flat().map(toText);
  return [toText(cell(value))];
}

function bounded(text: string): string {
  if (text.length > LONGEST) throw VALUE;
  return text;
}

function notNegative(value: CellValue): number {
  const count = toInteger(value);
  if (count < 0) throw VALUE;
  return count;
}

/** A position counted from 1 → from 0. */
function fromOne(value: CellValue): number {
  const position = toInteger(value);
  if (position < 1) throw VALUE;
  return position - 1;
}
