/** Custom XML → its parts: new ones are added, those that went go, a changed one keeps its place and id. */
import type { CustomXmlPart } from '../model';
import { attributes } from '../xml';
import { OFFICE, type PackageWriter } from './package-writer';
import { XML } from './write-attachments';

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

export function writeCustomXml(
  now: readonly CustomXmlPart[],
  before: readonly CustomXmlPart[],
  main: string,
  out: PackageWriter,
): void {
  for (const { part } of before)
    if (part !== undefined && !now.some((each) => each.part === part)) out.unrelate(main, part);
  for (const item of now) {
    const old = before.find((each) => each.part !== undefined && each.part === item.part);
    if (old?.xml === item.xml) continue;
    if (old?.part !== undefined) out.set(old.part, inUtf8(item.xml));
    else add(item, main, out);
  }
}

function add({ id, xml }: CustomXmlPart, main: string, out: PackageWriter): void {
  const part = out.freeName('customXml/item#.xml');
  out.set(part, inUtf8(xml));
  out.relate(main, `${OFFICE}customXml`, part);
  const properties = out.freeName('customXml/itemProps#.xml');
  out.set(
    properties,
    `${XML}<ds:datastoreItem xmlns:ds="${NAMESPACE}"${attributes({ 'ds:itemID': id })}><ds:schemaRefs/></ds:datastoreItem>`,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  out.relate(part, `${OFFICE}customXmlProps`, properties);
}

/** Parts are written in UTF-8, whatever the text's declaration said. */
function inUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?\sencoding=)(["'])[^"']*\2/, '$1"UTF-8"');
}
