/** Typing into the school's form where keys are not all there is: input methods, choices on the clipboard, reasons in place. */
import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright-core';
import { launched, servedBuild, type Site } from './browser';
import { cellShows } from './cells';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  [site, browser] = [await servedBuild('workbench'), await launched()];
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Dữ liệu ví dụ' }).click();
  await page.getByRole('menuitem', { name: /TH Lê Lợi, tháng 11 \(đã điền\)/ }).click();
  await until(async () => {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    if (!frame || (await frame.locator('[data-figure]').count().catch(() => 0)) === 0) return false; // prettier-ignore
    pane = frame;
    return true;
  });
});

afterEach(() => context?.close());

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await page.waitForTimeout(50);
  }
  throw new Error('it never came to hold');
}

const field = (key: string) => pane.locator(`#field-${key}`);
const section = (name: string | RegExp) => pane.getByRole('button', { name }).click();
const allWritten = () => pane.getByText('Mọi số đã ở trong sổ').waitFor();

/** As an input method does: each key changes what is being composed, and the word is committed at its end. */
async function compose(cdp: CDPSession, ...steps: string[]): Promise<void> {
  for (const text of steps)
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await cdp.send('Input.insertText', { text: steps.at(-1) ?? '' });
}

test('words composed by an input method are kept whole, in texts and among figures', async () => {
  const cdp = await context.newCDPSession(page);
  await section(/Nội dung thuyết minh/);
  await field('ketQua').fill('');
  await compose(cdp, 'T', 'Tr', 'Tru', 'Trư', 'Trươ', 'Trươn', 'Trương', 'Trường');
  await page.keyboard.insertText(' ');
  await compose(cdp, 'd', 'đ', 'đa', 'đat', 'đạt');
  expect(await field('ketQua').inputValue()).toBe('Trường đạt');

  await section(/Tiểu học: Hình thức dạy học/);
  await field('TH_lyDo').focus();
  await compose(cdp, 'P', 'Ph', 'Pho', 'Phon', 'Phong', 'Phòng');
  await page.keyboard.insertText(' ');
  await compose(cdp, 'd', 'di', 'dic', 'dich', 'dịch');
  expect(await field('TH_lyDo').inputValue()).toBe('Phòng dịch');
  // Keys pressed while a letter is being composed are the input method's: the field is not left.
  await cdp.send('Input.imeSetComposition', { text: 'ơ', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await cdp.send('Input.insertText', { text: 'ở' });
  expect(await field('TH_lyDo').inputValue()).toBe('Phòng dịchở');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');

  // Telex writes digits as they come; what stood there is typed over, as in Excel.
  await field('TH_1_hocSinh').focus();
  await compose(cdp, '2', '24', '247');
  expect(await field('TH_1_hocSinh').inputValue()).toBe('247');
  await page.keyboard.press('Enter');
  await allWritten();
  await cellShows(page, 'GB_ketQua', 'Trường đạt');
  await cellShows(page, 'GB_TH_lyDo', 'Phòng dịch');
  await cellShows(page, 'GB_TH_1_hocSinh', '247');
});

test('choices, yes and no are copied, cut and pasted like any other cell', async () => {
  await section(/Tiểu học: Hình thức dạy học/);
  await field('TH_hinhThuc').selectOption({ index: 1 });
  const choice = await field('TH_hinhThuc').inputValue();
  await field('TH_hinhThuc').focus();
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(choice);
  await page.keyboard.press('Control+x');
  await until(async () => (await field('TH_hinhThuc').inputValue()) === '');
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${choice}\r\n01/11/2021\r\n30/11/2021\r\nBão`);
  await field('TH_hinhThuc').focus();
  await page.keyboard.press('Control+v');
  await until(async () => (await field('TH_lyDo').inputValue()) === 'Bão');
  expect(await field('TH_hinhThuc').inputValue()).toBe(choice);
  expect(await field('TH_tuNgay').inputValue()).toBe('01/11/2021');

  await section(/Phong trào/);
  await page.evaluate(() => navigator.clipboard.writeText('Không\r\n1.250.000'));
  await field('thamGia').focus();
  await page.keyboard.press('Control+v');
  await until(async () => /1\.?250\.?000/.test(await field('soTien').inputValue()));
  await allWritten();
  expect(await pane.getByRole('radio', { name: 'Không' }).isChecked()).toBe(true);
  await field('thamGia').focus();
  await page.keyboard.press('Delete');
  await until(async () => !(await pane.getByRole('radio', { name: 'Không' }).isChecked()));
});

test('a warning is explained at its figure, and the focus comes back', async () => {
  await section(/Tiểu học: Biến động/);
  await field('TH_chuyenDen').fill('40');
  await page.keyboard.press('Tab');
  const explain = pane.getByRole('button', { name: /^(Sửa g|G)iải trình$/ }).first();
  await explain.click();
  const editor = pane.getByRole('textbox', { name: 'Giải trình' });
  await editor.fill('Tiếp nhận học sinh của trường bị ngập');
  await pane.getByRole('button', { name: 'Ghi giải trình' }).click();
  await pane.getByText(/Giải trình: Tiếp nhận học sinh của trường bị ngập/).waitFor();
  await until(() => pane.evaluate(() => document.activeElement?.textContent === 'Sửa giải trình'));
  await cellShows(page, 'GB_giaiTrinh_TH.canDoi', 'Tiếp nhận học sinh của trường bị ngập');
});
