/** Files of other offices, archives opened, each read; whatever cannot be read comes out named. */
import { newBudget, type SentFile, unpack } from '../../intake/unpack';
import { aside, type OfficeFile, readSentBook } from './sent-book';

/** All of them are held against each other, so all are kept in memory: a province has some 130 communes and wards. */
const MAX_BOOKS = 300;

/** Reads one file that is not an archive, elsewhere than on the caller's thread. Never rejects. */
export interface BookReader {
  read(path: string, bytes: Uint8Array): Promise<OfficeFile>;
  close(): void;
}

export interface ReadBooksRequest {
  files: AsyncIterable<SentFile> | Iterable<SentFile>;
  /** Absent: files are read here, with a rest after each. */
  reader?: BookReader;
  /** After each file, with how many archives have added to those that were sent. */
  onProgress?(done: number, found: number): void;
  signal?: AbortSignal;
}

/** In the order sent, entries of an archive in its place. @throws the signal's reason when aborted */
export async function readBooks({ files, reader, onProgress, signal }: ReadBooksRequest): Promise<OfficeFile[]> {
  const budget = newBudget();
  const results: OfficeFile[] = [];
  const stop = (): void => reader?.close();
  signal?.addEventListener('abort', stop);
  try {
    for await (const file of files) {
      for (const item of unpack(file, budget)) {
        signal?.throwIfAborted();
        results.push(await readItem(item));
        onProgress?.(results.length, budget.found);
      }
    }
    signal?.throwIfAborted();
    return results;
  } finally {
    signal?.removeEventListener('abort', stop);
    reader?.close();
  }

  async function readItem(item: ReturnType<typeof unpack> extends Generator<infer Item> ? Item : never) {
    if ('kind' in item) {
      const { path, reason, message } = item;
      return { kind: 'aside' as const, path, reason, message };
    }
    if (results.length >= MAX_BOOKS) return aside(item.path, 'too-many-files', String(MAX_BOOKS));
    if (reader) return reader.read(item.path, item.bytes);
    await new Promise((resolve) => setTimeout(resolve));
    return readSentBook(item.path, item.bytes);
  }
}
