/** Reading what other programs put on the clipboard: Excel's, LibreOffice's and Google Sheets' HTML, or tabbed text. */
import { Parser } from 'htmlparser2';
import type { ClipboardContent } from './api';

/** A number or boolean that the source told exactly, whatever its locale shows; else the text as shown. */
export type PastedValue = string | number | boolean;

/** Rows of equal length. Caps keep a hostile clipboard from filling the sheet: see `MOST_CELLS`. */
export type PastedBlock = PastedValue[][];

const MOST_CELLS = 1_000_000;

/** More was on the clipboard than a paste may bring. */
export class ClipboardTooLargeError extends Error {
  constructor() {
    super('Nội dung dán quá lớn.');
    this.name = 'ClipboardTooLargeError';
  }
}

/** @throws ClipboardTooLargeError */
export function readClipboard({ text, html }: ClipboardContent): PastedBlock {
  const block = (html && blockOfHtml(html)) || blockOfText(text);
  const width = block.reduce((most, line) => Math.max(most, line.length), 0);
  if (width * block.length > MOST_CELLS) throw new ClipboardTooLargeError();
  return block.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ''));
}

/** Tabs part cells, line ends rows; a cell in quotation marks may hold both, doubled marks stand for one. */
function blockOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=\t|\r?\n|\r|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;
  for (;;) {
    const match = cell.exec(text);
    if (!match) break;
    const [, raw, end] = match;
    rows[rows.length - 1].push(raw.startsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '' || cell.lastIndex >= text.length) {
      if (end === '\t') rows[rows.length - 1].push('');
      break;
    }
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** `undefined` when the HTML holds no table. */
function blockOfHtml(html: string): PastedBlock | undefined {
  const reader = new TableReader();
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return reader.rows.length > 0 ? reader.rows : undefined;
}

class TableReader {
  readonly rows: PastedBlock = [];
  private depth = 0;
  private row = -1;
  private cell: { row: number; column: number; exact?: PastedValue; text: string } | undefined;
  private readonly taken = new Set<string>();
  private count = 0;

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === 'table') this.depth++;
    if (this.depth !== 1) return;
    if (name === 'tr') this.rows[++this.row] = [];
    else if (name === 'td' || name === 'th') this.open(attributes);
    else if (name === 'br' && this.cell) this.cell.text += '\n';
  }

  ontext(text: string): void {
    if (this.cell) this.cell.text += text.replace(/[ \t\r\n]+/g, ' ');
  }

  onclosetag(name: string): void {
    if (name === 'table') this.depth--;
    if (this.depth === 1 && (name === 'td' || name === 'th')) this.close();
  }

  private open(attributes: Record<string, string>): void {
    this.close();
    if (this.row < 0) this.rows[++this.row] = [];
    let column = 0;
    while (this.taken.has(`${this.row}:${column}`)) column++;
    const down = spanOf(attributes['rowspan']);
    const across = spanOf(attributes['colspan']);
    if ((this.count += down * across) > MOST_CELLS) throw new ClipboardTooLargeError();
    for (let i = 0; i < down; i++) for (let j = 0; j < across; j++) this.taken.add(`${this.row + i}:${column + j}`);
    this.cell = { row: this.row, column, exact: exactValue(attributes), text: '' };
  }

  private close(): void {
    if (!this.cell) return;
    const { row, column, exact, text } = this.cell;
    const line = this.rows[row];
    while (line.length < column) line.push('');
    line[column] = exact ?? text.replace(/\u00a0/g, ' ').replace(/^ +| +$/gm, '');
    this.cell = undefined;
  }
}

function spanOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 16_384) : 1;
}

/** LibreOffice tells it in `sdval`, older Excel in `x:num`, Google Sheets in `data-sheets-value`. */
function exactValue(attributes: Record<string, string>): PastedValue | undefined {
  const number = attributes['sdval'] ?? (attributes['x:num'] || undefined);
  if (number !== undefined && number.trim() !== '' && Number.isFinite(Number(number))) return Number(number);
  const google = attributes['data-sheets-value'];
  if (google === undefined) return undefined;
  try {
    const told = JSON.parse(google) as Record<string, unknown>;
    if (typeof told['3'] === 'number') return told['3'];
    if (told['4'] === 0 || told['4'] === 1) return told['4'] === 1;
  } catch {
    // Not the form Google writes: the shown text stands.
  }
  return undefined;
}
