/** The workbench's grid in a real browser: what only a browser can show. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { emptySheet, emptyWorkbook, internStyle } from '../../src/spreadsheet/build';
import type { Workbook } from '../../src/spreadsheet/model';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { launched, servedBuild, type Site } from './browser';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await servedBuild('workbench');
  browser = await launched();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await page.goto(`${site.url}index.html`);
  await page.getByLabel('Hộp Tên: địa chỉ ô, gõ vào để đi tới').waitFor({ timeout: 60_000 });
}, 90_000);

afterEach(async () => {
  await context.close();
});

async function open(build: (workbook: Workbook) => void): Promise<void> {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Nhập liệu'));
  build(workbook);
  const [first] = workbook.sheets;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'thu.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(writeWorkbook(workbook)),
    });
  await page.getByRole('tab', { name: first.name }).waitFor();
}

async function goTo(address: string): Promise<void> {
  await page.getByLabel('Hộp Tên: địa chỉ ô, gõ vào để đi tới').fill(address);
  await page.keyboard.press('Enter');
}

/** The formula bar of a cell. */
async function expectInput(address: string, text: string): Promise<void> {
  await goTo(address);
  await page.waitForFunction(
    ([label, wanted]) => document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`)?.value === wanted,
    ['Thanh công thức', text],
    { timeout: 30_000 },
  );
}

test('an input method’s first letter is neither lost nor doubled', async () => {
  const composer = await context.newCDPSession(page);
  await goTo('B2');
  for (const text of ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiếng'])
    await composer.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await composer.send('Input.insertText', { text: 'tiếng' });
  await page.keyboard.type(' Anh');
  await page.keyboard.press('Enter');
  // Programs such as UniKey take a letter back and send another one instead.
  for (const key of ['d', 'Backspace']) await page.keyboard.press(key);
  await page.keyboard.insertText('đ');
  await page.keyboard.type('o');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText('ô');
  await page.keyboard.press('Tab');
  await expectInput('B2', 'tiếng Anh');
  await expectInput('B3', 'đô');
}, 60_000);

test('keys that come while the engine is asked wait for their cell', async () => {
  for (const figure of ['1', '2', '3']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  await goTo('A1');
  // To the end of the run, one further, and a figure there; then two steps back, one forward, without a pause.
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  for (const key of ['Control+z', 'Control+z', 'Control+y']) await page.keyboard.press(key);
  await expectInput('A3', '3');
  await expectInput('A4', '');
}, 60_000);

test('copies and pastes through the real clipboard, and takes another program’s table', async () => {
  await goTo('A1');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('=A1*2');
  await page.keyboard.press('Enter');
  await goTo('A1:B1');
  await page.keyboard.press('Control+c');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('5\t10'));
  await goTo('A5');
  await page.keyboard.press('Control+v');
  await expectInput('B5', '=A5*2');
  await page.evaluate(async () => {
    const html = '<table><tr><td>Lớp 1</td><td>253</td></tr></table>';
    const item = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    await navigator.clipboard.write([
      new ClipboardItem({ ...item('text/html', html), ...item('text/plain', 'Lớp 1\t253') }),
    ]);
  });
  await goTo('D1');
  await page.keyboard.press('Control+v');
  await expectInput('E1', '253');
}, 60_000);

test('a list is opened and chosen from with the keys; a locked cell says why it stays', async () => {
  await open((workbook) => {
    const [sheet] = workbook.sheets;
    const open = internStyle(workbook, { locked: false });
    sheet.protection = {};
    sheet.rows[1] = [{ value: 'Kỳ' }, { value: 'Tháng 10/2021', style: open }];
    sheet.validations.push({
      areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
      type: 'list',
      formula1: '"Tháng 10/2021,Tháng 11/2021"',
      prompt: { title: 'Kỳ báo cáo', message: 'Chọn tháng.' },
    });
  });
  await goTo('B2');
  await page.getByText('Chọn tháng.').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('option', { name: 'Tháng 10/2021', selected: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectInput('B2', 'Tháng 11/2021');
  await goTo('A2');
  await page.keyboard.type('x');
  const refusal = page.getByRole('alertdialog', { name: 'Ô này bị khóa' });
  await refusal.waitFor();
  await page.keyboard.press('Escape');
  await refusal.waitFor({ state: 'detached' });
  await expectInput('A2', 'Kỳ');
}, 60_000);

test('the grid can be heard and reached without a mouse', async () => {
  await goTo('C3');
  await page.keyboard.type('253');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.getByText('C3, 253').waitFor({ state: 'attached' });
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  const { violations } = await new AxeBuilder({ page }).include('.gbGrid').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}, 60_000);
