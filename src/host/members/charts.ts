/** Charts: what the model holds of them — type, title, series, place. */
import { sheetReference } from '../../spreadsheet/address';
import type { Area, Chart, Sheet } from '../../spreadsheet/model';
import { columnsOf, rowsOf } from '../grid/areas';
import { columnPoints, rowPoints } from '../grid/measures';
import { assertAllowed } from '../protection';
import type { Args } from '../protocol/args';
import { itemNotFound, notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { resolveAddress } from './addressing';
import type { RangeSelf, Selves } from './selves';
import { aBoolean, aString } from './values';

const TYPES: Record<string, Chart['type']> = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  Line: 'line',
};

defineType('ChartCollection', {
  collection: {
    of: 'Chart',
    all: (sheet) => sheet.charts.map((chart) => ({ sheet, chart })),
    find: (sheet, key, session) => {
      const chart = sheet.charts.find((one) => one.name === key || session.identity.of(one) === key);
      return chart ? { sheet, chart } : null;
    },
  },
  scalars: { count: { get: (sheet) => sheet.charts.length } },
  makes: { add: ['Chart', addChart] },
});

defineType('Chart', {
  id: { field: 'Id', of: ({ chart }, session) => session.identity.of(chart) },
  scalars: {
    id: { get: ({ chart }, session) => session.identity.of(chart) },
    name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value, session) => {
        assertAllowed(sheet, 'editObjects');
        chart.name = aString(value);
        session.isDirty = true;
      },
    },
    chartType: {
      get: ({ chart }) => Object.keys(TYPES).find((key) => TYPES[key] === chart.type),
      set: ({ sheet, chart }, value, session) => {
        assertAllowed(sheet, 'editObjects');
        chart.type = typeOf(aString(value));
        session.isDirty = true;
      },
    },
    top: { get: ({ sheet, chart }) => points(sheet, 0, chart.anchor.from.row, rowPoints) },
    left: { get: ({ sheet, chart }) => points(sheet, 0, chart.anchor.from.column, columnPoints) },
    height: { get: ({ sheet, chart: { anchor } }) => points(sheet, anchor.from.row, anchor.to.row, rowPoints) },
    width: { get: ({ sheet, chart: { anchor } }) => points(sheet, anchor.from.column, anchor.to.column, columnPoints) },
  },
  objects: {
    series: ['ChartSeriesCollection', (self) => self],
    title: ['ChartTitle', ({ chart }) => chart],
    worksheet: ['Worksheet', ({ sheet }) => sheet],
  },
  does: {
    delete: ({ sheet, chart }, _args, session) => {
      assertAllowed(sheet, 'editObjects');
      const at = sheet.charts.indexOf(chart);
      if (at < 0) throw itemNotFound();
      sheet.charts.splice(at, 1);
      session.isDirty = true;
    },
    setData: ({ chart }, args, session) => {
      const source = args.object(0, 'Range');
      chart.series = seriesOf(source, args.choice(1, ['Auto', 'Columns', 'Rows'] as const, 'Auto'));
      session.isDirty = true;
    },
    setPosition: ({ sheet, chart }, args, session) => {
      const start = cellArgument(sheet, args, 0, session);
      const end = args.has(1) ? cellArgument(sheet, args, 1, session) : start;
      chart.anchor = {
        from: { row: start.top, column: start.left },
        // The chart covers the end cell, and the model's anchor is that cell's far corner.
        to: { row: end.bottom + 1, column: end.right + 1 },
      };
      session.isDirty = true;
    },
  },
});

defineType('ChartTitle', {
  scalars: {
    text: {
      get: (chart) => chart.title ?? '',
      set: (chart, value, session) => {
        chart.title = aString(value);
        session.isDirty = true;
      },
    },
    visible: {
      get: (chart) => chart.title !== undefined,
      set: (chart, value, session) => {
        if (aBoolean(value)) chart.title ??= '';
        else delete chart.title;
        session.isDirty = true;
      },
    },
  },
});

defineType('ChartSeriesCollection', {
  collection: {
    of: 'ChartSeries',
    all: ({ chart }) => chart.series.map((series) => ({ chart, series })),
  },
  scalars: { count: { get: ({ chart }) => chart.series.length } },
  makes: {
    add: [
      'ChartSeries',
      ({ chart }, args, session) => {
        const name = args.optionalString(0);
        const series = { values: '{1}', ...(name !== undefined && { name: `"${name.replaceAll('"', '""')}"` }) };
        chart.series.splice(args.integer(1, chart.series.length), 0, series);
        session.isDirty = true;
        return { chart, series };
      },
    ],
  },
});

defineType('ChartSeries', {
  scalars: {
    name: {
      get: ({ series }) => series.name?.replace(/^"|"$/g, '') ?? '',
      set: ({ series }, value, session) => {
        const text = aString(value);
        series.name = text.startsWith('=') ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
        session.isDirty = true;
      },
    },
  },
  does: {
    delete: ({ chart, series }, _args, session) => {
      chart.series = chart.series.filter((one) => one !== series);
      session.isDirty = true;
    },
    setValues: ({ series }, args, session) => {
      const { sheet, area } = args.object(0, 'Range');
      series.values = sheetReference(sheet.name, area);
      session.isDirty = true;
    },
    setXAxisValues: ({ series }, args, session) => {
      const { sheet, area } = args.object(0, 'Range');
      series.categories = sheetReference(sheet.name, area);
      session.isDirty = true;
    },
  },
});

function addChart(sheet: Sheet, args: Args, session: Session): Selves['Chart'] {
  assertAllowed(sheet, 'editObjects');
  const source = args.object(1, 'Range');
  const chart: Chart = {
    name: freeName(sheet),
    type: typeOf(args.string(0)),
    series: seriesOf(source, args.choice(2, ['Auto', 'Columns', 'Rows'] as const, 'Auto')),
    anchor: { from: { row: 4, column: 4 }, to: { row: 19, column: 12 } },
  };
  if (chart.series.length === 1 && chart.series[0].name !== undefined) chart.title = '';
  sheet.charts.push(chart);
  session.isDirty = true;
  return { sheet, chart };
}

function typeOf(wire: string): Chart['type'] {
  const type = TYPES[wire];
  if (!type) throw notImplemented(`Chart.chartType ${wire}`);
  return type;
}

/** A first row or column of text names the series or the categories. */
function seriesOf({ sheet, area }: RangeSelf, by: 'Auto' | 'Columns' | 'Rows'): Chart['series'] {
  const inColumns = by === 'Columns' || (by === 'Auto' && rowsOf(area) >= columnsOf(area));
  const header = isText(sheet, area.top, area.right);
  const labels = isText(sheet, area.bottom, area.left) && columnsOf(area) > 1;
  const data: Area = { ...area, top: area.top + (header ? 1 : 0), left: area.left + (labels ? 1 : 0) };
  const ref = (part: Area): string => sheetReference(sheet.name, part);
  const series: Chart['series'] = [];
  if (inColumns)
    for (let column = data.left; column <= data.right; column++)
      series.push({
        values: ref({ ...data, left: column, right: column }),
        ...(labels && { categories: ref({ ...data, left: area.left, right: area.left }) }),
        ...(header && { name: ref({ top: area.top, bottom: area.top, left: column, right: column }) }),
      });
  else
    for (let row = data.top; row <= data.bottom; row++)
      series.push({
        values: ref({ ...data, top: row, bottom: row }),
        ...(header && { categories: ref({ ...data, top: area.top, bottom: area.top }) }),
        ...(labels && { name: ref({ top: row, bottom: row, left: area.left, right: area.left }) }),
      });
  return series;
}

function isText(sheet: Sheet, row: number, column: number): boolean {
  return typeof sheet.rows[row]?.[column]?.value === 'string';
}

function freeName(sheet: Sheet): string {
  const taken = new Set(sheet.charts.map((chart) => chart.name));
  let n = 1;
  while (taken.has(`Chart ${n}`)) n++;
  return `Chart ${n}`;
}

function cellArgument(sheet: Sheet, args: Args, index: number, session: Session): Area {
  return args.is(index, 'Range')
    ? args.object(index, 'Range').area
    : resolveAddress(sheet, args.string(index), session);
}

function points(sheet: Sheet, from: number, to: number, measure: (sheet: Sheet, index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += measure(sheet, index);
  return total;
}
