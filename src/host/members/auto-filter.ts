/** `worksheet.autoFilter`: where the arrows stand. Criteria have no place in the model. */
import { assertAllowed } from '../protection';
import { itemNotFound, notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import { resolveAddress } from './addressing';

defineType('AutoFilter', {
  scalars: {
    enabled: { get: (sheet) => sheet.autoFilter !== undefined },
    isDataFiltered: { get: () => false },
  },
  makes: {
    getRange: [
      'Range',
      (sheet) => {
        if (!sheet.autoFilter) throw itemNotFound();
        return { sheet, area: sheet.autoFilter };
      },
    ],
    getRangeOrNullObject: ['Range', (sheet) => (sheet.autoFilter ? { sheet, area: sheet.autoFilter } : null)],
  },
  does: {
    apply: (sheet, args, session) => {
      assertAllowed(sheet, 'autoFilter');
      if (args.has(1) || args.has(2)) throw notImplemented('AutoFilter.apply with criteria');
      sheet.autoFilter = args.is(0, 'Range')
        ? args.object(0, 'Range').area
        : resolveAddress(sheet, args.string(0), session);
      session.isDirty = true;
    },
    remove: (sheet, _args, session) => {
      delete sheet.autoFilter;
      session.isDirty = true;
    },
  },
});
