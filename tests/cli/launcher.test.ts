/** The real launcher, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const LAUNCHER = join(__dirname, '../../src/cli/giaoban.mjs');

it('starts from its TypeScript source, keeps stdout for the document and ends with the exit code', () => {
  const schema = spawnSync(process.execPath, [LAUNCHER, '--schema'], { encoding: 'utf8' });
  expect(schema.status).toBe(0);
  expect(Object.keys(JSON.parse(schema.stdout) as object)).toContain('report');
  const failed = spawnSync(process.execPath, [LAUNCHER, 'khong-co-lenh', '--json'], { encoding: 'utf8' });
  expect(failed.status).toBe(2);
  expect(JSON.parse(failed.stdout)).toMatchObject({ error: { code: 'usage' } });
}, 60_000);
