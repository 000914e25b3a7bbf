/** Line charts of counts over cells of their own sheet. Members of ExcelApi 1.1 to 1.8. */
import { areaAddress } from '../../spreadsheet/address';
import type { LineChart } from '../../sheets/charts/build';
import type { Session } from '../session';

/** One colour for all: a line is told by its chart's title. Dark enough for a bad printer. */
const INK = '#1F3864';
const PAPER = '#FFFFFF';
const GRID = '#D9D9D9';
/** Points. */
const WEIGHT = 2;

/** Costs no sync but payload ones. Cells must hold their values already. */
export async function drawLineCharts(
  session: Session,
  worksheet: Excel.Worksheet,
  charts: readonly LineChart[],
): Promise<void> {
  for (const plan of charts) {
    await session.carry(12_000 + plan.partial.length * 6_000);
    const chart = worksheet.charts.add('LineMarkers', worksheet.getRange(areaAddress(plan.values)), 'Columns');
    chart.name = plan.name;
    chart.setPosition(...corners(worksheet, plan));
    chart.displayBlanksAs = 'NotPlotted';
    chart.legend.visible = false;
    chart.title.text = plan.title;
    chart.title.format.font.size = 11;
    chart.title.format.font.bold = true;
    drawAxes(chart, plan);
    drawLine(worksheet, chart, plan);
  }
}

function corners(worksheet: Excel.Worksheet, { place }: LineChart): [Excel.Range, Excel.Range] {
  return [worksheet.getCell(place.top, place.left), worksheet.getCell(place.bottom, place.right)];
}

function drawAxes(chart: Excel.Chart, { scale, unit, numberFormat }: LineChart): void {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = scale.min;
  valueAxis.maximum = scale.max;
  valueAxis.majorUnit = scale.step;
  valueAxis.numberFormat = numberFormat;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = GRID;
  valueAxis.title.text = unit;
  categoryAxis.title.text = 'Tháng';
  for (const axis of [valueAxis, categoryAxis]) {
    axis.format.font.size = 9;
    axis.title.format.font.size = 9;
  }
}

function drawLine(worksheet: Excel.Worksheet, chart: Excel.Chart, plan: LineChart): void {
  const series = chart.series.getItemAt(0);
  series.name = plan.label;
  series.setXAxisValues(worksheet.getRange(areaAddress(plan.categories)));
  series.smooth = false;
  series.format.line.color = INK;
  series.format.line.weight = WEIGHT;
  series.markerStyle = 'Circle';
  series.markerSize = 6;
  series.markerBackgroundColor = INK;
  series.markerForegroundColor = INK;
  if (plan.isWide) {
    series.hasDataLabels = true;
    series.dataLabels.position = 'Top';
    series.dataLabels.numberFormat = plan.numberFormat;
    series.dataLabels.format.font.size = 9;
  }
  for (const { point, text, at, leadsOn } of plan.partial) {
    const one = series.points.getItemAt(point);
    one.markerStyle = 'Diamond';
    one.markerSize = 9;
    one.markerForegroundColor = INK;
    one.markerBackgroundColor = PAPER;
    one.hasDataLabel = true;
    one.dataLabel.text = text;
    one.dataLabel.position = at;
    one.dataLabel.format.font.size = 9;
    one.dataLabel.format.font.italic = true;
    // A point's border is the piece of line that leads to it.
    for (const end of leadsOn ? [one, series.points.getItemAt(point + 1)] : [one]) {
      end.format.border.color = INK;
      end.format.border.weight = WEIGHT;
      end.format.border.lineStyle = 'Dash';
    }
  }
}
