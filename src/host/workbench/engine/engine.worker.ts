/** The engine in a worker of its own: nothing it does can stall the page. */
import { expose } from 'comlink';
import { anywherePasswords } from '../../passwords-anywhere';
import type { EventEntry } from '../../session/events';
import type { ChangeListener } from './api';
import { WorkbenchEngine, type Opening } from './engine';
import { Keeper } from './keeper';
import { abandonedWork, holdWindow, workOf } from './windows';

/** The engine as the page calls it, with what only a browser has: work that is kept. */
class EngineInWorker extends WorkbenchEngine {
  private keeper: Keeper | undefined;

  /** Listeners stay for the worker's life: functions cannot be handed back. */
  listen(onChange: ChangeListener, onOfficeEvents: (entries: EventEntry[]) => void): void {
    this.subscribe(onChange);
    this.onOfficeEvents(onOfficeEvents);
  }

  /** Opens what this window held before a reload, and keeps all that follows. @returns whether there was anything */
  async begin(window: string): Promise<boolean> {
    await holdWindow(window);
    this.keeper = new Keeper(this, workOf(window));
    const restored = await this.keeper.restore();
    await this.keeper.start();
    return restored;
  }

  override async openFile(bytes: Uint8Array, name: string): Promise<Opening> {
    const opening = await super.openFile(bytes, name);
    if (opening.opened) await this.keeper?.opened(bytes, name);
    return opening;
  }

  override async openBlank(name: string): Promise<void> {
    await super.openBlank(name);
    await this.keeper?.flush();
  }

  /** Unsaved work that windows now closed left behind, newest first; `at` in ms since 1970. */
  async abandoned(): Promise<{ window: string; name: string; at: number }[]> {
    return (await abandonedWork()).map(({ window, work }) => ({ window, name: work.name, at: work.at }));
  }

  /** Opens the work another window left. */
  async restore(window: string): Promise<boolean> {
    const work = await workOf(window).get();
    const restored = work !== undefined && (await this.keeper?.restore(work)) === true;
    if (restored) await workOf(window).delete();
    return restored;
  }

  async forget(window: string): Promise<void> {
    await workOf(window).delete();
  }

  /** The window may be closing. */
  async flush(): Promise<void> {
    await this.keeper?.flush();
  }
}

export type { EngineInWorker };

expose(new EngineInWorker({ passwords: anywherePasswords }));
