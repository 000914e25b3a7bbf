/** Charts through Office.js: made, read, changed, and the same after saving and opening again. */
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { describeChart } from '../../src/spreadsheet/charts/text';
import { chartHost, onChart, readFrom, reopened, write, writeFailure } from './charting';
import { failureCode, onSheet } from './hosting';

const LATER = ['Histogram', 'Boxwhisker', 'Pareto', 'RegionMap', 'Treemap', 'Waterfall', 'Sunburst', 'Funnel'];

let host: EmbeddedHost;
beforeEach(async () => {
  host = await chartHost();
});

it('ChartCollection.add makes series of a labelled range', () => {
  const [chart] = host.workbook.sheets[0].charts;
  expect(chart.name).toBe('Chart 1');
  expect(describeChart(chart)).toEqual({
    type: 'ColumnClustered',
    hasLegend: true,
    series: [
      { name: 'Tổng!$B$1', categories: 'Tổng!$A$2:$A$4', values: 'Tổng!$B$2:$B$4' },
      { name: 'Tổng!$C$1', categories: 'Tổng!$A$2:$A$4', values: 'Tổng!$C$2:$C$4' },
    ],
  });
});

it('every kind the file format has can be made, and is the same kind after saving', async () => {
  const kinds = Object.values(Excel.ChartType).filter((kind) => kind !== 'Invalid' && !LATER.includes(kind));
  await onSheet((sheet) => {
    sheet.getRange('A1:F3').values = [
      ['Ngày', 'Lượng', 'Mở', 'Cao', 'Thấp', 'Đóng'],
      ['T2', 10, 5, 8, 3, 6],
      ['T3', 12, 6, 9, 4, 7],
    ];
    for (const kind of kinds) {
      const last = kind === 'StockVOHLC' ? 'F' : kind === 'StockVHLC' || kind === 'StockOHLC' ? 'E' : 'D';
      sheet.charts.add(kind as Excel.ChartType, sheet.getRange(`A1:${last}3`), 'Columns').name = kind;
    }
  });
  reopened(host);
  const charts = await onSheet((sheet) => sheet.charts.load('items/name,items/chartType'));
  expect(charts.items.slice(1).map((chart) => chart.chartType)).toEqual(kinds);
});

it.each(LATER)('add: NotImplemented for %s', async (kind) => {
  const code = await failureCode(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.charts.add(kind as Excel.ChartType, sheet.getRange('A1:C4'));
    await context.sync();
  });
  expect(code).toBe('NotImplemented');
});

/** Each property is set, read back, and read once more after saving. */
const settable: [path: string, property: string, value: unknown, kind?: string][] = [
  ['', 'name', 'Quy mô'],
  ['', 'chartType', 'BarStacked100'],
  ['', 'chartType', 'Pie'],
  ['', 'chartType', 'XYScatterLines'],
  ['', 'left', 36.5],
  ['', 'top', 41],
  ['', 'width', 300],
  ['', 'height', 190.25],
  ['', 'displayBlanksAs', 'Interplotted'],
  ['', 'plotVisibleOnly', false],
  ['', 'showDataLabelsOverMaximum', false],
  ['', 'plotBy', 'Rows'],
  ['', 'style', 26],
  ['format', 'roundedCorners', true],
  ['format/font', 'size', 12],
  ['format/border', 'lineStyle', 'None'],
  ['title', 'text', 'Quy mô <lớp> & học sinh'],
  ['title', 'visible', false],
  ['title', 'overlay', true],
  ['title', 'left', 20],
  ['title', 'top', 12.5],
  ['title', 'position', 'Bottom'],
  ['title', 'showShadow', true],
  ['title', 'textOrientation', 45],
  ['title', 'textOrientation', 180],
  ['title', 'horizontalAlignment', 'Left'],
  ['title', 'verticalAlignment', 'Top'],
  ['title/format/font', 'name', 'Times New Roman'],
  ['title/format/font', 'bold', true],
  ['title/format/font', 'italic', true],
  ['title/format/font', 'underline', 'Single'],
  ['title/format/font', 'color', '#C00000'],
  ['title/format/border', 'color', '#123456'],
  ['title/format/border', 'weight', 2.25],
  ['legend', 'visible', false],
  ['legend', 'position', 'Corner'],
  ['legend', 'overlay', true],
  ['legend', 'showShadow', true],
  ['legend', 'left', 100],
  ['legend', 'top', 30],
  ['legend', 'width', 90],
  ['legend', 'height', 60],
  ['legend/format/font', 'size', 8],
  ['legend/legendEntries/1', 'visible', false],
  ['plotArea', 'left', 30],
  ['plotArea', 'top', 40],
  ['plotArea', 'width', 200],
  ['plotArea', 'height', 120],
  ['plotArea', 'insideLeft', 60],
  ['plotArea', 'insideTop', 45],
  ['plotArea', 'insideWidth', 180],
  ['plotArea', 'insideHeight', 100],
  ['plotArea', 'position', 'Custom'],
  ['plotArea/format/border', 'lineStyle', 'DashDot'],
  ['axes/valueAxis', 'minimum', 10],
  ['axes/valueAxis', 'maximum', 20000],
  ['axes/valueAxis', 'majorUnit', 5000],
  ['axes/valueAxis', 'minorUnit', 1000],
  ['axes/valueAxis', 'scaleType', 'Logarithmic'],
  ['axes/valueAxis', 'logBase', 2],
  ['axes/valueAxis', 'displayUnit', 'Thousands'],
  ['axes/valueAxis', 'reversePlotOrder', true],
  ['axes/valueAxis', 'visible', false],
  ['axes/valueAxis', 'numberFormat', '#,##0'],
  ['axes/valueAxis', 'linkNumberFormat', false],
  ['axes/valueAxis', 'majorTickMark', 'Outside'],
  ['axes/valueAxis', 'minorTickMark', 'Inside'],
  ['axes/valueAxis', 'tickLabelPosition', 'High'],
  ['axes/valueAxis', 'textOrientation', -30],
  ['axes/valueAxis', 'position', 'Maximum'],
  ['axes/valueAxis', 'isBetweenCategories', false],
  ['axes/categoryAxis', 'isBetweenCategories', false],
  ['axes/categoryAxis', 'position', 'Custom'],
  ['axes/categoryAxis', 'categoryType', 'TextAxis'],
  ['axes/categoryAxis', 'categoryType', 'DateAxis'],
  ['axes/categoryAxis', 'tickLabelSpacing', 2],
  ['axes/categoryAxis', 'tickMarkSpacing', 3],
  ['axes/categoryAxis', 'alignment', 'Right'],
  ['axes/categoryAxis', 'offset', 50],
  ['axes/categoryAxis', 'multiLevel', false],
  ['axes/categoryAxis/title', 'text', 'Cấp học'],
  ['axes/categoryAxis/title', 'visible', true],
  ['axes/valueAxis/title', 'textOrientation', 90],
  ['axes/valueAxis/title/format/font', 'size', 11],
  ['axes/valueAxis/majorGridlines', 'visible', false],
  ['axes/categoryAxis/minorGridlines', 'visible', true],
  ['axes/valueAxis/majorGridlines/format/line', 'color', '#ABCDEF'],
  ['axes/valueAxis/format/line', 'weight', 3],
  ['axes/valueAxis/format/font', 'color', '#FF0000'],
  ['dataLabels', 'showValue', true],
  ['dataLabels', 'showCategoryName', true],
  ['dataLabels', 'showSeriesName', true],
  ['dataLabels', 'position', 'InsideBase'],
  ['dataLabels', 'separator', '\n'],
  ['dataLabels', 'numberFormat', '0.0'],
  ['dataLabels', 'textOrientation', 90],
  ['dataLabels/format/font', 'size', 15],
  ['series/0', 'name', 'Số lớp'],
  ['series/0', 'chartType', 'Line'],
  ['series/1', 'axisGroup', 'Secondary'],
  ['series/0', 'gapWidth', 40],
  ['series/0', 'overlap', -10],
  ['series/0', 'invertIfNegative', true],
  ['series/0', 'varyByCategories', true],
  ['series/0', 'hasDataLabels', true],
  ['series/0', 'showShadow', true],
  ['series/0', 'markerStyle', 'Diamond', 'LineMarkers'],
  ['series/0', 'markerSize', 12, 'LineMarkers'],
  ['series/0', 'markerBackgroundColor', '#00FF00', 'LineMarkers'],
  ['series/0', 'markerForegroundColor', '#0000FF', 'LineMarkers'],
  ['series/0', 'smooth', true, 'Line'],
  ['series/0', 'explosion', 20, 'Pie'],
  ['series/0', 'firstSliceAngle', 90, 'Pie'],
  ['series/0', 'showLeaderLines', true, 'Pie'],
  ['series/0', 'doughnutHoleSize', 60, 'Doughnut'],
  ['series/0', 'secondPlotSize', 50, 'PieOfPie'],
  ['series/0', 'splitType', 'SplitByValue', 'PieOfPie'],
  ['series/0', 'splitValue', 200, 'BarOfPie'],
  ['series/0', 'bubbleScale', 150, 'Bubble'],
  ['series/0/format/line', 'color', '#111111'],
  ['series/0/format/line', 'lineStyle', 'Grey50'],
  ['series/0/format/line', 'lineStyle', 'RoundDot'],
  ['series/0/dataLabels', 'showLegendKey', true],
  ['series/0/yErrorBars', 'visible', true],
  ['series/0/yErrorBars', 'type', 'Percent'],
  ['series/0/yErrorBars', 'include', 'PlusValues'],
  ['series/0/yErrorBars', 'endStyleCap', false],
  ['series/0/xErrorBars', 'visible', true, 'XYScatter'],
  ['series/0/yErrorBars/format/line', 'weight', 1.5],
  ['series/1/points/2', 'hasDataLabel', true],
  ['series/1/points/2', 'markerSize', 9, 'LineMarkers'],
  ['series/1/points/2', 'markerStyle', 'Star', 'LineMarkers'],
  ['series/1/points/2/format/border', 'color', '#AA00AA'],
  ['series/1/points/2/dataLabel', 'showSeriesName', true],
  ['series/1/points/2/dataLabel', 'text', 'đông nhất'],
  ['series/1/points/2/dataLabel', 'position', 'Center'],
  ['series/1/points/2/dataLabel', 'formula', '=Tổng!$A$2'],
];

/** Places go through fractions of the chart in the file. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

it.each(settable)('%s %s is %p once set, and after saving', async (...[path, property, value, kind]) => {
  if (kind) await write('', 'chartType', kind);
  await write(path, property, value);
  expect(rounded(await readFrom(path, property))).toEqual(value);
  reopened(host);
  expect(rounded(await readFrom(path, property))).toEqual(value);
});

const readable: [path: string, property: string, value: unknown, change?: [string, string, unknown]][] = [
  ['title', 'text', 'Chart Title'],
  ['title', 'height', null, ['title', 'visible', false]],
  ['legend', 'left', null, ['legend', 'visible', false]],
  ['axes/valueAxis', 'height', null, ['axes/valueAxis', 'visible', false]],
  ['legend', 'position', 'Bottom'],
  ['legend', 'position', 'Custom', ['legend', 'left', 5]],
  ['legend/legendEntries/1', 'index', 1],
  ['axes/valueAxis', 'minimum', 0],
  ['axes/valueAxis', 'maximum', 15000],
  ['axes/valueAxis', 'majorUnit', 5000],
  ['axes/valueAxis', 'maximum', 15000, ['axes/valueAxis', 'maximum', '']],
  ['axes/valueAxis', 'type', 'Value'],
  ['axes/categoryAxis', 'axisGroup', 'Primary'],
  ['axes/valueAxis', 'positionAt', 0],
  ['axes/valueAxis', 'showDisplayUnitLabel', true, ['axes/valueAxis', 'displayUnit', 'Millions']],
  ['axes/valueAxis', 'showDisplayUnitLabel', false, ['axes/valueAxis', 'displayUnit', 'None']],
  ['axes/categoryAxis/title', 'text', null],
  ['axes/categoryAxis/title', 'text', 'Axis Title', ['axes/categoryAxis/title', 'visible', true]],
  ['series', 'count', 2],
  ['series/1', 'name', 'Học sinh'],
  ['series/1', 'plotOrder', 1],
  ['series/1', 'filtered', false],
  ['series/0/format/line', 'color', '#4472C4'],
  ['series/1/points', 'count', 3],
  ['series/1/points/1', 'value', 12843],
  ['series/1/points/1', 'hasDataLabel', true, ['series/1', 'hasDataLabels', true]],
  ['series/1/points/1/dataLabel', 'text', '12843', ['series/1', 'hasDataLabels', true]],
  ['series/1/points/1/dataLabel', 'autoText', false, ['series/1/points/1/dataLabel', 'text', 'x']],
  ['dataLabels', 'position', 'OutsideEnd'],
  ['dataLabels', 'showValue', true, ['dataLabels/format/font', 'size', 9]],
  ['', 'plotBy', 'Columns'],
];

it.each(readable)('%s %s reads %p', async (...[path, property, value, change]) => {
  if (change) await write(...change);
  expect(await readFrom(path, property)).toEqual(value);
});

const refused: [what: string, path: string, property: string, value: unknown, kind?: string][] = [
  ['a marker may be 2 to 72 points', 'series/0', 'markerSize', 73, 'LineMarkers'],
  ['only doughnuts have a hole', 'series/0', 'doughnutHoleSize', 50],
  ['only columns and bars have gaps', 'series/0', 'gapWidth', 50, 'Line'],
  [
    'a label cannot stand where its kind of chart has no place',
    'dataLabels',
    'position',
    'OutsideEnd',
    'ColumnStacked',
  ],
  ['a text turns by 90 degrees at most', 'title', 'textOrientation', 91],
  ['labels are skipped by at least one', 'axes/categoryAxis', 'tickLabelSpacing', 0],
  ['a value axis has no label distance', 'axes/valueAxis', 'offset', 10],
  ['there is no such kind', '', 'chartType', 'Cloud'],
  ['a name is not empty', '', 'name', ''],
  ['a series name has 255 characters at most', 'series/0', 'name', 'x'.repeat(256)],
  ['bars along x need an x', 'series/0/xErrorBars', 'visible', true],
  ['a colour is a colour', 'title/format/font', 'color', 'not a colour'],
];

it.each(refused)('InvalidArgument: %s', async (...[, path, property, value, kind]) => {
  if (kind) await write('', 'chartType', kind);
  const before = structuredClone(host.workbook.sheets[0].charts[0].space);
  expect(await writeFailure(path, property, value)).toBe('InvalidArgument');
  expect(host.workbook.sheets[0].charts[0].space).toEqual(before);
});

it('fills and clears: setSolidColor, clear', async () => {
  await onChart((chart) => {
    chart.format.fill.setSolidColor('#FFF2CC');
    chart.legend.format.fill.setSolidColor('white');
    chart.plotArea.format.fill.clear();
    chart.series.getItemAt(0).format.fill.setSolidColor('4472C4');
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor('red');
    chart.axes.valueAxis.majorGridlines.format.line.clear();
  });
  const text = JSON.stringify(reopened(host).workbook.sheets[0].charts[0].space);
  for (const color of ['FFF2CC', 'FFFFFF', '4472C4', 'FF0000']) expect(text).toContain(`"val":"${color}"`);
  expect(await readFrom('axes/valueAxis/majorGridlines/format/line', 'lineStyle')).toBe('None');
});

it('series: added, given cells, ordered, deleted', async () => {
  await onChart((chart) => {
    const added = chart.series.add('Phòng học', 0);
    added.setValues(chart.worksheet.getRange('B2:B4'));
    added.setXAxisValues(chart.worksheet.getRange('A2:A4'));
  });
  reopened(host);
  const read = () =>
    onChart(async (chart, context) => {
      const series = chart.series.load('items/name');
      const [first] = [chart.series.getItemAt(0)];
      const values = first.getDimensionValues(Excel.ChartSeriesDimension.values);
      const categories = first.getDimensionValues(Excel.ChartSeriesDimension.categories);
      const source = first.getDimensionDataSourceString(Excel.ChartSeriesDimension.values);
      const type = first.getDimensionDataSourceType(Excel.ChartSeriesDimension.values);
      await context.sync();
      return [series.items.map((one) => one.name), [...values.value], [...categories.value], source.value, type.value];
    });
  expect(await read()).toEqual([
    ['Phòng học', 'Lớp', 'Học sinh'],
    ['120', '326', '188'],
    ['MN', 'TH', 'THCS'],
    'Tổng!$B$2:$B$4',
    'LocalRange',
  ]);
  await onChart((chart) => {
    chart.series.getItemAt(0).plotOrder = 2;
    chart.series.getItemAt(1).delete();
  });
  expect((await read())[0]).toEqual(['Lớp', 'Phòng học']);
});

it('a series without cells has one value of its own until it gets some', async () => {
  await onChart((chart) => void chart.series.add());
  expect(await readFrom('series/2', 'name')).toBe('Series3');
  expect(await readFrom('series/2/points', 'count')).toBe(1);
  const type = await onChart(async (chart, context) => {
    const answer = chart.series.getItemAt(2).getDimensionDataSourceType('Values');
    await context.sync();
    return answer.value;
  });
  expect(type).toBe('List');
});

it('getDimensionValues: x, y and size of a bubble, under the name of its series', async () => {
  const dimensions = await onSheet((sheet) => {
    const chart = sheet.charts.add('Bubble' as Excel.ChartType, sheet.getRange('B2:C4'));
    const bubble = chart.series.add('TH');
    bubble.setXAxisValues(sheet.getRange('B3'));
    bubble.setValues(sheet.getRange('C3'));
    bubble.setBubbleSizes(sheet.getRange('B4'));
    return (['Categories', 'XValues', 'YValues', 'BubbleSizes'] as const).map((one) => bubble.getDimensionValues(one));
  });
  expect(dimensions.map(({ value }) => [...value])).toEqual([['TH'], ['326'], ['12843'], ['188']]);
});

it('trendlines: added, changed, counted, deleted', async () => {
  await onChart((chart) => {
    const { trendlines } = chart.series.getItemAt(0);
    trendlines.add();
    const curve = trendlines.add(Excel.ChartTrendlineType.polynomial);
    curve.polynomialOrder = 3;
    curve.name = 'Xu hướng';
    curve.showEquation = true;
    curve.forwardPeriod = 2;
    curve.format.line.color = '#00B050';
  });
  reopened(host);
  const lines = await onChart((chart) =>
    chart.series
      .getItemAt(0)
      .trendlines.load(
        'items/type,items/name,items/polynomialOrder,items/showEquation,items/forwardPeriod,items/intercept',
      ),
  );
  expect(lines.items.map((one) => one.toJSON())).toMatchObject([
    { type: 'Linear', name: 'Linear (Lớp)', showEquation: false, intercept: '' },
    { type: 'Polynomial', name: 'Xu hướng', polynomialOrder: 3, showEquation: true, forwardPeriod: 2 },
  ]);
  await onChart((chart) => chart.series.getItemAt(0).trendlines.getItem(0).delete());
  const count = await onChart((chart) => chart.series.getItemAt(0).trendlines.getCount());
  expect(count.value).toBe(1);
});

it('getSubstring: the font of some characters of the title', async () => {
  await onChart((chart) => {
    chart.title.text = 'Quy mô trường lớp';
    chart.title.getSubstring(0, 6).font.color = 'green';
    chart.title.getSubstring(4, 4).font.bold = true;
  });
  reopened(host);
  const fonts = await onChart((chart) => [
    chart.title.getSubstring(0, 2).font.load('color,bold'),
    chart.title.getSubstring(4, 2).font.load('color,bold'),
    chart.title.getSubstring(10, 3).font.load('color,bold'),
  ]);
  expect(fonts.map(({ color, bold }) => [color, bold])).toEqual([
    ['#008000', false],
    ['#008000', true],
    ['#595959', false],
  ]);
  expect(await readFrom('title', 'text')).toBe('Quy mô trường lớp');
});

it('setFormula: a title shows a cell', async () => {
  await onChart((chart) => {
    chart.title.setFormula('=Tổng!$A$1');
    chart.axes.valueAxis.title.setFormula('=Tổng!$C$1');
  });
  await onSheet((sheet) => void (sheet.getRange('A1').values = [['Cấp học']]));
  expect(await readFrom('title', 'text')).toBe('Cấp học');
  expect(await readFrom('axes/valueAxis/title', 'text')).toBe('Học sinh');
});

it('setPosition covers the end cell; without one the chart keeps its size', async () => {
  await onChart((chart) => chart.setPosition('E2', 'J15'));
  expect(host.workbook.sheets[0].charts[0].anchor).toEqual({
    from: { row: 1, column: 4 },
    to: { row: 15, column: 10 },
  });
  const size = [await readFrom('', 'width'), await readFrom('', 'height')];
  await onChart((chart) => chart.setPosition('A10'));
  expect([await readFrom('', 'left'), await readFrom('', 'top')]).toEqual([0, 135]);
  expect([await readFrom('', 'width'), await readFrom('', 'height')]).toEqual(size);
});

it('setData replaces what is shown', async () => {
  await onChart((chart) => chart.setData(chart.worksheet.getRange('A1:C2'), Excel.ChartSeriesBy.rows));
  expect(describeChart(host.workbook.sheets[0].charts[0]).series).toEqual([
    { name: 'Tổng!$A$2', categories: 'Tổng!$B$1:$C$1', values: 'Tổng!$B$2:$C$2' },
  ]);
  expect(await readFrom('title', 'text')).toBe('MN');
});

it('setCategoryNames, setCustomDisplayUnit, setPositionAt', async () => {
  await onChart((chart) => {
    chart.axes.categoryAxis.setCategoryNames(chart.worksheet.getRange('B2:B4'));
    chart.axes.valueAxis.setCustomDisplayUnit(12);
    chart.axes.valueAxis.setPositionAt(500);
  });
  expect(describeChart(host.workbook.sheets[0].charts[0]).series.map((one) => one.categories)).toEqual([
    'Tổng!$B$2:$B$4',
    'Tổng!$B$2:$B$4',
  ]);
  expect(await readFrom('axes/valueAxis', 'displayUnit')).toBe('Custom');
  expect(await readFrom('axes/valueAxis', 'customDisplayUnit')).toBe(12);
  expect(await readFrom('axes/valueAxis', 'position')).toBe('Custom');
  expect(await readFrom('axes/valueAxis', 'positionAt')).toBe(500);
});

it('getItem: a secondary axis once a series stands on it, ItemNotFound before', async () => {
  const axis = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getFirst().charts.getItemAt(0).axes.getItem('Value', 'Secondary').load('axisGroup');
  expect(await failureCode(async (context) => (axis(context), context.sync()))).toBe('ItemNotFound');
  await write('series/1', 'axisGroup', 'Secondary');
  const found = await onChart((_chart, context) => axis(context));
  expect(found.axisGroup).toBe('Secondary');
});

it('a mixed chart: lines on the second axes beside columns', async () => {
  await write('series/1', 'chartType', 'LineMarkers');
  await write('series/1', 'axisGroup', 'Secondary');
  reopened(host);
  const series = await onChart((chart) => chart.series.load('items/chartType,items/axisGroup'));
  expect(series.items.map((one) => [one.chartType, one.axisGroup])).toEqual([
    ['ColumnClustered', 'Primary'],
    ['LineMarkers', 'Secondary'],
  ]);
});

it('getDataTable: shown under the chart; a pie has none', async () => {
  await onChart((chart) => {
    const table = chart.getDataTable();
    table.visible = true;
    table.showLegendKey = false;
    table.format.font.color = '#0000FF';
    table.format.border.lineStyle = 'Dot';
  });
  reopened(host);
  const table = await onChart((chart) =>
    chart.getDataTableOrNullObject().load('visible,showLegendKey,showOutlineBorder'),
  );
  expect(table.toJSON()).toMatchObject({ visible: true, showLegendKey: false, showOutlineBorder: true });
  await write('', 'chartType', 'Pie');
  const none = await onChart((chart) => chart.getDataTableOrNullObject());
  expect(none.isNullObject).toBe(true);
  expect(
    await failureCode(async (context) => {
      context.workbook.worksheets.getFirst().charts.getItemAt(0).getDataTable().load('visible');
      await context.sync();
    }),
  ).toBe('InvalidArgument');
});

it('tells of charts added, activated, left and deleted; the active chart is known', async () => {
  const told: string[] = [];
  await onSheet((sheet) => {
    sheet.load('id');
    const { charts } = sheet;
    charts.onAdded.add(async (event) => void told.push(`added ${event.type}`));
    charts.onActivated.add(async () => void told.push('activated'));
    charts.onDeactivated.add(async () => void told.push('deactivated'));
    charts.onDeleted.add(async () => void told.push('deleted'));
  });
  await onSheet((sheet) => {
    const chart = sheet.charts.add('Line' as Excel.ChartType, sheet.getRange('A1:B4'));
    chart.name = 'Mới';
    chart.activate();
  });
  const active = await onSheet((_sheet, { workbook }) => workbook.getActiveChart().load('name'));
  expect(active.name).toBe('Mới');
  await onSheet((sheet) => sheet.getRange('A1').select());
  const none = await onSheet((_sheet, { workbook }) => workbook.getActiveChartOrNullObject());
  expect(none.isNullObject).toBe(true);
  await onSheet((sheet) => sheet.charts.getItem('Mới').delete());
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(told).toEqual(['added ChartAdded', 'activated', 'deactivated', 'deleted']);
});

it('a chart follows rows, renamed sheets, copies and deleted sheets', async () => {
  await onChart((chart) => chart.setPosition('E6', 'J15'));
  await onSheet((sheet) => {
    sheet.getRange('1:2').insert('Down');
    sheet.name = 'Tổng hợp';
    sheet.copy('After', sheet).name = 'Bản sao';
  });
  const [first, copy] = host.workbook.sheets;
  expect(first.charts[0].anchor).toEqual({ from: { row: 7, column: 4 }, to: { row: 17, column: 10 } });
  expect(describeChart(first.charts[0]).series[0].values).toBe("'Tổng hợp'!$B$4:$B$6");
  expect(describeChart(copy.charts[0]).series[0].values).toBe("'Bản sao'!$B$4:$B$6");
  await onSheet((sheet, { workbook }) => {
    sheet.charts.add('Line' as Excel.ChartType, workbook.worksheets.getItem('Bản sao').getRange('A3:B6'));
    workbook.worksheets.getItem('Bản sao').delete();
  });
  expect(describeChart(host.workbook.sheets[0].charts[1]).series[0].values).toBe('#REF!');
});

it('a protected sheet refuses every change of its charts', async () => {
  await onSheet((sheet) => sheet.protection.protect());
  for (const [path, property, value] of [
    ['title', 'text', 'x'],
    ['', 'left', 5],
    ['axes/valueAxis', 'minimum', 1],
  ] as const)
    expect(await writeFailure(path, property, value)).toBe('AccessDenied');
});

it('loads of whole pieces answer every property of theirs', async () => {
  await write('series/0', 'hasDataLabels', true);
  const json = await onChart(async (chart, context) => {
    const series = chart.series.getItemAt(0);
    const pieces = [
      chart.load(),
      chart.title.load(),
      chart.legend.load(),
      chart.plotArea.load(),
      chart.axes.valueAxis.load(),
      chart.axes.categoryAxis.load(),
      chart.dataLabels.load(),
      series.load(),
      series.points.getItemAt(0).load(),
      series.points.getItemAt(0).dataLabel.load(),
      chart.title.format.font.load(),
    ];
    await context.sync();
    return pieces.map((piece) => Object.keys(piece.toJSON()).length);
  });
  expect(json.every((count) => count > 5)).toBe(true);
});
