/** A report goes back to its school: a message, and the school's own file with the remarks at their cells. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aDesk, SAMPLES } from './desk';

jest.setTimeout(180_000);

const desk = aDesk();
const SENT = join(SAMPLES, 'TH-Le-Loi_2021-11.xlsx');

test('the school’s file comes back with remarks, and the school sees them', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await pane.getByRole('searchbox', { name: 'Tìm trường' }).fill('th lê lợi');
  const found = pane.getByRole('gridcell', { name: /TH Lê Lợi/ }).first();
  await found.getByRole('button').click();
  await pane.getByRole('heading', { name: 'Trường TH Lê Lợi' }).waitFor();
  await pane.getByRole('button', { name: 'Trả lại' }).click();
  await pane.getByLabel('Lý do trả lại').fill('Sĩ số lớp 1 lệch với phiếu ký');
  await pane.getByRole('button', { name: 'Trả lại' }).click();
  await pane.getByLabel('Tin gửi trường').waitFor();
  await desk.paneIsSound(350);

  await pane.locator('[data-pick=sent-file]').setInputFiles(join(SAMPLES, 'MN-Nam-Khe_2021-11.xlsx'));
  await pane.getByText(/tệp này của Trường MN Nam Khê, không phải của Trường TH Lê Lợi/).waitFor();
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    pane.locator('[data-pick=sent-file]').setInputFiles(SENT),
  ]);
  expect(download.suggestedFilename()).toBe('TH-Le-Loi_2021-11_tra-lai.xlsx');
  await pane.getByText('Đã tải “TH-Le-Loi_2021-11_tra-lai.xlsx” về máy.').waitFor();
  const bytes = await readFile(await download.path());

  // The book is unsaved; opening another workbook asks first.
  await desk.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tra-lai.xlsx', mimeType: '', buffer: bytes });
  await desk.page.getByRole('alertdialog').getByRole('button', { name: 'Không lưu' }).click();
  const school = await desk.pane('[data-figure]');
  await school.getByText(/^Phòng trả lại báo cáo, có \d+ ý kiến$/).waitFor();
  await school.getByText(/Sĩ số lớp 1 lệch với phiếu ký/).waitFor();
  await desk.paneIsSound(320);
});
