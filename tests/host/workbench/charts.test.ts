/** Charts in the workbench: what the grid and the printed page are told of them, and what they draw. */
import { newChart, setTitle } from '../../../src/spreadsheet/charts/build';
import { emptySheet, emptyWorkbook, setCell } from '../../../src/spreadsheet/build';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { chartPicture } from '../../../src/host/workbench/chart-picture';
import { WorkbenchEngine } from '../../../src/host/workbench/engine/engine';
import { nodePasswords } from '../../../src/host/passwords-node';

async function engineWithChart(type: string): Promise<{ engine: WorkbenchEngine; sheet: string }> {
  const workbook = emptyWorkbook();
  const sheet = emptySheet('S');
  workbook.sheets.push(sheet);
  ['Tháng', '9', '10', '11'].forEach((value, row) => setCell(sheet, row, 0, { value }));
  ['Học sinh', 100, null, 12843].forEach((value, row) => value !== null && setCell(sheet, row, 1, { value }));
  const chart = newChart('Của tôi', type, [{ name: 'S!$B$1', categories: 'S!$A$2:$A$4', values: 'S!$B$2:$B$4' }], {
    from: { row: 5, column: 1, down: 0, right: 0 },
    size: { width: 300, height: 150 },
  });
  if (!chart) throw new Error(type);
  setTitle(chart, 'Học sinh <TH>');
  sheet.charts.push(chart);
  const engine = new WorkbenchEngine({ passwords: nodePasswords, now: () => new Date(2021, 10, 28) });
  await engine.openFile(writeWorkbook(workbook), 'so.xlsx');
  return { engine, sheet: (await engine.view()).activeSheet };
}

it('tells where a chart lies and the figures it shows; a blank is none', async () => {
  const { engine, sheet } = await engineWithChart('LineMarkers');
  const [chart] = (await engine.layout(sheet)).charts;
  expect(chart).toMatchObject({ name: 'Của tôi', title: 'Học sinh <TH>', width: 400, height: 200 });
  expect(chart.type).toMatch(/^Line/);
  expect(chart.series).toMatchObject([{ name: 'Học sinh', categories: ['9', '10', '11'], values: [100, null, 12843] }]);
  expect((await engine.printed([sheet])).sheets[0].charts).toEqual([chart]);
});

it('shows what is typed at once', async () => {
  const { engine, sheet } = await engineWithChart('LineMarkers');
  const heard: boolean[] = [];
  engine.subscribe(({ layout }) => void heard.push(layout));
  await engine.perform(sheet, { act: 'type', row: 2, column: 1, text: '300' });
  expect(heard).toContain(true);
  expect((await engine.layout(sheet)).charts[0].series[0].values).toEqual([100, 300, 12843]);
});

it('draws a line only between months that follow each other, columns for each figure, and texts as texts', async () => {
  const drawn = async (type: string) => {
    const { engine, sheet } = await engineWithChart(type);
    return chartPicture((await engine.layout(sheet)).charts[0]);
  };
  const line = await drawn('LineMarkers');
  expect(line.match(/<circle/g)).toHaveLength(2);
  expect(line).not.toContain('<path');
  expect(line).toContain('Học sinh &#60;TH&#62;');
  expect(line).toMatch(/>1\d\.000</);
  const columns = await drawn('ColumnClustered');
  expect(columns.match(/<rect/g)).toHaveLength(3);
  expect(await drawn('Pie')).toContain('>Pie<');
});
