/** `workbook.customXmlParts`: XML an add-in keeps in the workbook. */
import type { CustomXmlPart } from '../../spreadsheet/model';
import { PackageError } from '../../spreadsheet/failure';
import { parseXml } from '../../spreadsheet/xml';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { freshGuid } from '../session/guid';
import type { Session } from '../session/session';

defineType('CustomXmlPartCollection', {
  collection: {
    of: 'CustomXmlPart',
    all: partsOf,
    find: (session, key) => partsOf(session).find(({ id }) => id === key) ?? null,
  },
  makes: {
    add: [
      'CustomXmlPart',
      (session, args) => {
        const part = { id: freshGuid(partsOf(session).map(({ id }) => id)), xml: wellFormed(args.string(0)) };
        (session.workbook.customXml ??= []).push(part);
        session.isDirty = true;
        return part;
      },
    ],
    getByNamespace: ['CustomXmlPartScopedCollection', (session, args) => ({ session, namespaceUri: args.string(0) })],
  },
});

defineType('CustomXmlPartScopedCollection', {
  collection: {
    of: 'CustomXmlPart',
    all: ofNamespace,
    find: (scope, key) => ofNamespace(scope).find(({ id }) => id === key) ?? null,
  },
  makes: {
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
    getOnlyItem: [
      'CustomXmlPart',
      (scope) => {
        const found = ofNamespace(scope);
        if (found.length === 0) throw itemNotFound();
        if (found.length > 1) throw invalidOperation('The collection has more than one item.');
        return found[0];
      },
    ],
    getOnlyItemOrNullObject: [
      'CustomXmlPart',
      (scope) => {
        const found = ofNamespace(scope);
        return found.length === 1 ? found[0] : null;
      },
    ],
  },
});

defineType('CustomXmlPart', {
  scalars: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: ({ xml }) => namespaceOf(xml) },
  },
  does: {
    delete: (part, _args, session) => {
      const parts = partsOf(session);
      const at = parts.indexOf(part);
      if (at < 0) throw itemNotFound();
      parts.splice(at, 1);
      session.isDirty = true;
    },
    getXml: ({ xml }) => xml,
    setXml: (part, args, session) => {
      part.xml = wellFormed(args.string(0));
      session.isDirty = true;
    },
  },
  id: { field: 'Id', of: ({ id }) => id },
});

function partsOf(session: Session): CustomXmlPart[] {
  return session.workbook.customXml ?? [];
}

function ofNamespace({ session, namespaceUri }: { session: Session; namespaceUri: string }): CustomXmlPart[] {
  return partsOf(session).filter(({ xml }) => namespaceOf(xml) === namespaceUri);
}

function wellFormed(xml: string): string {
  try {
    parseXml(xml);
    return xml;
  } catch (error) {
    if (error instanceof PackageError) throw invalidArgument();
    throw error;
  }
}

/** That of the root element; "" when it has none. */
function namespaceOf(xml: string): string {
  const tag = xml.slice(parseXml(xml).start);
  const [open = '', prefix] = /^<(?:([^\s/>:]+):)?(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(tag) ?? [];
  const declared = prefix === undefined ? 'xmlns' : `xmlns:${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
  const match = new RegExp(`\\s${declared}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(open);
  return match?.[1] ?? match?.[2] ?? '';
}
