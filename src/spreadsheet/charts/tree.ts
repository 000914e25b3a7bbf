/**
 * An XML document as data that can be changed and written back. What is not touched keeps its bytes, so a part whose
 * vocabulary we know only partly survives. Names carry a prefix of ours ("c:legend"), whatever prefix the file uses.
 */
import { SaxesParser } from 'saxes';
import { PackageError } from '../failure';
import { escapeXml } from '../xml';
import { same } from '../xlsx/same';

export interface XmlNode {
  /** "c:legend", "a:ln"; "{uri}name" for a namespace without a prefix of ours. */
  name: string;
  /** As written, declarations of namespaces among them. */
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Own character data; whitespace between elements is not kept. */
  text?: string;
}

export const NAMESPACES: Record<string, string> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  c14: 'http://schemas.microsoft.com/office/drawing/2007/8/2/chart',
  c15: 'http://schemas.microsoft.com/office/drawing/2012/chart',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  xdr: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};
/** The same vocabularies under the names of ISO 29500 Strict. */
const STRICT: Record<string, string> = {
  a: 'http://purl.oclc.org/ooxml/drawingml/main',
  c: 'http://purl.oclc.org/ooxml/drawingml/chart',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  xdr: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};
const PREFIX_OF = new Map(
  [...Object.entries(NAMESPACES), ...Object.entries(STRICT)].map(([prefix, uri]) => [uri, prefix]),
);

export function element(
  name: string,
  attributes: Record<string, string | number> = {},
  children: XmlNode[] = [],
  text?: string,
): XmlNode {
  const written = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));
  return { name, attributes: written, children, ...(text !== undefined && { text }) };
}

interface Span {
  start: number;
  end: number;
}

interface Document {
  text: string;
  root: XmlNode;
  spans: Map<XmlNode, Span>;
}

/** @throws PackageError bad-xml when it is not well-formed, or has a DOCTYPE */
export function parseTree(text: string, part?: string): XmlNode {
  return parseDocument(text, part).root;
}

/**
 * @param original the text the tree was once read from: elements that did not change are copied from it
 * @returns the whole document, with its declaration
 */
export function writeTree(root: XmlNode, original?: string): string {
  if (original === undefined)
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeNode(root, undefined, undefined, new Map())}`;
  const before = parseDocument(original);
  const { start, end } = before.spans.get(before.root) ?? { start: 0, end: original.length };
  return original.slice(0, start) + writeNode(root, before.root, before, new Map()) + original.slice(end);
}

function parseDocument(text: string, part?: string): Document {
  const fail = (detail: string) => new PackageError('bad-xml', `${part ?? ''} ${detail}`.trim());
  const parser = new SaxesParser({ xmlns: true, position: false });
  const spans = new Map<XmlNode, Span>();
  const open: XmlNode[] = [element('')];
  parser.on('error', (error) => {
    throw fail(error.message);
  });
  parser.on('doctype', () => {
    throw fail('DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { name, value } of Object.values(tag.attributes)) attributes[name] = value;
    const prefix = PREFIX_OF.get(tag.uri);
    const node = element(prefix === undefined ? `{${tag.uri}}${tag.local}` : `${prefix}:${tag.local}`, attributes);
    const start = text.lastIndexOf('<', parser.position - 1);
    spans.set(node, { start, end: start });
    open[open.length - 1].children.push(node);
    open.push(node);
  });
  const addText = (chunk: string) => {
    const node = open[open.length - 1];
    node.text = (node.text ?? '') + chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = open.pop();
    const span = node && spans.get(node);
    if (span) span.end = parser.position;
    if (node?.text !== undefined && node.children.length > 0 && node.text.trim() === '') delete node.text;
  });
  parser.write(text).close();
  const root = open[0].children[0];
  if (!root) throw fail('no root element');
  return { text, root, spans };
}

/** Which prefix stands for a namespace where we are. */
type Scope = ReadonlyMap<string, string>;

function writeNode(node: XmlNode, before: XmlNode | undefined, document: Document | undefined, outer: Scope): string {
  const span = before && document?.spans.get(before);
  if (before && document && span && same(node, before)) return document.text.slice(span.start, span.end);
  const scope = declared(node, outer);
  const { tag, declaration } = tagOf(node, span && document?.text.slice(span.start), scope);
  const inside = declaration ? new Map(scope).set(declaration.uri, declaration.prefix) : scope;
  const head = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  if (declaration) head.push(` xmlns:${declaration.prefix}="${declaration.uri}"`);
  const pairs = paired(node.children, before?.children ?? []);
  const inner =
    escapeText(node.text ?? '') +
    node.children.map((child, index) => writeNode(child, pairs[index], document, inside)).join('');
  return inner === '' ? `<${tag}${head.join('')}/>` : `<${tag}${head.join('')}>${inner}</${tag}>`;
}

/** Line ends and tabs may stand as they are between tags. */
function escapeText(text: string): string {
  return escapeXml(text).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t');
}

/** A changed element keeps the tag it had; a new one takes the prefix that is in force, or declares its own. */
function tagOf(
  node: XmlNode,
  source: string | undefined,
  scope: Scope,
): { tag: string; declaration?: { prefix: string; uri: string } } {
  const own = source === undefined ? undefined : /^<([^\s/>]+)/.exec(source)?.[1];
  const [uri, local] = nameParts(node.name);
  if (own !== undefined && own.slice(own.indexOf(':') + 1) === local) return { tag: own };
  const candidates = [uri, STRICT[PREFIX_OF.get(uri) ?? '']];
  for (const each of candidates) {
    const prefix = each === undefined ? undefined : scope.get(each);
    if (prefix !== undefined) return { tag: prefix === '' ? local : `${prefix}:${local}` };
  }
  const prefix = PREFIX_OF.get(uri) ?? 'ns';
  return { tag: `${prefix}:${local}`, declaration: { prefix, uri } };
}

function nameParts(name: string): [uri: string, local: string] {
  const foreign = /^\{(.*)\}(.*)$/.exec(name);
  if (foreign) return [foreign[1], foreign[2]];
  const colon = name.indexOf(':');
  return [NAMESPACES[name.slice(0, colon)] ?? '', name.slice(colon + 1)];
}

function declared(node: XmlNode, outer: Scope): Scope {
  const own = Object.entries(node.attributes).flatMap(([name, uri]): [string, string][] =>
    name === 'xmlns' ? [[uri, '']] : name.startsWith('xmlns:') ? [[uri, name.slice(6)]] : [],
  );
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

/** For each child the one it was before: the same one if it is still there, else the next of its name. */
function paired(children: readonly XmlNode[], before: readonly XmlNode[]): (XmlNode | undefined)[] {
  const left = new Set(before);
  const take = (found: XmlNode | undefined) => {
    if (found) left.delete(found);
    return found;
  };
  const unchanged = children.map((child) => take([...left].find((old) => old.name === child.name && same(old, child))));
  return children.map((child, index) => unchanged[index] ?? take([...left].find((old) => old.name === child.name)));
}
