/** Picking flat elements out of XML by hand, where a full parse costs more than all the rest of the reading. */
import { unescapeXml } from '../xml';

export interface QuickElement {
  attributes: Record<string, string>;
  text: string;
}

/**
 * Every `<name …/>` or `<name …>text</name>` without children. `undefined` when the text has comments, CDATA, a prefix on
 * that name, single quotes around attributes, or anything else that only a real parser should judge.
 */
export function quickElements(xml: string, name: string): QuickElement[] | undefined {
  if (xml.includes('<!') || xml.includes(`:${name} `) || xml.includes(`:${name}>`) || xml.includes(`:${name}/`))
    return undefined;
  const found: QuickElement[] = [];
  const escaped = xml.includes('&') || xml.includes('\r');
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + 1)) {
    const start = at + open.length;
    const next = xml.charCodeAt(start);
    if (next !== 32 && next !== 62 && next !== 47 && next !== 10 && next !== 13 && next !== 9) continue;
    const end = xml.indexOf('>', start);
    const empty = xml.charCodeAt(end - 1) === 47;
    const attributes = quickAttributes(xml.slice(start, empty ? end - 1 : end), escaped);
    if (end < 0 || !attributes) return undefined;
    const stop = empty ? end : xml.indexOf('<', end);
    if (!empty && !xml.startsWith(close, stop)) return undefined;
    found.push({
      attributes,
      text: empty ? '' : escaped ? unescapeXml(xml.slice(end + 1, stop)) : xml.slice(end + 1, stop),
    });
  }
  return found;
}

function quickAttributes(text: string, escaped: boolean): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  let at = 0;
  for (;;) {
    while (text.charCodeAt(at) <= 32) at++;
    if (at >= text.length) return attributes;
    const equals = text.indexOf('=', at);
    if (equals < 0 || text.charCodeAt(equals + 1) !== 34) return undefined;
    const end = text.indexOf('"', equals + 2);
    if (end < 0) return undefined;
    const value = text.slice(equals + 2, end);
    attributes[text.slice(at, equals)] = escaped ? unescapeXml(value) : value;
    at = end + 1;
  }
}
