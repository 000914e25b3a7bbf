/** The links of a sheet, with the relationships of those that lead out of the workbook. */
import { areaAddress } from '../address';
import type { Hyperlink, Sheet } from '../model';
import { attributes, child, childrenOf, type XmlElement } from '../xml';
import { OFFICE } from './package-writer';
import { hyperlinkOf } from './read-hyperlinks';
import { same } from './same';
import { type SheetJob } from './write-sheet-part';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Nothing when no link changed; a link that stays keeps its source text. @param text that `root` is the tree of */
export function writeHyperlinks(
  sheet: Sheet,
  part: string,
  job: SheetJob,
  before: Sheet | undefined,
  root: XmlElement,
  text: string,
): [name: string, xml: string][] {
  const links = sheet.hyperlinks ?? [];
  if (same(links, before?.hyperlinks ?? [])) return [];
  const { out } = job;
  const relationships = out.externals(part, 'hyperlink');
  const stored = childrenOf(child(root, 'hyperlinks'), 'hyperlink');
  const used = new Set<string>();
  const write = (link: Hyperlink): string => {
    const source = stored.find((each) => same(hyperlinkOf(each, relationships), link));
    if (source) {
      if (source.attributes['r:id'] !== undefined) used.add(source.attributes['r:id']);
      return text.slice(source.start, source.end);
    }
    const id = link.address === undefined ? undefined : out.relateExternal(part, `${OFFICE}hyperlink`, link.address);
    if (id !== undefined) used.add(id);
    return `<hyperlink${attributes({
      ref: areaAddress(link.area),
      'r:id': id,
      location: link.location,
      tooltip: link.screenTip,
      display: link.display,
    })}/>`;
  };
  const unread = stored.filter((each) => !hyperlinkOf(each, relationships));
  const inner = links.map(write).join('') + unread.map((each) => text.slice(each.start, each.end)).join('');
  out.unrelateExternal(part, 'hyperlink', used);
  return [['hyperlinks', inner && `<hyperlinks xmlns:r="${RELATIONSHIPS}">${inner}</hyperlinks>`]];
}
