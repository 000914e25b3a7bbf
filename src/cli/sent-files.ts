/** Files and folders named on the command line, as intake takes them. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { MAX_ARCHIVE_BYTES } from '../intake/limits';
import type { SentFile } from '../intake/unpack';
import { UsageError } from './outcome';

export interface FoundFile {
  path: string;
  /** How it is shown: its name, inside folders with the way to it. */
  shown: string;
}

/** All files below the given paths, in name order. @throws UsageError for a path that does not exist */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (!info) throw new UsageError(`Không có tệp hoặc thư mục “${path}”; hãy kiểm tra đường dẫn.`);
    if (!info.isDirectory()) found.push({ path, shown: basename(path) });
    else await walk(path, path, found);
  }
  return found;
}

/** Reads the files one by one, as they are asked for. What cannot be read says why; intake names it, the others go on. */
export async function* readSentFiles(files: readonly FoundFile[]): AsyncGenerator<SentFile> {
  const nothing = new Uint8Array();
  for (const { path, shown } of files) {
    try {
      const { size } = await stat(path);
      if (size > MAX_ARCHIVE_BYTES) {
        const detail = `${Math.round(MAX_ARCHIVE_BYTES / 1_048_576)} MB`;
        yield { path: shown, bytes: nothing, unread: { reason: 'too-large', detail } };
      } else yield { path: shown, bytes: await readFile(path) };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      yield { path: shown, bytes: nothing, unread: { reason: 'unreadable-file', detail } };
    }
  }
}

async function walk(root: string, folder: string, found: FoundFile[]): Promise<void> {
  const entries = (await readdir(folder, { withFileTypes: true })) as Dirent[];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(root, path, found);
    else if (entry.isFile() || entry.isSymbolicLink())
      found.push({ path, shown: relative(root, path).split(sep).join('/') });
  }
}
