/** `worksheet.customProperties`: texts kept with the sheet. */
import type { Sheet } from '../../spreadsheet/model';
import { folded } from '../naming';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { aString } from './values';

const LONGEST_KEY = 255;

defineType('WorksheetCustomPropertyCollection', {
  collection: {
    of: 'WorksheetCustomProperty',
    all: (sheet) => Object.keys(sheet.customProperties ?? {}).map((key) => ({ sheet, key })),
    find: (sheet, key) => (typeof key === 'string' ? existing(sheet, key) : null),
  },
  makes: {
    // "Adds a new custom property that maps to the provided key. This overwrites existing custom properties with that key."
    add: [
      'WorksheetCustomProperty',
      (sheet, args, session) => {
        session.assertAlive(sheet);
        const given = args.string(0);
        const value = args.string(1);
        if (given === '' || given.length > LONGEST_KEY) throw invalidArgument();
        const key = existing(sheet, given)?.key ?? given;
        (sheet.customProperties ??= {})[key] = value;
        session.isDirty = true;
        return { sheet, key };
      },
    ],
  },
});

defineType('WorksheetCustomProperty', {
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.customProperties?.[key] ?? '',
      set: ({ sheet, key }, value, session) => {
        if (sheet.customProperties?.[key] === undefined) throw itemNotFound();
        sheet.customProperties[key] = aString(value);
        session.isDirty = true;
      },
    },
  },
  does: {
    delete: ({ sheet, key }, _args, session) => {
      if (sheet.customProperties?.[key] === undefined) throw itemNotFound();
      delete sheet.customProperties[key];
      session.isDirty = true;
    },
  },
  id: { field: '_Id', of: ({ key }) => key },
});

function existing(sheet: Sheet, key: string): { sheet: Sheet; key: string } | null {
  const found = Object.keys(sheet.customProperties ?? {}).find((each) => folded(each) === folded(key));
  return found === undefined ? null : { sheet, key: found };
}
