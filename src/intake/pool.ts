/**
 * Readers that can be stopped. A file that hangs or crashes its worker costs that file and that worker only:
 * the file gets a name (`took-too-long`, `unreadable-file`), the worker is replaced, the others go on.
 */
import type { IntakeExpectations, ReadOptions } from './expectations';
import { MAX_FILE_MILLISECONDS } from './limits';
import { type IntakeResult, setAside } from './outcome';
import type { ReaderReply, ReaderRequest } from './reader';

/** What is needed of a Web Worker or a worker thread. Of several listeners the last one is called: a worker reads one file. */
export interface WorkerLike {
  post(request: ReaderRequest): void;
  onReply(listener: (reply: ReaderReply) => void): void;
  /** The worker died or threw outside an answer. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

export interface PoolSettings {
  expectations: IntakeExpectations;
  options: ReadOptions;
  /** Workers at once; at least 1. */
  size: number;
  /** Milliseconds one file may take. */
  timeLimit?: number;
}

export class ReaderPool {
  private readonly idle: WorkerLike[] = [];
  private readonly all = new Set<WorkerLike>();
  private readonly waiting: ((worker: WorkerLike) => void)[] = [];
  /** Ends of the files being read, so that closing leaves no promise and no timer behind. */
  private readonly pending = new Set<(result: IntakeResult, broken: boolean) => void>();
  private nextId = 1;
  private closed = false;

  /** Workers are started when first needed. */
  constructor(
    private readonly start: () => WorkerLike,
    private readonly settings: PoolSettings,
  ) {}

  get size(): number {
    return Math.max(1, this.settings.size);
  }

  /** Never rejects. */
  readonly read = async (path: string, bytes: Uint8Array): Promise<IntakeResult> => {
    const worker = await this.free();
    if (this.closed) return setAside(path, 'refused', 'unreadable-file', { detail: STOPPED });
    const outcome = await this.ask(worker, path, bytes);
    if (outcome.broken) this.discard(worker);
    else this.release(worker);
    return outcome.result;
  };

  /** Files still being read end as unreadable, files still waiting too. */
  close(): void {
    this.closed = true;
    for (const end of [...this.pending]) end(setAside('', 'refused', 'unreadable-file', { detail: STOPPED }), true);
    for (const worker of this.all) worker.terminate();
    this.all.clear();
    this.idle.length = 0;
  }

  private ask(worker: WorkerLike, path: string, bytes: Uint8Array): Promise<{ result: IntakeResult; broken: boolean }> {
    const id = this.nextId++;
    const limit = this.settings.timeLimit ?? MAX_FILE_MILLISECONDS;
    return new Promise((resolve) => {
      const end = (result: IntakeResult, broken: boolean) => {
        clearTimeout(timer);
        this.pending.delete(end);
        resolve({ result: { ...result, path }, broken });
      };
      this.pending.add(end);
      const timer = setTimeout(
        () => end(setAside(path, 'refused', 'took-too-long', { detail: String(limit / 1000) }), true),
        limit,
      );
      worker.onReply((reply) => {
        if (reply.id !== id) return;
        if ('result' in reply) end(reply.result, false);
        else end(setAside(path, 'refused', 'unreadable-file', { detail: reply.failure }), false);
      });
      worker.onFailure((message) => end(setAside(path, 'refused', 'unreadable-file', { detail: message }), true));
      worker.post({ kind: 'read', id, path, bytes });
    });
  }

  private free(): WorkerLike | Promise<WorkerLike> {
    const worker = this.idle.pop();
    if (worker) return worker;
    if (this.all.size < this.size) return this.launch();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private launch(): WorkerLike {
    const worker = this.start();
    const { expectations, options } = this.settings;
    worker.post({ kind: 'expect', expectations, options });
    this.all.add(worker);
    return worker;
  }

  private release(worker: WorkerLike): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
  }

  private discard(worker: WorkerLike): void {
    worker.terminate();
    this.all.delete(worker);
    const next = this.waiting.shift();
    if (next) next(this.closed ? worker : this.launch());
  }
}

const STOPPED = 'đã dừng theo yêu cầu';
