/** What people changed by hand on the drawn report: found, told beside what would be drawn now, and kept when they say so. */
import type { Briefing, BriefingBlock } from '../../reporting/briefing/document';
import { superscript } from './body-text';
import type { DrawnReport } from './drawn-record';
import { headerField, noteField, plain, signatureField, tableCellField, type FieldName } from './field-names';
import { blockFields, fieldTexts } from './fields';

export interface HandEdit {
  /** Names the edit; a decision is given by it. */
  id: string;
  kind: 'changed' | 'added' | 'removed';
  /** What was drawn last time; "" for what people added. */
  drawn: string;
  /** What stands there now by their hand; "" for what they deleted. */
  own: string;
  /** What would be drawn now; absent: it is not in the report any more. */
  computed?: string;
  /** Numbers of the computed sentence that the person's own text does not have. */
  missingNumbers: string[];
  /** What stands above it. */
  after?: FieldName | undefined;
}

/** A text that comes out otherwise than when it was last drawn, whoever changed what meanwhile. */
export interface TextChange {
  before: string;
  after: string;
}

/** What people changed since the report was drawn, in the order of the page. */
export function handEdits(drawn: DrawnReport, briefing: Briefing): HandEdit[] {
  const computed = fieldTexts(briefing);
  const numbers = numbersByField(briefing.blocks);
  const seen = new Set(drawn.texts.map(({ field }) => field));
  /** What is nearest above and still in the report. */
  const above = (field: FieldName): FieldName | undefined =>
    drawn.all.slice(0, Math.max(0, drawn.all.indexOf(field))).findLast((one) => computed.has(one));
  const edits: HandEdit[] = [];
  for (const { field, drawn: before, own } of drawn.texts) {
    const now = computed.get(field);
    if (same(own, before) || (now !== undefined && same(own, now))) continue;
    edits.push({
      id: field,
      kind: own === '' ? 'removed' : 'changed',
      drawn: before,
      own,
      ...(now !== undefined && { computed: now }),
      missingNumbers: own === '' ? [] : (numbers.get(field) ?? []).filter((text) => !hasNumber(own, text)),
      ...(now === undefined && { after: above(field) }),
    });
  }
  const gone = new Map<FieldName, string[]>();
  for (const field of drawn.all) {
    const now = computed.get(field) ?? '';
    if (!seen.has(field) && now !== '') gone.set(rowOf(field), [...(gone.get(rowOf(field)) ?? []), now]);
  }
  for (const [id, texts] of gone) {
    const now = texts.join(' – ');
    edits.push({ id, kind: 'removed', drawn: now, own: '', computed: now, missingNumbers: [] });
  }
  drawn.added.forEach(({ after, text }, index) =>
    edits.push({
      id: `${after ?? ''}+${index}`,
      kind: 'added',
      drawn: '',
      own: text,
      missingNumbers: [],
      ...(after !== undefined && { after }),
    }),
  );
  return edits;
}

/** Cells of a table go and stay together with their row. */
function rowOf(field: FieldName): FieldName {
  return /^(?:tasks|targets):/.test(field) ? field.replace(/:[^:]*$/, '') : field;
}

/** What the new drawing says otherwise than the last one; texts that came or went have a blank side. */
export function changesSince(drawn: DrawnReport, briefing: Briefing): TextChange[] {
  const computed = fieldTexts(briefing);
  const before = new Map(drawn.texts.map(({ field, drawn: text }) => [field, text]));
  const changes = drawn.texts.flatMap(({ field, drawn: text }) => {
    const now = computed.get(field) ?? '';
    return same(text, now) ? [] : [{ before: text, after: now }];
  });
  const known = new Set(drawn.all);
  for (const [field, text] of computed)
    if (!before.has(field) && !known.has(field) && text !== '') changes.push({ before: '', after: text });
  return changes;
}

/** The briefing with the edits in it, and the names of its blocks; `undefined` for a paragraph of the staff's own. */
export function withEdits(
  briefing: Briefing,
  edits: readonly HandEdit[],
): { briefing: Briefing; names: (FieldName | undefined)[] } {
  const own = new Map(edits.filter(({ kind }) => kind !== 'added').map(({ id, own: text }) => [id, text]));
  const names = blockFields(briefing.blocks);
  const placed: { block: BriefingBlock; name: FieldName | undefined }[] = [];
  const added = new Map<number, BriefingBlock[]>();
  for (const edit of edits) {
    if (edit.kind === 'removed' || (edit.kind === 'changed' && edit.computed !== undefined)) continue;
    const at = blockAbove(names, edit.after);
    added.set(at, [...(added.get(at) ?? []), { kind: 'paragraph', text: edit.own }]);
  }
  const put = (at: number) => added.get(at)?.forEach((block) => placed.push({ block, name: undefined }));
  put(-1);
  briefing.blocks.forEach((block, index) => {
    const changed = changedBlock(block, names[index], own);
    if (changed) placed.push({ block: changed, name: names[index] });
    put(index);
  });
  return {
    briefing: {
      ...briefing,
      header: changedHeader(briefing, own),
      signature: changedSignature(briefing, own),
      footnotes: briefing.footnotes.flatMap((note) => {
        const text = own.get(noteField(note.number));
        if (text === undefined) return [note];
        const said = text.replace(superscript(note.number), '').trim();
        return said === '' ? [] : [{ ...note, text: said }];
      }),
      blocks: placed.map(({ block }) => block),
    },
    names: placed.map(({ name }) => name),
  };
}

/** Index of the block a name belongs to, be it the block's own or one of its cells'; the last block for what stands below. */
function blockAbove(names: readonly FieldName[], field: FieldName | undefined): number {
  if (field === undefined || field.startsWith('head:')) return -1;
  const at = names.findIndex((name) => field === name || field.startsWith(`${name}:`));
  return at < 0 ? names.length - 1 : at;
}

function changedBlock(
  block: BriefingBlock,
  name: FieldName,
  own: ReadonlyMap<FieldName, string>,
): BriefingBlock | undefined {
  if (block.kind === 'tasks') return { ...block, rows: changedRows(block.rows, name, own) };
  if (block.kind === 'targets') {
    const rows = block.rows.map((row, index) => {
      const verdict = own.get(tableCellField(name, index, 'met'));
      return verdict === undefined ? row : { ...row, verdict };
    });
    return { ...block, rows: changedRows(rows, name, own) };
  }
  const text = own.get(name);
  if (text === undefined) return block;
  if (text === '') return undefined;
  return block.kind === 'heading' ? { ...block, number: '', text } : { kind: 'paragraph', text };
}

/** Cells that are texts take what was written; a row that was deleted stays away. */
function changedRows<Row extends object>(
  rows: readonly Row[],
  name: FieldName,
  own: ReadonlyMap<FieldName, string>,
): Row[] {
  return rows.flatMap((row, index) => {
    if (own.get(`${name}:${index}`) === '') return [];
    const changed = Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        const text = own.get(tableCellField(name, index, key));
        return [key, text === undefined || typeof value !== 'string' ? (value as unknown) : text];
      }),
    ) as Row;
    return [changed];
  });
}

function changedHeader({ header }: Briefing, own: ReadonlyMap<FieldName, string>): Briefing['header'] {
  const said = (part: keyof Briefing['header']): string => own.get(headerField(part)) ?? header[part];
  return {
    parentBody: said('parentBody'),
    issuingBody: said('issuingBody'),
    number: said('number'),
    placeAndDate: said('placeAndDate'),
    kind: said('kind'),
    subject: said('subject'),
    basis: said('basis'),
  };
}

function changedSignature({ signature }: Briefing, own: ReadonlyMap<FieldName, string>): Briefing['signature'] {
  return {
    lines: signature.lines.map((line, index) => own.get(signatureField('line', index)) ?? line),
    name: own.get(signatureField('name')) ?? signature.name,
    // The first of the printed lines is "Nơi nhận:" itself.
    recipients: signature.recipients
      .map((line, index) => own.get(signatureField('to', index + 1)) ?? line)
      .filter((line) => line !== ''),
  };
}

function numbersByField(blocks: readonly BriefingBlock[]): Map<FieldName, string[]> {
  const names = blockFields(blocks);
  return new Map(
    blocks.flatMap((block, index) =>
      block.kind === 'figures' ? [[names[index], [...new Set(block.numbers.map(({ text }) => text))]] as const] : [],
    ),
  );
}

function hasNumber(text: string, number: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\d.,])${escaped}(?![\\d]|[.,]\\d)`).test(text);
}

function same(a: string, b: string): boolean {
  return plain(a) === plain(b);
}
