/**
 * Builds the add-in into dist/ and the workbench into dist/workbench/, with its sample data and its list of files for use
 * without a network. `--workbench` builds the workbench alone; `--address https://…/` writes dist/manifest.xml for the server
 * that dist/ will be put on.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addressed } from './manifest-address.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const workbench = join(root, 'dist', 'workbench');
const SERVICE_WORKER = 'service-worker.js';

const { values: asked } = parseArgs({ options: { workbench: { type: 'boolean' }, address: { type: 'string' } } });
const manifest = asked.address === undefined ? undefined : manifestFor(asked.address);
const only = asked.workbench ? ['--config-name', 'workbench'] : [];
run('webpack-cli/bin/cli.js', ['--mode', 'production', '--stats', 'errors-only', ...only]);
process.stderr.write('Đang tạo dữ liệu ví dụ cho bàn làm việc…\n');
run('tsx/dist/cli.mjs', [join('src', 'setup', 'write-samples.ts'), join(workbench, 'vi-du')]);
stampServiceWorker();
if (manifest) writeFileSync(join(root, 'dist', 'manifest.xml'), manifest);

/** Before anything is built: a wrong address costs no minute. */
function manifestFor(address) {
  try {
    return addressed(readFileSync(join(root, 'manifest.xml'), 'utf8'), address);
  } catch (failure) {
    process.stderr.write(`${failure.message}\n`);
    process.exit(2);
  }
}

/** Runs a tool of node_modules with this Node; its words go to stderr. */
function run(script, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The service worker knows every file of its version by name: any change of any of them makes it a new one. */
function stampServiceWorker() {
  const files = filesBelow(workbench)
    .map((file) => relative(workbench, file).split(sep).join('/'))
    .filter((file) => file !== SERVICE_WORKER)
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(workbench, file)));
  const version = hash.digest('hex').slice(0, 16);
  const script = join(workbench, SERVICE_WORKER);
  const head = `self.WORKBENCH_VERSION=${JSON.stringify(version)};self.WORKBENCH_FILES=${JSON.stringify(files)};\n`;
  writeFileSync(script, head + readFileSync(script, 'utf8'));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
