/** The numbers by which a file knows its sheets, whatever their names and places. */
import { childrenOf, child, parseXml } from '../xml';
import type { WorkbookSource } from '../model';
import { partsOfMap, readText, relationshipsOf, workbookPart } from './package';

/** By the sheets' parts. */
export function sheetIds(source: WorkbookSource | undefined): Map<string, number> {
  const ids = new Map<string, number>();
  if (!source) return ids;
  const parts = partsOfMap(source.parts);
  const main = workbookPart(parts);
  const relationships = relationshipsOf(parts, main);
  for (const { attributes } of childrenOf(child(parseXml(readText(parts, main) ?? '', main), 'sheets'), 'sheet')) {
    const target = relationships.find(({ id }) => id === attributes['r:id'])?.target;
    const part = target === undefined ? undefined : parts.find(target);
    if (part !== undefined) ids.set(part, Number(attributes.sheetId));
  }
  return ids;
}
