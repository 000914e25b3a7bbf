/** What stands in a range, or hangs together with it: special cells, merges, tables, visible rows. */
import { contains, disjoint, overlaps } from '../grid/areas';
import { SPECIAL_CELL_TYPES, SPECIAL_VALUE_TYPES, specialCells } from '../grid/special-cells';
import type { Args } from '../protocol/args';
import { ExcelError, itemNotFound } from '../protocol/errors';
import { defineType, type TypeSpec } from '../protocol/registry';
import type { Session } from '../session/session';
import { folded } from '../naming';
import type { RangeAreasSelf, RangeSelf, Selves, TableSelf } from './selves';

/** Excel gives no more merged areas than this. */
const MOST_MERGES = 512;

type Making = NonNullable<TypeSpec<RangeSelf>['makes']>;

const areasOf = ({ sheet, area }: RangeSelf): RangeAreasSelf => ({ sheet, areas: [area] });

export const rangeRelations: Making = {
  getSpecialCells: [
    'RangeAreas',
    (range, args, session) => findSpecialCells(areasOf(range), args, session) ?? missing(),
  ],
  getSpecialCellsOrNullObject: [
    'RangeAreas',
    (range, args, session) => findSpecialCells(areasOf(range), args, session),
  ],
  getMergedAreasOrNullObject: [
    'RangeAreas',
    ({ sheet, area }) => {
      const areas = sheet.merges.filter((merge) => overlaps(merge, area));
      if (areas.length > MOST_MERGES)
        throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
      return areas.length > 0 ? { sheet, areas } : null;
    },
  ],
  getTables: [
    'TableScopedCollection',
    ({ sheet, area }, args) => ({ sheet, areas: [area], contained: args.boolean(0, false) }),
  ],
};

/** Within the areas, each cell once. */
export function findSpecialCells(
  { sheet, areas }: RangeAreasSelf,
  args: Args,
  session: Session,
): RangeAreasSelf | null {
  session.assertAlive(sheet);
  const type = args.choice(0, SPECIAL_CELL_TYPES);
  const kinds = args.choice(1, Object.keys(SPECIAL_VALUE_TYPES) as (keyof typeof SPECIAL_VALUE_TYPES)[], 'All');
  session.settle();
  const found = disjoint(areas).flatMap((area) => specialCells(sheet, area, type, SPECIAL_VALUE_TYPES[kinds]));
  return found.length > 0 ? { sheet, areas: found } : null;
}

defineType('TableScopedCollection', {
  collection: {
    of: 'Table',
    all: tablesIn,
    find: (self, key, session) => {
      const tables = tablesIn(self);
      const wanted = folded(String(key));
      return (
        tables.find(({ table }) => folded(table.name) === wanted) ??
        tables.find(({ table }) => session.identity.of(table) === String(key)) ??
        null
      );
    },
  },
  makes: { getFirst: ['Table', (self) => tablesIn(self)[0] ?? missing()] },
});

/** From top to bottom, then from left to right. */
function tablesIn({ sheet, areas, contained }: Selves['TableScopedCollection']): TableSelf[] {
  return sheet.tables
    .filter((table) => areas.some((area) => (contained ? contains(area, table.area) : overlaps(area, table.area))))
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)
    .map((table) => ({ sheet, table }));
}

function missing(): never {
  throw itemNotFound();
}
