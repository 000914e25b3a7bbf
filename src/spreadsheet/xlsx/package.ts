/** Parts of an .xlsx and how they point at each other (Open Packaging Conventions). */
import { PackageError } from '../failure';
import { childrenOf, decodeXml, parseXml } from '../xml';
import { type Archive } from '../zip';
import { quickElements } from './quick';

export interface Relationship {
  id: string;
  /** The last segment of the type, e.g. "worksheet": transitional and strict types differ only before it. */
  type: string;
  /** Part name without leading "/"; for an external one, the address as written. */
  target: string;
  external: boolean;
}

/** Where the readers get their parts from: an archive, or the parts kept in `Workbook.source`. Names in any case. */
export interface Parts {
  names(): string[];
  /** The part's name as stored, whatever the case asked. */
  find(name: string): string | undefined;
  read(name: string): Uint8Array | undefined;
}

/** @throws PackageError bad-part-name, duplicate-part */
export function partsOf(archive: Archive): Parts {
  const stored = new Map<string, string>();
  for (const entry of archive.names()) {
    const name = entry.replaceAll('\\', '/').replace(/^\/+/, '');
    if (name.split('/').some((segment) => segment === '..' || segment === '.') || /^[A-Za-z]:|\0/.test(name))
      throw new PackageError('bad-part-name', entry.slice(0, 80));
    if (stored.has(name.toLowerCase())) throw new PackageError('duplicate-part', name);
    stored.set(name.toLowerCase(), entry);
  }
  return lookup(stored, (entry) => archive.read(entry));
}

export function partsOfMap(map: ReadonlyMap<string, Uint8Array>): Parts {
  return lookup(new Map([...map.keys()].map((name) => [name.toLowerCase(), name])), (name) => map.get(name));
}

function lookup(stored: Map<string, string>, read: (entry: string) => Uint8Array | undefined): Parts {
  const find = (name: string) => stored.get(name.toLowerCase());
  const clean = (entry: string) => entry.replaceAll('\\', '/').replace(/^\/+/, '');
  return {
    names: () => [...stored.values()].map(clean),
    find: (name) => {
      const entry = find(name);
      return entry === undefined ? undefined : clean(entry);
    },
    read: (name) => {
      const entry = find(name);
      return entry === undefined ? undefined : read(entry);
    },
  };
}

export function readText(parts: Parts, name: string): string | undefined {
  const bytes = parts.read(name);
  return bytes && decodeXml(bytes, name);
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part; of the package for "". */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const text = readText(parts, relationshipsPart(part));
  if (text === undefined) return [];
  const elements =
    quickElements(text, 'Relationship') ?? childrenOf(parseXml(text, relationshipsPart(part)), 'Relationship');
  return elements.flatMap(({ attributes }) => {
    if (attributes.Target === undefined) return [];
    const external = attributes.TargetMode === 'External';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').slice((attributes.Type ?? '').lastIndexOf('/') + 1),
      target: external ? attributes.Target : resolveTarget(part, attributes.Target),
      external,
    };
  });
}

/** "/xl/a.xml", "worksheets/a.xml", "../drawings/a.xml", percent-encoded or not → the part's name. */
export function resolveTarget(owner: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  const name = segments.join('/');
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

/** Where the workbook part is: by the package's relationship, else at its usual place. @throws PackageError no-workbook */
export function workbookPart(parts: Parts): string {
  const main = relationshipsOf(parts, '').find((each) => each.type === 'officeDocument');
  const found = parts.find(main?.target ?? 'xl/workbook.xml') ?? parts.find('xl/workbook.xml');
  if (found === undefined || !found.endsWith('.xml')) throw new PackageError('no-workbook');
  return found;
}
