/**
 * Every text of the printed report has a name that stays the same from one drawing to the next as long as it stands for the
 * same thing: by it, what people changed on the sheet finds its place again when the report is drawn anew.
 */
import type { Briefing, BriefingBlock } from '../../reporting/briefing/document';
import { dashed } from './body';
import { targetTexts, taskTexts, type PrintedTable } from './body-tables';
import { headingText, sentenceWithNotes, superscript } from './body-text';
import {
  headerField,
  HEADER_PARTS,
  noteField,
  plain,
  RUNNING_NUMBER,
  signatureField,
  tableCellField,
  type FieldName,
} from './field-names';
import { recipientLines } from './signature';

/** A name for each block, in order. A sentence goes by the figure it begins with, a line by its words, others by their place. */
export function blockFields(blocks: readonly BriefingBlock[]): FieldName[] {
  let [part, place] = ['', ''];
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      if (block.level === 1) [part, place] = [block.number, block.number];
      else place = `${part}.${block.number}`;
    }
    const name = `${block.kind}:${place}:${wordsOf(block)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}~${count}`;
  });
}

function wordsOf(block: BriefingBlock): string {
  // Of the first figure only: how the month compares with the last one comes and goes with what it comes to.
  if (block.kind === 'figures') return (block.numbers[0]?.figure ?? '').split('.').slice(0, 2).join('.');
  return block.kind === 'line' ? fingerprint(block.text) : '';
}

/** Short, and the same on every machine (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of plain(text)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What a block prints, apart from tables. */
function textOf(block: BriefingBlock): string | undefined {
  switch (block.kind) {
    case 'heading':
      return headingText(block);
    case 'figures':
      return sentenceWithNotes(block);
    case 'line':
      return dashed(block.text);
    case 'paragraph':
      return block.text;
    default:
      return undefined;
  }
}

function tableOf(block: BriefingBlock): PrintedTable | undefined {
  if (block.kind === 'tasks') return taskTexts(block.rows);
  return block.kind === 'targets' ? targetTexts(block.rows) : undefined;
}

/** All texts of the report as printed, by name, in the order of the page. */
export function fieldTexts({ header, blocks, signature, footnotes }: Briefing): Map<FieldName, string> {
  const texts = new Map<FieldName, string>(HEADER_PARTS.map((part) => [headerField(part), header[part]]));
  const names = blockFields(blocks);
  blocks.forEach((block, index) => {
    const text = textOf(block);
    if (text !== undefined) texts.set(names[index], text);
    const table = tableOf(block);
    table?.rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        const { key } = table.columns[column];
        if (key !== RUNNING_NUMBER) texts.set(tableCellField(names[index], at, key), cell);
      }),
    );
  });
  signature.lines.forEach((line, index) => texts.set(signatureField('line', index), line));
  texts.set(signatureField('name'), signature.name);
  recipientLines(signature.recipients).forEach((line, index) => {
    // The first is "Nơi nhận:" itself.
    if (index > 0) texts.set(signatureField('to', index), line);
  });
  for (const { number, text } of footnotes) texts.set(noteField(number), `${superscript(number)} ${text}`);
  return texts;
}
