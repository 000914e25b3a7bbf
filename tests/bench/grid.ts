/** The longest frame of the workbench's page while a sheet of 3,000 rows is scrolled and typed into, in a real browser. */
import type { Page } from 'playwright-core';
import { emptySheet, emptyWorkbook, internStyle } from '../../src/spreadsheet/build';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { launched, servedBuild } from '../e2e/browser';
import { table } from './timing';

const ROWS = 3000;
const COLUMNS = 60;

export async function benchGrid(): Promise<string> {
  const site = await servedBuild('workbench');
  const browser = await launched();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.url}index.html`);
    await page.locator('.gbGridName').waitFor({ timeout: 60_000 });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'lon.xlsx', mimeType: 'application/octet-stream', buffer: largeSheet() });
    await page.getByRole('tab', { name: 'Số liệu lớn' }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2000);
    await page.evaluate(WATCH_FRAMES);
    await page.mouse.move(500, 500);
    const rows = [
      await during(page, 'cuộn xuống 15.000 điểm ảnh', () => wheel(page, 0, 250, 60)),
      await during(page, 'cuộn ngang 6.000 điểm ảnh', () => wheel(page, 200, 0, 30)),
      await during(page, 'gõ 30 số, mỗi số một Enter', () => type(page, 30)),
      await during(page, 'lật 20 trang màn hình', () => press(page, 'PageDown', 20)),
      await during(page, 'hoàn tác 20 lần', () => press(page, 'Control+z', 20)),
    ];
    return table([`trang tính ${ROWS} × ${COLUMNS}, ms`, 'khung hình dài nhất', 'trung vị', 'việc dài nhất'], rows);
  } finally {
    await browser.close();
    site.close();
  }
}

/** Fills, borders, number formats, wrapped text, and a sum at the end of every row. */
function largeSheet(): Buffer {
  const workbook = emptyWorkbook();
  const sheet = emptySheet('Số liệu lớn');
  workbook.sheets.push(sheet);
  const edge = { style: 'thin' as const };
  const open = internStyle(workbook, { fill: '#FFF6DC', border: { left: edge, right: edge, top: edge, bottom: edge } });
  const figure = internStyle(workbook, { numberFormat: '#,##0', border: { bottom: { style: 'dotted' } } });
  sheet.freeze = { rows: 1, columns: 2 };
  for (let row = 0; row < ROWS; row++) {
    sheet.rows[row] = Array.from({ length: COLUMNS }, (_, column) => {
      if (row === 0) return { value: `Chỉ tiêu ${column}`, style: open };
      if (column === 0) return { value: `Trường Tiểu học số ${row}` };
      if (column === COLUMNS - 1) return { formula: `SUM(B${row + 1}:BG${row + 1})`, style: figure };
      return { value: (row * 37 + column * 101) % 5000, style: column % 2 ? open : figure };
    });
  }
  return Buffer.from(writeWorkbook(workbook));
}

interface Watched {
  frames: number[];
  tasks: number[];
}

/** As text: what the loader makes of a function would not run in the page. Chrome tells of tasks from 50 ms on. */
const WATCH_FRAMES = `
  window.watched = { frames: [], tasks: [] };
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.tasks.push(entry.duration);
  }).observe({ entryTypes: ['longtask'] });
`;
const TAKE = `({ frames: watched.frames.splice(0), tasks: watched.tasks.splice(0) })`;

async function during(page: Page, name: string, act: () => Promise<void>): Promise<(string | number)[]> {
  await page.evaluate(TAKE);
  await act();
  await page.waitForTimeout(500);
  const { frames, tasks } = await page.evaluate<Watched>(TAKE);
  const sorted = frames.sort((a, b) => a - b);
  const task = tasks.length > 0 ? Math.max(...tasks) : '< 50';
  return [name, sorted.at(-1) ?? 0, sorted[sorted.length >> 1] ?? 0, task];
}

async function wheel(page: Page, across: number, down: number, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await page.mouse.wheel(across, down);
    await page.waitForTimeout(16);
  }
}

async function type(page: Page, count: number): Promise<void> {
  await page.mouse.click(500, 500);
  for (let index = 0; index < count; index++) {
    await page.keyboard.type(String(100 + index));
    await page.keyboard.press('Enter');
  }
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}
