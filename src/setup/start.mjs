/** `npm start`: builds the workbench, serves it on this machine and opens it in the browser. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.argv.push('--workbench');
await import('./build.mjs');
const { serve } = await import('./serve.mjs');
const { url } = await serve(join(root, 'dist', 'workbench'), 3000);
process.stdout.write(`Bàn làm việc đang chạy tại ${url}\nNhấn Ctrl+C để dừng.\n`);
openBrowser(url);

/** Opens the person's own browser; where there is none, the address was printed. */
function openBrowser(address) {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const [command, args] = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '""', address]],
  }[process.platform] ?? ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => process.stdout.write('Không tự mở được trình duyệt. Hãy mở địa chỉ trên.\n'));
  child.unref();
}
