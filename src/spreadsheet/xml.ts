/** XML as .xlsx uses it: decoding, a small tree for small parts, escaping. DOCTYPE is refused everywhere. */
import { SaxesParser } from 'saxes';
import { PackageError } from './failure';

/**
 * An element without its prefix. Attributes are keyed by their bare name, but those of the relationships namespace
 * (whatever its prefix) as "r:id" and those of XML itself as "xml:space".
 */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Own character data, without that of children. */
  text: string;
  /** Where the element stands in the source string: [start, end). */
  start: number;
  end: number;
}

/** Bytes of a part → its text, by byte order mark or declared encoding, else UTF-8. @throws PackageError bad-xml on DOCTYPE */
export function decodeXml(bytes: Uint8Array, part?: string): string {
  const text = decoderFor(bytes).decode(bytes);
  const root = text.search(/<[^?!\s]/);
  if (root !== 0 && text.slice(0, root < 0 ? undefined : root).includes('<!DOCTYPE'))
    throw new PackageError('bad-xml', `${part ?? ''} DOCTYPE`.trim());
  return text;
}

/** @throws PackageError bad-xml when it is not well-formed */
export function parseXml(text: string, part?: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '', start: 0, end: text.length };
  const open = [top];
  parser.on('error', (error) => {
    throw new PackageError('bad-xml', `${part ?? ''} ${error.message}`.trim());
  });
  parser.on('doctype', () => {
    throw new PackageError('bad-xml', `${part ?? ''} DOCTYPE`.trim());
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[attributeKey(attribute)] = attribute.value;
    const start = text.lastIndexOf('<', parser.position - 1);
    const element = { name: tag.local, attributes, children: [], text: '', start, end: start };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  const addText = (chunk: string) => {
    open[open.length - 1].text += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.end = parser.position;
  });
  parser.write(text).close();
  const root = top.children[0];
  if (!root) throw new PackageError('bad-xml', part);
  return root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** Every descendant of that name, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...descendants(each, name),
  ]);
}

/** xsd:boolean; `undefined` when the attribute is absent. */
export function flag(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === '1' || value === 'true' || value === 'on';
}

export function numeric(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

const ENTITY = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Raw character data → text: entities, and line ends as XML reads them. */
export function unescapeXml(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  // Named ones alone, as in most formulas: several plain passes cost a third of one with a function. "&amp;" goes last.
  if (!text.includes('&#')) {
    return text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  }
  return text.replace(ENTITY, (_, hex: string, decimal: string, name: string) =>
    name ? NAMED[name] : String.fromCodePoint(Math.min(0x10ffff, hex ? parseInt(hex, 16) : Number(decimal))),
  );
}

/** For attribute values and character data alike. */
export function escapeXml(text: string): string {
  return /[&<>"\n\t\r]/.test(text) ? text.replace(/[&<>"\n\t\r]/g, (char) => ESCAPES[char]) : text;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** `_x000D_` → CR, as strings of .xlsx carry what XML cannot (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The inverse of `unescapeXstring`; what already looks like an escape gets its underscore escaped. */
export function escapeXstring(text: string): string {
  if (!UNWRITABLE.test(text)) return text;
  return text.replace(UNWRITABLE_ALL, (match) =>
    match === '_' ? '_x005F_' : `_x${match.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Control characters, a lone surrogate, U+FFFE/U+FFFF, and "_" before what reads as an escape. */
const UNWRITABLE_SOURCE =
  '[\\u0000-\\u0008\\u000B-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)';
const UNWRITABLE = new RegExp(UNWRITABLE_SOURCE);
const UNWRITABLE_ALL = new RegExp(UNWRITABLE_SOURCE, 'g');

/** Attribute text ` name="value"`; nothing for `undefined`, `1`/`0` for booleans. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === 'boolean' ? (value ? 1 : 0) : escapeXml(String(value))}"`;
  }
  return text;
}

const RELATIONSHIPS = /officeDocument\/(?:2006\/)?relationships$/;

function attributeKey(attribute: { prefix: string; local: string; uri: string; name: string }): string {
  if (attribute.prefix === '') return attribute.name;
  return RELATIONSHIPS.test(attribute.uri) ? `r:${attribute.local}` : attribute.name;
}

const utf8 = new TextDecoder('utf-8');

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  if (first !== 0x3c || second !== 0x3f) return utf8;
  const declaration = utf8.decode(bytes.subarray(0, 100));
  const encoding = /^<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1].toLowerCase();
  if (!encoding || encoding === 'utf-8' || encoding.startsWith('utf-16')) return utf8;
  try {
    return new TextDecoder(encoding);
  } catch {
    return utf8;
  }
}
