/** Cells of a sheet's XML as model cells: values by their type, shared formulas written out for every follower. */
import { parseArea } from '../address';
import { PackageError } from '../failure';
import type { Area, Cell, CellValue, RowFormat } from '../model';
import { shiftFormula } from '../shift';
import { unescapeXstring } from '../xml';
import { shownFormula } from './future-functions';
import { type RawFormula, readSheetData, type SheetDataEvents } from './sheet-data';
import { type RichText } from './strings';

export interface ReadCells {
  rows: (Cell | undefined)[][];
  rowFormats: Record<number, RowFormat>;
}

export interface CellContext {
  strings: readonly RichText[];
  /** Cells of one sheet. */
  limit: number;
  /** Added to dates of workbooks that count from 1904; 0 otherwise. */
  dateShift: number;
  isDate(style: number): boolean;
}

/** @throws PackageError bad-xml, too-many-cells */
export function readCells(text: string, context: CellContext): ReadCells {
  let result: ReadCells = { rows: [], rowFormats: {} };
  let arrays: Area[] = [];
  readSheetData(text, () => {
    const read: ReadCells = { rows: [], rowFormats: {} };
    result = read;
    arrays = [];
    return collector(read, context, text, arrays);
  });
  for (const area of arrays) markSpilled(result.rows, area);
  return result;
}

/** The cells an array formula fills have values, but no formula, of their own. */
function markSpilled(rows: ReadCells['rows'], { top, left, bottom, right }: Area): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const cell = rows[row]?.[column];
      if (cell && cell.formula === undefined && (row > top || column > left)) cell.spilled = true;
    }
}

function collector(read: ReadCells, context: CellContext, text: string, arrays: Area[]): SheetDataEvents {
  const formulas = new FormulaReader();
  let count = 0;
  return {
    row(row, attributes) {
      const format = rowFormat(attributes);
      if (format) read.rowFormats[row] = format;
    },
    cell(row, column, style, type, value, raw, rich, start) {
      if (++count > context.limit) throw new PackageError('too-many-cells');
      const cell: Cell = {};
      const formula = raw && formulas.read(raw, row, column);
      let found = cellValue(type, value, rich, context.strings);
      if (context.dateShift && typeof found === 'number' && context.isDate(style)) found += context.dateShift;
      if (found !== undefined) cell.value = found;
      if (formula !== undefined) cell.formula = formula;
      const filled = raw?.kind === 'array' && formula !== undefined ? parseArea(raw.ref ?? '') : undefined;
      if (filled) {
        // Cell metadata on an array formula says that it is a dynamic one.
        const dynamic = /^<c\s[^>]*\bcm="/.test(text.slice(start, text.indexOf('>', start) + 1));
        const size = { rows: filled.bottom - filled.top + 1, columns: filled.right - filled.left + 1 };
        cell.array = dynamic ? { ...size, dynamic } : size;
        arrays.push(filled);
      }
      if (style !== 0) cell.style = style;
      else if (found === undefined && formula === undefined) return;
      (read.rows[row] ??= [])[column] = cell;
    },
  };
}

/** What `<v>` or `<is>` says; `undefined` where nothing is said: an empty cell, or a formula never calculated. */
export function cellValue(
  type: string,
  value: string | number | undefined,
  rich: RichText | undefined,
  strings: readonly RichText[],
): CellValue | undefined {
  if (typeof value === 'number') return type === 's' ? strings[value]?.text : value;
  switch (type) {
    case 'n':
      return value === undefined || value === '' ? undefined : numberOrText(value);
    case 's':
      return value === undefined || value === '' ? undefined : strings[Number(value)]?.text;
    case 'str':
      return value === undefined ? undefined : unescapeXstring(value);
    case 'inlineStr':
      return rich ? unescapeXstring(rich.text) : value === undefined ? undefined : unescapeXstring(value);
    case 'b':
      return value === undefined || value === '' ? undefined : value === '1' || value === 'true';
    case 'e':
      return value ? { error: value } : undefined;
    case 'd':
      return value ? isoSerial(value) : undefined;
    default:
      return value === '' ? undefined : value;
  }
}

function numberOrText(value: string): number | string {
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

const DAY = 86_400_000;

function isoSerial(text: string): number | string {
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / DAY + 25_569;
}

/** Formula text per cell; remembers the first of each shared group. */
export class FormulaReader {
  private readonly masters = new Map<string, { text: string; row: number; column: number }>();

  read(raw: RawFormula, row: number, column: number): string | undefined {
    if (raw.kind === 'dataTable') return undefined;
    if (raw.kind === 'shared' && raw.shared !== undefined) {
      const master = this.masters.get(raw.shared);
      if (raw.text !== '') {
        const first = raw.ref ? parseArea(raw.ref) : undefined;
        // A group whose first cell was deleted keeps its text in another cell: that one is the origin then.
        const text = shownFormula(raw.text);
        if (!master || first) this.masters.set(raw.shared, { text, row, column });
        return text;
      }
      return master && shiftFormula(master.text, row - master.row, column - master.column);
    }
    return raw.text === '' ? undefined : shownFormula(raw.text.startsWith('=') ? raw.text.slice(1) : raw.text);
  }
}

const ROW_FORMAT = /(?:^|\s)(ht|hidden|customHeight|s|customFormat|outlineLevel|collapsed)\s*=\s*"([^"]*)"/g;

function rowFormat(attributes: string): RowFormat | undefined {
  if (!/\b(?:hidden|customHeight|customFormat|outlineLevel|collapsed)/.test(attributes)) return undefined;
  const given: Record<string, string> = {};
  for (const [, name, value] of attributes.matchAll(ROW_FORMAT)) given[name] = value;
  const on = (value: string | undefined) => value === '1' || value === 'true';
  const format: RowFormat = {};
  if (on(given.customHeight) && given.ht !== undefined) format.height = Number(given.ht);
  if (on(given.hidden)) format.hidden = true;
  if (on(given.customFormat) && Number(given.s) > 0) format.style = Number(given.s);
  if (Number(given.outlineLevel) > 0) format.outlineLevel = Number(given.outlineLevel);
  if (on(given.collapsed)) format.collapsed = true;
  return Object.keys(format).length > 0 ? format : undefined;
}
