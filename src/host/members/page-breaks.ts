/** `worksheet.horizontalPageBreaks` and `verticalPageBreaks`. */
import type { Args } from '../protocol/args';
import { invalidArgument } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { resolveAddress } from './addressing';
import type { Selves } from './selves';

type Breaks = Selves['PageBreakCollection'];

defineType('PageBreakCollection', {
  collection: {
    of: 'PageBreak',
    all: (breaks) => positions(breaks).map((at) => ({ ...breaks, at })),
    find: (breaks, key) => {
      const at =
        typeof key === 'number' ? positions(breaks)[key] : positions(breaks).find((one) => String(one) === key);
      return at === undefined ? null : { ...breaks, at };
    },
  },
  makes: { add: ['PageBreak', add] },
  does: {
    removePageBreaks: ({ sheet, axis }, _args, session) => {
      delete sheet.page[axis === 'row' ? 'rowBreaks' : 'columnBreaks'];
      session.isDirty = true;
    },
  },
});

defineType('PageBreak', {
  id: { field: '_Id', of: ({ at }) => String(at) },
  scalars: {
    rowIndex: { get: ({ axis, at }) => (axis === 'row' ? at : 0) },
    columnIndex: { get: ({ axis, at }) => (axis === 'column' ? at : 0) },
  },
  makes: {
    getCellAfterBreak: [
      'Range',
      ({ sheet, axis, at }) => {
        const [row, column] = axis === 'row' ? [at, 0] : [0, at];
        return { sheet, area: { top: row, bottom: row, left: column, right: column } };
      },
    ],
  },
  does: {
    delete: ({ sheet, axis, at }, _args, session) => {
      const field = axis === 'row' ? 'rowBreaks' : 'columnBreaks';
      const left = (sheet.page[field] ?? []).filter((one) => one !== at);
      if (left.length === 0) delete sheet.page[field];
      else sheet.page[field] = left;
      session.isDirty = true;
    },
  },
});

/** The break stands before the range's first row or column; before the very first there is nothing to break. */
function add(breaks: Breaks, args: Args, session: Session): Selves['PageBreak'] {
  const { sheet, axis } = breaks;
  const area = args.is(0, 'Range') ? args.object(0, 'Range').area : resolveAddress(sheet, args.string(0), session);
  const at = axis === 'row' ? area.top : area.left;
  if (at === 0) throw invalidArgument();
  const known = positions(breaks);
  if (!known.includes(at))
    sheet.page[axis === 'row' ? 'rowBreaks' : 'columnBreaks'] = [...known, at].sort((a, b) => a - b);
  session.isDirty = true;
  return { ...breaks, at };
}

function positions({ sheet, axis }: Breaks): number[] {
  return (axis === 'row' ? sheet.page.rowBreaks : sheet.page.columnBreaks) ?? [];
}
