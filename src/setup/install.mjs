/**
 * What a fresh clone needs before anything else runs: the locked npm packages, and with --browser a Chromium.
 * Plain JavaScript with nothing but Node, because nothing is installed yet. Says what it does on stderr, so that
 * stdout stays for the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) stop(`Cần Node.js 20 trở lên, máy này có ${process.versions.node}. Tải tại nodejs.org rồi chạy lại.`);

installPackages();
if (process.argv.includes('--browser')) ensureBrowser();

/** `npm ci` once per lock file: a mark inside node_modules remembers which lock was installed. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.giaoban-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  // npm would empty the folder the link leads to, which others use.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      'node_modules là một liên kết và chưa có đủ gói. Chạy "npm ci" ở thư mục thật, hoặc xóa liên kết rồi chạy lại.',
    );
  say('Đang cài các gói cần thiết (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) stop('Không cài được các gói. Kiểm tra mạng rồi chạy lại "npm ci".');
  writeFileSync(mark, lock);
}

function ensureBrowser() {
  if (findBrowser()) return;
  const isDebianRoot = process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    say('Đang cài Chromium từ gói của Debian…');
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 2, 2], env });
    if (findBrowser()) return;
  }
  stop('Các kiểm thử cần Chromium. Cài Chromium hoặc Google Chrome, hoặc đặt CHROMIUM_PATH trỏ tới nó, rồi chạy lại.');
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
