/** Tổng hợp nhiều đơn vị: the books of two wards into an empty book, a code they both use decided, and taken back. */
import { bookAbove, wardBook } from '../workflows/offices/wards';
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

test('two wards’ books are looked at, decided on, received, and taken back', async () => {
  const first = await wardBook({ name: 'Phường A', has: ({ code }) => code <= 'UB-TH03' });
  const second = await wardBook({
    name: 'Phường B',
    has: ({ code }) => code >= 'UB-TH03',
    change: ({ schools }) => ({
      schools: schools.map((school) =>
        school.code === 'UB-TH03' ? { ...school, name: 'Trường TH Kim Đồng', commune: 'Phường B' } : school,
      ),
    }),
  });
  await desk.openFile('So.xlsx', await bookAbove());
  const pane = await desk.pane('nav');
  await pane.getByLabel('Kỳ báo cáo').selectOption('2021-11');
  await showScreen(pane, 'Tổng hợp nhiều đơn vị');
  await desk.paneIsSound(320);
  const files = [first, second, { path: 'ghi-chu.txt', bytes: new Uint8Array([65, 66]) }];
  await pane
    .locator('[data-pick=files]')
    .setInputFiles(files.map(({ path, bytes }) => ({ name: path, mimeType: '', buffer: Buffer.from(bytes) })));
  await pane.getByRole('heading', { name: 'Sổ của các đơn vị (2)' }).waitFor();
  await pane.getByRole('heading', { name: 'Không nhận được (1)' }).waitFor();
  await pane.getByRole('heading', { name: 'Một mã, hai tên trường (1)' }).waitFor();
  const write = pane.getByRole('button', { name: 'Ghi vào sổ' });
  expect(await write.isDisabled()).toBe(true);
  await desk.paneIsSound(320);
  await pane.getByRole('radio', { name: /^Tách riêng, mã UB-TH03-/ }).click();
  await pane.getByText(/^Sẽ ghi 90 báo cáo, thêm 45 dòng danh mục trường\.$/).waitFor();
  await write.click();
  await pane.getByText(/^Đã ghi 90 báo cáo và thêm 45 trường vào danh mục\./).waitFor();
  await pane.getByText(/Đã có 45\/45 trường của tháng 11\/2021\./).waitFor();
  await desk.paneIsSound(320);
  await pane.getByRole('button', { name: 'Hoàn tác' }).click();
  await pane.getByText(/^Đã lấy ra 90 báo cáo\./).waitFor();
});
