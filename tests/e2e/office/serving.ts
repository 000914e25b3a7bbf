/** Serves the test's page, its add-in and the unmodified office.js to the browser, without a server and without a network. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import webpack from 'webpack';
import { pages } from './add-in';

const ROOT = join(__dirname, '..', '..', '..');
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const configure: (env: object, argv: { mode: string }) => webpack.Configuration[] =
  jest.requireActual('../../../webpack.config.js');

export interface Served {
  browser: Browser;
  /** @param origin where the page is, e.g. "https://workbench.test"; anything else the browser asks for is noted. */
  context(origin: string, strayRequests: string[]): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function serve(): Promise<Served> {
  const dist = await mkdtemp(join(tmpdir(), 'giaoban-office-'));
  await bundle(dist);
  const executablePath = execFileSync('node', [join(ROOT, 'src', 'setup', 'browser.mjs')], { encoding: 'utf8' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  return {
    browser,
    context: async (origin, strayRequests) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      await context.route('**/*', (route) => {
        const url = new URL(route.request().url());
        const found = url.origin === origin ? contentOf(url.pathname, dist) : undefined;
        if (!found) {
          strayRequests.push(url.href);
          return route.fulfill({ status: 404, body: '' });
        }
        return route.fulfill(found);
      });
      return context;
    },
    close: async () => {
      await browser.close();
      await rm(dist, { recursive: true, force: true });
    },
  };
}

const HOST_PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sổ làm việc</title></head>
<body style="margin:0"><script src="page.js"></script></body></html>`;

function contentOf(path: string, dist: string): { body?: string; path?: string; contentType?: string } | undefined {
  if (path.startsWith('/office/')) {
    // The package's folder is all lower case; office.js asks for some of it in mixed case.
    const name = path.slice('/office/'.length);
    const file = [name, name.toLowerCase()].map((one) => join(OFFICE_JS, one)).find(existsSync);
    return file === undefined ? undefined : { path: file };
  }
  const name = path.replace(/^\/app\//, '');
  if (name === 'index.html') return { body: HOST_PAGE, contentType: 'text/html; charset=utf-8' };
  if (name === 'page.js') return { path: join(dist, 'page.js'), contentType: 'text/javascript' };
  if (name === 'giaoban.xml') return { body: readFileSync(join(ROOT, 'manifest.xml'), 'utf8') };
  if (/^assets\/[\w-]+\.png$/.test(name)) return { path: join(ROOT, name), contentType: 'image/png' };
  const page = pages[name];
  const isPage = name.endsWith('.html');
  return page === undefined ? undefined : { body: page, contentType: isPage ? 'text/html; charset=utf-8' : 'text/xml' };
}

function bundle(into: string): Promise<void> {
  const [{ resolve: resolving, module: rules }] = configure({}, { mode: 'development' });
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: join(__dirname, 'page.tsx'),
    output: { path: into, filename: 'page.js' },
    resolve: resolving,
    module: rules,
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}
