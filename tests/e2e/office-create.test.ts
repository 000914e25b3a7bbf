/** An office begins: from an empty workbook and its own list of schools to the board of the first month. */
import type { Frame } from 'playwright-core';
import { sampleSchools } from '../../src/sample/schools';
import { displayName } from '../../src/reporting/schools/names';
import { cellShows } from './cells';
import { aDesk } from './desk';

jest.setTimeout(180_000);

const desk = aDesk();
const button = (pane: Frame, name: string) => pane.getByRole('button', { name, exact: true });

/** As an office keeps it: other headings, other columns, levels only in the names, and one school twice. */
function ownList(): string {
  const lines = sampleSchools().map((school, index) =>
    [index + 1, displayName(school), school.commune, school.code, school.email ?? ''].join('\t'),
  );
  return [
    'DANH SÁCH CÁC TRƯỜNG NĂM HỌC 2021-2022',
    ['TT', 'Tên đơn vị', 'Xã, phường', 'Mã đơn vị', 'Thư điện tử'].join('\t'),
    ...lines,
    ['45', 'Trường TH Lê Lợi', 'Phường Quang Trung', 'UB-TH03', ''].join('\t'),
  ].join('\r\n');
}

test('an empty workbook becomes the office’s book', async () => {
  let pane = await desk.pane('[role=status] h1');
  await button(pane, 'Tạo sổ tổng hợp').click();
  await pane.getByRole('heading', { name: 'Bước 1/3: Thông tin của phòng' }).waitFor();
  const next = button(pane, 'Tiếp tục');
  await pane.getByLabel('Năm học').fill('2021');
  await pane.getByText('Ghi hai năm liền nhau').waitFor();
  expect(await next.isDisabled()).toBe(true);
  await pane.getByLabel('Năm học').fill('2021 – 2022');
  await pane.getByLabel('Cơ quan chủ quản').fill('UBND THÀNH PHỐ UÔNG BÍ');
  await pane.getByLabel('Địa danh').fill('Uông Bí');
  await pane.getByLabel('Ký thay mặt, ký thay').selectOption('KT.');
  await pane.getByLabel('Chức vụ người ký').fill('TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG');
  await desk.paneIsSound(350);
  await next.click();

  await pane.getByLabel('Hoặc dán từ Excel').fill(ownList());
  await button(pane, 'Dùng phần đã dán').click();
  await pane.getByText('Đọc được 44 trường.').waitFor();
  await pane.getByText(/Dòng 47 \(UB-TH03 - Trường TH Lê Lợi\): mã trường trùng/).waitFor();
  expect(await pane.getByLabel('Mã trường').locator('option:checked').innerText()).toBe('Cột D: Mã đơn vị');
  expect(await next.isDisabled()).toBe(true);
  await desk.paneIsSound(350);
  await pane.getByRole('checkbox', { name: 'Tôi đồng ý bỏ 1 dòng này ra khỏi danh mục' }).check();
  await next.click();

  await pane.getByText('44 trường (bỏ 1 dòng chưa dùng được)').waitFor();
  await desk.paneIsSound(350);
  await button(pane, 'Tạo sổ').click();

  pane = await desk.pane('nav');
  await pane.getByText(/0\/44 trường/).first().waitFor(); // prettier-ignore
  await desk.page.getByRole('tab', { name: 'Thiết lập' }).click();
  await desk.page.getByRole('tab', { name: 'Danh mục trường' }).click();
  await cellShows(desk.page, 'B4', /.+/);
  expect(await desk.page.getByRole('tab', { name: 'Sheet1' }).count()).toBe(0);
});
