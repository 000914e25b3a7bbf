/** Charts as pictures: what is drawn of a view, and the view of a chart as Office.js made it. */
import { parseXml, type XmlElement, descendants } from '../../../../src/spreadsheet/xml';
import { chartViews } from '../../../../src/host/workbench/engine/chart-views';
import type { ChartView } from '../../../../src/host/workbench/engine/api';
import { chartPicture } from '../../../../src/host/workbench/grid/chart-picture';
import { chartHost, onChart } from '../../charting';

const VIEW: ChartView = {
  name: 'Chart 1',
  type: 'ColumnClustered',
  title: 'Lớp & học sinh',
  left: 0,
  top: 0,
  width: 480,
  height: 288,
  legend: 'bottom',
  valueAxis: { minimum: 0, maximum: 400, majorUnit: 100, format: '#,##0', hasGridlines: true },
  categoryAxis: { title: 'Cấp' },
  series: [
    { name: 'Năm nay', categories: ['MN', 'TH', 'THCS'], values: [100, 300, null] },
    { name: 'Năm trước', categories: ['MN', 'TH', 'THCS'], values: [90, 310, 200] },
  ],
};

function drawn(view: Partial<ChartView>): XmlElement {
  return parseXml(chartPicture({ ...VIEW, ...view }));
}

const fills = (svg: XmlElement, name: string, color: string): number =>
  descendants(svg, name).filter(({ attributes }) => (attributes.fill ?? attributes.stroke) === color).length;
const strokes = (svg: XmlElement, color: string): number =>
  descendants(svg, 'path').filter(({ attributes }) => attributes.stroke === color).length;
const words = (svg: XmlElement): string[] => descendants(svg, 'text').map((each) => each.text);

it('shows title, legend, axis title, categories and ticks; text is escaped', () => {
  expect(words(drawn({}))).toEqual(
    expect.arrayContaining(['Lớp & học sinh', 'Năm nay', 'Năm trước', 'Cấp', 'MN', 'TH', 'THCS', '0', '100', '400']),
  );
});

/** How often the first series' colour fills or strokes, its key in the legend among them. */
const kinds: [type: string, shape: 'rect' | 'circle' | 'fill' | 'stroke', times: number][] = [
  ['ColumnClustered', 'rect', 3],
  ['ColumnStacked', 'rect', 3],
  ['BarClustered', 'rect', 3],
  ['3DColumnStacked100', 'rect', 3],
  ['Line', 'stroke', 2],
  ['LineMarkers', 'circle', 2],
  ['Area', 'fill', 1],
  ['XYScatter', 'circle', 2],
  ['XYScatterLines', 'circle', 2],
  ['Bubble', 'circle', 0],
  ['Pie', 'fill', 1],
  ['Doughnut', 'fill', 2],
  ['Radar', 'stroke', 2],
];

it.each(kinds)('%s: the first series comes as %s %d times', (type, shape, times) => {
  const svg = drawn({ type });
  const color = '#4472C4';
  const count = shape === 'stroke' ? strokes(svg, color) : fills(svg, shape === 'fill' ? 'path' : shape, color);
  expect(count).toBe(times);
});

it('columns are as high as their values', () => {
  const heights = descendants(drawn({ legend: undefined }), 'rect')
    .filter(({ attributes }) => attributes.fill === '#ED7D31')
    .map(({ attributes }) => Number(attributes.height));
  expect(heights[1] / heights[2]).toBeCloseTo(310 / 200, 1);
});

it('slices go round once, each with its colour', () => {
  const [series] = VIEW.series;
  const svg = drawn({ type: 'Pie', series: [{ ...series, values: [1, 1, 2], showsValues: true }] });
  expect(['#4472C4', '#ED7D31', '#A5A5A5'].map((color) => fills(svg, 'path', color))).toEqual([1, 1, 1]);
  expect(words(svg)).toEqual(expect.arrayContaining(['25%', '50%']));
});

it('an empty chart is a frame', () => {
  expect(descendants(drawn({ series: [], title: undefined, legend: undefined }), 'rect')).toHaveLength(1);
});

it('the view of a chart holds what the cells hold now, in pixels', async () => {
  const host = await chartHost();
  await onChart((chart) => {
    chart.title.text = 'Quy mô';
    chart.setPosition('A6', 'B9');
    chart.axes.valueAxis.maximum = 20000;
    chart.series.getItemAt(1).chartType = 'Line';
    chart.series.getItemAt(1).axisGroup = 'Secondary';
    chart.series.getItemAt(0).format.fill.setSolidColor('#00B050');
    chart.worksheet.getRange('B2').values = [[121]];
  });
  const [view] = chartViews(host.workbook, host.workbook.sheets[0]);
  expect(view).toMatchObject({
    type: 'ColumnClustered',
    title: 'Quy mô',
    left: 0,
    top: 100,
    width: 128,
    height: 80,
    legend: 'bottom',
    valueAxis: { minimum: 0, maximum: 20000 },
    series: [
      { name: 'Lớp', categories: ['MN', 'TH', 'THCS'], values: [121, 326, 188], color: '#00B050' },
      { name: 'Học sinh', type: 'Line', onSecondAxis: true, color: '#ED7D31' },
    ],
  });
});
