/** Charts as the grid and the printed page show them: where they lie, what they are called, and the figures they show now. */
import { axesOf, axisOf } from '../../../spreadsheet/charts/axes';
import { at, childOf, childrenNamed, numberIn, valueIn } from '../../../spreadsheet/charts/nodes';
import {
  categoriesName,
  chartType,
  plotAreaOf,
  seriesOf,
  type Series,
  valuesName,
} from '../../../spreadsheet/charts/plots';
import { valuesIn } from '../../../spreadsheet/charts/references';
import { asText, richText, seriesName, titleText } from '../../../spreadsheet/charts/text';
import type { XmlNode } from '../../../spreadsheet/charts/tree';
import type { Chart, Sheet } from '../../../spreadsheet/model';
import { placeOf } from '../../grid/anchors';
import type { ChartSeriesView, ChartView } from './api';

const PIXELS_PER_POINT = 4 / 3;

export function chartViews(sheets: readonly Sheet[], sheet: Sheet): ChartView[] {
  return sheet.charts.map((chart) => chartView(sheets, sheet, chart));
}

function chartView(sheets: readonly Sheet[], sheet: Sheet, chart: Chart): ChartView {
  const { left, top, width, height } = placeOf(sheet, chart.anchor);
  const title = titleText(chart, sheets);
  const plotArea = plotAreaOf(chart);
  const axis = axesOf(plotArea).length > 0 ? axisOf(plotArea, 'Value', 'Primary') : undefined;
  const unit = richText(childOf(axis, 'c:title'));
  const scaling = childOf(axis, 'c:scaling');
  const [min, max, step] = [numberIn(scaling, 'c:min'), numberIn(scaling, 'c:max'), numberIn(axis, 'c:majorUnit')];
  return {
    name: chart.name,
    type: chartType(chart),
    ...(title !== undefined && { title }),
    left: pixels(left),
    top: pixels(top),
    width: pixels(width),
    height: pixels(height),
    axis: {
      ...(unit !== undefined && { title: unit }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(step !== undefined && { step }),
    },
    series: seriesOf(chart).map((series, index) => seriesView(series, index, sheets)),
  };
}

function seriesView(series: Series, index: number, sheets: readonly Sheet[]): ChartSeriesView {
  const { group, node } = series;
  const points = childrenNamed(node, 'c:dPt');
  return {
    name: seriesName(series, index, sheets),
    color: colorOf(node),
    categories: valuesIn(childOf(node, categoriesName(group)), sheets).map(asText),
    values: valuesIn(childOf(node, valuesName(group)), sheets).map((value) =>
      typeof value === 'number' ? value : null,
    ),
    marked: points.flatMap((point) =>
      valueIn(childOf(point, 'c:marker'), 'c:symbol') === 'diamond' ? [numberIn(point, 'c:idx') ?? 0] : [],
    ),
    dashed: points.flatMap((point) =>
      valueIn(at(point, 'c:spPr', 'a:ln'), 'a:prstDash') === undefined ? [] : [numberIn(point, 'c:idx') ?? 0],
    ),
  };
}

/** A colour that is written out; one of the theme is left to whoever draws. */
function colorOf(node: XmlNode): string | undefined {
  const color = [at(node, 'c:spPr', 'a:ln', 'a:solidFill'), at(node, 'c:spPr', 'a:solidFill')]
    .map((fill) => childOf(fill, 'a:srgbClr')?.attributes.val)
    .find((value) => value !== undefined);
  return color === undefined ? undefined : `#${color}`;
}

function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
