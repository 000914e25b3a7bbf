/** `workbook.bindings`: named handles on cells, which follow them. They last as long as the session. */
import { parseReference } from '../../spreadsheet/address';
import { isSingle, sameArea } from '../grid/areas';
import { folded } from '../naming';
import { ExcelError, invalidArgument, itemNotFound } from '../protocol/errors';
import type { Args } from '../protocol/args';
import { defineType } from '../protocol/registry';
import type { Binding, BindingType } from '../session/bindings';
import { cellText } from '../session/culture';
import type { Session } from '../session/session';
import { namedArea } from './addressing';
import { listening } from './listening';
import type { RangeSelf, TableSelf } from './selves';

const TYPES = ['Range', 'Table', 'Text'] as const;

defineType('BindingCollection', {
  scalars: { count: { get: (session) => session.bindings.all.length } },
  collection: {
    of: 'Binding',
    all: (session) => session.bindings.all,
    find: (session, key) => session.bindings.all.find(({ id }) => id === key) ?? null,
  },
  makes: {
    add: ['Binding', (session, args) => bind(session, given(args, session), args, 1)],
    addFromNamedItem: [
      'Binding',
      (session, args) => {
        const range = namedArea(args.string(0), null, session);
        if (!range) throw itemNotFound();
        return bind(session, range, args, 1);
      },
    ],
    addFromSelection: [
      'Binding',
      (session, args) => bind(session, { sheet: session.activeSheet, area: session.selectedArea }, args, 0),
    ],
  },
});

defineType('Binding', {
  scalars: { id: { get: ({ id }) => id }, type: { get: ({ type }) => type } },
  makes: {
    getRange: ['Range', (binding, _args, session) => ofType(binding, ['Range', 'Table', 'Text'], session)],
    getTable: [
      'Table',
      (binding, _args, session) => {
        const range = ofType(binding, ['Table'], session);
        return tableAt(range) ?? invalid();
      },
    ],
  },
  does: {
    getText: (binding, _args, session) => {
      const { sheet, area } = ofType(binding, ['Text'], session);
      session.settle();
      return cellText(session.workbook, sheet, area.top, area.left, session.culture);
    },
    delete: (binding, _args, session) => session.bindings.remove(binding),
  },
  listens: {
    ...listening<Binding>({ onDataChanged: ['bindingDataChanged'] }, ({ id }) => id),
    ...listening<Binding>({ onSelectionChanged: ['bindingSelectionChanged'] }, ({ id }) => id),
  },
  id: { field: 'Id', of: ({ id }) => id },
});

/** A range, or the full address of one, sheet included. */
function given(args: Args, session: Session): RangeSelf {
  if (args.is(0, 'Range')) return args.object(0, 'Range');
  const reference = parseReference(args.string(0));
  const sheet = session.workbook.sheets.find(({ name }) => folded(name) === folded(reference?.sheet ?? ''));
  if (!reference || !sheet) throw invalidArgument();
  return { sheet, area: reference.area };
}

/** A text binding is on one cell, a table binding on the whole of a table. An id that is taken goes over to the new one. */
function bind(session: Session, range: RangeSelf, args: Args, at: number): Binding {
  const type: BindingType = args.choice(at, TYPES);
  const id = args.string(at + 1);
  if (id === '' || (type === 'Text' && !isSingle(range.area)) || (type === 'Table' && !tableAt(range)))
    throw invalidArgument();
  return session.bindings.add({ id, type, range: { sheet: range.sheet, area: range.area } });
}

function tableAt({ sheet, area }: RangeSelf): TableSelf | undefined {
  const table = sheet.tables.find((each) => sameArea(each.area, area));
  return table && { sheet, table };
}

function ofType(binding: Binding, types: readonly BindingType[], session: Session): RangeSelf {
  if (!types.includes(binding.type)) throw invalid();
  const { range } = binding;
  if (!range || !session.workbook.sheets.includes(range.sheet)) throw invalid();
  return range;
}

function invalid(): never {
  throw new ExcelError('InvalidBinding', 'This object binding is no longer valid due to previous updates.');
}
