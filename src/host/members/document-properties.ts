/** `workbook.properties`. */
import type { WorkbookProperties } from '../../spreadsheet/model';
import { defineType, type Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { aString } from './values';

defineType('DocumentProperties', {
  scalars: {
    title: text('title'),
    subject: text('subject'),
    author: text('author'),
    keywords: text('keywords'),
    comments: text('description'),
    company: text('company'),
    creationDate: { get: (session) => session.workbook.properties.created ?? null },
  },
});

function text(field: keyof WorkbookProperties): Scalar<Session> {
  return {
    get: (session) => session.workbook.properties[field] ?? '',
    set: (session, value) => {
      session.workbook.properties[field] = aString(value);
      session.isDirty = true;
    },
  };
}
