/** `column.filter`, and `autoFilter` of a table or a worksheet. */
import type { Area, FilterCriteria } from '../../spreadsheet/model';
import { isActive } from '../../spreadsheet/table-rows';
import {
  clearFilters,
  criteriaOf,
  filterArea,
  filtersOf,
  reapply,
  setCriteria,
  type Filtered,
} from '../filters/filtered';
import { colorFrom, criteriaAnswer, criteriaFrom, customFrom, dynamicFrom, topFrom, valuesFrom } from '../filters/wire';
import { columnsOf, overlaps, rowsOf, sameArea } from '../grid/areas';
import { surroundingRegion } from '../grid/region';
import { usedCells } from '../grid/used';
import { assertAllowed, assertUnprotected } from '../protection';
import type { Args } from '../protocol/args';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { resolveAddress } from './addressing';
import type { Selves } from './selves';

defineType('Filter', {
  scalars: { criteria: { get: (self) => criteriaAnswer(criteriaOf(self, indexOf(self))) } },
  does: {
    apply: applying((args) => criteriaFrom(args.record(0))),
    applyBottomItemsFilter: applying((args) => topFrom('BottomItems', args.integer(0))),
    applyBottomPercentFilter: applying((args) => topFrom('BottomPercent', args.integer(0))),
    applyTopItemsFilter: applying((args) => topFrom('TopItems', args.integer(0))),
    applyTopPercentFilter: applying((args) => topFrom('TopPercent', args.integer(0))),
    applyCellColorFilter: applying((args) => colorFrom('CellColor', args.raw(0))),
    applyFontColorFilter: applying((args) => colorFrom('FontColor', args.raw(0))),
    applyCustomFilter: applying((args) => customFrom(args.string(0), args.optionalString(1), args.raw(2))),
    applyDynamicFilter: applying((args) => dynamicFrom(args.raw(0))),
    applyIconFilter: applying((args) => criteriaFrom({ filterOn: 'Icon', icon: args.raw(0) })),
    applyValuesFilter: applying((args) => valuesFrom(args.array(0))),
    clear: (self, _args, session) => {
      session.assertAlive(self.sheet);
      assertAllowed(self.sheet, 'autoFilter');
      setCriteria(session, self, indexOf(self), undefined);
    },
  },
});

defineType('AutoFilter', {
  scalars: {
    criteria: {
      get: (self) => {
        const area = filterArea(self);
        return Array.from({ length: area ? columnsOf(area) : 0 }, (_, column) =>
          criteriaAnswer(criteriaOf(self, column)),
        );
      },
    },
    enabled: { get: (self) => filterArea(self) !== undefined },
    isDataFiltered: { get: (self) => isActive(filtersOf(self)) },
  },
  makes: {
    getRange: ['Range', (self) => filteredRange(self) ?? missing()],
    getRangeOrNullObject: ['Range', filteredRange],
  },
  does: {
    apply: (self, args, session) => {
      const criteria = args.has(2) ? criteriaFrom(args.record(2)) : undefined;
      if (self.table) turnOn(self);
      else placeArrows(self, args, session);
      const area = filterArea(self);
      if (!args.has(1)) return reapply(session, self);
      const column = args.integer(1);
      if (!area || column < 0 || column >= columnsOf(area)) throw invalidArgument();
      setCriteria(session, self, column, criteria);
    },
    clearColumnCriteria: (self, args, session) => {
      assertAllowed(self.sheet, 'autoFilter');
      const area = filterArea(self);
      const column = args.integer(0);
      if (!area || column < 0 || column >= columnsOf(area)) throw invalidArgument();
      setCriteria(session, self, column, undefined);
    },
    clearCriteria: (self, _args, session) => {
      assertAllowed(self.sheet, 'autoFilter');
      clearFilters(session, self);
      // Of a table the arrows forget its order too.
      if (self.table) delete self.table.sort;
    },
    reapply: (self, _args, session) => {
      assertAllowed(self.sheet, 'autoFilter');
      reapply(session, self);
    },
    remove: (self, _args, session) => {
      assertUnprotected(self.sheet);
      clearFilters(session, self);
      if (self.table) self.table.showFilterButton = false;
      else delete self.sheet.autoFilter;
      delete (self.table ?? self.sheet).filters;
      session.isDirty = true;
    },
  },
});

type Column = Selves['Filter'];

function applying(criteria: (args: Args) => FilterCriteria): (self: Column, args: Args, session: Session) => void {
  return (self, args, session) => {
    session.assertAlive(self.sheet);
    assertAllowed(self.sheet, 'autoFilter');
    const given = criteria(args);
    turnOn(self);
    setCriteria(session, self, indexOf(self), given);
  };
}

/** A table without arrows gets them with its first filter; without a header row it has no place for them. */
function turnOn({ sheet, table }: Filtered): void {
  assertAllowed(sheet, 'autoFilter');
  if (!table) return;
  if (table.showHeaders === false) throw invalidOperation('A table without a header row cannot be filtered.');
  if (table.showFilterButton === false) delete table.showFilterButton;
}

function indexOf({ table, column }: Column): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound();
  return index;
}

/** A sheet has one filtered area: another one takes the place of the first, whose rows are all shown. */
function placeArrows(self: Filtered, args: Args, session: Session): void {
  const { sheet } = self;
  session.assertAlive(sheet);
  const given = args.is(0, 'Range') ? args.object(0, 'Range') : { sheet, area: addressed(self, args, session) };
  if (given.sheet !== sheet) throw invalidArgument();
  const area = wholeList(self, given.area);
  if (sheet.autoFilter && sameArea(area, sheet.autoFilter)) return assertAllowed(sheet, 'autoFilter');
  assertUnprotected(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw invalidArgument();
  clearFilters(session, self);
  delete sheet.filters;
  sheet.autoFilter = area;
}

function addressed({ sheet }: Filtered, args: Args, session: Session): Area {
  return resolveAddress(sheet, args.string(0), session);
}

/** One cell stands for the list around it; whole columns end with what is used. */
function wholeList({ sheet }: Filtered, area: Area): Area {
  if (rowsOf(area) === 1 && columnsOf(area) === 1) return surroundingRegion(sheet, area);
  const used = usedCells(sheet, true, area);
  return used && area.bottom > used.bottom && rowsOf(area) > 1_000_000 ? { ...area, bottom: used.bottom } : area;
}

function filteredRange(self: Filtered): Selves['Range'] | null {
  const area = filterArea(self);
  return area ? { sheet: self.sheet, area } : null;
}

function missing(): never {
  throw itemNotFound();
}
