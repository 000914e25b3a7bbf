/** `workbook.properties` and the properties of the user's own in it. */
import type { CustomProperty, WorkbookProperties } from '../../spreadsheet/model';
import { folded } from '../naming';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { defineType, type Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { aString, anInteger } from './values';

/** Longer names and texts are cut, as Excel does outside the web. */
const LONGEST = 255;

defineType('DocumentProperties', {
  scalars: {
    title: text('title'),
    subject: text('subject'),
    author: text('author'),
    keywords: text('keywords'),
    comments: text('description'),
    company: text('company'),
    category: text('category'),
    manager: text('manager'),
    lastAuthor: { get: (session) => session.workbook.properties.lastAuthor ?? '' },
    revisionNumber: {
      get: (session) => session.workbook.properties.revision ?? 0,
      set: (session, value) => {
        session.workbook.properties.revision = anInteger(value, 0);
        session.isDirty = true;
      },
    },
    creationDate: { get: (session) => session.workbook.properties.created ?? session.opened },
  },
  objects: { custom: ['CustomPropertyCollection', (session) => session] },
});

type TextField = Exclude<keyof WorkbookProperties, 'revision'>;

function text(field: TextField): Scalar<Session> {
  return {
    get: (session) => session.workbook.properties[field] ?? '',
    set: (session, value) => {
      session.workbook.properties[field] = aString(value);
      session.isDirty = true;
    },
  };
}

defineType('CustomPropertyCollection', {
  collection: {
    of: 'CustomProperty',
    all: (session) => session.workbook.customProperties ?? [],
    find: (session, key) => (typeof key === 'string' ? (propertyNamed(session, key) ?? null) : null),
  },
  makes: {
    // "Creates a new or sets an existing custom property."
    add: [
      'CustomProperty',
      (session, args) => {
        const name = args.string(0).slice(0, LONGEST);
        if (name === '') throw invalidArgument();
        session.isDirty = true;
        const given = typed(args.raw(1));
        const known = propertyNamed(session, name);
        if (known) return Object.assign(known, given);
        const property = { name, ...given };
        (session.workbook.customProperties ??= []).push(property);
        return property;
      },
    ],
  },
  does: {
    deleteAll: (session) => {
      session.workbook.customProperties = [];
      session.isDirty = true;
    },
  },
});

defineType('CustomProperty', {
  scalars: {
    key: { get: ({ name }) => name },
    type: { get: ({ type }) => type },
    value: {
      get: ({ value }) => value,
      set: (property, value, session) => {
        Object.assign(property, typed(value));
        session.isDirty = true;
      },
    },
  },
  does: {
    delete: (property, _args, session) => {
      const properties = session.workbook.customProperties ?? [];
      const at = properties.indexOf(property);
      if (at < 0) throw itemNotFound();
      properties.splice(at, 1);
      session.isDirty = true;
    },
  },
  id: { field: '_Id', of: ({ name }) => name },
});

function propertyNamed(session: Session, name: string): CustomProperty | undefined {
  return session.workbook.customProperties?.find((each) => folded(each.name) === folded(name));
}

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** A JavaScript date comes over the wire as its ISO text. */
function typed(value: unknown): Pick<CustomProperty, 'type' | 'value'> {
  if (typeof value === 'boolean') return { type: 'Boolean', value };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'Number' : 'Float', value };
  if (typeof value !== 'string') throw invalidArgument();
  return TIMESTAMP.test(value) ? { type: 'Date', value } : { type: 'String', value: value.slice(0, LONGEST) };
}
