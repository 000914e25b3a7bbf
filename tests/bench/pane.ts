/** The panes in a real browser: what they load first, when they can be used, and how soon a keystroke is judged. */
import type { Browser, Frame, Page } from 'playwright-core';
import { launched, servedBuild, type Site } from '../e2e/browser';
import { loading, openInWorkbench } from './pane-loading';
import { table } from './timing';

const FORM = 'TH-Le-Loi_2021-11.xlsx';
const FIELD = 'input[data-figure="TH_1_nu"]';

export async function benchPane(): Promise<string> {
  const [site, browser] = [await servedBuild('workbench'), await launched()];
  try {
    const rows = [
      ...(await loading(site, browser, { title: 'ngăn của trường', file: FORM, usable: FIELD })),
      ...(await keystrokes(site, browser)),
      ...(await loading(site, browser, {
        title: 'ngăn của Phòng (44 trường)',
        file: 'So-tong-hop_2021-11.xlsx',
        usable: '[role="grid"] [role="row"]',
      })),
    ];
    return table(['ngăn', 'số đo', 'đơn vị'], rows);
  } finally {
    await browser.close();
    site.close();
  }
}

/** Digits typed into one field so that a finding comes and goes, until the field shows it. */
async function keystrokes(site: Site, browser: Browser): Promise<(string | number)[][]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url);
  await openInWorkbench(page, FORM);
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
