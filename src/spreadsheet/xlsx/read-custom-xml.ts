/** XML that programs keep in the workbook: customXml/itemN.xml, each with a part that holds its id. */
import { PackageError } from '../failure';
import type { CustomXmlPart } from '../model';
import { parseXml } from '../xml';
import { type Parts, readText, type Relationship, relationshipsOf } from './package';

/** What cannot be read as XML is left out; its part stays when the workbook is saved. */
export function readCustomXml(parts: Parts, relationships: readonly Relationship[]): CustomXmlPart[] {
  return relationships.flatMap(({ type, external, target }, index) => {
    if (type !== 'customXml' || external) return [];
    const part = parts.find(target);
    const xml = part === undefined ? undefined : readable(parts, part);
    return part === undefined || xml === undefined ? [] : { id: idOf(parts, part) ?? unnamed(index), xml, part };
  });
}

function idOf(parts: Parts, part: string): string | undefined {
  const properties = relationshipsOf(parts, part).find((each) => each.type === 'customXmlProps')?.target;
  const text = properties === undefined ? undefined : readable(parts, properties);
  if (text === undefined) return undefined;
  const given = Object.entries(parseXml(text, properties).attributes);
  return given.find(([name]) => name.replace(/^.*:/, '') === 'itemID')?.[1];
}

function unnamed(index: number): string {
  return `{00000000-0000-0000-0000-${index.toString(16).padStart(12, '0')}}`;
}

function readable(parts: Parts, part: string): string | undefined {
  try {
    const text = readText(parts, part);
    if (text !== undefined) parseXml(text, part);
    return text;
  } catch (error) {
    if (error instanceof PackageError) return undefined;
    throw error;
  }
}
