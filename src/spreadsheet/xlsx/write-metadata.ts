/** The metadata that makes an array formula a dynamic one: cells point at it by number. */
import { childrenOf, child, descendants, numeric, parseXml, type XmlElement } from '../xml';
import { editElements } from './elements';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const TYPE = 'XLDAPR';

const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

const TYPE_XML = `<metadataType name="${TYPE}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;

const DYNAMIC_BLOCK = `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;

export class MetadataWriter {
  private changed: string | undefined;
  private known: number | undefined;

  /** @param original the workbook's metadata part */
  constructor(private readonly original: string | undefined) {}

  /** What a dynamic array's cell says in `cm`, from 1. */
  dynamicArray(): number {
    this.known ??= this.found() ?? this.added();
    return this.known;
  }

  /** The part, when it had to change. */
  xml(): string | undefined {
    return this.changed;
  }

  private found(): number | undefined {
    if (this.original === undefined) return undefined;
    const root = parseXml(this.original);
    const type = typesIn(root).findIndex((each) => each.attributes.name === TYPE) + 1;
    if (type === 0) return undefined;
    const records = childrenOf(child(root, 'cellMetadata'), 'bk');
    const index = records.findIndex((record) =>
      childrenOf(record, 'rc').some(
        ({ attributes }) => numeric(attributes.t) === type && isDynamic(root, numeric(attributes.v) ?? 0),
      ),
    );
    return index < 0 ? undefined : index + 1;
  }

  /** Added behind what the part has: its numbers stay what they are. */
  private added(): number {
    const text =
      this.original ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${MAIN}"></metadata>`;
    const root = parseXml(text);
    const source = (element: XmlElement) => text.slice(element.start, element.end);
    const list = (name: string, given: string, inner: string[]) =>
      `<${name}${given} count="${inner.length}">${inner.join('')}</${name}>`;
    const types = typesIn(root);
    const own = types.findIndex((each) => each.attributes.name === TYPE);
    const typeSources = [...types.map(source), ...(own < 0 ? [TYPE_XML] : [])];
    const futures = childrenOf(root, 'futureMetadata');
    const blocks = childrenOf(futureOf(root), 'bk').map(source);
    const future = list('futureMetadata', ` name="${TYPE}"`, [...blocks, DYNAMIC_BLOCK]);
    const others = futures.filter((each) => each.attributes.name !== TYPE).map(source);
    const records = childrenOf(child(root, 'cellMetadata'), 'bk').map(source);
    const type = own < 0 ? typeSources.length : own + 1;
    this.changed = editElements(
      text,
      root,
      ORDER,
      new Map([
        ['metadataTypes', list('metadataTypes', '', typeSources)],
        ['futureMetadata', others.join('') + future],
        ['cellMetadata', list('cellMetadata', '', [...records, `<bk><rc t="${type}" v="${blocks.length}"/></bk>`])],
      ]),
    );
    return records.length + 1;
  }
}

function typesIn(root: XmlElement): XmlElement[] {
  return childrenOf(child(root, 'metadataTypes'), 'metadataType');
}

function isDynamic(root: XmlElement, record: number): boolean {
  const block = childrenOf(futureOf(root), 'bk')[record];
  return (
    block !== undefined && descendants(block, 'dynamicArrayProperties').some((each) => each.attributes.fDynamic === '1')
  );
}

function futureOf(root: XmlElement): XmlElement | undefined {
  return childrenOf(root, 'futureMetadata').find((each) => each.attributes.name === TYPE);
}
