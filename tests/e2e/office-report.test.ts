/** The report drawn again in the workbench: what was written on it by hand is asked about, kept, and in the Word copy too. */
import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { readDocx } from '../word/read-docx';
import { goToCell } from './cells';
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();
const SHEET = 'Báo cáo 11-2021';
const press = (pane: Frame, name: string) => pane.getByRole('button', { name, exact: true }).click();

test('a sentence and the number of the document, written by hand, stay when the report is drawn again', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await desk.page.getByRole('tab', { name: SHEET }).click();
  await goToCell(desk.page, 'A5');
  const bar = desk.page.getByRole('textbox', { name: 'Thanh công thức' });
  await desk.until(async () => (await bar.inputValue()).startsWith('Số:'), 'the number of the document');
  await desk.keys('Số: 05/TB-PGDĐT', 'Enter');
  await desk.until(async () => {
    await goToCell(desk.page, 'A5');
    return (await bar.inputValue()) === 'Số: 05/TB-PGDĐT';
  }, 'what was typed');

  await showScreen(pane, 'Lập báo cáo');
  await pane.getByRole('heading', { name: 'Đã có báo cáo của 44/44 trường' }).waitFor();
  // Before anything is drawn a number leads to the schools it is added up from, and from there to the cell.
  await pane.getByText(/^Xem trước \d+ câu số liệu$/).click();
  await pane.getByRole('button', { name: '12.843: lấy từ đâu' }).click();
  await pane.getByText('12.843 là tổng của 17 số:').waitFor();
  await desk.paneIsSound(320);
  await pane.getByRole('button', { name: /^Đến ô: Trường TH Lê Lợi/ }).click();
  await pane.getByText(/^Đã chọn ô [A-Z]+\d+ của trang “Số liệu TH”\. Số này là tổng của các ô /).waitFor();
  await desk.page.getByRole('tab', { name: 'Số liệu TH', selected: true }).waitFor();
  await pane.getByRole('button', { name: '12.843: lấy từ đâu' }).click();
  // One reason of one school becomes a footnote.
  const reasons = pane.getByText(/^Giải trình của các trường: \d+, in 0 thành chú thích$/);
  await reasons.click();
  const reason = pane.getByRole('checkbox', { name: /giải trình: / }).first();
  await reason.click();
  await pane.getByText(/^Giải trình của các trường: \d+, in 1 thành chú thích$/).waitFor();
  await desk.paneIsSound(320);
  // The tab above has the same name.
  await pane.getByRole('button', { name: 'Lập báo cáo', exact: true }).last().click();
  await pane.getByRole('heading', { name: 'Báo cáo đang có 1 chỗ sửa tay' }).waitFor();
  await pane.getByText('Số: 05/TB-PGDĐT').waitFor();
  await desk.paneIsSound(350);
  await press(pane, 'Lập báo cáo như đã chọn');
  await pane.getByRole('heading', { name: '1 chỗ sửa tay được giữ' }).waitFor();
  await desk.paneIsSound(350);
  await goToCell(desk.page, 'A5');
  await desk.until(async () => (await bar.inputValue()) === 'Số: 05/TB-PGDĐT', 'the text that was kept');

  await pane.getByText(/câu số liệu, bấm vào số để đến ô$/).click();
  const number = pane.getByRole('button', { name: /^12\.843: đến ô 'PL1 11-2021'![A-Z]+\d+$/ });
  const cell = /![A-Z]+\d+$/.exec((await number.getAttribute('aria-label')) ?? '')?.[0].slice(1);
  await number.click();
  await desk.page.getByRole('tab', { name: 'PL1 11-2021', selected: true }).waitFor();
  expect(await desk.page.getByLabel(/^Hộp Tên/).inputValue()).toBe(cell);
  await desk.paneIsSound(320);

  const [download] = await Promise.all([desk.page.waitForEvent('download'), press(pane, 'Tải bản Word (.docx)')]);
  const [head] = readDocx(await readFile(await download.path())).tables;
  expect(head?.rows[0]?.[0]).toContain('Số: 05/TB-PGDĐT');

  await press(pane, 'Ban hành Thông báo');
  await pane.getByText('Đã ban hành: trang “Thông báo 11-2021”.').waitFor();
  await press(pane, 'Mở trang Thông báo 11-2021');
  await desk.page.getByRole('tab', { name: /^Thông báo 11-2021/, selected: true }).waitFor();
  await desk.cellHolds('A5', 'Số: 05/TB-PGDĐT');
  await press(pane, 'Ban hành Thông báo');
  await pane.getByText(/đã ban hành \(trang “Thông báo 11-2021”\)/).waitFor();
  await desk.paneIsSound(350);

  await pane.getByText('Đã khóa 0/44 báo cáo tháng 11/2021.').waitFor();
  await press(pane, 'Khóa 44 báo cáo đã duyệt');
  await pane.getByText('Đã khóa 44/44 báo cáo tháng 11/2021.').waitFor();
  await press(pane, 'Mở khóa tháng');
  await pane.getByLabel('Lý do mở khóa').fill('Trường TH Lê Lợi báo nhầm');
  await desk.paneIsSound(320);
  await press(pane, 'Mở khóa 44 báo cáo');
  await pane.getByText('Đã khóa 0/44 báo cáo tháng 11/2021.').waitFor();
});
