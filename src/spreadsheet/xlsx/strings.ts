/** Shared and inline strings: rich runs joined, phonetic hints left out. */
import { childrenOf, parseXml, unescapeXml, unescapeXstring, type XmlElement } from '../xml';

export interface RichText {
  /** As in XML: `_xHHHH_` not yet resolved. */
  text: string;
  /** Names of the fonts of its runs, in order; absent for plain strings. */
  fonts?: string[];
}

/** Text of every shared string, `_xHHHH_` resolved, with the fonts of rich ones. */
export function readSharedStrings(xml: string | undefined): RichText[] {
  if (xml === undefined) return [];
  return scanStrings(xml) ?? childrenOf(parseXml(xml, 'sharedStrings'), 'si').map(ofElement);
}

/** The inside of `<si>` or `<is>`; `undefined` when a full parser is needed. */
export function richTextOf(inner: string): RichText | undefined {
  if (inner.startsWith('<t>') && inner.indexOf('<', 3) === inner.length - 4 && inner.endsWith('</t>'))
    return { text: unescapeXml(inner.slice(3, -4)) };
  if (inner.includes('<!') || inner.includes('<?') || /<[\w.-]+:/.test(inner)) return undefined;
  let text = '';
  for (const run of inner.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*[^/>]|\s)?>([^<]*)<\/t>/g))
    text += unescapeXml(run[1]);
  const fonts = [...inner.matchAll(/<rFont\s[^>]*\bval="([^"]*)"/g)].map((font) => unescapeXml(font[1]));
  return fonts.length > 0 ? { text, fonts } : { text };
}

function scanStrings(xml: string): RichText[] | undefined {
  if (xml.includes('<!--')) return undefined;
  const strings: RichText[] = [];
  let at = xml.indexOf('<si');
  if (at < 0) return /<[\w.-]+:si\b/.test(xml) ? undefined : [];
  while (at >= 0) {
    const open = xml.indexOf('>', at);
    if (xml.charCodeAt(open - 1) === 47) {
      strings.push({ text: '' });
      at = xml.indexOf('<si', open);
      continue;
    }
    const close = xml.indexOf('</si>', open);
    if (close < 0) return undefined;
    const rich = richTextOf(xml.slice(open + 1, close));
    if (!rich) return undefined;
    rich.text = unescapeXstring(rich.text);
    strings.push(rich);
    at = xml.indexOf('<si', close);
  }
  return strings;
}

function ofElement(element: XmlElement): RichText {
  const runs = childrenOf(element, 'r');
  const texts = [element, ...runs].flatMap((each) => childrenOf(each, 't').map((t) => t.text));
  const fonts = runs.flatMap((run) =>
    childrenOf(run, 'rPr').flatMap((format) => childrenOf(format, 'rFont').map((font) => font.attributes.val ?? '')),
  );
  const text = unescapeXstring(texts.join(''));
  return fonts.length > 0 ? { text, fonts } : { text };
}
