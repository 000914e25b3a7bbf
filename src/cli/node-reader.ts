/** Reader workers on Node's worker threads. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IntakeExpectations, ReadOptions } from '../intake/expectations';
import { ReaderPool, type WorkerLike } from '../intake/pool';
import type { BatchReader } from '../workflows/receipt/read-batch';

export function startNodeReader(expectations: IntakeExpectations, options: ReadOptions, size: number): BatchReader {
  const { acceptRepairs, acceptChanged, receivedAt } = options;
  const settings = { expectations, options: { acceptRepairs, acceptChanged, receivedAt }, size };
  const pool = new ReaderPool(startWorker, settings);
  return { read: pool.read, size: pool.size, close: () => pool.close() };
}

function startWorker(): WorkerLike {
  const worker = new Worker(join(__dirname, 'reader-thread.cjs'));
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => worker.removeAllListeners('message').on('message', listener),
    onFailure: (listener) => worker.removeAllListeners('error').on('error', (error) => listener(error.message)),
    terminate: () => void worker.terminate(),
  };
}
