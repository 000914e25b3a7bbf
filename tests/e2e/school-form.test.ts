/** The school's pane over the open form: typed by keyboard alone, pasted into, typed in the sheet; narrow, dark, enlarged. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { launched, servedBuild, type Site } from './browser';
import { cellShows, goToCell } from './cells';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: Frame;
let complaints: string[];

beforeAll(async () => {
  [site, browser] = [await servedBuild('workbench'), await launched()];
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function open(sample: RegExp, options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Dữ liệu ví dụ' }).click();
  await page.getByRole('menuitem', { name: sample }).click();
  await page.getByRole('tab', { name: /Nhập liệu/ }).waitFor();
  pane = await formPane();
}

afterEach(async () => {
  await context?.close();
  expect(complaints).toEqual([]);
});

/** The pane's frame is loaded anew with the workbook. */
async function formPane(): Promise<Frame> {
  for (let tries = 0; tries < 200; tries++) {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    if (frame && (await frame.locator('[data-figure]').count().catch(() => 0)) > 0) return frame; // prettier-ignore
    await page.waitForTimeout(100);
  }
  throw new Error('Ngăn không mở biểu mẫu');
}

const field = (key: string) => pane.locator(`#field-${key}`);
const shown = (key: string): Promise<string> => field(key).inputValue();
const focused = (): Promise<string | undefined> =>
  pane.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['figure']);
const allWritten = () => pane.getByText('Mọi số đã ở trong sổ').waitFor();

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed)
    await (/^[A-Z]/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key)); // prettier-ignore
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await page.waitForTimeout(50);
  }
  throw new Error('it never came to hold');
}

const EMPTY = /TH Lê Lợi, tháng 12 \(chưa điền\)/;
const FILLED = /TH Lê Lợi, tháng 11 \(đã điền\)/;

test('a section is filled by keyboard alone, column by column, and the next one opens by itself', async () => {
  await open(EMPTY);
  await field('TH_1_lop').focus();
  for (const figure of ['6', '5', '5', '5', '4']) await keys(figure, 'Enter');
  expect(await focused()).toBe('TH_1_hocSinh');
  for (const figure of ['253', '211', '211', '210', '168']) await keys(figure, 'Enter');
  for (const figure of ['121', '101', '101', '101', '81']) await keys(figure, 'Enter');
  expect(await focused()).toBe('TH_1_danToc');
  await allWritten();
  await pane.getByRole('rowheader', { name: 'Cộng' }).waitFor();
  expect(await pane.locator('tfoot tr').first().innerText()).toMatch(/Cộng\s+25\s+1\.053\s+505/);
  await cellShows(page, 'GB_TH_5_nu', '81');

  await field('TH_5_banTru').focus();
  await keys('67', 'Enter');
  await until(async () => (await focused()) === 'TH_lopGhep');
  await keys('0', 'Enter');
  await until(async () => (await focused()) === 'TH_chuyenDen');
});

test('keys do what they do in Excel', async () => {
  await open(FILLED);
  await field('TH_1_hocSinh').focus();
  await keys('999', 'Escape');
  expect(await shown('TH_1_hocSinh')).toBe('253');
  await keys('F2', 'Backspace', '4', 'Enter');
  expect([await shown('TH_1_hocSinh'), await focused()]).toEqual(['254', 'TH_2_hocSinh']);
  await keys('ArrowRight', 'ArrowUp', 'Delete');
  expect([await shown('TH_1_nu'), await focused()]).toEqual(['', 'TH_1_nu']);
  await keys('Control+z');
  await until(async () => (await shown('TH_1_nu')) === '121');
  await keys('Control+z');
  await until(async () => (await shown('TH_1_hocSinh')) === '253');
  await keys('Home', '1', 'Tab', '2', 'Tab', '3', 'Enter');
  expect(await focused()).toBe('TH_2_lop');
  await allWritten();
});

test('what is wrong is said beside its field while it is typed, and the mend is offered', async () => {
  await open(FILLED);
  await field('TH_1_nu').focus();
  await keys('300');
  await pane.getByText(/Lỗi\./).first().waitFor();
  expect(await field('TH_1_nu').getAttribute('aria-invalid')).toBe('true');
  expect(await field('TH_1_nu').getAttribute('aria-describedby')).toBe('field-TH_1_nu-notes');
  await keys('Escape');
  await until(async () => (await field('TH_1_nu').getAttribute('aria-invalid')) === 'false');
});

test('a block copied from a spreadsheet is pasted over the grid and taken back; a block of the grid is copied', async () => {
  await open(EMPTY);
  await page.evaluate(() => navigator.clipboard.writeText('6\t253\t121\r\n5\t211\t101\r\n5\t1.211\t101\r\n'));
  await field('TH_1_lop').focus();
  await keys('Control+v');
  await allWritten();
  await until(async () => (await shown('TH_3_hocSinh')) === '1.211');
  await cellShows(page, 'GB_TH_3_hocSinh', '1211');
  await field('TH_1_lop').focus();
  await keys('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('6\t253\r\n5\t211');
  await keys('Control+z');
  await until(async () => (await shown('TH_3_hocSinh')) === '');
  await cellShows(page, 'GB_TH_1_lop', '');
});

test('what is typed or pasted in the sheet is seen in the pane, and undone there too', async () => {
  await open(EMPTY);
  await goToCell(page, 'GB_TH_1_hocSinh');
  await keys('253', 'Enter', '1211', 'Enter');
  await until(async () => (await shown('TH_1_hocSinh')) === '253' && (await shown('TH_2_hocSinh')) === '1.211');
  await keys('Control+z');
  await until(async () => (await shown('TH_2_hocSinh')) === '');
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [450, 'light'],
] as const)(
  'at %i pixels, %s, all sections open: axe finds nothing and nothing overflows',
  async (width, colorScheme) => {
    await open(FILLED, { colorScheme });
    await (
      await pane.frameElement()
    ).evaluate((frame, wide) => {
      (frame as HTMLElement).style.cssText =
        `position:fixed;inset:0 auto auto 0;z-index:9999;width:${wide}px;height:780px`;
    }, width);
    const closed = pane.locator('h2 button[aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await overflow()).toBe(0);
    // Fluent's own tab stops, which keep Tab within reach of a list of tabs.
    const { violations } = await new AxeBuilder({ page })
      .include('iframe[src*="taskpane.html"]')
      .exclude(['iframe[src*="taskpane.html"]', '[data-tabster-dummy]'])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`));
    expect(found).toEqual([]);
  },
);

test('enlarged to 200 % the page still does not move sideways', async () => {
  await open(FILLED);
  await pane.evaluate(() => (document.documentElement.style.zoom = '2'));
  expect(await overflow()).toBe(0);
  await field('TH_1_banTru').focus();
  expect(await focused()).toBe('TH_1_banTru');
});

function overflow(): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
