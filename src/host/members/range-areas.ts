/** Several ranges taken together: of one sheet, or of the whole workbook. */
import type { Area } from '../../spreadsheet/model';
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import { columnsOf, disjoint, intersection, isEntireColumn, isEntireRow, rowsOf } from '../grid/areas';
import { usedCells } from '../grid/used';
import type { Args } from '../protocol/args';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { fullAddress, rangeAt, resolveAddresses } from './addressing';
import { copyInto } from './range-copying';
import { CLEAR, clearRange } from './range-editing';
import { findSpecialCells } from './range-relations';
import { cellStyleName, setCellStyle } from './range-style';
import type { RangeAreasSelf, WorkbookRangeAreasSelf } from './selves';
import { findSheet } from './worksheets';

defineType('RangeAreas', {
  scalars: {
    address: { get: address },
    addressLocal: { get: address },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) => {
        const count = areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
    style: { get: cellStyleName, set: setCellStyle },
  },
  objects: {
    areas: ['RangeCollection', (self) => ({ parts: [self] })],
    conditionalFormats: ['ConditionalFormatCollection', (self) => self],
    dataValidation: ['DataValidation', (self) => self],
    format: ['RangeFormat', (self) => self],
    worksheet: ['Worksheet', ({ sheet }) => sheet],
  },
  makes: {
    getEntireColumn: [
      'RangeAreas',
      ({ sheet, areas }) => ({ sheet, areas: areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })) }),
    ],
    getEntireRow: [
      'RangeAreas',
      ({ sheet, areas }) => ({ sheet, areas: areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })) }),
    ],
    getIntersection: ['RangeAreas', (self, args, session) => common(self, args, session) ?? missing()],
    getIntersectionOrNullObject: ['RangeAreas', common],
    getOffsetRangeAreas: [
      'RangeAreas',
      ({ sheet, areas }, args) => {
        const [rows, columns] = [args.integer(0), args.integer(1)];
        const moved = (area: Area): Area =>
          rangeAt(sheet, area.top + rows, area.left + columns, area.bottom + rows, area.right + columns).area;
        return { sheet, areas: areas.map(moved) };
      },
    ],
    getSpecialCells: ['RangeAreas', (self, args, session) => findSpecialCells(self, args, session) ?? missing()],
    getSpecialCellsOrNullObject: ['RangeAreas', findSpecialCells],
    getTables: ['TableScopedCollection', (self, args) => ({ ...self, contained: args.boolean(0, false) })],
    getUsedRangeAreas: ['RangeAreas', (self, args) => used(self, args.boolean(0, false)) ?? missing()],
    getUsedRangeAreasOrNullObject: ['RangeAreas', (self, args) => used(self, args.boolean(0, false))],
  },
  does: {
    calculate: (_self, _args, session) => session.calculate(),
    clear: ({ sheet, areas }, args, session) => {
      const what = args.choice(0, CLEAR, 'All');
      for (const area of areas) clearRange(sheet, area, what, session);
    },
    copyFrom: ({ sheet, areas }, args, session) => copyInto(sheet, areas, args, session),
    // No cell holds a data type of Excel's services.
    convertDataTypeToText: ({ sheet }, _args, session) => session.assertAlive(sheet),
    setDirty: ({ sheet, areas }, _args, session) => {
      for (const area of areas) session.markDirty(sheet, area);
    },
  },
});

defineType('RangeCollection', {
  collection: {
    of: 'Range',
    all: ({ parts }) => parts.flatMap(({ sheet, areas }) => areas.map((area) => ({ sheet, area }))),
  },
});

defineType('WorkbookRangeAreas', {
  scalars: { addresses: { get: ({ parts }) => parts.map(address) } },
  objects: {
    areas: ['RangeAreasCollection', (self) => self],
    ranges: ['RangeCollection', (self) => self],
  },
  makes: {
    getRangeAreasBySheet: ['RangeAreas', (self, args, session) => onSheet(self, args, session) ?? missing()],
    getRangeAreasOrNullObjectBySheet: ['RangeAreas', onSheet],
  },
});

defineType('RangeAreasCollection', { collection: { of: 'RangeAreas', all: ({ parts }) => parts } });

function address({ sheet, areas }: RangeAreasSelf): string {
  return areas.map((area) => fullAddress({ sheet, area })).join(',');
}

function common({ sheet, areas }: RangeAreasSelf, args: Args, session: Session): RangeAreasSelf | null {
  const other = argumentAreas(sheet, args, session);
  const found = disjoint(areas.flatMap((area) => other.flatMap((each) => intersection(area, each) ?? [])));
  return found.length > 0 ? { sheet, areas: found } : null;
}

/** A range, several areas, or an address on the same sheet. */
function argumentAreas(sheet: RangeAreasSelf['sheet'], args: Args, session: Session): Area[] {
  const given = args.is(0, 'RangeAreas')
    ? args.object(0, 'RangeAreas')
    : args.is(0, 'Range')
      ? { sheet: args.object(0, 'Range').sheet, areas: [args.object(0, 'Range').area] }
      : { sheet, areas: resolveAddresses(sheet, args.string(0), session) };
  if (given.sheet !== sheet) throw invalidArgument();
  return given.areas;
}

function used({ sheet, areas }: RangeAreasSelf, valuesOnly: boolean): RangeAreasSelf | null {
  const found = areas.flatMap((area) => usedCells(sheet, valuesOnly, area) ?? []);
  return found.length > 0 ? { sheet, areas: found } : null;
}

function onSheet({ parts }: WorkbookRangeAreasSelf, args: Args, session: Session): RangeAreasSelf | null {
  const sheet = findSheet(session, args.string(0));
  return parts.find((part) => part.sheet === sheet) ?? null;
}

function missing(): never {
  throw itemNotFound();
}
