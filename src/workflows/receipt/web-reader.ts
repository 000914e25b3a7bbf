/** Reader workers in a browser: files are opened off the pane's thread. */
import { ReaderPool, type WorkerLike } from '../../intake/pool';
import type { BatchReader, StartReader } from './read-batch';

/** One core stays for Excel and one for the pane; each worker holds a copy of the months the files are held against. */
const MAX_WORKERS = 4;

export const startWebReader: StartReader = (expectations, options): BatchReader => {
  const cores = navigator.hardwareConcurrency || 2;
  const size = Math.min(MAX_WORKERS, Math.max(1, cores - 1));
  const pool = new ReaderPool(startWorker, { expectations, options, size });
  return { read: pool.read, size: pool.size, close: () => pool.close() };
};

function startWorker(): WorkerLike {
  const worker = new Worker(new URL('../../intake/reader.worker.ts', import.meta.url), { name: 'giao-ban-reader' });
  return {
    // Bytes are copied, not handed over: those of an archive's entry may be part of the archive.
    post: (request) => worker.postMessage(request),
    onReply: (listener) => void (worker.onmessage = ({ data }) => listener(data)),
    onFailure: (listener) => void (worker.onerror = ({ message }) => listener(message || 'bộ đọc tệp dừng bất ngờ')),
    terminate: () => worker.terminate(),
  };
}
