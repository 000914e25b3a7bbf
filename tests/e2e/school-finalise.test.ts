/** A month from a slip to the finalised file, as the accountant does it: mend, explain, finalise, copy the name, re-open. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launched, servedBuild, type Site } from './browser';
import { cellShows, goToCell } from './cells';

jest.setTimeout(180_000);

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: FrameLocator;
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
  await page.getByRole('button', { name: 'Dữ liệu ví dụ' }).click();
  await page.getByRole('menuitem', { name: /TH Lê Lợi, tháng 11/ }).click();
  pane = page.frameLocator('iframe[src*="taskpane"]');
  await pane.getByRole('tab', { name: 'Nhập liệu' }).waitFor({ timeout: 60_000 });
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const step = (name: RegExp) => pane.getByRole('tab', { name }).click();
const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: typeof name === 'string' });
const says = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: 20_000 });

/** As Excel does it: a paste is not held against the cell's validation. */
async function pasteInto(address: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await goToCell(page, address);
  await page.keyboard.press('Control+v');
}

/** At the pane's usual width axe finds nothing and the page does not scroll sideways. */
async function isSound(): Promise<void> {
  const frame = page.locator('iframe[src*="taskpane"]');
  await frame.evaluate((element) => (element.style.width = '320px'));
  const { violations } = await new AxeBuilder({ page })
    .include(['iframe[src*="taskpane"]', 'body'])
    // Fluent's own stops for the Tab key, which are seen by nobody and give the focus on at once.
    .exclude(['iframe[src*="taskpane"]', '[data-tabster-dummy]'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  const overflow = await pane
    .locator('html')
    .evaluate((element) => [element.scrollWidth, element.clientWidth].map(Math.round));
  await frame.evaluate((element) => (element.style.width = ''));
  expect(found).toEqual([]);
  expect(overflow[0]).toBeLessThanOrEqual(overflow[1] ?? 0);
}

test('a slip is mended by its proposal, a warning explained, the month finalised and opened again', async () => {
  await pasteInto('GB_TH_1_hocSinh', '1,255');
  await step(/^Kiểm tra \(\d+\)/);
  await says(/Còn 1 lỗi/);
  await isSound();
  await button('Sửa thành 1.255?').click();
  await says(/cảnh báo chưa giải trình/);
  await cellShows(page, 'GB_TH_1_hocSinh', '1255');

  const waiting = button('Giải trình');
  for (let tries = 0; tries < 5 && (await waiting.count()) > 0; tries++) {
    await waiting.first().click();
    await pane.getByRole('textbox', { name: 'Giải trình' }).fill('Em Nguyễn Văn An mới chuyển đến');
    await says(/“Nguyễn Văn An” giống tên học sinh/);
    if (tries === 0) await isSound();
    await button(/Tháng trước ghi nhầm/).click();
    await button('Ghi giải trình').click();
    await button('Ghi giải trình').waitFor({ state: 'detached' });
  }
  await says('Không còn lỗi; không còn cảnh báo nào phải giải trình.');
  await button('12 tháng').first().click();
  await pane
    .getByRole('dialog')
    .getByRole('img', { name: /kỳ có số liệu/ })
    .waitFor();
  await isSound();
  await pane.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();

  await step(/^Chốt/);
  await says('Hãy xác nhận các số lấy từ tháng trước.');
  await isSound();
  expect(await button('Chốt số liệu').getAttribute('aria-disabled')).toBe('true');
  await pane.getByRole('checkbox', { name: /Tôi đã xem lại/ }).click();
  await button('Chốt số liệu').click();
  await says(/^Đã chốt lúc \d\dg\d\d/);
  await isSound();
  await button('Chép tên tệp').click();
  await says('Đã chép tên tệp.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('TH-Le-Loi_2021-11.xlsx');
  await button('Mở Phiếu báo cáo').click();
  await page.getByRole('tab', { name: /Phiếu báo cáo/, selected: true }).waitFor();

  await button('Bỏ chốt').click();
  await button('Bỏ chốt để sửa').click();
  await says('Hãy ghi lý do bỏ chốt.');
  await pane.getByRole('textbox', { name: 'Lý do bỏ chốt' }).fill('Ghi nhầm số học sinh lớp 1');
  await isSound();
  await button('Bỏ chốt để sửa').click();
  await says('Số liệu đã đủ, không còn lỗi. Có thể chốt.');
  await pasteInto('GB_TH_1_hocSinh', '253');
  await step(/^Kiểm tra/);
  await says(/Khớp: kỳ này 1\.053 học sinh/);
});

test('a month goes on to the next and back while nothing is typed', async () => {
  await step(/^Chốt/);
  await pane.getByRole('checkbox', { name: /Tôi đã xem lại/ }).click();
  await button('Chốt số liệu').click();
  await says(/^Đã chốt lúc/);
  await button('Chuyển sang tháng 12/2021').click();
  await says(/Chốt số liệu tháng 12\/2021/);
  await cellShows(page, 'GB_TH_1_hocSinh', '');
  await cellShows(page, 'GB_phongHoc', /\d/);
  await button('Quay lại tháng 11/2021').click();
  await says(/^Đã chốt lúc/);
  await cellShows(page, 'GB_TH_1_hocSinh', '253');
});

test('the buttons of the ribbon speak in the pane, go to the cell, and finalise only what was looked at', async () => {
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await says(/Số liệu tháng 11\/2021 không còn lỗi/);
  await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click();
  await says(/14 số lấy từ tháng trước chưa ai xem lại/);
  await pasteInto('GB_TH_2_nu', '999');
  await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click();
  await says(/Chưa chốt được: còn 1 lỗi/);
  expect(await page.getByRole('textbox', { name: 'Thanh công thức' }).inputValue()).toBe('999');
});
