/** The built pane in a real browser: it loads under its own Content-Security-Policy and says where it belongs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import webpack from 'webpack';

const configure: (env: object, argv: { mode: string }) => webpack.Configuration =
  jest.requireActual('../../webpack.config.js');

const ROOT = join(__dirname, '..', '..');
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.png': 'image/png' };

let dist: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'giaoban-dist-'));
  await build(dist);
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = readFileSync(join(dist, path));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }).listen(0, '127.0.0.1');
  const executablePath = execFileSync('node', [join(ROOT, 'src', 'setup', 'browser.mjs')], { encoding: 'utf8' });
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(dist, { recursive: true, force: true });
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
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`);
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

function build(into: string): Promise<void> {
  const config = configure({}, { mode: 'production' });
  const compiler = webpack({ ...config, mode: 'production', output: { ...config.output, path: into } });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}
