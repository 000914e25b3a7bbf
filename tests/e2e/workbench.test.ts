/** The whole workbench as a person sits down at it: open, type, see it counted, paste, undo, save, come back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launched, servedBuild, type Site } from './browser';
import { cellShows, goToCell } from './cells';

jest.setTimeout(120_000);

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
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 720 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(blob|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(site.url);
  await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const grid = () => page.getByRole('application');
const nameBox = () => page.getByRole('textbox', { name: /^Hộp Tên/ });
const goTo = (address: string) => goToCell(page, address);

async function sample(name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Dữ liệu ví dụ' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function pane(text: RegExp): Promise<Frame> {
  for (let tries = 0; tries < 200; tries++) {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    const shown = await frame?.evaluate(() => document.body.innerText).catch(() => '');
    if (frame && shown && text.test(shown)) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`Ngăn không hiện ${text}`);
}

async function savedWorkbook(): Promise<ExcelJS.Workbook> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu về máy' }).click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(await download.path())) as unknown as ArrayBuffer);
  return workbook;
}

test('a figure typed into the school form is counted by the form itself, undone, saved, and read by another library', async () => {
  await sample(/TH Lê Lợi, tháng 12 \(chưa điền\)/);
  await page.getByRole('tab', { name: /Nhập liệu/ }).waitFor();
  await goTo('GB_TH_1_hocSinh');
  await page.keyboard.type('253');
  await page.keyboard.press('Enter');
  await page.keyboard.type('211');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Hoàn tác nhập vào D12/ }).waitFor();
  await cellShows(page, 'GB_TH_1_hocSinh', '253');
  await page.keyboard.press('Control+z');
  await cellShows(page, 'GB_TH_2_hocSinh', '');
  await page.keyboard.press('Control+y');
  await cellShows(page, 'GB_TH_2_hocSinh', '211');
  const workbook = await savedWorkbook();
  const form = workbook.getWorksheet('Nhập liệu');
  const values: unknown[] = [];
  form?.eachRow((row) =>
    row.eachCell((cell) => void (cell.value === 253 || cell.value === 211 ? values.push(cell.value) : 0)),
  );
  expect(values).toEqual([253, 211]);
});

test('keys faster than the way to a named cell are entered each in its own cell', async () => {
  await sample(/TH Lê Lợi, tháng 12 \(chưa điền\)/);
  await page.getByRole('tab', { name: /Nhập liệu/ }).waitFor();
  await nameBox().fill('GB_TH_1_khuyetTat');
  // Before the grid can answer: Enter in the Name Box, a figure, Enter, and the next one begun.
  await nameBox().evaluate((box) => {
    const enter = () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })); // prettier-ignore
    const type = (digit: string) => document.execCommand('insertText', false, digit);
    box.focus();
    enter();
    type('1');
    enter();
    type('2');
  });
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await cellShows(page, 'GB_TH_1_khuyetTat', '1');
  await cellShows(page, 'GB_TH_2_khuyetTat', '2');
  await cellShows(page, 'GB_TH_3_khuyetTat', '34');
});

test('what the form forbids is refused with a reason, and a locked cell says why', async () => {
  await sample(/TH Lê Lợi, tháng 12 \(chưa điền\)/);
  await page.getByRole('tab', { name: /Nhập liệu/ }).waitFor();
  await goTo('GB_TH_1_hocSinh');
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await goTo('B4');
  await page.keyboard.type('x');
  await page
    .getByRole('alertdialog')
    .getByText(/khóa|bảo vệ/)
    .first()
    .waitFor();
});

test('the pane in its frame is the add-in itself, and hears of the workbook that is opened', async () => {
  await sample(/đã lập báo cáo/);
  await pane(/44\/44 trường/);
  await page.getByRole('button', { name: 'Đóng ngăn' }).click();
  await page.getByRole('button', { name: 'Mở Giao ban' }).click();
  await pane(/44\/44 trường/);
});

test('unsaved work survives a reload; opening another workbook asks first', async () => {
  await grid().click({ position: { x: 200, y: 120 } });
  await goTo('B2');
  await page.keyboard.type('12.843');
  await page.keyboard.press('Enter');
  await page.getByText('chưa lưu').first().waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText(/như trước khi tải lại trang/).waitFor();
  await cellShows(page, 'B2', '12843');
  await page.getByRole('button', { name: 'Sổ trống' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hủy' }).click();
  await cellShows(page, 'B2', '12843');
  await page.getByRole('button', { name: 'Sổ trống' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Không lưu' }).click();
  await page.getByRole('heading', { name: 'Sổ mới.xlsx' }).waitFor();
  await cellShows(page, 'B2', '');
});

test('a file from the machine opens; one that is no workbook is named and leaves what was open', async () => {
  const picker = page.locator('input[type=file]');
  await picker.setInputFiles({ name: 'bao-cao.xls', mimeType: '', buffer: Buffer.from('x') });
  await page.getByText(/chỉ mở được tệp \.xlsx/).waitFor();
  await picker.setInputFiles({ name: 'bao-cao.xlsx', mimeType: '', buffer: Buffer.from('không phải') });
  await page.getByText(/không phải là sổ tính Excel/).waitFor();
  await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
  const bytes = await readFile(join(__dirname, '..', '..', 'dist', 'workbench', 'vi-du', 'MN-Nam-Khe_2021-11.xlsx'));
  await picker.setInputFiles({ name: 'MN-Nam-Khe_2021-11.xlsx', mimeType: '', buffer: bytes });
  await page.getByRole('heading', { name: 'MN-Nam-Khe_2021-11.xlsx' }).waitFor();
  await page.getByRole('tab', { name: /Phiếu báo cáo/ }).waitFor();
});

test('once opened it works without a network, sample data included', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
  await sample(/MN Nam Khê/);
  await page.getByRole('tab', { name: /Nhập liệu/ }).waitFor();
  await pane(/Nam Khê/);
});

test('English at a press, and back', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Sample data' }).waitFor();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: 'Dữ liệu ví dụ' }).waitFor();
});
