/** The series of a chart. */
import { sheetPrefix } from '../../../spreadsheet/address';
import { absoluteArea } from '../../../spreadsheet/address';
import { axisGroupOf } from '../../../spreadsheet/charts/axes';
import { setSeriesName, setSeriesText } from '../../../spreadsheet/charts/build';
import { kindNamed } from '../../../spreadsheet/charts/kinds';
import { childOf, flagIn, numberIn, setValue } from '../../../spreadsheet/charts/nodes';
import {
  addSeries,
  categoriesName,
  moveSeries,
  plotAreaOf,
  removeSeries,
  seriesOf,
  seriesType,
  setAxisGroup,
  setReference,
  setSeriesKind,
  valuesName,
  type Series,
} from '../../../spreadsheet/charts/plots';
import { cellsOf, valuesIn } from '../../../spreadsheet/charts/references';
import { asText, seriesName } from '../../../spreadsheet/charts/text';
import { invalidArgument, notImplemented } from '../../protocol/errors';
import { defineType, type Scalar } from '../../protocol/registry';
import type { Session } from '../../session/session';
import type { RangeSelf } from '../selves';
import { aBoolean, aNumber, anInteger, aString, oneOf } from '../values';
import { DIMENSIONS, dimensionOf, sourceText, sourceType } from './data';
import { hasLabels, seriesLabels, setHasLabels } from './labels';
import { LATER_KINDS } from './making';
import { markers } from './markers';
import { edit, fixed, type ChartPart, type ChartSelf } from './part';
import { shadow, truth, type Limits } from './properties';

/** A series and its place among the others. */
export interface SeriesPart extends ChartPart {
  series: Series;
  index: number;
}

const LONGEST_NAME = 255;

export function seriesParts({ sheet, chart }: ChartSelf): SeriesPart[] {
  return seriesOf(chart).map((series, index) => seriesPart({ sheet, chart }, series, index));
}

function seriesPart({ sheet, chart }: ChartSelf, series: Series, index: number): SeriesPart {
  const automatic = numberIn(series.node, 'c:idx') ?? index;
  return { sheet, chart, series, index, automatic, at: fixed(series.node) };
}

/** `'Nhập liệu'!$B$2:$B$9`, quoted only where Excel quotes. */
function rangeReference({ sheet, area }: RangeSelf): string {
  return `${sheetPrefix(sheet.name)}!${absoluteArea(area)}`;
}

defineType('ChartSeriesCollection', {
  collection: { of: 'ChartSeries', all: seriesParts },
  scalars: { count: { get: ({ chart }) => seriesOf(chart).length } },
  makes: {
    add: [
      'ChartSeries',
      (self, args, session) => {
        const name = args.has(0) ? checkedName(args.string(0)) : undefined;
        const count = seriesOf(self.chart).length;
        const index = args.integer(1, count);
        if (index < 0 || index > count) throw invalidArgument();
        let series: Series | undefined;
        edit(self, session, () => {
          series = addSeries(self.chart, index);
          if (name !== undefined) rename(series, name);
        });
        return series ? seriesPart(self, series, index) : null;
      },
    ],
  },
});

/** "=Tổng!$B$1" names the series by a cell. */
function rename({ node }: Series, name: string): void {
  if (name.startsWith('=')) setSeriesName(node, name.slice(1));
  else setSeriesText(node, name);
}

function checkedName(value: unknown): string {
  const name = aString(value);
  if (name.length > LONGEST_NAME) throw invalidArgument();
  return name;
}

const PIES = ['c:pieChart', 'c:pie3DChart', 'c:ofPieChart', 'c:doughnutChart'];
const ROUND = ['c:pieChart', 'c:pie3DChart', 'c:doughnutChart'];
const BARS = ['c:barChart', 'c:bar3DChart'];
const SMOOTH = ['c:lineChart', 'c:scatterChart'];
const SPLITS = {
  SplitByPosition: 'pos',
  SplitByValue: 'val',
  SplitByPercentValue: 'percent',
  SplitByCustomSplit: 'cust',
};

interface OnPlot {
  /** The plots that have it; on others setting it is InvalidArgument, and reading gives what is usual. */
  plots: readonly string[];
  usual: number;
  limits: Limits;
}

/** A figure that belongs to the whole plot, told through any of its series. */
function plotFigure(name: string, { plots, usual, limits }: OnPlot): Scalar<SeriesPart> {
  return {
    get: ({ series: { group } }) => numberIn(group, name) ?? usual,
    set: (self, value, session) => {
      const { group } = self.series;
      if (!plots.includes(group.name)) throw invalidArgument();
      const number = aNumber(value, limits.from, limits.to);
      if (limits.whole && !Number.isInteger(number)) throw invalidArgument();
      edit(self, session, () => setValue(group, name, number));
    },
  };
}

function limited(scalar: Scalar<ChartPart>, plots: readonly string[]): Scalar<SeriesPart> {
  return {
    get: scalar.get,
    set: (self, value, session) => {
      if (!plots.includes(self.series.group.name)) throw invalidArgument();
      scalar.set?.(self, value, session);
    },
  };
}

defineType('ChartSeries', {
  objects: {
    dataLabels: ['ChartDataLabels', (self) => seriesLabels(self, self.series)],
    format: ['ChartSeriesFormat', (self) => self],
    points: ['ChartPointsCollection', (self) => self],
    trendlines: ['ChartTrendlineCollection', (self) => self],
    xErrorBars: ['ChartErrorBars', (self) => ({ ...self, direction: 'x' as const })],
    yErrorBars: ['ChartErrorBars', (self) => ({ ...self, direction: 'y' as const })],
  },
  scalars: {
    name: {
      get: ({ series, index }, session) => seriesName(series, index, session.workbook.sheets),
      set: (self, value, session) => {
        const name = checkedName(value);
        edit(self, session, () => rename(self.series, name));
      },
    },
    chartType: {
      get: ({ series }) => seriesType(series),
      set: (self, value, session) => {
        const name = aString(value);
        if (LATER_KINDS.has(name)) throw notImplemented(`ChartType ${name}`);
        const kind = kindNamed(name);
        if (!kind) throw invalidArgument();
        edit(self, session, () => setSeriesKind(self.chart, self.series, kind));
      },
    },
    axisGroup: {
      get: ({ chart, series }) => axisGroupOf(plotAreaOf(chart), series.group),
      set: (self, value, session) => {
        const side = oneOf(value, ['Primary', 'Secondary'] as const);
        edit(self, session, () => setAxisGroup(self.chart, self.series, side));
      },
    },
    plotOrder: {
      get: ({ index }) => index,
      set: (self, value, session) => {
        const place = anInteger(value, 0, seriesOf(self.chart).length - 1);
        edit(self, session, () => moveSeries(self.chart, self.series, place));
      },
    },
    hasDataLabels: {
      get: ({ series }) => hasLabels(series.node),
      set: (self, value, session) => {
        const on = aBoolean(value);
        edit(self, session, () => setHasLabels(self.series.node, on));
      },
    },
    filtered: {
      get: () => false,
      set: (_self, value) => {
        if (aBoolean(value)) throw notImplemented('ChartSeries.filtered');
      },
    },
    gapWidth: plotFigure('c:gapWidth', {
      plots: [...BARS, 'c:ofPieChart'],
      usual: 150,
      limits: { from: 0, to: 500, whole: true },
    }),
    overlap: plotFigure('c:overlap', { plots: ['c:barChart'], usual: 0, limits: { from: -100, to: 100, whole: true } }),
    doughnutHoleSize: plotFigure('c:holeSize', {
      plots: ['c:doughnutChart'],
      usual: 50,
      limits: { from: 10, to: 90, whole: true },
    }),
    firstSliceAngle: plotFigure('c:firstSliceAng', {
      plots: ['c:pieChart', 'c:doughnutChart'],
      usual: 0,
      limits: { from: 0, to: 360, whole: true },
    }),
    bubbleScale: plotFigure('c:bubbleScale', {
      plots: ['c:bubbleChart'],
      usual: 100,
      limits: { from: 0, to: 300, whole: true },
    }),
    secondPlotSize: plotFigure('c:secondPieSize', {
      plots: ['c:ofPieChart'],
      usual: 75,
      limits: { from: 5, to: 200, whole: true },
    }),
    splitValue: plotFigure('c:splitPos', { plots: ['c:ofPieChart'], usual: 0, limits: {} }),
    splitType: {
      get: ({ series: { group } }) => {
        const told = childOf(group, 'c:splitType')?.attributes.val;
        return Object.entries(SPLITS).find(([, word]) => word === told)?.[0] ?? 'SplitByPosition';
      },
      set: (self, value, session) => {
        const word = SPLITS[oneOf(value, Object.keys(SPLITS) as (keyof typeof SPLITS)[])];
        if (self.series.group.name !== 'c:ofPieChart') throw invalidArgument();
        edit(self, session, () => setValue(self.series.group, 'c:splitType', word));
      },
    },
    varyByCategories: {
      get: ({ series: { group } }) => flagIn(group, 'c:varyColors') ?? PIES.includes(group.name),
      set: (self, value, session) => {
        const on = aBoolean(value);
        const { name } = self.series.group;
        if (/surface|stock/.test(name)) throw invalidArgument();
        edit(self, session, () => setValue(self.series.group, 'c:varyColors', on));
      },
    },
    explosion: limited(
      {
        get: ({ at }) => numberIn(at.look()[0], 'c:explosion') ?? 0,
        set: (self, value, session) => {
          const percent = anInteger(value, 0, 400);
          edit(self, session, () => self.at.make().forEach((node) => setValue(node, 'c:explosion', percent)));
        },
      },
      ROUND,
    ),
    invertIfNegative: limited(truth('c:invertIfNegative', false), [...BARS, 'c:bubbleChart']),
    smooth: limited(truth('c:smooth', false), SMOOTH),
    showLeaderLines: limited(
      {
        get: ({ at }) => flagIn(childOf(at.look()[0], 'c:dLbls'), 'c:showLeaderLines') ?? false,
        set: (self, value, session) => {
          const on = aBoolean(value);
          edit(self, session, () =>
            self.at.make().forEach((node) => {
              setHasLabels(node, true);
              const labels = childOf(node, 'c:dLbls');
              if (labels) setValue(labels, 'c:showLeaderLines', on);
            }),
          );
        },
      },
      PIES,
    ),
    showShadow: shadow as Scalar<SeriesPart>,
    ...(markers as Record<string, Scalar<SeriesPart>>),
  },
  does: {
    delete: (self, _args, session) => edit(self, session, () => removeSeries(self.chart, self.series)),
    setValues: (self, args, session) => setCells(self, valuesName(self.series.group), args.object(0, 'Range'), session),
    setXAxisValues: (self, args, session) =>
      setCells(self, categoriesName(self.series.group), args.object(0, 'Range'), session),
    setBubbleSizes: (self, args, session) => {
      if (self.series.group.name !== 'c:bubbleChart') throw invalidArgument();
      setCells(self, 'c:bubbleSize', args.object(0, 'Range'), session);
    },
    getDimensionValues: ({ series }, args, session) =>
      valuesIn(dimensionOf(series, args.choice(0, DIMENSIONS)), session.workbook.sheets).map(asText),
    getDimensionDataSourceString: ({ series }, args, session) =>
      sourceText(dimensionOf(series, args.choice(0, DIMENSIONS)), session.workbook.sheets),
    getDimensionDataSourceType: ({ series }, args) => sourceType(dimensionOf(series, args.choice(0, DIMENSIONS))),
  },
});

/** Texts along the first axis are kept as texts, figures and dates as figures. */
export function setCells(self: SeriesPart, name: string, range: RangeSelf, session: Session): void {
  const formula = rangeReference(range);
  const along = name === 'c:cat' || name === 'c:xVal';
  const values = cellsOf(formula, session.workbook.sheets)?.filter((value) => value !== null) ?? [];
  const numeric = !along || (values.length > 0 && values.every((value) => typeof value === 'number'));
  edit(self, session, () => setReference(self.series.node, name, numeric ? 'num' : 'str', formula));
}
