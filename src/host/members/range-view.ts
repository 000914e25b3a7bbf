/** `range.getVisibleView`: a range as if its hidden rows and columns were not there. */
import { cellAddress } from '../../spreadsheet/address';
import type { Area } from '../../spreadsheet/model';
import { visibleSpans } from '../grid/special-cells';
import { sheetPrefix } from '../../spreadsheet/address';
import { itemNotFound, shapeMismatch } from '../protocol/errors';
import { defineType, specOf, type Scalar } from '../protocol/registry';
import type { RangeSelf, RangeViewSelf } from './selves';

const READ_AND_WRITE = ['values', 'formulas', 'formulasLocal', 'formulasR1C1', 'numberFormat'] as const;
const READ_ONLY = ['text', 'valueTypes'] as const;

defineType('RangeView', {
  scalars: {
    index: { get: ({ index }) => index },
    rowCount: { get: ({ rows }) => rows.length },
    columnCount: { get: ({ columns }) => columns.length },
    cellAddresses: {
      get: ({ range, rows, columns }) =>
        rows.map((row) => columns.map((column) => `${sheetPrefix(range.sheet.name)}!${cellAddress(row, column)}`)),
    },
    ...Object.fromEntries([...READ_AND_WRITE, ...READ_ONLY].map((name) => [name, visiblePart(name)])),
  },
  objects: { rows: ['RangeViewCollection', (view) => view] },
  makes: { getRange: ['Range', ({ range }) => range] },
});

defineType('RangeViewCollection', {
  collection: {
    of: 'RangeView',
    all: ({ range, rows, columns }) =>
      rows.map((row, index) => ({
        range: { sheet: range.sheet, area: { ...range.area, top: row, bottom: row } },
        rows: [row],
        columns,
        index,
      })),
  },
});

export function visibleView(range: RangeSelf): RangeViewSelf {
  const { sheet, area } = range;
  const rows = unfolded(visibleSpans(sheet.rowFormats, area.top, area.bottom));
  const columns = unfolded(visibleSpans(sheet.columns, area.left, area.right));
  if (rows.length === 0 || columns.length === 0) throw itemNotFound();
  return { range, rows, columns, index: 0 };
}

/** The range's own property without what is hidden; `null` elements leave hidden cells alone when it is set. */
function visiblePart(name: string): Scalar<RangeViewSelf> {
  const scalar: Scalar<RangeViewSelf> = {
    get: ({ range, rows, columns }, session) => {
      const block = rangeScalar(range, name)?.get?.(range, session) as unknown[][] | null;
      const { top, left } = range.area;
      return block && rows.map((row) => columns.map((column) => block[row - top][column - left]));
    },
  };
  if (!READ_AND_WRITE.some((each) => each === name)) return scalar;
  scalar.set = ({ range, rows, columns }, value, session) => {
    const given = spread(value, rows.length, columns.length);
    const block = emptyBlock(range.area);
    rows.forEach((row, i) =>
      columns.forEach((column, j) => (block[row - range.area.top][column - range.area.left] = given[i][j])),
    );
    rangeScalar(range, name)?.set?.(range, block, session);
  };
  return scalar;
}

function rangeScalar(range: RangeSelf, name: string): Scalar<unknown> | undefined {
  return specOf({ type: 'Range', self: range })?.scalars?.[name];
}

function spread(value: unknown, height: number, width: number): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: height }, () => new Array<unknown>(width).fill(value));
  const lines = value as unknown[];
  const fits = lines.length === height && lines.every((line) => Array.isArray(line) && line.length === width);
  if (!fits) throw shapeMismatch();
  return lines as unknown[][];
}

function emptyBlock({ top, left, bottom, right }: Area): unknown[][] {
  return Array.from({ length: bottom - top + 1 }, () => new Array<unknown>(right - left + 1).fill(null));
}

function unfolded(spans: [number, number][]): number[] {
  return spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
