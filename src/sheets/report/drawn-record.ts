/**
 * What was drawn stands beside each row of the report, in a hidden column that moves with the row, as the hidden IDs of the
 * schools' forms do: a text that differs from it was changed by hand.
 */
import type { CellValue } from '../../spreadsheet/model';
import { FULL } from './grid';
import { ADDED, ADDED_ON, type FieldName, FIXED, plain } from './field-names';
import { FIRST_LINE } from './strips';

/** Hidden columns right of the printed area: the row's record; and, in the first row, the names of all that was drawn. */
export const RECORD_COLUMN = FULL.to + 2;
export const LIST_COLUMN = RECORD_COLUMN + 1;

/** Column of the text, its name, and the whole text as drawn, "" on the rows a long text goes on to. */
export type RecordEntry = [column: number, field: FieldName, drawn: string];
export interface FoundText {
  field: FieldName;
  drawn: string;
  /** As it stands on the sheet now. */
  own: string;
}

export interface DrawnReport {
  /** In the order of the sheet. */
  texts: FoundText[];
  /** Names of all that was drawn, in order: what is not among `texts` was deleted. */
  all: FieldName[];
  /** Rows of the staff's own, and the name of what stands above. */
  added: { after: FieldName | undefined; text: string }[];
}

/** @param rows the sheet from A1. `undefined`: nothing was recorded there, it is somebody's own sheet */
export function readDrawnReport(rows: readonly (readonly CellValue[])[]): DrawnReport | undefined {
  const texts = new Map<FieldName, FoundText>();
  const report: DrawnReport = { texts: [], all: [], added: [] };
  let above: FieldName | undefined;
  let isRecorded = false;
  for (const [index, cells] of rows.entries()) {
    if (report.all.length === 0 && (index === 0 || typeof cells[LIST_COLUMN] === 'string'))
      report.all = parsed<string[]>(cells[LIST_COLUMN]) ?? [];
    const entries = parsed<RecordEntry[]>(cells[RECORD_COLUMN]) ?? [];
    isRecorded ||= entries.length > 0;
    for (const [column, field, drawn] of entries) {
      const own = textAt(cells, column);
      if (field === FIXED) continue;
      if (field === ADDED) report.added.push({ after: above, text: own });
      else if (field === ADDED_ON) appendTo(report.added.at(-1), own);
      else {
        const known = texts.get(field);
        if (known) appendTo(known, own);
        else texts.set(field, { field, drawn, own });
        above = field;
      }
    }
    const unrecorded = entries.length > 0 ? '' : ownRow(cells);
    if (unrecorded !== '') report.added.push({ after: above, text: unrecorded });
  }
  for (const found of texts.values()) report.texts.push({ ...found, own: tidy(found.own) });
  report.added = report.added.map(({ after, text }) => ({ after, text: tidy(text) })).filter(({ text }) => text !== '');
  return isRecorded ? report : undefined;
}

function appendTo(target: { own: string } | { text: string } | undefined, part: string): void {
  if (!target || part.trim() === '') return;
  const joint = part.startsWith(FIRST_LINE.slice(0, 2)) ? '\n' : ' ';
  if ('own' in target) target.own += joint + part;
  else target.text += joint + part;
}

function textAt(cells: readonly CellValue[], column: number): string {
  const cell = cells[column];
  return cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell);
}

function ownRow(cells: readonly CellValue[]): string {
  const texts = Array.from({ length: FULL.to + 1 }, (_, column) => textAt(cells, column));
  return texts.filter((text) => text.trim() !== '').join(' ');
}

/** Paragraphs stay apart; indents and runs of white go. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '')
    .join('\n');
}

/** People may have typed into the hidden column: what is no record is none. */
function parsed<T extends unknown[]>(cell: CellValue | undefined): T | undefined {
  if (typeof cell !== 'string' || !cell.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Records of the rows as they are drawn, one after the other. A text's record stands whole on its first row; what staff
 * wrote by hand and kept has the text that was computed, so that it is known as theirs the next time too.
 */
export class Recorder {
  readonly #begun = new Set<string>();

  constructor(private readonly computed: ReadonlyMap<FieldName, string>) {}

  entry(column: number, field: FieldName): RecordEntry {
    if (this.#begun.has(field) || field === FIXED) return [column, field, ''];
    this.#begun.add(field);
    return [column, field, this.computed.get(field) ?? ''];
  }

  /** A paragraph of the staff's own; `block` tells one from the next. */
  added(column: number, block: number): RecordEntry {
    const isFirst = !this.#begun.has(`+${block}`);
    this.#begun.add(`+${block}`);
    return [column, isFirst ? ADDED : ADDED_ON, ''];
  }
}

/** Where the first row of a text stands on the drawn sheet, from 0. */
export function placeOfField(
  rows: readonly (readonly CellValue[])[],
  field: FieldName,
): { row: number; column: number } | undefined {
  for (const [row, cells] of rows.entries()) {
    const entry = (parsed<RecordEntry[]>(cells[RECORD_COLUMN]) ?? []).find(([, name]) => name === field);
    if (entry) return { row, column: entry[0] };
  }
  return undefined;
}
