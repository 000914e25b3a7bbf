/** Print preview in a real browser: what is seen, what comes out of the printer, and how one gets about in it. */
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import webpack from 'webpack';
import { nodePasswords } from '../../src/host/passwords-node';
import { WorkbenchEngine } from '../../src/host/workbench/engine/engine';
import { compileReport } from '../../src/workflows/compile-report';
import { launched } from './browser';
import { formFile, NOVEMBER, novemberBook, NOW, openInHost } from '../sample-files';

const configure: (env: object, argv: { mode: string }) => webpack.Configuration[] =
  jest.requireActual('../../webpack.config.js');

const A4 = { upright: '595 x 842', lying: '842 x 595' };

let folder: string;
let browser: Browser;
let book: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giaoban-print-'));
  await bundle(folder);
  const host = openInHost(novemberBook());
  await compileReport({ period: NOVEMBER, now: NOW });
  book = host.save();
  host.close();
  browser = await launched();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the report and its annexes print in one job, upright and lying pages in exact A4', async () => {
  const page = await preview(book, 'Báo cáo 11-2021');
  await page.getByRole('button', { name: 'Các trang “…11-2021”' }).click();
  await page.getByText('/ 16').waitFor();
  expect(await sizesInPdf(page)).toEqual([...Array(5).fill(A4.upright), ...Array(11).fill(A4.lying)]);
  const texts = await printedTexts(page);
  expect(texts).toHaveLength(16);
  // The number stands top centre from page 2 on, and begins anew with every annex.
  expect(texts.map((text) => /^\d/.test(text))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
  expect(texts[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  // The signature keeps company.
  expect(texts[4]).toMatch(/kịp thời báo cáo.*TRƯỞNG PHÒNG.*Phan Hồng Anh/s);
  expect(texts[6]).toMatch(/^2TT.*Trường/s);
  expect(await cutTexts(page)).toEqual([]);
  await page.close();
}, 120_000);

test('the school’s form prints on three lying pages, one page wide, and its slip on two upright ones', async () => {
  const page = await preview((await formFile('UB-TH03')).bytes, 'Nhập liệu');
  await page.getByRole('checkbox', { name: 'Phiếu báo cáo' }).click();
  await page.getByText('/ 5').waitFor();
  expect(await sizesInPdf(page)).toEqual([A4.lying, A4.lying, A4.lying, A4.upright, A4.upright]);
  const texts = await printedTexts(page);
  expect(texts[0]).toMatch(/Trang 1\/5$/);
  expect(texts[4]).toMatch(/^2.*NGƯỜI LẬP BIỂU.*HIỆU TRƯỞNG/s);
  await page.close();
}, 120_000);

test('one gets about by keyboard, stays inside, and comes back to where one was', async () => {
  const page = await preview(book, 'Báo cáo 11-2021');
  const dialog = page.getByRole('dialog', { name: 'In và xem trước' });
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  const desk = page.getByRole('region', { name: 'Các trang in' });
  const number = page.getByRole('spinbutton', { name: 'Trang' });
  await desk.focus();
  await page.keyboard.press('PageDown');
  await expectValue(number, '2');
  await page.keyboard.press('End');
  await expectValue(number, '5');
  await number.fill('3');
  await page
    .getByRole('region', { name: 'Các trang in' })
    .getByRole('region', { name: 'Trang 3 trên 5, Báo cáo 11-2021' })
    .getByText('Công tác kế hoạch, tài chính')
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // By its role: nothing of the page is still hidden from screen readers.
  await page.getByRole('button', { name: 'Mở' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mở');
  await page.close();
}, 60_000);

test('it has no accessibility fault that axe knows of', async () => {
  const page = await preview(book, 'Báo cáo 11-2021');
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.close();
}, 60_000);

test('a sheet with nothing on it says so and prints nothing', async () => {
  const engine = new WorkbenchEngine({ passwords: nodePasswords });
  const page = await preview(await engine.file(false), undefined);
  await page.getByRole('status').getByText('Không có gì để in.').waitFor();
  expect(await page.getByRole('button', { name: 'In', exact: true }).isEnabled()).toBe(false);
  await page.close();
}, 60_000);

async function preview(bytes: Uint8Array, sheet: string | undefined): Promise<Page> {
  const engine = new WorkbenchEngine({ passwords: nodePasswords });
  await engine.openFile(bytes, 'so-tong-hop.xlsx');
  const view = await engine.view();
  const active = view.sheets.find(({ name }) => name === sheet);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, bypassCSP: true });
  const page = await context.newPage();
  await page.exposeFunction('view', () => ({ ...view, ...(active && { activeSheet: active.id }) }));
  await page.exposeFunction('printed', (ids: string[]) => engine.printed(ids));
  await page.setContent('<!doctype html><html lang="vi"><head><title>In</title></head><body></body></html>');
  await page.addScriptTag({ content: readFileSync(join(folder, 'print.js'), 'utf8') });
  await page.getByRole('button', { name: 'Mở' }).click();
  await page.getByRole('dialog', { name: 'In và xem trước' }).waitFor();
  if (active) await page.getByRole('region', { name: 'Trang 1 trên' }).waitFor();
  return page;
}

/** "595 x 842" of each page, in points. */
async function sizesInPdf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}

/** Looks at the pages as the printer gets them. */
async function onPaper<T>(page: Page, look: () => T): Promise<T> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const seen = await page.evaluate(look);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  return seen as T;
}

function printedTexts(page: Page): Promise<string[]> {
  return onPaper(page, () => [...document.querySelectorAll('.print-sheet')].map((sheet) => sheet.textContent ?? ''));
}

/** Wrapped texts that are higher than their cells. */
function cutTexts(page: Page): Promise<string[]> {
  return onPaper(page, () =>
    [...document.querySelectorAll<HTMLElement>('.print-sheet .paper-sheet > div')]
      .filter(({ style, scrollHeight, clientHeight }) => style.overflow === 'hidden' && scrollHeight > clientHeight + 1)
      .map(({ textContent }) => textContent ?? ''),
  );
}

/** Scrolling tells the number a moment later. */
async function expectValue(input: ReturnType<Page['getByRole']>, value: string): Promise<void> {
  for (let tries = 0; tries < 40 && (await input.inputValue()) !== value; tries++)
    await input.page().waitForTimeout(50);
  expect(await input.inputValue()).toBe(value);
}

function bundle(into: string): Promise<void> {
  const [{ resolve: resolving, module: rules }] = configure({}, { mode: 'production' });
  const compiler = webpack({
    mode: 'production',
    entry: { print: join(__dirname, 'print-page.tsx') },
    output: { path: into, filename: '[name].js' },
    resolve: resolving,
    module: rules,
    performance: { hints: false },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) failed(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => done());
    });
  });
}
