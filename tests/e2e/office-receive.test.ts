/** The office's month in the workbench: forms out, files in, looked at, written, taken back, and the report. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { archiveFiles } from '../../src/sample/dirty/archives';
import { makeForm, novemberFigures } from '../sample-files';
import { saveInHost } from '../sample/saving';
import { readDocx } from '../word/read-docx';
import { launched, ROOT, servedBuild, type Site } from './browser';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const SAMPLES = join(ROOT, 'dist', 'workbench', 'vi-du');
const SENT = ['MN-Nam-Khe_2021-11.xlsx', 'TH-Le-Loi_2021-11.xlsx', 'THCS-Trung-Vuong_2021-11.xlsx'];

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: Frame;
let files: Upload[];
let complaints: string[];

const upload = (name: string, bytes: Uint8Array): Upload => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

beforeAll(async () => {
  [site, browser] = [await servedBuild('workbench'), await launched()];
  files = await Promise.all(SENT.map(async (name) => upload(name, await readFile(join(SAMPLES, name)))));
  for await (const { path, bytes } of archiveFiles(saveInHost)) {
    if (path === 'bom-nen.xlsx' || path === 'nam-truong.zip') files.push(upload(path, bytes));
  }
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Dữ liệu ví dụ' }).click();
  await page.getByRole('menuitem', { name: /trước khi nhận/ }).click();
  pane = await officePane();
  await pane.getByLabel('Kỳ báo cáo').selectOption('2021-11');
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function officePane(): Promise<Frame> {
  for (let tries = 0; tries < 300; tries++) {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    const isOpen = await frame
      ?.getByLabel('Kỳ báo cáo')
      .isVisible()
      .catch(() => false);
    if (frame && isOpen) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error('Ngăn của phòng không mở.');
}

const list = () => pane.getByRole('region', { name: 'Các tệp đã đọc' });
const part = (name: RegExp) => pane.getByRole('group', { name: 'Các tệp đã đọc' }).getByRole('button', { name });

async function receive(sent: Upload[]): Promise<void> {
  await pane.locator('input[data-pick=files]').setInputFiles(sent);
  await pane.getByRole('group', { name: 'Các tệp đã đọc' }).waitFor();
}

/** November's rows of `tblNop`, as the saved file has them. */
async function received(): Promise<unknown[][]> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu về máy' }).click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(await saved.path())) as unknown as ArrayBuffer);
  const rows: unknown[][] = [];
  workbook.getWorksheet('Nộp báo cáo')?.eachRow((row) => {
    const values = (row.values as unknown[]).slice(1);
    if (values[0] === '2021-11') rows.push(values);
  });
  return rows;
}

test('files are previewed, written when confirmed, change nothing the second time, and are taken back', async () => {
  await showScreen(pane, 'Tiếp nhận báo cáo');
  await pane.getByLabel(/^Thời điểm nhận/).fill('2021-11-28T16:00');
  await receive(files);
  await part(/^Sẽ ghi \(8\)/).waitFor();
  await part(/^Không ghi \(1\)/).click();
  await list()
    .getByText(/bom-nen\.xlsx/)
    .waitFor();
  expect(await received()).toEqual([]);

  await part(/^Tất cả/).click();
  await list()
    .getByRole('button', { name: /TH Lê Lợi/ })
    .click();
  await pane.getByLabel('Thời điểm nhận của riêng tệp này').fill('2021-11-30T09:00');
  await pane.getByRole('button', { name: 'Danh sách tệp' }).click();
  await pane.getByRole('button', { name: 'Ghi 8 báo cáo vào sổ' }).click();
  await pane.getByText(/Đã ghi 8 báo cáo \(lô L0002\)/).waitFor();
  await pane.getByText(/đã nộp 8\/44 trường, 1 muộn/).waitFor();
  const rows = await received();
  expect(rows).toHaveLength(8);
  expect(rows.find(([, code]) => code === 'UB-TH03')?.[4]).toMatch(/^có$/i);

  await pane.getByRole('button', { name: 'Nhận tiếp' }).click();
  await receive(files);
  await part(/^Sẽ ghi \(0\)/).waitFor();
  expect(await pane.getByRole('button', { name: 'Không có báo cáo nào để ghi' }).isDisabled()).toBe(true);
  await pane.getByRole('button', { name: 'Bỏ hết' }).click();

  await pane.getByRole('button', { name: 'Hoàn tác lô L0002' }).click();
  await pane.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await pane.getByText(/Đã hoàn tác lô L0002: rút lại báo cáo của 8 trường/).waitFor();
  expect(await received()).toEqual([]);
});

test('a corrected file shows what it changes and waits for a decision', async () => {
  const changed = await makeForm('UB-TH03', { figures: novemberFigures('UB-TH03', { cbql: 9 }) });
  await showScreen(pane, 'Tiếp nhận báo cáo');
  await pane.getByLabel(/^Thời điểm nhận/).fill('2021-11-28T10:00');
  await receive(files.filter(({ name }) => name.startsWith('TH-Le-Loi')));
  await pane.getByRole('button', { name: 'Ghi 1 báo cáo vào sổ' }).click();
  await pane.getByRole('button', { name: 'Nhận tiếp' }).click();
  await pane.getByLabel(/^Thời điểm nhận/).fill('2021-11-28T11:00');
  await receive([upload('ban-sua.xlsx', changed.bytes)]);
  await list()
    .getByRole('button', { name: /TH Lê Lợi/ })
    .click();
  await pane.getByRole('row', { name: /Cán bộ quản lý.* 9/ }).waitFor();
  await pane.getByRole('radio', { name: 'Thay bằng tệp này' }).check();
  await pane.getByRole('button', { name: 'Danh sách tệp' }).click();
  await pane.getByRole('button', { name: 'Ghi 1 báo cáo vào sổ' }).click();
  await pane.getByText(/lô L0003/).waitFor();
});

test('the report is compiled from what is in, and its sheet opened', async () => {
  await showScreen(pane, 'Tiếp nhận báo cáo');
  await pane.getByLabel(/^Thời điểm nhận/).fill('2021-11-28T16:00');
  await receive(files);
  await pane.getByRole('button', { name: 'Ghi 8 báo cáo vào sổ' }).click();
  await pane.getByText(/Đã ghi 8 báo cáo/).waitFor();
  await showScreen(pane, 'Lập báo cáo');
  await pane.getByRole('heading', { name: 'Đã có báo cáo của 8/44 trường' }).waitFor();
  await pane.getByText('Chưa nộp: 36 trường', { exact: true }).waitFor();
  await pane.getByRole('button', { name: 'Lập báo cáo với số liệu đã có' }).click();
  await pane.getByText(/Đã lập xong/).waitFor();
  await page.getByRole('tab', { name: 'Báo cáo 11-2021', selected: true }).waitFor();
  await pane.getByRole('button', { name: 'Mở trang PL1 11-2021' }).click();
  await page.getByRole('tab', { name: 'PL1 11-2021', selected: true }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: 'Tải bản Word (.docx)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Bao-cao_11-2021.docx');
  const { paragraphs } = readDocx(await readFile(await download.path()));
  expect(paragraphs.join('\n')).toMatch(/Tổng số lớp: .*số liệu của \d+\/\d+ trường/);
  await pane.getByText('Đã tải “Bao-cao_11-2021.docx” về máy.').waitFor();
});

test('forms for every school come as one .zip, with the list of who gets which', async () => {
  await showScreen(pane, 'Gửi biểu mẫu');
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    pane.getByRole('button', { name: 'Tạo biểu mẫu' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Bieu-mau_2021-11.zip');
  const names = Object.keys(unzipSync(await readFile(await download.path())));
  expect(names[0]).toBe('00-Danh-sach-gui_2021-11.xlsx');
  expect(names).toHaveLength(45);
  await pane.getByText('Gửi cho các trường').waitFor();
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [450, 'light'],
] as const)('at %i pixels, %s: axe finds nothing and nothing overflows', async (width, colorScheme) => {
  await page.emulateMedia({ colorScheme });
  const frame = await pane.frameElement();
  await frame.evaluate((element, wide) => {
    (element as HTMLElement).style.cssText =
      `position:fixed;inset:0 auto auto 0;z-index:9999;width:${wide}px;height:780px`;
  }, width);
  for (const screen of ['Gửi biểu mẫu', 'Lập báo cáo', 'Tiếp nhận báo cáo']) {
    await showScreen(pane, screen);
    await expectSound(screen);
  }
  await receive(files);
  await expectSound('bản xem trước');
  await list().getByRole('button').first().click();
  await expectSound('một tệp');
});

async function expectSound(where: string): Promise<void> {
  await page.waitForTimeout(400);
  const overflow = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  // Fluent's own tab stops, which keep Tab within reach of a list of tabs.
  const { violations } = await new AxeBuilder({ page })
    .include('iframe[src*="taskpane.html"]')
    .exclude(['iframe[src*="taskpane.html"]', '[data-tabster-dummy]'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`));
  expect([where, overflow, found]).toEqual([where, 0, []]);
}
