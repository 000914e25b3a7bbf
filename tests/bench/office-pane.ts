/**
 * The office's pane in a real browser with a big office's month: open the book, receive one .zip of every school's
 * file, compile, scroll. Limits of size are the host's, enforced as in Excel.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { installHost, openHost } from '../../src/host/embedded-host';
import { SAMPLE_PERIODS } from '../../src/sample/figures';
import { launched, servedBuild } from '../e2e/browser';
import { bigBook } from './big-book';
import { filledForms } from './thousands';
import { table } from './timing';

const PERIOD = SAMPLE_PERIODS.november;
const LONG = 30 * 60_000;

export async function benchOfficePane(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-'));
  const [site, browser] = [await servedBuild('workbench'), await launched()];
  try {
    const { book, zip } = await written(folder, count);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(LONG);
    const devtools = await page.context().newCDPSession(page);
    await page.goto(site.url);
    await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
    await page.locator('input[type=file]').first().setInputFiles(book);
    const pane = await officePane(page);
    await pane.evaluate(WATCH_TASKS);
    const rows: (string | number)[][] = [];
    const step = async (name: string, work: () => Promise<void>) => {
      await pane.evaluate('window.longest = 0');
      const start = performance.now();
      await work();
      const seconds = (performance.now() - start) / 1000;
      rows.push([name, seconds, (await pane.evaluate('window.longest')) as number, await heapOf(devtools)]);
    };
    await step('chọn kỳ, bảng theo dõi', async () => {
      await pane.getByLabel('Kỳ báo cáo').selectOption(PERIOD);
      await pane
        .getByText(`0/${grouped(count)} trường`)
        .first()
        .waitFor();
    });
    await step('cuộn danh sách trường, 40 lượt', () => scrolled(page, pane));
    await show(pane, 'Tiếp nhận báo cáo');
    await pane.getByLabel(/^Thời điểm nhận/).fill(`${PERIOD}-28T10:00`);
    await step('đọc và xem trước các tệp trong .zip', async () => {
      await pane.locator('input[data-pick=files]').setInputFiles(zip);
      await pane.getByRole('button', { name: `Ghi ${grouped(count)} báo cáo vào sổ` }).waitFor();
    });
    await step('ghi vào sổ', async () => {
      await pane.getByRole('button', { name: `Ghi ${grouped(count)} báo cáo vào sổ` }).click();
      await pane.getByText(/Đã ghi .* báo cáo/).waitFor();
    });
    await show(pane, 'Lập báo cáo');
    await pane.getByRole('heading', { name: /^Đã có báo cáo/ }).waitFor();
    await step('lập báo cáo', async () => {
      // The one before it is the screen's own tab.
      await pane.getByRole('button', { name: 'Lập báo cáo', exact: true }).last().click();
      await pane.getByText(/Đã lập xong/).waitFor();
    });
    const head = [
      `ngăn của phòng, ${count} trường`,
      'giây',
      'việc dài nhất trên luồng của ngăn, ms',
      'JavaScript giữ, MB',
    ];
    return table(head, rows);
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function written(folder: string, count: number): Promise<{ book: string; zip: string }> {
  const host = openHost(bigBook(count, [SAMPLE_PERIODS.october]));
  installHost(host);
  const [book, zip] = [join(folder, 'so-tong-hop.xlsx'), join(folder, 'bao-cao.zip')];
  writeFileSync(book, host.save());
  const entries = Object.fromEntries((await filledForms()).map(({ path, bytes }) => [path, bytes]));
  writeFileSync(zip, zipSync(entries, { level: 0 }));
  host.close();
  return { book, zip };
}

async function officePane(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    if (
      frame &&
      (await frame
        .getByLabel('Kỳ báo cáo')
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
    await page.waitForTimeout(100);
  }
}

async function show(pane: Frame, screen: string): Promise<void> {
  const tab = pane.getByRole('navigation').getByRole('button', { name: screen });
  if (await tab.isVisible()) return tab.click();
  await pane.getByRole('button', { name: /phần việc/ }).click();
  await pane.getByRole('menuitem', { name: screen }).click();
}

async function scrolled(page: Page, pane: Frame): Promise<void> {
  await pane.getByRole('grid').first().hover();
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 1500);
    await page.waitForTimeout(30);
  }
}

/** Page, pane and their frames share one heap; the workbench's engine and the readers have their own. */
async function heapOf(devtools: CDPSession): Promise<number> {
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1e6);
}

/** The longest task so far. Text, because what runs in the page must be free of the compiler's helpers. */
const WATCH_TASKS = `
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask', buffered: false });
`;

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
