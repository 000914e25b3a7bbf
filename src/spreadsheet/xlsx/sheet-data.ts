/**
 * The hot path: rows and cells of a sheet's XML, scanned by hand. It knows only what programs really write; whatever
 * else it meets (prefixes, comments, CDATA, single quotes …) goes to the full parser, which emits the same events.
 */
import { SaxesParser } from 'saxes';
import { PackageError } from '../failure';
import { unescapeXml } from '../xml';
import { type RichText, richTextOf } from './strings';

export interface RawFormula {
  /** Unescaped when asked for: the thin reader needs few of a form's long formulas. */
  readonly text: string;
  /** "shared", "array", "dataTable" or "normal". */
  kind: string;
  shared?: string;
  /** The area of an array formula or of a shared formula's group. */
  ref?: string;
}

export interface SheetDataEvents {
  /** `attributes` is the raw text inside the row's tag. */
  row?(row: number, attributes: string): void;
  /**
   * `type` is the `t` attribute ("n" when absent), `value` the text of `<v>` unescaped, or, for types "n" and "s", the
   * number it says when it is plain digits; `rich` is what `<is>` holds.
   * `start`/`end` bound the cell's source; both 0 when the full parser had to be used.
   */
  cell(
    row: number,
    column: number,
    style: number,
    type: string,
    value: string | number | undefined,
    formula: RawFormula | undefined,
    rich: RichText | undefined,
    start: number,
    end: number,
  ): void;
}

export interface SheetDataSpan {
  /** Around the whole element, tags included. */
  start: number;
  end: number;
}

/** Where `<sheetData>` stands in a sheet's XML; `undefined` when there is none. */
export function findSheetData(text: string): (SheetDataSpan & { prefix: string; inner: number }) | undefined {
  const open = /<([\w.-]+:)?sheetData(?=[\s/>])[^>]*>/.exec(text);
  if (!open) return undefined;
  const prefix = open[1] ?? '';
  const inner = open.index + open[0].length;
  if (open[0].endsWith('/>')) return { start: open.index, end: inner, inner, prefix };
  const closing = `</${prefix}sheetData>`;
  const close = text.lastIndexOf(closing);
  if (close < inner) throw new PackageError('bad-xml', 'sheetData');
  return { start: open.index, end: close + closing.length, inner, prefix };
}

/** @returns false when nothing was emitted by hand and the full parser did it all. @throws PackageError bad-xml */
export function readSheetData(text: string, makeEvents: () => SheetDataEvents): boolean {
  const span = findSheetData(text);
  if (!span || span.end === span.inner) return true;
  if (span.prefix === '' && scan(text, span.inner, span.end, makeEvents())) return true;
  parse(text.slice(span.start, span.end), makeEvents());
  return false;
}

const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;

/** False as soon as something unusual comes; then what was emitted so far must be thrown away. */
function scan(text: string, from: number, end: number, events: SheetDataEvents): boolean {
  const closeAt = end - '</sheetData>'.length;
  let at = from;
  let row = -1;
  let column = -1;
  for (;;) {
    while (text.charCodeAt(at) <= SPACE) at++;
    if (at >= closeAt) return at === closeAt;
    if (text.charCodeAt(at) !== LESS) return false;
    const letter = text.charCodeAt(at + 1);
    const after = text.charCodeAt(at + 2);
    if (letter === 99 /* c */ && (after === SPACE || after === GREATER || after === SLASH)) {
      at = scanCell(at);
      if (at < 0) return false;
    } else if (letter === 114 /* r */ && text.startsWith('row', at + 1)) {
      const close = text.indexOf('>', at);
      const attributes = text.slice(at + 4, text.charCodeAt(close - 1) === SLASH ? close - 1 : close);
      const number = /(?:^|\s)r="(\d+)"/.exec(attributes);
      if (!number && /(?:^|\s)r\s*=/.test(attributes)) return false;
      row = number ? Number(number[1]) - 1 : row + 1;
      column = -1;
      events.row?.(row, attributes);
      at = close + 1;
    } else if (letter === SLASH && text.startsWith('row>', at + 2)) {
      at += 6;
    } else {
      return false;
    }
  }

  /** From "<c" to behind "</c>"; -1 when odd. */
  function scanCell(start: number): number {
    let i = start + 2;
    let style = 0;
    let type = 'n';
    let cellColumn = -1;
    let cellRow = row;
    let code = text.charCodeAt(i);
    for (;;) {
      while (code <= SPACE) code = text.charCodeAt(++i);
      if (code === GREATER || code === SLASH) break;
      const valueAt = i + 3;
      if (text.charCodeAt(i + 1) === 61 && text.charCodeAt(i + 2) === QUOTE) {
        const attribute = code;
        i = valueAt;
        code = text.charCodeAt(i);
        if (attribute === 114 /* r */) {
          cellColumn = 0;
          while (code >= 65 && code <= 90) {
            cellColumn = cellColumn * 26 + code - 64;
            code = text.charCodeAt(++i);
          }
          cellColumn--;
          cellRow = 0;
          while (code >= 48 && code <= 57) {
            cellRow = cellRow * 10 + code - 48;
            code = text.charCodeAt(++i);
          }
          cellRow--;
          if (cellColumn < 0 || cellRow < 0) return -1;
        } else if (attribute === 115 /* s */) {
          while (code >= 48 && code <= 57) {
            style = style * 10 + code - 48;
            code = text.charCodeAt(++i);
          }
        } else if (attribute === 116 /* t */) {
          const quote = text.indexOf('"', i);
          type = text.slice(i, quote);
          i = quote;
          code = QUOTE;
        } else {
          return -1;
        }
        if (code !== QUOTE) return -1;
        code = text.charCodeAt(++i);
      } else {
        const quote = text.indexOf('"', i);
        const close = text.indexOf('"', quote + 1);
        if (quote < 0 || close < 0 || !/^[\w:]+="$/.test(text.slice(i, quote + 1))) return -1;
        i = close + 1;
        code = text.charCodeAt(i);
      }
    }
    if (cellColumn < 0) cellColumn = column + 1;
    column = cellColumn;
    if (code === SLASH) {
      events.cell(cellRow, cellColumn, style, type, undefined, undefined, undefined, start, i + 2);
      return i + 2;
    }
    i++;
    let value: string | number | undefined;
    let formula: RawFormula | undefined;
    let rich: RichText | undefined;
    for (;;) {
      while (text.charCodeAt(i) <= SPACE) i++;
      if (text.charCodeAt(i) !== LESS) return -1;
      const name = text.charCodeAt(i + 1);
      if (name === 118 /* v */) {
        const close = text.charCodeAt(i + 2) === GREATER ? i + 2 : text.indexOf('>', i);
        if (text.charCodeAt(close - 1) === SLASH) {
          value = '';
          i = close + 1;
          continue;
        }
        // Whole numbers, and numbers of strings, are most of what there is: made without a string in between.
        let stop = close + 1;
        let whole = 0;
        let digit = text.charCodeAt(stop) - 48;
        while (digit >= 0 && digit <= 9) {
          whole = whole * 10 + digit;
          digit = text.charCodeAt(++stop) - 48;
        }
        if (digit !== LESS - 48 || stop === close + 1 || stop - close > 15 || (type !== 'n' && type !== 's')) {
          stop = text.indexOf('<', close);
          value = unescapeXml(text.slice(close + 1, stop));
        } else {
          value = whole;
        }
        if (!text.startsWith('</v>', stop)) return -1;
        i = stop + 4;
      } else if (name === SLASH) {
        if (!text.startsWith('c>', i + 2)) return -1;
        events.cell(cellRow, cellColumn, style, type, value, formula, rich, start, i + 4);
        return i + 4;
      } else if (name === 102 /* f */) {
        const close = text.indexOf('>', i);
        const selfClosed = text.charCodeAt(close - 1) === SLASH;
        const stop = selfClosed ? close : text.indexOf('<', close);
        if (!selfClosed && !text.startsWith('</f>', stop)) return -1;
        const raw = selfClosed ? '' : text.slice(close + 1, stop);
        formula = scannedFormula(raw, close > i + 2 ? text.slice(i + 2, selfClosed ? close - 1 : close) : '');
        i = selfClosed ? close + 1 : stop + 4;
      } else if (text.startsWith('<is>', i)) {
        const stop = text.indexOf('</is>', i);
        rich = stop < 0 ? undefined : richTextOf(text.slice(i + 4, stop));
        if (!rich) return -1;
        i = stop + 5;
      } else {
        return -1;
      }
    }
  }
}

/** As scanned: unescaping waits for `text`. */
class ScannedFormula implements RawFormula {
  constructor(
    private readonly escaped: string,
    readonly kind: string,
    readonly shared?: string,
    readonly ref?: string,
  ) {}

  get text(): string {
    return unescapeXml(this.escaped);
  }
}

function scannedFormula(escaped: string, attributes: string): RawFormula {
  if (attributes === '') return new ScannedFormula(escaped, 'normal');
  return new ScannedFormula(
    escaped,
    /\st="(\w+)"/.exec(attributes)?.[1] ?? 'normal',
    /\ssi="(\d+)"/.exec(attributes)?.[1],
    /\sref="([^"]*)"/.exec(attributes)?.[1],
  );
}

/** The same events from the full parser: any prefix, comments, CDATA, either quote. */
function parse(fragment: string, events: SheetDataEvents): void {
  const parser = new SaxesParser({ fragment: true });
  const reference = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
  let row = -1;
  let column = -1;
  let cell: { row: number; column: number; style: number; type: string } | undefined;
  let value: string | undefined;
  let formula: RawFormula | undefined;
  let rich: RichText | undefined;
  let text = '';
  let phonetic = 0;
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw new PackageError('bad-xml', error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const given = attributes as Record<string, string>;
    text = '';
    switch (bare(name)) {
      case 'row':
        row = given.r ? Number(given.r) - 1 : row + 1;
        column = -1;
        events.row?.(
          row,
          Object.entries(given)
            .map(([key, each]) => ` ${key}="${each}"`)
            .join(''),
        );
        break;
      case 'c': {
        const at = reference.exec(given.r ?? '');
        if (given.r && !at) throw new PackageError('bad-xml', given.r);
        column = at ? lettersToColumn(at[1]) : column + 1;
        cell = { row: at ? Number(at[2]) - 1 : row, column, style: Number(given.s ?? 0) || 0, type: given.t ?? 'n' };
        value = formula = rich = undefined;
        break;
      }
      case 'f':
        formula = { text: '', kind: given.t ?? 'normal', shared: given.si, ref: given.ref };
        break;
      case 'is':
        rich = { text: '' };
        break;
      case 'rPh':
        phonetic++;
        break;
      case 'rFont':
        if (rich && given.val) (rich.fonts ??= []).push(given.val);
        break;
    }
  });
  const addText = (chunk: string) => {
    text += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    switch (bare(name)) {
      case 'v':
        value = text;
        break;
      case 'f':
        if (formula) formula = { ...formula, text };
        break;
      case 't':
        if (rich && phonetic === 0) rich.text += text;
        break;
      case 'rPh':
        phonetic--;
        break;
      case 'c':
        if (cell) events.cell(cell.row, cell.column, cell.style, cell.type, value, formula, rich, 0, 0);
        cell = undefined;
        break;
    }
    text = '';
  });
  parser.write(fragment).close();
}

function lettersToColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
