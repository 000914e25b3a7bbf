/**
 * Where each value stands in a column, so that thousands of lookups over a long column do not each walk down it.
 * A column of constants is indexed whole; a column with formulas only for the rows asked for (reading further could
 * make a formula wait for itself), and only from the second time on, since ranges that grow row by row come once each.
 */
import type { CellValue, Sheet } from '../../spreadsheet/model';
import { numberInText } from './values';

/** Shorter ranges are walked. */
const WORTH = 48;

export type IndexKey = string | number | boolean;

interface ColumnIndex {
  rows: Map<IndexKey, number[]>;
  /** Texts that read as a number, under that number: COUNTIF takes "5" for 5. */
  numericTexts: Map<number, IndexKey[]>;
}

interface IndexedColumn {
  constant: boolean;
  whole?: ColumnIndex;
  parts: Map<string, ColumnIndex | 'asked once'>;
}

export class ColumnIndexes {
  private readonly sheets = new Map<Sheet, Map<number, IndexedColumn>>();

  /** @param unsettled counts reads that met an unfinished circle; what was gathered meanwhile is not kept. */
  constructor(
    private readonly read: (sheet: Sheet, row: number, column: number) => CellValue,
    private readonly unsettled: () => number,
  ) {}

  /** To be called when any value of the column changes or is about to. */
  drop(sheet: Sheet, column: number): void {
    this.sheets.get(sheet)?.delete(column);
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Ascending rows in `top`..`bottom` that hold the value; `undefined`: walk the range yourself. */
  rowsOf(sheet: Sheet, column: number, top: number, bottom: number, key: IndexKey): number[] | undefined {
    const index = this.indexFor(sheet, column, top, bottom);
    return index && within(index.rows.get(key) ?? [], top, bottom);
  }

  /** As `rowsOf` for a number, with the texts that read as it. */
  rowsLike(sheet: Sheet, column: number, top: number, bottom: number, number: number): number[] | undefined {
    const index = this.indexFor(sheet, column, top, bottom);
    if (!index) return undefined;
    const exact = index.rows.get(number) ?? [];
    const texts = index.numericTexts.get(number);
    if (!texts) return within(exact, top, bottom);
    const all = [exact, ...texts.map((text) => index.rows.get(text) ?? [])].flat().sort((a, b) => a - b);
    return within(all, top, bottom);
  }

  private indexFor(sheet: Sheet, column: number, top: number, bottom: number): ColumnIndex | undefined {
    const last = Math.min(bottom, sheet.rows.length - 1);
    if (last - top < WORTH) return undefined;
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map()));
    let known = columns.get(column);
    if (!known) columns.set(column, (known = { constant: isConstant(sheet, column), parts: new Map() }));
    if (known.constant) return (known.whole ??= this.gather(sheet, column, 0, sheet.rows.length - 1));
    const span = `${top}:${last}`;
    const part = known.parts.get(span);
    if (part === undefined) known.parts.set(span, 'asked once');
    if (typeof part !== 'string') return part;
    const before = this.unsettled();
    const index = this.gather(sheet, column, top, last);
    if (before === this.unsettled()) known.parts.set(span, index);
    return index;
  }

  private gather(sheet: Sheet, column: number, top: number, bottom: number): ColumnIndex {
    const index: ColumnIndex = { rows: new Map(), numericTexts: new Map() };
    for (let row = top; row <= bottom; row++) {
      const key = indexKey(this.read(sheet, row, column));
      if (key === undefined) continue;
      const rows = index.rows.get(key);
      if (rows) rows.push(row);
      else {
        index.rows.set(key, [row]);
        const number = typeof key === 'string' ? numberInText(key) : undefined;
        if (number !== undefined) index.numericTexts.set(number, [...(index.numericTexts.get(number) ?? []), key]);
      }
    }
    return index;
  }
}

/** Blanks and errors are not indexed. */
export function indexKey(value: CellValue): IndexKey | undefined {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function isConstant(sheet: Sheet, column: number): boolean {
  return sheet.rows.every((cells) => cells?.[column]?.formula === undefined);
}

function within(rows: number[], top: number, bottom: number): number[] {
  if (rows.length === 0 || (rows[0] >= top && rows[rows.length - 1] <= bottom)) return rows;
  return rows.slice(firstAtLeast(rows, top), firstAtLeast(rows, bottom + 1));
}

function firstAtLeast(rows: number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
