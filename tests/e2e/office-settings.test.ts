/** Thiết lập: a setting of the year and one of a school; a school that is renamed, one that closes; the next year's book. */
import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

test('settings, deadlines and the registry are changed from the pane, and the next year’s book is downloaded', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await showScreen(pane, 'Thiết lập');
  await pane.getByLabel('Họ tên người ký').fill('Trần Thị Mới');
  await desk.paneIsSound(320);
  await pane.getByRole('tab', { name: 'Hạn nộp' }).click();
  await pane.getByLabel('Gia hạn cho trường').fill('le loi');
  await pane.getByRole('button', { name: 'Trường TH Lê Lợi (UB-TH03)' }).click();
  const longer = pane.getByLabel('Trường TH Lê Lợi', { exact: true });
  const save = pane.getByRole('button', { name: 'Ghi vào sổ' });
  await longer.fill('30/02/2021');
  expect(await save.isDisabled()).toBe(true);
  await longer.fill('30/11/2021 17g00');
  await pane.getByText('Hạn của tháng 11/2021: 17g00 ngày 30/11/2021.').waitFor();
  await desk.paneIsSound(320);
  await save.click();
  await pane.getByText('Đã ghi vào sổ.', { exact: true }).waitFor();

  await pane.getByRole('tab', { name: 'Danh mục trường' }).click();
  const find = pane.getByRole('searchbox', { name: 'Tìm trường' });
  await find.fill('le loi');
  await desk.paneIsSound(320);
  await pane.getByRole('button', { name: /^Trường TH Lê Lợi/ }).click();
  await pane.getByLabel('Đổi tên, cấp học từ một ngày').click();
  await pane.getByLabel('Tên trường').fill('Trường TH Lê Lợi mới');
  await pane.getByLabel('Từ ngày').fill('1/12/2021');
  await desk.paneIsSound(320);
  await save.click();
  await pane.getByText('Đã đổi tên Trường TH Lê Lợi.').waitFor();
  await pane.getByLabel('Danh sách', { exact: true }).selectOption({ label: 'Tất cả các dòng' });
  await pane.getByText(/UB-TH03.*từ 01\/12\/2021/).waitFor();

  await find.fill('UB-TH04');
  await pane.getByRole('button', { name: /UB-TH04/ }).click();
  await pane.getByLabel('Thôi hoạt động').click();
  await pane.getByLabel('Ngày hoạt động cuối cùng').fill('31/10/2021');
  await pane.getByText(/sẽ không còn trong tổng: .*tháng 11\/2021/).waitFor();
  expect(await save.isDisabled()).toBe(true);
  await pane.getByLabel('Ngày hoạt động cuối cùng').fill('31/5/2022');
  await save.click();
  await pane.getByText(/^Đã ghi ngày thôi hoạt động của/).waitFor();

  await pane.getByRole('tab', { name: 'Năm học mới' }).click();
  await desk.paneIsSound(320);
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    pane.getByRole('button', { name: 'Tải sổ năm học 2022-2023' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('So-tong-hop_2022-2023.xlsx');
  const { sheets } = readWorkbook(await readFile((await download.path()) as string));
  const texts = (name: string) =>
    sheets.find((sheet) => sheet.name === name)?.rows.map((cells) => cells?.map((cell) => cell?.value ?? '').join('|'));
  const registry = texts('Danh mục trường')?.filter((row) => row.includes('UB-'));
  // 44 schools, the one that closes left behind; the renamed one under its new name alone.
  expect(registry).toHaveLength(43);
  expect(registry?.filter((row) => row.includes('UB-TH03'))).toEqual([expect.stringContaining('Lê Lợi mới')]);
  expect(texts('Thiết lập')?.some((row) => row.includes('Trần Thị Mới'))).toBe(true);
});
