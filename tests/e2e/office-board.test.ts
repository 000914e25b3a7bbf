/** The office's officer over the workbench: who is missing, a reminder, a report sent back, entered by phone, approved. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import ExcelJS from 'exceljs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launched, servedBuild, type Site } from './browser';
import { cellShows } from './cells';
import { showScreen } from './office-screens';

jest.setTimeout(120_000);

const SCHOOL = 'UB-TH03';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [site, browser] = [await servedBuild('workbench'), await launched()];
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url);
  await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

/** Opens a sample book and waits for the office's pane on it. */
async function openSample(name: RegExp): Promise<Frame> {
  await page.getByRole('button', { name: 'Dữ liệu ví dụ' }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('tab', { name: 'Nộp báo cáo' }).waitFor();
  for (let tries = 0; tries < 200; tries++) {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    const isThere = await frame
      ?.getByLabel('Kỳ báo cáo')
      .isVisible()
      .catch(() => false);
    if (frame && isThere) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error('Ngăn của Phòng không mở.');
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include('iframe')
    .exclude(['iframe', '[data-tabster-dummy]'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Rows of tblNop for a school and month: address of its Trạng thái, and what the columns hold. */
async function submissions(school: string, period: string): Promise<{ address: string; row: string[] }[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu về máy' }).click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(await download.path())) as unknown as ArrayBuffer);
  const found: { address: string; row: string[] }[] = [];
  workbook.getWorksheet('Nộp báo cáo')?.eachRow((row, number) => {
    const texts = Array.from({ length: 10 }, (_, at) => row.getCell(at + 1).text);
    if (texts[0] === period && texts[1] === school) found.push({ address: `C${number}`, row: texts });
  });
  return found;
}

async function gridShows(address: string, content: string): Promise<void> {
  await page.getByRole('tab', { name: 'Nộp báo cáo' }).click();
  await cellShows(page, address, content);
}

test('before the receipt all are missing: the list kept to a commune, a school found, the reminder copied', async () => {
  const pane = await openSample(/trước khi nhận/);
  await pane.getByLabel('Kỳ báo cáo').selectOption({ label: 'Tháng 11/2021' });
  await pane.getByRole('heading', { name: 'Đã nộp 0/44 trường (0,0%)' }).waitFor();
  await pane.getByRole('button', { name: '44 Thiếu', exact: true }).click();
  const list = pane.getByRole('grid', { name: 'Danh sách trường' });
  expect(await list.getAttribute('aria-rowcount')).toBe('44');
  await pane.getByRole('searchbox', { name: 'Tìm trường' }).fill('dien cong th');
  await pane.getByText('1 trong 44 trường').waitFor();
  expect(await list.getByRole('row').allInnerTexts()).toEqual([expect.stringContaining('TH&THCS Điền Công')]);
  await pane.getByRole('searchbox', { name: 'Tìm trường' }).fill('');
  await pane.getByRole('combobox', { name: 'Cấp học' }).selectOption({ label: 'THCS' });
  await pane.getByRole('button', { name: 'Soạn tin nhắc nộp (13 trường)' }).click();
  await pane.getByRole('button', { name: 'Sao chép', exact: true }).click();
  await pane.getByText('Đã sao chép, có thể dán ngay.').waitFor();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  expect(message).toContain(
    'chưa nhận được báo cáo số liệu tháng 11/2021 của 13 trường sau (hạn nộp: 17g00 ngày 28/11/2021):\n1. Trường THCS Trưng Vương',
  );
  expect(message.split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(13);
  expect(await violations()).toEqual([]);
});

test('arrow keys go through the list, which draws only what is near', async () => {
  const pane = await openSample(/đã lập báo cáo/);
  const list = pane.getByRole('grid', { name: 'Danh sách trường' });
  await list.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  const focused = () => pane.evaluate(() => document.activeElement?.getAttribute('data-cell'));
  expect(await focused()).toBe('43:1');
  expect(await list.getByRole('row').count()).toBeLessThan(44);
  await page.keyboard.press('Enter');
  await pane.getByRole('menuitemradio', { name: 'Đã nhận' }).waitFor();
  // A menu lies over the page; it does not hide it.
  expect(await pane.evaluate(() => document.elementFromPoint(20, 20)?.closest('#pane') !== null)).toBe(true);
  await pane.getByRole('menuitemradio', { name: 'Đã nhận' }).click();
  await pane.getByText('Trường TH&THCS Ví dụ 03: đã ghi bản ký “Đã nhận” vào sổ.').waitFor();
  const [{ row }] = await submissions('UB-LC04', '2021-11');
  expect(row[5]).toBe('Đã nhận');
  await list.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: 'Trường TH&THCS Ví dụ 03' }).waitFor();
});

test('a report is returned with a message, entered from a phone call, and approved: tblNop says so', async () => {
  const pane = await openSample(/đã lập báo cáo/);
  await pane.getByRole('searchbox', { name: 'Tìm trường' }).fill('th lê lợi');
  await pane
    .getByRole('gridcell', { name: /TH Lê Lợi/ })
    .first()
    .getByRole('button')
    .click();
  await pane.getByRole('heading', { name: 'Trường TH Lê Lợi' }).waitFor();
  expect(await violations()).toEqual([]);

  await pane.getByRole('button', { name: 'Trả lại' }).click();
  await pane.getByRole('button', { name: 'Trả lại' }).click();
  await pane.getByText('Cần ghi lý do.').waitFor();
  await pane.getByLabel('Lý do trả lại').fill('Sĩ số lớp 3 lệch với phiếu ký');
  await pane.getByRole('button', { name: 'Trả lại' }).click();
  const message = pane.getByLabel('Tin gửi trường');
  await message.waitFor();
  expect(await message.inputValue()).toContain('Lý do: Sĩ số lớp 3 lệch với phiếu ký.');
  const [returned] = await submissions(SCHOOL, '2021-11');
  expect([returned.row[2], returned.row[8]]).toEqual(['Trả lại', 'Sĩ số lớp 3 lệch với phiếu ký']);
  await gridShows(returned.address, 'Trả lại');

  await pane.getByRole('button', { name: 'Nhập hộ' }).click();
  await pane.getByRole('group', { name: 'Học sinh' }).getByLabel('Lớp 3').fill('210x');
  await pane.getByRole('button', { name: 'Ghi vào sổ (1 ô đã gõ)' }).click();
  await pane.getByText('Cần ghi nguồn số liệu.').first().waitFor();
  await pane.getByText('1 ô chưa đúng').waitFor();
  await pane.getByRole('group', { name: 'Học sinh' }).getByLabel('Lớp 3').fill('210');
  await pane.getByLabel('Nguồn số liệu').fill('điện thoại cô Hoa');
  await pane.getByRole('button', { name: 'Ghi vào sổ (1 ô đã gõ)' }).click();
  await pane.getByText('Đã ghi số nhập hộ vào sổ.').waitFor();
  await pane.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await pane.getByText('Duyệt: 1 trường.').waitFor();
  const rows = await submissions(SCHOOL, '2021-11');
  expect(rows.map(({ row }) => [row[2], row[6]])).toEqual([
    ['Trả lại', expect.stringMatching(/\.xlsx$/)],
    ['Đã duyệt', 'Nhập hộ: điện thoại cô Hoa'],
  ]);
  await gridShows(rows[1].address, 'Đã duyệt');

  await showScreen(pane, 'Bảng theo dõi');
  await pane.getByRole('button', { name: '1 Nhập hộ', exact: true }).waitFor();
});
