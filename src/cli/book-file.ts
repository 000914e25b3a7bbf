/** A book on disk, opened in the embedded host for the time of one command. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { installHost, openHostFromBytes } from '../host/embedded-host';

/**
 * Opens the book, runs `action` against it through Office.js, and writes it to `out` (else in place) when `changed`
 * says so. With `out` and no change, `out` gets the bytes as they were.
 */
export async function withBookFile<T>(
  path: string,
  out: string | undefined,
  action: () => Promise<T>,
  changed: (result: T) => boolean,
): Promise<T> {
  const bytes = await readFile(path);
  const host = openHostFromBytes(bytes);
  installHost(host);
  try {
    const result = await action();
    const isChanged = changed(result);
    if (isChanged || out !== undefined) await writeWhole(out ?? path, isChanged ? host.save() : bytes);
    return result;
  } finally {
    host.close();
  }
}

/** Written beside and renamed, so that a failure leaves the old file whole. Makes the folder. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const passing = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(passing, bytes);
    await rename(passing, path);
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  }
}
