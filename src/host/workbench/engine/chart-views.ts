/** The charts of a sheet as the grid draws them: what the cells hold now, and where the charts stand in pixels. */
import { axisGroupOf, axisOf } from '../../../spreadsheet/charts/axes';
import { automaticColor, fillOf, colorIn, themeOf, type Theme } from '../../../spreadsheet/charts/colors';
import { at, childOf, childrenNamed, flagIn, numberIn, valueIn } from '../../../spreadsheet/charts/nodes';
import { chartType, plotAreaOf, seriesOf, seriesType, type Series } from '../../../spreadsheet/charts/plots';
import { valuesIn } from '../../../spreadsheet/charts/references';
import { seriesName, shownText, titleText } from '../../../spreadsheet/charts/text';
import type { CellValue, Chart, Sheet, Workbook } from '../../../spreadsheet/model';
import { placeOf } from '../../grid/anchors';
import { axisPart, scaleOf } from '../../members/charts/axes';
import { categoryTexts, pointValues } from '../../members/charts/data';
import { hasLabels } from '../../members/charts/labels';
import type { ChartAxisView, ChartSeriesView, ChartView } from './api';

const PIXELS_PER_POINT = 4 / 3;
const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right', tr: 'right' } as const;

export function chartViews(workbook: Workbook, sheet: Sheet): ChartView[] {
  return sheet.charts.map((chart) => chartView(workbook, sheet, chart));
}

function chartView(workbook: Workbook, sheet: Sheet, chart: Chart): ChartView {
  const { sheets } = workbook;
  const theme = themeOf(workbook);
  const place = placeOf(sheet, chart.anchor);
  const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
  const title = titleText(chart, sheets);
  const legend = at(chart.space, 'c:chart', 'c:legend');
  const side = SIDES[(valueIn(legend, 'c:legendPos') ?? 'r') as keyof typeof SIDES];
  const plotArea = plotAreaOf(chart);
  const category = axisOf(plotArea, 'Category', 'Primary');
  const axisTitle = shownText(childOf(category, 'c:title'), sheets);
  const valueAxis = axisView(sheet, chart, sheets, 'Primary');
  const secondAxis = axisView(sheet, chart, sheets, 'Secondary');
  return {
    name: chart.name,
    type: chartType(chart),
    ...(title !== undefined && { title }),
    left: pixels(place.left),
    top: pixels(place.top),
    width: pixels(place.width),
    height: pixels(place.height),
    series: seriesOf(chart).map((series, index) => seriesView(chart, series, index, sheets, theme)),
    ...(legend && { legend: side }),
    ...(category && {
      categoryAxis: {
        ...(axisTitle !== undefined && { title: axisTitle }),
        ...(flagIn(category, 'c:delete') && { isHidden: true as const }),
      },
    }),
    ...(valueAxis && { valueAxis }),
    ...(secondAxis && { secondAxis }),
  };
}

function axisView(
  sheet: Sheet,
  chart: Chart,
  sheets: Sheet[],
  side: 'Primary' | 'Secondary',
): ChartAxisView | undefined {
  const axis = axisPart({ sheet, chart }, 'Value', side);
  if (!axis) return undefined;
  const title = shownText(childOf(axis.node, 'c:title'), sheets);
  const grouping = valueIn(seriesOf(chart)[0]?.group, 'c:grouping');
  const code = childOf(axis.node, 'c:numFmt')?.attributes.formatCode ?? 'General';
  return {
    ...scaleOf(axis, sheets),
    format: code === 'General' && grouping === 'percentStacked' ? '0%' : code,
    ...(title !== undefined && { title }),
    ...(flagIn(axis.node, 'c:delete') && { isHidden: true as const }),
    ...(childOf(axis.node, 'c:majorGridlines') && { hasGridlines: true as const }),
  };
}

function seriesView(chart: Chart, series: Series, index: number, sheets: Sheet[], theme: Theme): ChartSeriesView {
  const { node, group } = series;
  const values = pointValues(series, sheets).map(figure);
  const order = numberIn(node, 'c:idx') ?? index;
  const own = fillOf(node, theme) ?? colorIn(at(node, 'c:spPr', 'a:ln', 'a:solidFill'), theme);
  const marker = colorIn(at(node, 'c:marker', 'c:spPr', 'a:solidFill'), theme);
  const color = own === undefined || own === 'none' ? (marker ?? automaticColor(order, theme)) : own;
  const type = seriesType(series);
  const points = childrenNamed(node, 'c:dPt');
  const byPoint = flagIn(group, 'c:varyColors') === true || points.length > 0;
  const pointColor = (point: number): string => {
    const told = fillOf(
      points.find((each) => numberIn(each, 'c:idx') === point),
      theme,
    );
    if (told !== undefined && told !== 'none') return told;
    return flagIn(group, 'c:varyColors') ? automaticColor(point, theme) : color;
  };
  const xs = childOf(node, 'c:xVal');
  const sizes = childOf(node, 'c:bubbleSize');
  return {
    name: seriesName(series, index, sheets),
    categories: categoryTexts(series, sheets),
    values,
    color,
    ...(byPoint && { pointColors: values.map((_value, point) => pointColor(point)) }),
    ...(type !== chartType(chart) && { type }),
    ...(axisGroupOf(plotAreaOf(chart), group) === 'Secondary' && { onSecondAxis: true as const }),
    ...(xs && { xs: placesAlong(valuesIn(xs, sheets)) }),
    ...(sizes && { sizes: valuesIn(sizes, sheets).map(figure) }),
    ...(hasLabels(node) && { showsValues: true as const }),
  };
}

/** Texts stand at 1, 2, 3 …, as Excel plots them. */
function placesAlong(values: readonly CellValue[]): (number | null)[] {
  const texts = values.some((value) => typeof value === 'string');
  return values.map((value, index) => (texts ? index + 1 : figure(value)));
}

function figure(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}
