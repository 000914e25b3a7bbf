/** Several ranges of one sheet taken together. */
import { columnsOf, isEntireColumn, isEntireRow, rowsOf } from '../grid/areas';
import { clearArea } from '../grid/clear';
import { assertWritable } from '../protection';
import { defineType } from '../protocol/registry';
import { fullAddress } from './addressing';
import type { RangeAreasSelf } from './selves';

defineType('RangeAreas', {
  scalars: {
    address: { get: address },
    addressLocal: { get: address },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  objects: {
    areas: ['RangeCollection', (self) => self],
    conditionalFormats: ['ConditionalFormatCollection', (self) => self],
    dataValidation: ['DataValidation', (self) => self],
    format: ['RangeFormat', (self) => self],
    worksheet: ['Worksheet', ({ sheet }) => sheet],
  },
  does: {
    clear: ({ sheet, areas }, args, session) => {
      const what = args.choice(0, ['All', 'Formats', 'Contents'] as const, 'All');
      for (const area of areas) {
        assertWritable(session.workbook, sheet, area);
        clearArea(session.workbook, sheet, area, what);
        session.contentChanged(sheet, area);
      }
    },
  },
});

defineType('RangeCollection', {
  collection: { of: 'Range', all: ({ sheet, areas }) => areas.map((area) => ({ sheet, area })) },
});

function address({ sheet, areas }: RangeAreasSelf): string {
  return areas.map((area) => fullAddress({ sheet, area })).join(',');
}
