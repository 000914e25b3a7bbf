/** So sánh: from a line to its cell; the school year as lines, as a table, and as Excel's own charts in the book. */
import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

test('a line leads to its cell; the year is drawn in the pane and twice in the book, in one place', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await showScreen(pane, 'So sánh');
  const line = pane.getByRole('listitem').first();
  await line.getByRole('button', { name: /^Đến ô: / }).click();
  const said = await line.getByText(/^Đã chọn ô [A-Z]+\d+ của trang “[^”]+”\./).innerText();
  const [, cell = '', sheet = ''] = /ô ([A-Z]+\d+) của trang “([^”]+)”/.exec(said) ?? [];
  await desk.page.getByRole('tab', { name: sheet, selected: true }).waitFor();
  expect(await desk.page.getByLabel(/^Hộp Tên/).inputValue()).toBe(cell);

  const chart = pane.getByRole('img', { name: /^Tiểu học: Học sinh\. / });
  expect(await chart.getAttribute('aria-label')).toMatch(
    /9\/2021: chưa có số liệu; 10\/2021: 12\.843; 11\/2021: 12\.8/,
  );
  await desk.paneIsSound(320);
  await pane.getByRole('switch', { name: 'Xem dạng bảng' }).click();
  await pane.getByRole('row', { name: /^10\/2021 12\.843 17\/17$/ }).waitFor();
  await desk.paneIsSound(320);
  const draw = pane.getByRole('button', { name: 'Vẽ biểu đồ vào sổ' });
  await draw.click();
  await pane.getByText('Đã vẽ 6 biểu đồ ở trang “Biểu đồ”.').waitFor();
  await draw.click();
  await desk.until(async () => !(await draw.isDisabled()), 'the charts to be drawn again');
  await pane.getByText('Đã vẽ 6 biểu đồ ở trang “Biểu đồ”.').waitFor();
  const saved = readWorkbook(await readFile((await (await desk.saved()).path()) as string));
  expect(saved.sheets.filter(({ name }) => name.startsWith('Biểu đồ')).map(({ charts }) => charts.length)).toEqual([6]);
});
