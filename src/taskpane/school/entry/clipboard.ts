/** Blocks of cells as spreadsheets put them on the clipboard: rows by line, cells by tab, quotes around what holds either. */
import type { TypedFigure } from '../../../workflows/school/school-form';
import { blockOf, type Lattice, type Spot } from './movement';

/** "1\t2\r\n3\t4\r\n" → [["1","2"],["3","4"]]. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    rows.at(-1)?.push(cell.trim());
    if (end >= text.length) break;
    if (text[end] === '\t') at = end + 1;
    else {
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
      // A line end after the last row ends it; it begins no other.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quotedIfNeeded).join('\t')).join('\r\n');
}

export interface Spread {
  figures: TypedFigure[];
  /** Cells with something in them for which there is no field. */
  outside: number;
  /** The corner of the block opposite to where it began. */
  to: Spot;
}

/**
 * Lays a pasted block over the fields from a corner on. One cell over a larger selection fills all of it, as in Excel.
 * Blank cells empty their fields, as in Excel.
 */
export function spread(
  block: readonly (readonly string[])[],
  lattice: Lattice,
  from: Spot,
  until: Spot = from,
): Spread {
  const [top, left] = [Math.min(from.row, until.row), Math.min(from.column, until.column)];
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined) {
    const keys = blockOf(lattice, from, until).flat();
    const figures = keys.flatMap((key) => (key === null ? [] : [{ key, typed: only }]));
    return { figures, outside: 0, to: until };
  }
  const figures: TypedFigure[] = [];
  let outside = 0;
  let to: Spot = { row: top, column: left };
  for (const [down, row] of block.entries())
    for (const [right, typed] of row.entries()) {
      const spot = { row: top + down, column: left + right };
      const key = lattice[spot.row]?.[spot.column];
      if (key) {
        figures.push({ key, typed });
        to = { row: Math.max(to.row, spot.row), column: Math.max(to.column, spot.column) };
      } else if (typed !== '') outside++;
    }
  return { figures, outside, to };
}

function quoted(text: string, from: number): [string, number] {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') cell += text[at++];
    else {
      const [rest, end] = plain(text, at + 1);
      return [cell + rest, end];
    }
  }
  // Never closed: it was no quotation, but a cell that begins with a quotation mark.
  return plain(text, from);
}

function plain(text: string, from: number): [string, number] {
  const length = text.slice(from).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : from + length;
  return [text.slice(from, end), end];
}

function quotedIfNeeded(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
