/** Charts of a sheet. */
import { childOf, insert, numberIn, remove, setValue, val } from '../../../spreadsheet/charts/nodes';
import { chartType } from '../../../spreadsheet/charts/plots';
import type { Area, Chart, Sheet } from '../../../spreadsheet/model';
import { anchorAt, placeOf, type Place } from '../../grid/anchors';
import type { Args } from '../../protocol/args';
import { invalidArgument, itemNotFound, notImplemented } from '../../protocol/errors';
import { defineType, type Scalar } from '../../protocol/registry';
import type { Session } from '../../session/session';
import { resolveAddress } from '../addressing';
import { listening } from '../listening';
import { aNumber, anInteger, aString, oneOf } from '../values';
import { dataTable } from './data-table';
import { chartLabels } from './labels';
import { chartLegend } from './legend';
import { addChart, changeType, plotBy, setData, setPlotBy } from './making';
import { edit, fixed, insideChart, type ChartPart, type ChartSelf } from './part';
import { plotAreaPart } from './plot-area';
import { choice, truth } from './properties';
import { chartTitle } from './titles';

const LONGEST_NAME = 255;

defineType('ChartCollection', {
  collection: {
    of: 'Chart',
    all: (sheet) => sheet.charts.map((chart) => ({ sheet, chart })),
    find: (sheet, key, session) => {
      const named = (chart: Chart): boolean =>
        typeof key === 'string' && chart.name.toLowerCase() === key.toLowerCase();
      const chart = sheet.charts.find(named) ?? sheet.charts.find((one) => session.identity.of(one) === key);
      return chart ? { sheet, chart } : null;
    },
  },
  scalars: { count: { get: (sheet) => sheet.charts.length } },
  makes: { add: ['Chart', addChart] },
  listens: listening<Sheet>(
    {
      onActivated: ['chartActivated', 'ActivatedEvent'],
      onAdded: ['chartAdded', 'AddedEvent'],
      onDeactivated: ['chartDeactivated', 'DeactivatedEvent'],
      onDeleted: ['chartDeleted', 'DeletedEvent'],
    },
    (sheet, session) => session.identity.ofSheet(sheet),
  ),
});

function side(member: keyof Place): Scalar<ChartSelf> {
  return {
    get: ({ sheet, chart }) => placeOf(sheet, chart.anchor)[member],
    set: (self, value, session) => {
      const points = aNumber(value, 0);
      edit(self, session, () => {
        const { sheet, chart } = self;
        chart.anchor = anchorAt(sheet, { ...placeOf(sheet, chart.anchor), [member]: points }, chart.anchor);
      });
    },
  };
}

/** A property of `c:chart`, `c:chartSpace`'s main child. */
function ofChart(inner: Scalar<ChartPart>): Scalar<ChartSelf> {
  return {
    get: (self, session) => inner.get?.(insideChart(self), session),
    set: (self, value, session) => inner.set?.(insideChart(self), value, session),
  };
}

/** Excel knows levels of names only in charts of tables with several; of the rest all are shown. */
const ALL_LEVELS = -1;
const level: Scalar<ChartSelf> = {
  get: () => ALL_LEVELS,
  set: (_self, value) => {
    if (anInteger(value) !== ALL_LEVELS) throw notImplemented('Chart.categoryLabelLevel, Chart.seriesNameLevel');
  },
};

defineType('Chart', {
  id: { field: 'Id', of: ({ chart }, session) => session.identity.of(chart) },
  scalars: {
    id: { get: ({ chart }, session) => session.identity.of(chart) },
    name: {
      get: ({ chart }) => chart.name,
      set: (self, value, session) => {
        const name = aString(value);
        if (name === '' || name.length > LONGEST_NAME) throw invalidArgument();
        edit(self, session, () => void (self.chart.name = name));
      },
    },
    chartType: {
      get: ({ chart }) => chartType(chart),
      set: (self, value, session) => changeType(self, aString(value), session),
    },
    left: side('left'),
    top: side('top'),
    width: side('width'),
    height: side('height'),
    displayBlanksAs: ofChart(
      choice('c:dispBlanksAs', { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' }, 'Zero'),
    ),
    plotVisibleOnly: ofChart(truth('c:plotVisOnly', true)),
    showDataLabelsOverMaximum: ofChart(truth('c:showDLblsOverMax', true)),
    plotBy: {
      get: plotBy,
      set: (self, value, session) => setPlotBy(self, oneOf(value, ['Columns', 'Rows'] as const), session),
    },
    style: {
      get: ({ chart }) => numberIn(chart.space, 'c:style') ?? 2,
      set: (self, value, session) => {
        const style = anInteger(value, 1, 353);
        // The styles since 2013 are parts of their own, which a file brings along.
        if (style > 48) throw notImplemented('Chart.style above 48');
        edit(self, session, () => {
          const { space } = self.chart;
          remove(space, 'mc:AlternateContent');
          if (childOf(space, 'c:style')) setValue(space, 'c:style', style);
          else insert(space, val('c:style', style));
        });
      },
    },
    categoryLabelLevel: level,
    seriesNameLevel: level,
  },
  objects: {
    axes: ['ChartAxes', (self) => self],
    dataLabels: ['ChartDataLabels', chartLabels],
    format: ['ChartAreaFormat', ({ sheet, chart }) => ({ sheet, chart, at: fixed(chart.space) })],
    legend: ['ChartLegend', chartLegend],
    plotArea: ['ChartPlotArea', plotAreaPart],
    series: ['ChartSeriesCollection', (self) => self],
    title: ['ChartTitle', chartTitle],
    worksheet: ['Worksheet', ({ sheet }) => sheet],
  },
  makes: {
    getDataTable: [
      'ChartDataTable',
      (self) => {
        const table = dataTable(self);
        if (!table) throw invalidArgument();
        return table;
      },
    ],
    getDataTableOrNullObject: ['ChartDataTable', dataTable],
  },
  does: {
    activate: (self, _args, session) => session.focusChart(self),
    delete: (self, _args, session) => {
      const { sheet, chart } = self;
      const at = sheet.charts.indexOf(chart);
      if (at < 0) throw itemNotFound();
      edit(self, session, () => {
        if (session.activeChart?.chart === chart) session.focusChart(undefined);
        sheet.charts.splice(at, 1);
      });
      session.raiseChart('chartDeleted', sheet, chart);
    },
    setData: (self, args, session) =>
      setData(self, args.object(0, 'Range'), args.choice(1, ['Auto', 'Columns', 'Rows'] as const, 'Auto'), session),
    setPosition: (self, args, session) => {
      const { sheet, chart } = self;
      const start = cells(sheet, args, 0, session);
      const end = args.has(1) ? cells(sheet, args, 1, session) : undefined;
      const from = { row: start.top, column: start.left };
      edit(self, session, () => {
        if (end && (end.bottom < start.top || end.right < start.left)) throw invalidArgument();
        // Without an end the chart keeps its size; with one it covers that cell, whose far corner the anchor names.
        if (end) chart.anchor = { from, to: { row: end.bottom + 1, column: end.right + 1 } };
        else {
          const { left, top } = placeOf(sheet, { from, size: { width: 0, height: 0 } });
          chart.anchor = anchorAt(sheet, { ...placeOf(sheet, chart.anchor), left, top }, chart.anchor);
        }
      });
    },
  },
  listens: listening<ChartSelf>(
    {
      onActivated: ['chartActivated', 'ActivatedEvent'],
      onDeactivated: ['chartDeactivated', 'DeactivatedEvent'],
    },
    ({ chart }, session) => session.identity.of(chart),
  ),
});

function cells(sheet: Sheet, args: Args, index: number, session: Session): Area {
  return args.is(index, 'Range')
    ? args.object(index, 'Range').area
    : resolveAddress(sheet, args.string(index), session);
}
