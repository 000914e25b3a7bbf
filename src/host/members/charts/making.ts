/** New charts, and giving a chart other cells to show. */
import { newChart, setSeries } from '../../../spreadsheet/charts/build';
import { kindNamed, VOLUME_KINDS } from '../../../spreadsheet/charts/kinds';
import { chartType, seriesOf, setChartType } from '../../../spreadsheet/charts/plots';
import { describeChart } from '../../../spreadsheet/charts/text';
import { seriesOfRange } from '../../../spreadsheet/charts/source';
import type { SeriesPlan } from '../../../spreadsheet/charts/build';
import type { Area, Sheet } from '../../../spreadsheet/model';
import { assertAllowed } from '../../protection';
import { anchorAt, type Place } from '../../grid/anchors';
import { usedCells } from '../../grid/used';
import { intersection } from '../../grid/areas';
import type { Args } from '../../protocol/args';
import { invalidArgument, notImplemented } from '../../protocol/errors';
import type { Session } from '../../session/session';
import { referredCells } from '../addressing';
import type { RangeSelf } from '../selves';
import { edit, type ChartSelf } from './part';

/** Kinds of the later chart parts (`cx:`), which are kept in files but neither made nor shown. */
export const LATER_KINDS: ReadonlySet<string> = new Set([
  'Histogram',
  'Boxwhisker',
  'Pareto',
  'RegionMap',
  'Treemap',
  'Waterfall',
  'Sunburst',
  'Funnel',
]);

const DIRECTIONS = ['Auto', 'Columns', 'Rows'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** The size of Excel's own new charts, in points, and a free place for one. */
const FIRST_PLACE: Place = { left: 100, top: 60, width: 360, height: 216 };

export function addChart(sheet: Sheet, args: Args, session: Session): ChartSelf {
  assertAllowed(sheet, 'editObjects');
  const type = args.string(0);
  if (LATER_KINDS.has(type)) throw notImplemented(`ChartType ${type}`);
  const source = args.object(1, 'Range');
  session.settle();
  const series = seriesFrom(source, type, args.choice(2, DIRECTIONS, 'Auto'), session);
  const anchor = anchorAt(sheet, FIRST_PLACE);
  const chart = newChart(freeName(sheet), type, series, anchor);
  if (!chart) throw invalidArgument();
  sheet.charts.push(chart);
  session.isDirty = true;
  session.raiseChart('chartAdded', sheet, chart);
  return { sheet, chart };
}

function seriesFrom({ sheet, area }: RangeSelf, type: string, by: Direction, session: Session): SeriesPlan[] {
  const kind = kindNamed(VOLUME_KINDS[type] ?? type);
  if (!kind) throw invalidArgument();
  // Whole columns go no further than their content.
  const used = usedCells(sheet, true);
  const filled = (used && intersection(area, used)) ?? area;
  return seriesOfRange(sheet, filled, {
    by,
    axes: kind.axes,
    bubbles: kind.group === 'c:bubbleChart',
    styles: session.workbook.styles,
  });
}

export function setData(self: ChartSelf, source: RangeSelf, by: Direction, session: Session): void {
  const type = chartType(self.chart);
  session.settle();
  const series = seriesFrom(source, type === 'Invalid' ? 'ColumnClustered' : type, by, session);
  edit(self, session, () => {
    setSeries(self.chart, series);
    if (type !== 'Invalid') setChartType(self.chart, type);
  });
}

export function changeType(self: ChartSelf, type: string, session: Session): void {
  if (LATER_KINDS.has(type)) throw notImplemented(`ChartType ${type}`);
  if (!kindNamed(VOLUME_KINDS[type] ?? type)) throw invalidArgument();
  edit(self, session, () => void setChartType(self.chart, type));
}

/** The one range all of the chart's cells lie in; `undefined` when they lie on several sheets, or are none. */
function sourceOf({ chart }: ChartSelf, session: Session): RangeSelf | undefined {
  const ranges = describeChart(chart)
    .series.flatMap(({ name, categories, values, sizes }) => [name, categories, values, sizes])
    .flatMap((formula) => (formula === undefined ? [] : (referredCells(formula, session) ?? [])));
  const [first] = ranges;
  if (!first || ranges.some(({ sheet }) => sheet !== first.sheet)) return undefined;
  const all = ranges.map(({ area }) => area);
  const area: Area = {
    top: Math.min(...all.map(({ top }) => top)),
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
    right: Math.max(...all.map(({ right }) => right)),
  };
  return { sheet: first.sheet, area };
}

/** Whether the series lie in the columns or in the rows of their range. */
export function plotBy(self: ChartSelf, session: Session): 'Columns' | 'Rows' {
  const [first] = describeChart(self.chart).series;
  const range = first && referredCells(first.values, session);
  if (!range) return 'Columns';
  const { top, bottom, left, right } = range.area;
  if (top === bottom && left === right && seriesOf(self.chart).length > 1) {
    const second = referredCells(describeChart(self.chart).series[1].values, session);
    return second?.area.left === left ? 'Rows' : 'Columns';
  }
  return right > left ? 'Rows' : 'Columns';
}

export function setPlotBy(self: ChartSelf, by: 'Columns' | 'Rows', session: Session): void {
  const source = sourceOf(self, session);
  if (!source) throw invalidArgument();
  setData(self, source, by, session);
}

/** "Chart 1", "Chart 2" …: the first that is free on the sheet. */
function freeName(sheet: Sheet): string {
  const taken = new Set(sheet.charts.map((chart) => chart.name));
  let n = 1;
  while (taken.has(`Chart ${n}`)) n++;
  return `Chart ${n}`;
}
