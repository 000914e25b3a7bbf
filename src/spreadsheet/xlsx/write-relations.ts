/** The elements of a sheet that point to other parts, and those parts. Each gives nothing when the model did not change. */
import type { Sheet } from '../model';
import { attributes, parseXml } from '../xml';
import { OFFICE, type PackageWriter } from './package-writer';
import { same } from './same';
import { commentsXml, notesDrawingXml } from './write-attachments';
import { notesOfComments, writeComments } from './write-comments';
import { type SheetJob } from './write-sheet-part';
import { patchedTableXml, tableXml } from './write-table';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const DRAWING = 'application/vnd.openxmlformats-officedocument.';

type Elements = [name: string, xml: string][];

/** A table that stays keeps its part and number; an unchanged one its bytes. */
export function writeTables(sheet: Sheet, part: string, job: SheetJob, before: Sheet | undefined): Elements {
  if (same(sheet.tables, before?.tables ?? [])) return [];
  const { out } = job;
  const stored = out
    .targets(part, 'table')
    .map((each) => ({ ...each, root: parseXml(out.text(each.part) ?? '', each.part) }));
  const used = new Set<string>();
  const references = sheet.tables.map((table) => {
    const old = stored.find((each) => each.root.attributes.displayName === table.name);
    const original = before?.tables.find((each) => each.name === table.name);
    const name = old?.part ?? out.freeName(`${job.folder}tables/table#.xml`);
    if (!old || !original)
      out.set(name, tableXml(table, nextTableId(out), job.differential), `${SPREADSHEET}table+xml`);
    else if (!same(table, original))
      out.set(name, patchedTableXml(table, original, out.text(name) ?? '', old.root, job.differential));
    used.add(name);
    return `<tablePart r:id="${out.relate(part, `${OFFICE}table`, name)}"/>`;
  });
  for (const each of stored) if (!used.has(each.part)) out.unrelate(part, each.part);
  const inner = references.join('');
  return [
    [
      'tableParts',
      inner && `<tableParts xmlns:r="${RELATIONSHIPS}" count="${references.length}">${inner}</tableParts>`,
    ],
  ];
}

function nextTableId(out: PackageWriter): number {
  const ids = out
    .names()
    .flatMap((name) =>
      /\/tables?\/|\/tables?\d*\.xml$/i.test(name)
        ? Number(/<(?:[\w.-]+:)?table\s[^>]*?\bid="(\d+)"/.exec(out.text(name) ?? '')?.[1] ?? 0)
        : 0,
    );
  return Math.max(0, ...ids) + 1;
}

/** Comments stand among the notes too, for programs that know no threads. */
export function writeNotes(sheet: Sheet, part: string, job: SheetJob, before: Sheet | undefined): Elements {
  const { notes, comments = [] } = sheet;
  if (same([notes, comments], [before?.notes ?? [], before?.comments ?? []])) return [];
  const { out } = job;
  writeComments(sheet, part, out, before);
  const all = [...notes, ...notesOfComments(comments)];
  const oldComments = out.targets(part, 'comments')[0]?.part;
  const oldDrawing = out.targets(part, 'vmlDrawing')[0]?.part;
  const kept = oldDrawing === undefined ? '' : shapesThatAreNoNotes(out.text(oldDrawing) ?? '');
  if (all.length === 0) {
    if (oldComments !== undefined) out.unrelate(part, oldComments);
    if (kept === '' && oldDrawing !== undefined) out.unrelate(part, oldDrawing);
  } else {
    const name = oldComments ?? out.freeName(`${job.folder}comments#.xml`);
    out.set(name, commentsXml(all), `${SPREADSHEET}comments+xml`);
    out.relate(part, `${OFFICE}comments`, name);
  }
  if (all.length === 0 && kept === '') return [['legacyDrawing', '']];
  const drawing = oldDrawing ?? out.freeName(`${job.folder}drawings/vmlDrawing#.vml`);
  out.defaultType('vml', `${DRAWING}vmlDrawing`);
  out.set(drawing, notesDrawingXml(all, kept));
  const id = out.relate(part, `${OFFICE}vmlDrawing`, drawing);
  return [['legacyDrawing', `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`]];
}

/** Texts in parts of their own, as Excel keeps them. */
export function writeSheetProperties(sheet: Sheet, part: string, job: SheetJob, before: Sheet | undefined): Elements {
  const properties = Object.entries(sheet.customProperties ?? {});
  if (same(properties, Object.entries(before?.customProperties ?? {}))) return [];
  const { out } = job;
  for (const old of out.targets(part, 'customProperty')) {
    out.unrelate(part, old.part);
    out.remove(old.part);
  }
  const inner = properties.map(([name, value]) => {
    const bin = out.freeName(`${job.folder}customProperty#.bin`);
    out.setBytes(bin, utf16(value), `${SPREADSHEET}customProperty`);
    return `<customPr${attributes({ name })} r:id="${out.relate(part, `${OFFICE}customProperty`, bin)}"/>`;
  });
  const xml = inner.join('');
  return [['customProperties', xml && `<customProperties xmlns:r="${RELATIONSHIPS}">${xml}</customProperties>`]];
}

function utf16(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

/** Form controls share the drawing with notes. What is no XML (old Excel writes such) cannot be taken apart and goes. */
function shapesThatAreNoNotes(text: string): string {
  try {
    const root = parseXml(text);
    const isNote = (shape: (typeof root.children)[number]) =>
      shape.children.some((each) => each.name === 'ClientData' && each.attributes.ObjectType === 'Note');
    const controls = root.children.filter((each) => each.name === 'shape' && !isNote(each));
    return controls.map((each) => text.slice(each.start, each.end)).join('');
  } catch {
    return '';
  }
}
