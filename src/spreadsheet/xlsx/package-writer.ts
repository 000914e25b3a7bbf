/** A package being made or changed: parts, their content types and relationships kept in step. */
import { attributes, decodeXml, parseXml } from '../xml';
import { type Relationship, relationshipsPart, resolveTarget } from './package';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES_PART = '[Content_Types].xml';
const TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

interface Relation {
  id: string;
  type: string;
  target: string;
  mode?: string;
}

const utf8 = new TextEncoder();

export class PackageWriter {
  private readonly parts: Map<string, Uint8Array>;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  private typesChanged = false;
  private readonly relations = new Map<string, Relation[]>();
  private readonly relationsChanged = new Set<string>();

  /** @param source parts to start from; they are not changed */
  constructor(source: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.parts = new Map(source);
    const types = this.text(TYPES_PART);
    if (types === undefined) {
      this.parts.set(TYPES_PART, new Uint8Array());
      this.defaults.set('rels', 'application/vnd.openxmlformats-package.relationships+xml');
      this.defaults.set('xml', 'application/xml');
      this.typesChanged = true;
      return;
    }
    for (const { name, attributes: given } of parseXml(types, TYPES_PART).children) {
      if (name === 'Default') this.defaults.set(given.Extension.toLowerCase(), given.ContentType);
      else if (name === 'Override') this.overrides.set(given.PartName.replace(/^\//, ''), given.ContentType);
    }
  }

  text(part: string): string | undefined {
    const bytes = this.parts.get(part);
    return bytes && decodeXml(bytes, part);
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** A new part, or new content of one; the content type of an existing one may be left out. */
  set(part: string, text: string, contentType?: string): void {
    this.setBytes(part, utf8.encode(text), contentType);
  }

  setBytes(part: string, bytes: Uint8Array, contentType?: string): void {
    this.parts.set(part, bytes);
    if (contentType === undefined || this.overrides.get(part) === contentType) return;
    this.overrides.set(part, contentType);
    this.typesChanged = true;
  }

  remove(part: string): void {
    this.parts.delete(part);
    this.parts.delete(relationshipsPart(part));
    this.relations.delete(part);
    this.relationsChanged.delete(part);
    if (this.overrides.delete(part)) this.typesChanged = true;
  }

  defaultType(extension: string, contentType: string): void {
    if (this.defaults.has(extension)) return;
    this.defaults.set(extension, contentType);
    this.typesChanged = true;
  }

  /** "xl/worksheets/sheet#.xml" with the first number that is free. */
  freeName(pattern: string): string {
    const taken = new Set([...this.parts.keys()].map((name) => name.toLowerCase()));
    for (let n = 1; ; n++) {
      const name = pattern.replace('#', String(n));
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** Part names that `owner` points to, by the last segment of the relationship's type. */
  targets(owner: string, type: string): { id: string; part: string }[] {
    return this.relationsOf(owner).flatMap((each) =>
      each.mode !== 'External' && each.type.endsWith(`/${type}`)
        ? { id: each.id, part: resolveTarget(owner, each.target) }
        : [],
    );
  }

  /** What `owner` points to outside the package. */
  externals(owner: string, type: string): Relationship[] {
    return this.relationsOf(owner).flatMap((each) =>
      each.mode === 'External' && each.type.endsWith(`/${type}`)
        ? { id: each.id, type, target: each.target, external: true }
        : [],
    );
  }

  /** The id of the relationship, an existing one when it already points there. */
  relate(owner: string, type: string, part: string): string {
    const relations = this.relationsOf(owner);
    const known = relations.find((each) => each.mode !== 'External' && resolveTarget(owner, each.target) === part);
    return known ? known.id : this.add(owner, { type, target: relativeTarget(owner, part) });
  }

  private add(owner: string, relation: Omit<Relation, 'id'>): string {
    const relations = this.relationsOf(owner);
    let number = relations.length + 1;
    while (relations.some((each) => each.id === `rId${number}`)) number++;
    relations.push({ id: `rId${number}`, ...relation });
    this.relationsChanged.add(owner);
    return `rId${number}`;
  }

  /** The id of a relationship to something outside the package. */
  relateExternal(owner: string, type: string, target: string): string {
    const relations = this.relationsOf(owner);
    const known = relations.find((each) => each.mode === 'External' && each.type === type && each.target === target);
    return known ? known.id : this.add(owner, { type, target, mode: 'External' });
  }

  /** Removes external relationships of a type but those kept. */
  unrelateExternal(owner: string, type: string, kept: ReadonlySet<string>): void {
    const relations = this.relationsOf(owner);
    const left = relations.filter(
      (each) => each.mode !== 'External' || !each.type.endsWith(`/${type}`) || kept.has(each.id),
    );
    if (left.length === relations.length) return;
    this.relations.set(owner, left);
    this.relationsChanged.add(owner);
  }

  unrelate(owner: string, part: string): void {
    const relations = this.relationsOf(owner);
    const kept = relations.filter((each) => each.mode === 'External' || resolveTarget(owner, each.target) !== part);
    if (kept.length === relations.length) return;
    this.relations.set(owner, kept);
    this.relationsChanged.add(owner);
  }

  /** Removes what nothing points to any more but something did in `before`. */
  dropUnreachable(before: ReadonlySet<string>): void {
    const now = this.reachable();
    for (const part of before) if (!now.has(part)) this.remove(part);
  }

  /** Every part that can be reached from the package. */
  reachable(): Set<string> {
    const seen = new Set<string>();
    const queue = [''];
    for (let owner = queue.pop(); owner !== undefined; owner = queue.pop()) {
      for (const { target, mode } of this.relationsOf(owner)) {
        const part = resolveTarget(owner, target);
        if (mode === 'External' || seen.has(part) || !this.parts.has(part)) continue;
        seen.add(part);
        queue.push(part);
      }
    }
    return seen;
  }

  finish(): Map<string, Uint8Array> {
    for (const owner of this.relationsChanged) {
      const relations = this.relationsOf(owner).map(
        ({ id, type, target, mode }) =>
          `<Relationship${attributes({ Id: id, Type: type, Target: target, TargetMode: mode })}/>`,
      );
      if (relations.length === 0) this.parts.delete(relationshipsPart(owner));
      else
        this.set(
          relationshipsPart(owner),
          `${XML}<Relationships xmlns="${RELATIONS_NAMESPACE}">${relations.join('')}</Relationships>`,
        );
    }
    if (this.typesChanged) {
      const types = [
        ...[...this.defaults].map(([key, type]) => `<Default${attributes({ Extension: key, ContentType: type })}/>`),
        ...[...this.overrides].map(
          ([part, type]) => `<Override${attributes({ PartName: `/${part}`, ContentType: type })}/>`,
        ),
      ];
      this.set(TYPES_PART, `${XML}<Types xmlns="${TYPES_NAMESPACE}">${types.join('')}</Types>`);
    }
    return this.parts;
  }

  private relationsOf(owner: string): Relation[] {
    let relations = this.relations.get(owner);
    if (!relations) {
      const part = relationshipsPart(owner);
      const text = this.text(part);
      const elements = text === undefined ? [] : parseXml(text, part).children;
      relations = elements.map(({ attributes: { Id, Type, Target, TargetMode } }) => ({
        id: Id,
        type: Type,
        target: Target,
        mode: TargetMode,
      }));
      this.relations.set(owner, relations);
    }
    return relations;
  }
}

/** "xl/worksheets/sheet1.xml" seen from "xl/workbook.xml": "worksheets/sheet1.xml". */
function relativeTarget(owner: string, part: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
