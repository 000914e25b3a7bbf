/** Links on cells: those out of the workbook stand in the sheet's relationships. */
import { parseArea } from '../address';
import type { Hyperlink } from '../model';
import { child, childrenOf, type XmlElement } from '../xml';
import type { Relationship } from './package';
import { compact } from './read-styles';

/** One that says neither an address nor a place, or points to a relationship that is not there, is passed over. */
export function readHyperlinks(sheet: XmlElement, relationships: readonly Relationship[]): Hyperlink[] {
  return childrenOf(child(sheet, 'hyperlinks'), 'hyperlink').flatMap(
    (element) => hyperlinkOf(element, relationships) ?? [],
  );
}

export function hyperlinkOf({ attributes }: XmlElement, relationships: readonly Relationship[]): Hyperlink | undefined {
  const area = parseArea(attributes.ref ?? '');
  const target = relationships.find((each) => each.id === attributes['r:id'] && each.external)?.target;
  if (!area || (target === undefined && attributes.location === undefined)) return undefined;
  return compact<Hyperlink>({
    area,
    address: target,
    location: attributes.location,
    screenTip: attributes.tooltip,
    display: attributes.display,
  });
}
