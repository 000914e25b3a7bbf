/** Title, author and the like, and the user's own properties. */
import type { CustomProperty, WorkbookProperties } from '../model';
import { childrenOf, descendants, numeric, parseXml, type XmlElement } from '../xml';
import { type Parts, readText, relationshipsOf } from './package';
import { compact } from './read-styles';

export function readProperties(parts: Parts): WorkbookProperties {
  const core = rootOf(parts, 'core-properties');
  const app = rootOf(parts, 'extended-properties');
  const value = (root: XmlElement | undefined, name: string) => descendants(root, name)[0]?.text.trim() || undefined;
  return compact<WorkbookProperties>({
    title: value(core, 'title'),
    subject: value(core, 'subject'),
    author: value(core, 'creator'),
    company: value(app, 'Company'),
    keywords: value(core, 'keywords'),
    description: value(core, 'description'),
    category: value(core, 'category'),
    manager: value(app, 'Manager'),
    lastAuthor: value(core, 'lastModifiedBy'),
    revision: numeric(value(core, 'revision')),
    created: value(core, 'created'),
    modified: value(core, 'modified'),
  });
}

export function readCustomProperties(parts: Parts): CustomProperty[] {
  return childrenOf(rootOf(parts, 'custom-properties'), 'property').flatMap((each) => customPropertyOf(each) ?? []);
}

/** `undefined` for kinds that are not modelled, such as vectors. */
export function customPropertyOf({ attributes: { name }, children: [value] }: XmlElement): CustomProperty | undefined {
  if (name === undefined || !value) return undefined;
  const { text } = value;
  switch (value.name) {
    case 'lpwstr':
    case 'lpstr':
    case 'bstr':
      return { name, type: 'String', value: text };
    case 'bool':
      return { name, type: 'Boolean', value: text === 'true' || text === '1' };
    case 'filetime':
    case 'date':
      return { name, type: 'Date', value: text };
    case 'r4':
    case 'r8':
    case 'decimal':
      return { name, type: 'Float', value: Number(text) };
    default:
      return /^u?(?:i[1248]|int)$/.test(value.name) ? { name, type: 'Number', value: Number(text) } : undefined;
  }
}

function rootOf(parts: Parts, type: string): XmlElement | undefined {
  const target = relationshipsOf(parts, '').find((each) => each.type === type && !each.external)?.target;
  const text = target === undefined ? undefined : readText(parts, target);
  return text === undefined ? undefined : parseXml(text, target);
}
