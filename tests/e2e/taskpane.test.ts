/** The built pane in a real browser: it loads under its own Content-Security-Policy and says where it belongs. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launched, ROOT, servedBuild, type Site } from './browser';

const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = [await servedBuild(), await launched()];
}, 60_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

test.each(['vi-VN', 'en-US'])(
  'outside Excel the pane says where it belongs (%s)',
  async (locale) => {
    const context = await browser.newContext({ locale, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy'))
        complaints.push(message.text());
    });
    // Office.js is Microsoft's to serve; here the same files come from its npm package.
    await context.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) => {
      const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
      return route.fulfill({ path: join(OFFICE_JS, name) });
    });
    await page.goto(`${site.url}taskpane.html`);
    const status = page.getByRole('status');
    await status.getByText('Giao ban chạy trong Excel').waitFor({ timeout: 20_000 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect({ complaints, overflow }).toEqual({ complaints: [], overflow: false });
    await context.close();
  },
  60_000,
);
