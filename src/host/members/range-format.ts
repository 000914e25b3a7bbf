/** `range.format`: alignment, sizes, and the ways to fill, font, borders and protection. */
import type { Sheet } from '../../spreadsheet/model';
import { autofitColumns, autofitRows } from '../grid/autofit';
import { columnPoints, pointsToCharacters, rowPoints } from '../grid/measures';
import { assertAllowed } from '../protection';
import { invalidArgument } from '../protocol/errors';
import { defineType, type Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { alignmentAspects } from './format-aspects';
import { aspect, withGroup } from './formatting';
import type { RangeAreasSelf } from './selves';
import { aBoolean, aNumber, anInteger, shared } from './values';

/** The highest row and the widest column Excel makes, in points. */
const HIGHEST_ROW = 409.5;
const WIDEST_COLUMN = 1342;

defineType('RangeFormat', {
  scalars: {
    ...alignmentAspects,
    columnWidth: {
      get: ({ sheet, areas }) => sharedMeasure(sheet, areas, 'column', columnPoints),
      set: setColumnWidth,
    },
    rowHeight: { get: ({ sheet, areas }) => sharedMeasure(sheet, areas, 'row', rowPoints), set: setRowHeight },
    useStandardWidth: {
      get: ({ sheet, areas }) =>
        sharedMeasure(sheet, areas, 'column', (of, index) => of.columns[index]?.width === undefined),
      set: (self, value, session) => standard(self, value, session, 'column'),
    },
    useStandardHeight: {
      get: ({ sheet, areas }) =>
        sharedMeasure(sheet, areas, 'row', (of, index) => of.rowFormats[index]?.height === undefined),
      set: (self, value, session) => standard(self, value, session, 'row'),
    },
  },
  objects: {
    borders: ['RangeBorderCollection', (format) => format],
    fill: ['RangeFill', (format) => format],
    font: ['RangeFont', (format) => format],
    protection: ['FormatProtection', (format) => format],
  },
  does: {
    autofitColumns: ({ sheet, areas }, _args, session) => {
      assertAllowed(sheet, 'formatColumns');
      session.settle();
      for (const area of areas) autofitColumns(session.workbook, sheet, area);
      session.isDirty = true;
    },
    autofitRows: ({ sheet, areas }, _args, session) => {
      assertAllowed(sheet, 'formatRows');
      session.settle();
      for (const area of areas) autofitRows(session.workbook, sheet, area);
      session.isDirty = true;
    },
    adjustIndent: (self, args, session) => {
      const indent = aspectOfIndent(self, session) + args.integer(0);
      if (indent < 0 || indent > 250) throw invalidArgument();
      indentScalar.set?.(self, indent, session);
    },
  },
});

const indentScalar: Scalar<RangeAreasSelf> = aspect(
  (style) => style.align?.indent ?? 0,
  (style, value) => withGroup(style, 'align', { indent: anInteger(value, 0, 250) || undefined }),
);

function aspectOfIndent(self: RangeAreasSelf, session: Session): number {
  const indent = indentScalar.get?.(self, session);
  return typeof indent === 'number' ? indent : 0;
}

function setColumnWidth({ sheet, areas }: RangeAreasSelf, value: unknown, session: Session): void {
  assertAllowed(sheet, 'formatColumns');
  const width = pointsToCharacters(aNumber(value, 0, WIDEST_COLUMN));
  for (const area of areas)
    for (let column = area.left; column <= area.right; column++) {
      const format = (sheet.columns[column] ??= {});
      // Zero wide is hidden, as in the grid.
      if (width === 0) format.hidden = true;
      else {
        format.width = width;
        delete format.hidden;
      }
    }
  session.isDirty = true;
}

function setRowHeight({ sheet, areas }: RangeAreasSelf, value: unknown, session: Session): void {
  assertAllowed(sheet, 'formatRows');
  // Heights are whole pixels: quarters of a point fall to three quarters.
  const height = Math.round(aNumber(value, 0, HIGHEST_ROW) / 0.75) * 0.75;
  for (const area of areas) {
    if (area.bottom - area.top + 1 > 1_000_000) {
      sheet.defaultRowHeight = height;
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const format = (sheet.rowFormats[row] ??= {});
      if (height === 0) format.hidden = true;
      else {
        format.height = height;
        delete format.hidden;
      }
    }
  }
  session.isDirty = true;
}

function standard({ sheet, areas }: RangeAreasSelf, value: unknown, session: Session, axis: 'row' | 'column'): void {
  assertAllowed(sheet, axis === 'row' ? 'formatRows' : 'formatColumns');
  // `false` changes nothing, as in Excel.
  if (!aBoolean(value)) return;
  for (const area of areas)
    if (axis === 'row') for (let row = area.top; row <= area.bottom; row++) delete sheet.rowFormats[row]?.height;
    else for (let column = area.left; column <= area.right; column++) delete sheet.columns[column]?.width;
  session.isDirty = true;
}

function sharedMeasure<T>(
  sheet: Sheet,
  areas: RangeAreasSelf['areas'],
  axis: 'row' | 'column',
  measure: (sheet: Sheet, index: number) => T,
): T | null {
  const values = new Set<T>();
  for (const area of areas) {
    const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    for (let index = from; index <= to && values.size < 2; index++) values.add(measure(sheet, index));
  }
  return shared([...values]);
}
