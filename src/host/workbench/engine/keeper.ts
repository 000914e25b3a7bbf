/**
 * Unsaved work survives a reload or a crash: the file as it was opened or last photographed, and each act of the person
 * since. Acts are small and kept at once; a photograph of a large book takes time, so it waits for a quiet moment.
 */
import type { Change, SheetAct } from './api';
import type { WorkbenchEngine } from './engine';

/** What is kept of one window. */
export interface KeptWork {
  name: string;
  bytes: Uint8Array;
  /** Whether the photograph itself holds unsaved changes. */
  isDirty: boolean;
  /** Milliseconds since 1970. */
  at: number;
  acts: { sheet: string; act: SheetAct }[];
}

export interface WorkStore {
  get(): Promise<KeptWork | undefined>;
  set(work: KeptWork): Promise<void>;
  /** The acts alone: the photograph, which may be large, stays. */
  setActs(acts: KeptWork['acts']): Promise<void>;
  delete(): Promise<void>;
}

export interface KeeperOptions {
  now?: () => number;
  /** Shortest wait after the last change before a photograph is taken, in ms. */
  quiet?: number;
}

/** A photograph waits for a moment this many times as long as it took the last time without a change. */
const QUIET = 5;
/** While changes keep coming, one is taken when the last is this many times as old as it took. */
const STALE = 20;
const LONGEST_WAIT = 60_000;
const SHORTEST_STALE = 3_000;

export class Keeper {
  private work: KeptWork | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastTook = 0;
  /** When the first change came that no photograph shows. */
  private changedAt: number | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly now: () => number;
  private readonly quiet: number;

  constructor(
    private readonly engine: WorkbenchEngine,
    private readonly store: WorkStore,
    { now = () => Date.now(), quiet = 300 }: KeeperOptions = {},
  ) {
    this.now = now;
    this.quiet = quiet;
  }

  /** From here on every change of the engine's workbook is kept, to begin with the workbook as it is. */
  async start(): Promise<void> {
    this.engine.subscribe((change) => this.noted(change));
    if (!this.work) await this.photograph();
  }

  /** A file was opened: it is its own photograph. */
  async opened(bytes: Uint8Array, name: string): Promise<void> {
    this.stopWaiting();
    await this.write((this.work = { name, bytes, isDirty: false, at: this.now(), acts: [] }));
  }

  /**
   * Opens what was kept, and does again what was done after the photograph.
   *
   * @returns whether there was anything to open
   */
  async restore(kept?: KeptWork): Promise<boolean> {
    const work = kept ?? (await this.store.get());
    if (!work) return false;
    const opening = await this.engine.openFile(work.bytes, work.name);
    if (!opening.opened) return false;
    for (const { sheet, act } of work.acts) {
      const tab = (await this.engine.view()).sheets.find(({ name }) => name === sheet);
      if (tab) await this.engine.perform(tab.id, 'insist' in act || !canInsist(act) ? act : { ...act, insist: true });
    }
    if (work.isDirty) this.engine.session.isDirty = true;
    await this.photograph();
    return true;
  }

  /** Everything so far is in the store when this resolves. */
  async flush(): Promise<void> {
    if (this.timer !== undefined) await this.photograph();
    await this.writing;
  }

  private noted(change: Change): void {
    if (!change.changed) return;
    if (change.act && this.work && this.timer === undefined) {
      this.work.acts.push(change.act);
      const acts = [...this.work.acts];
      this.writing = this.writing.then(() => this.store.setActs(acts));
      return;
    }
    clearTimeout(this.timer);
    this.changedAt ??= this.now();
    const quiet = Math.max(this.quiet, this.lastTook * QUIET);
    const stale = this.changedAt + Math.max(SHORTEST_STALE, this.lastTook * STALE) - this.now();
    this.timer = setTimeout(() => void this.photograph(), Math.max(0, Math.min(quiet, stale, LONGEST_WAIT)));
  }

  private async photograph(): Promise<void> {
    this.stopWaiting();
    const start = performance.now();
    const bytes = await this.engine.file(false);
    this.lastTook = performance.now() - start;
    const { name, isDirty } = await this.engine.view();
    await this.write((this.work = { name, bytes, isDirty, at: this.now(), acts: [] }));
  }

  private write(work: KeptWork): Promise<void> {
    const copy = { ...work, acts: [...work.acts] };
    return (this.writing = this.writing.then(() => this.store.set(copy)));
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changedAt = undefined;
  }
}

function canInsist(act: SheetAct): act is Extract<SheetAct, { act: 'type' | 'typeAll' }> {
  return act.act === 'type' || act.act === 'typeAll';
}
