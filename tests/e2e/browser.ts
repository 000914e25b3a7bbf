/** A real browser and the built pages, for tests of what people do. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

// A loaded machine may keep a browser waiting past its limits once; what fails twice is a fault. The first failure is printed.
if (typeof jest !== 'undefined') jest.retryTimes(1, { logErrorsBeforeRetry: true });

export const ROOT = join(__dirname, '..', '..');

export interface Site {
  /** Ends in "/". */
  url: string;
  close(): void;
}

/** What `npm run build` left in dist/, or below it, served on this machine. */
export async function servedBuild(folder = ''): Promise<Site> {
  const built = join(ROOT, 'dist', folder);
  if (!existsSync(built))
    throw new Error(`Chưa có ${built}. Hãy chạy "npm run build" trước khi chạy kiểm thử trình duyệt.`);
  return served(built);
}

export async function served(folder: string): Promise<Site> {
  const server = spawn(process.execPath, [join(ROOT, 'src', 'setup', 'serve.mjs'), folder, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), close: () => void server.kill() };
}

export function launched(): Promise<Browser> {
  const executablePath = execFileSync('node', [join(ROOT, 'src', 'setup', 'browser.mjs')], { encoding: 'utf8' });
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}
