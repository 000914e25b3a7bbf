/** The school's pane in a real browser: what it loads first, when it can be used, and how soon a keystroke is judged. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';
import { launched, ROOT, servedBuild, type Site } from '../e2e/browser';
import { table } from './timing';

const WORKBENCH = join(ROOT, 'dist', 'workbench');
const FORM = join(WORKBENCH, 'vi-du', 'TH-Le-Loi_2021-11.xlsx');
/** As a school's older machine. */
const SLOWER = 4;
const FIELD = 'input[data-figure="TH_1_nu"]';

export async function benchPane(): Promise<string> {
  const [site, browser] = [await servedBuild('workbench'), await launched()];
  try {
    const rows = [
      ...(await loading(site, browser, 1)),
      ...(await loading(site, browser, SLOWER)),
      ...(await keystrokes(site, browser)),
    ];
    return table(['ngăn của trường', 'số đo', 'đơn vị'], rows);
  } finally {
    await browser.close();
    site.close();
  }
}

/** From the start of the pane's own page until its first field can be typed into; office.js told apart. */
async function loading(site: Site, browser: Browser, slower: number): Promise<(string | number)[][]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(WHEN_READY);
  await page.goto(site.url);
  await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js') && response.frame().url().includes('taskpane.html')) scripts.add(response.url());
  });
  const throttle = await page.context().newCDPSession(page);
  await openForm(page);
  await fieldOf(page);
  // The second opening has the workbook ready: what is measured is the pane, not the reading of the file.
  await throttle.send('Emulation.setCPUThrottlingRate', { rate: slower });
  scripts.clear();
  await page.getByRole('button', { name: 'Tải lại ngăn' }).click();
  await page.waitForTimeout(200);
  const frame = await fieldOf(page);
  await frame.waitForFunction(() => (window as unknown as { readyAt: number }).readyAt > 0);
  const { usable, office } = await frame.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const host = entries.filter(({ name }) => name.includes('/office-js/'));
    return {
      usable: (window as unknown as { readyAt: number }).readyAt,
      office: Math.max(...host.map(({ responseEnd }) => responseEnd)),
    };
  });
  await page.close();
  const own = [...scripts].filter((url) => !url.includes('/office-js/'));
  const gzipped = own.reduce((sum, url) => sum + gzipSync(readFileSync(join(WORKBENCH, basename(url)))).length, 0);
  const at = slower === 1 ? 'máy này' : `máy chậm hơn ${slower} lần`;
  return [
    ...(slower === 1 ? [['JavaScript tải lúc mở, trừ office.js', gzipped / 1024, 'KB gzip']] : []),
    [`dùng được, ${at}`, usable, 'ms'],
    [`… trong đó office.js tải xong lúc, ${at}`, office, 'ms'],
  ];
}

/** Digits typed into one field so that a finding comes and goes, until the field shows it. */
async function keystrokes(site: Site, browser: Browser): Promise<(string | number)[][]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url);
  await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
  await openForm(page);
  const frame = await fieldOf(page);
  const field = frame.locator(FIELD);
  await field.focus();
  // Typing begins anew in a field that is walked to: from here on digits are added and taken away.
  await page.keyboard.type('99');
  await frame.evaluate(WATCH);
  for (let n = 0; n < 40; n++) {
    // 99 → 9999 is more girls than pupils: an error comes, and goes when the digits do.
    for (const key of ['9', '9', 'Backspace', 'Backspace']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  }
  const delays = await frame.evaluate(() => (window as unknown as { delays: number[] }).delays);
  await page.close();
  const sorted = delays.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return [
    [`gõ phím tới khi hiện kết quả kiểm tra, trung vị của ${sorted.length}`, at(0.5), 'ms'],
    ['… 95 % không quá', at(0.95), 'ms'],
  ];
}

/** Notes when the field can first be typed into. Text, because what runs in the page must be free of the compiler's helpers. */
const WHEN_READY = `
  window.readyAt = 0;
  const look = () => {
    if (document.querySelector('${FIELD}')) window.readyAt = performance.now();
    else requestAnimationFrame(look);
  };
  if (location.pathname.endsWith('taskpane.html')) requestAnimationFrame(look);
`;

/** Notes, for each key, the time until `aria-invalid` of the field turned and the browser was about to paint it. */
const WATCH = `(() => {
  const field = document.querySelector('${FIELD}');
  const delays = (window.delays = []);
  let pressed = 0;
  field.addEventListener('keydown', () => { pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (pressed === 0) return;
    const from = pressed;
    pressed = 0;
    requestAnimationFrame(() => delays.push(performance.now() - from));
  }).observe(field, { attributes: true, attributeFilter: ['aria-invalid'] });
})()`;

async function openForm(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(FORM);
  await page.getByRole('heading', { name: basename(FORM) }).waitFor();
}

async function fieldOf(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 600; tries++) {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    if (
      frame &&
      (await frame
        .locator(FIELD)
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
    await page.waitForTimeout(50);
  }
  throw new Error('Ngăn không hiện ô nhập nào.');
}
