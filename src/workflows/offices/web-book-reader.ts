/** A worker that reads books in a browser, one after another; one that hangs is stopped and the next book gets a new one. */
import { MAX_FILE_MILLISECONDS } from '../../intake/limits';
import type { BookRequest } from './books.worker';
import type { BookReader } from './read-books';
import { aside, type OfficeFile } from './sent-book';

/** A book of a whole year is some hundred times a school's form. */
const TIME_LIMIT = 2 * MAX_FILE_MILLISECONDS;

export function startWebBookReader(): BookReader {
  let worker: Worker | undefined;
  let giveUp: (() => void) | undefined;
  const drop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    read: (path, bytes) =>
      new Promise<OfficeFile>((resolve) => {
        const own = (worker ??= new Worker(new URL('./books.worker.ts', import.meta.url), { name: 'giao-ban-books' }));
        const end = (file: OfficeFile, isBroken: boolean): void => {
          clearTimeout(timer);
          giveUp = undefined;
          if (isBroken) drop();
          resolve(file);
        };
        const timer = setTimeout(() => end(aside(path, 'took-too-long', String(TIME_LIMIT / 1000)), true), TIME_LIMIT);
        giveUp = () => end(aside(path, 'unreadable-file', 'đã dừng theo yêu cầu'), true);
        own.onmessage = ({ data }: MessageEvent<OfficeFile>) => end(data, false);
        own.onerror = ({ message }) => end(aside(path, 'unreadable-file', message || 'bộ đọc tệp dừng bất ngờ'), true);
        // Copied, not handed over: the bytes of an archive's entry may be part of the archive.
        own.postMessage({ path, bytes } satisfies BookRequest);
      }),
    close: () => {
      giveUp?.();
      drop();
    },
  };
}
