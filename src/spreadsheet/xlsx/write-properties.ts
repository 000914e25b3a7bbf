/** Title, author and the like → the property parts. Elements that are not modelled stay. */
import type { CustomProperty, WorkbookProperties } from '../model';
import { attributes, escapeXml, parseXml, type XmlElement } from '../xml';
import { editElements } from './elements';
import { OFFICE, type PackageWriter } from './package-writer';
import { customPropertyOf } from './read-properties';
import { same } from './same';
import { XML } from './write-attachments';

const CORE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const TERMS = 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const APP = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set every property of the user's belongs to. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function writeProperties(
  properties: WorkbookProperties,
  before: WorkbookProperties | undefined,
  out: PackageWriter,
): void {
  const core = changedElements(coreElements(properties), coreElements(before ?? {}));
  if (core.size > 0) writeCore(core, out);
  const app = changedElements(appElements(properties), appElements(before ?? {}));
  if (app.size > 0) writeApp(app, out);
}

function coreElements(properties: WorkbookProperties): Map<string, string> {
  const { title, subject, author, keywords, description, category, lastAuthor, revision, created, modified } =
    properties;
  const dc = (name: string, value: string | undefined) => element(`dc:${name}`, value, DC);
  const time = (name: string, value: string | undefined) =>
    element(`dcterms:${name}`, value, `${TERMS} xsi:type="dcterms:W3CDTF"`);
  return new Map([
    ['title', dc('title', title)],
    ['subject', dc('subject', subject)],
    ['creator', dc('creator', author)],
    ['keywords', element('keywords', keywords)],
    ['description', dc('description', description)],
    ['lastModifiedBy', element('lastModifiedBy', lastAuthor)],
    ['revision', element('revision', revision?.toString())],
    ['created', time('created', created)],
    ['modified', time('modified', modified)],
    ['category', element('category', category)],
  ]);
}

function appElements({ manager, company }: WorkbookProperties): Map<string, string> {
  return new Map([
    ['Manager', element('Manager', manager)],
    ['Company', element('Company', company)],
  ]);
}

function element(tag: string, value: string | undefined, declared = ''): string {
  return value === undefined ? '' : `<${tag}${declared && ` ${declared}`}>${escapeXml(value)}</${tag}>`;
}

function changedElements(now: Map<string, string>, before: Map<string, string>): Map<string, string> {
  return new Map([...now].filter(([name, xml]) => xml !== before.get(name)));
}

function writeCore(changed: Map<string, string>, out: PackageWriter): void {
  const part = out.targets('', 'core-properties')[0]?.part ?? 'docProps/core.xml';
  const text = out.text(part) ?? `${XML}<coreProperties xmlns="${CORE}"></coreProperties>`;
  out.set(part, editedAnyOrder(text, part, changed), 'application/vnd.openxmlformats-package.core-properties+xml');
  out.relate('', CORE_TYPE, part);
}

function writeApp(changed: Map<string, string>, out: PackageWriter): void {
  const part = out.targets('', 'extended-properties')[0]?.part ?? 'docProps/app.xml';
  const text =
    out.text(part) ?? `${XML}<Properties xmlns="${APP}"><Application>Microsoft Excel</Application></Properties>`;
  const type = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  out.set(part, editedAnyOrder(text, part, changed), type);
  out.relate('', `${OFFICE}extended-properties`, part);
}

/** In these parts the elements may come in any order: new ones go last. */
function editedAnyOrder(text: string, part: string, changed: Map<string, string>): string {
  const root = parseXml(text, part);
  const order = new Set([...root.children.map((each) => each.name), ...changed.keys()]);
  return editElements(text, root, [...order], changed);
}

/** The user's own properties. Kinds that are not modelled, and what did not change, keep their bytes. */
export function writeCustomProperties(
  properties: readonly CustomProperty[],
  before: readonly CustomProperty[],
  out: PackageWriter,
): void {
  if (same(properties, before)) return;
  const part = out.targets('', 'custom-properties')[0]?.part ?? 'docProps/custom.xml';
  const original = out.text(part);
  const stored = original === undefined ? [] : parseXml(original, part).children;
  const kept = stored.flatMap((each) => keptProperty(each, original ?? '', properties));
  const written = new Set(stored.map((each) => each.attributes.name));
  let pid = Math.max(1, ...stored.map((each) => Number(each.attributes.pid) || 1));
  const added = properties.filter(({ name }) => !written.has(name)).map((each) => propertyXml(each, ++pid));
  const inner = [...kept, ...added].join('');
  if (inner === '') return out.unrelate('', part);
  out.set(
    part,
    `${XML}<Properties xmlns="${CUSTOM}" xmlns:vt="${VALUES}">${inner}</Properties>`,
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
  out.relate('', `${OFFICE}custom-properties`, part);
}

function keptProperty(stored: XmlElement, text: string, properties: readonly CustomProperty[]): string[] {
  const before = customPropertyOf(stored);
  const now = properties.find(({ name }) => name === stored.attributes.name);
  if (!before || same(before, now)) return [text.slice(stored.start, stored.end)];
  return now ? [propertyXml(now, Number(stored.attributes.pid))] : [];
}

const VALUE_TAGS = { Number: 'i4', Float: 'r8', String: 'lpwstr', Boolean: 'bool', Date: 'filetime' } as const;

function propertyXml({ name, type, value }: CustomProperty, pid: number): string {
  const tag = type === 'Number' && Math.abs(Number(value)) >= 2 ** 31 ? 'r8' : VALUE_TAGS[type];
  return `<property${attributes({ fmtid: USER_DEFINED, pid, name })}><vt:${tag}>${escapeXml(String(value))}</vt:${tag}></property>`;
}
