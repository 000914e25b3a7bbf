/** New `<sheetData>` for a sheet that came from a file: rows and cells that did not change keep their source text. */
import type { Cell, Sheet } from '../model';
import { findSheetData, readSheetData } from './sheet-data';
import { same } from './same';
import { type CellWriting, cellXml, rowAttributes, rowIndices, rowXml, sheetDataXml } from './write-cells';

interface SourceRow {
  attributes: string;
  cells: Map<number, { text: string; shared?: string }>;
}

/** @param text the sheet's original part @param before what that part reads as */
export function patchedSheetData(sheet: Sheet, before: Sheet, text: string, writing: CellWriting): string {
  if (same(sheet.rows, before.rows) && same(sheet.rowFormats, before.rowFormats)) {
    const span = findSheetData(text);
    return span ? text.slice(span.start, span.end) : '<sheetData/>';
  }
  const source = sourceRows(text);
  if (!source) return sheetDataXml(sheet, writing);
  const broken = brokenGroups(source, sheet, before);
  let xml = '';
  for (const row of rowIndices(sheet)) {
    const original = source.get(row);
    let cells = '';
    sheet.rows[row]?.forEach((cell, column) => {
      if (!cell) return;
      const kept = original?.cells.get(column);
      const keeps = kept && !broken.has(kept.shared ?? '') && sameCell(cell, before.rows[row]?.[column]);
      cells += keeps ? kept.text : cellXml(cell, row, column, writing);
    });
    const attributes = rowTag(row, sheet, before, original);
    if (cells !== '' || original || sheet.rowFormats[row]) xml += rowXml(attributes, cells);
  }
  return `<sheetData>${xml}</sheetData>`;
}

function rowTag(row: number, sheet: Sheet, before: Sheet, original: SourceRow | undefined): string {
  const format = sheet.rowFormats[row];
  if (!original) return ` r="${row + 1}"${rowAttributes(format)}`;
  // `spans` is only a hint, and wrong as soon as a cell is added.
  const kept = original.attributes.trimEnd().replace(/\sspans="[^"]*"/, '');
  if (same(format, before.rowFormats[row])) return /\sr="/.test(kept) ? kept : ` r="${row + 1}"${kept}`;
  const foreign = kept.replace(/\s(?:r|s|customFormat|ht|hidden|customHeight|outlineLevel|collapsed)="[^"]*"/g, '');
  return ` r="${row + 1}"${rowAttributes(format)}${foreign}`;
}

/** `undefined` when the source is too unusual to be kept piece by piece. */
function sourceRows(text: string): Map<number, SourceRow> | undefined {
  let rows = new Map<number, SourceRow>();
  let usable = true;
  const byHand = readSheetData(text, () => {
    rows = new Map();
    const rowAt = (row: number) => {
      let found = rows.get(row);
      if (!found) rows.set(row, (found = { attributes: '', cells: new Map() }));
      return found;
    };
    return {
      row(row, attributes) {
        rowAt(row).attributes = attributes;
      },
      cell(row, column, _style, _type, _value, formula, _rich, start, end) {
        const cell = text.slice(start, end);
        if (!/^<c [^>]*\br="/.test(cell)) usable = false;
        const shared = formula?.kind === 'shared' ? formula.shared : undefined;
        rowAt(row).cells.set(column, { text: cell, shared });
      },
    };
  });
  return byHand && usable ? rows : undefined;
}

/** A shared formula is only kept when each of its cells is: followers hold no text of their own. */
function brokenGroups(source: Map<number, SourceRow>, sheet: Sheet, before: Sheet): Set<string> {
  const broken = new Set<string>();
  for (const [row, { cells }] of source) {
    for (const [column, { shared }] of cells) {
      if (shared !== undefined && !sameCell(sheet.rows[row]?.[column], before.rows[row]?.[column])) broken.add(shared);
    }
  }
  return broken;
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return same(a, b);
}
