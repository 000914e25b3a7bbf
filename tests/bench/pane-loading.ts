/** How soon a pane can be used, from the start of its own page until what it is for is drawn, in a real browser. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';
import { ROOT, type Site } from '../e2e/browser';

const WORKBENCH = join(ROOT, 'dist', 'workbench');
/** As a school's or an office's older machine. */
const SLOWER = 4;
const RUNS = 7;
/** Looking while the pane opens would itself slow the page down: it notes the moment itself, and is asked afterwards. */
const LOOK_AFTER_MS = 3000;

export interface Opening {
  title: string;
  /** Name in the samples' folder. */
  file: string;
  /** What is drawn when the pane can be used. */
  usable: string;
}

/** Rows of the table: JavaScript of the first load, and medians of several openings, office.js told apart. */
export async function loading(site: Site, browser: Browser, opening: Opening): Promise<(string | number)[][]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(whenUsable(opening.usable));
  await page.goto(site.url);
  await openInWorkbench(page, opening.file);
  await usableAt(page);
  const throttle = await page.context().newCDPSession(page);
  const rows: (string | number)[][] = [];
  for (const slower of [1, SLOWER]) {
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const runs: Awaited<ReturnType<typeof reloaded>>[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await reloaded(page));
    const at = slower === 1 ? 'máy này' : `máy chậm hơn ${slower} lần`;
    if (slower === 1)
      rows.push([`${opening.title}: JavaScript lúc mở, trừ office.js`, gzipped(runs[0]?.own), 'KB gzip']);
    rows.push(
      [`${opening.title}: dùng được, ${at} (trung vị ${RUNS} lần)`, median(runs.map(({ usable }) => usable)), 'ms'],
      [`… trong đó office.js sẵn sàng lúc, ${at}`, median(runs.map(({ office }) => office)), 'ms'],
    );
  }
  await page.close();
  return rows;
}

export async function openInWorkbench(page: Page, file: string): Promise<void> {
  await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(join(WORKBENCH, 'vi-du', file));
  await page.getByRole('heading', { name: file }).waitFor();
}

/** The workbook is open already: what is measured is the pane, not the reading of the file. */
async function reloaded(page: Page): Promise<{ usable: number; office: number; own: string[] }> {
  await page.getByRole('button', { name: 'Tải lại ngăn' }).click();
  const { frame, usable } = await usableAt(page);
  return frame.evaluate((at) => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    const [ready] = performance.getEntriesByName('office-ready');
    return {
      usable: at,
      office: ready?.startTime ?? NaN,
      own: names.filter((name) => name.endsWith('.js') && !name.includes('/office-js/')),
    };
  }, usable);
}

async function usableAt(page: Page): Promise<{ frame: Frame; usable: number }> {
  for (let tries = 0; tries < 20; tries++) {
    await page.waitForTimeout(LOOK_AFTER_MS);
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    const usable = Number(await frame?.evaluate('window.usableAt').catch(() => 0));
    if (frame && usable > 0) return { frame, usable };
  }
  throw new Error('Ngăn không mở được.');
}

/** Notes the first frame drawn with it. Text, because what runs in the page must be free of the compiler's helpers. */
function whenUsable(selector: string): string {
  return `
    window.usableAt = 0;
    const look = () => {
      if (!document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(look);
      else requestAnimationFrame(() => { window.usableAt = performance.now(); });
    };
    const noteOffice = () => {
      if (window.Office?.onReady) Office.onReady(() => { performance.mark('office-ready'); });
      else requestAnimationFrame(noteOffice);
    };
    if (location.pathname.endsWith('taskpane.html')) { requestAnimationFrame(look); requestAnimationFrame(noteOffice); }
  `;
}

function gzipped(scripts: readonly string[] = []): number {
  return scripts.reduce((sum, url) => sum + gzipSync(readFileSync(join(WORKBENCH, basename(url)))).length, 0) / 1024;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
