/** Each window of the workbench keeps its own work in the browser's database; what a closed window left can be found again. */
import { createStore, delMany, getMany, keys, set, setMany } from 'idb-keyval';
import type { KeptWork, WorkStore } from './keeper';

const DATABASE = 'giao-ban-workbench';

const store = createStore(DATABASE, 'work');

/** Acts are kept beside the photograph they follow. */
const ACTS = '/acts';

/** The work of one window. @param window its name, the same after a reload */
export function workOf(window: string): WorkStore {
  return {
    get: async () => {
      const [work, acts] = await getMany<KeptWork | KeptWork['acts']>([window, window + ACTS], store);
      return work ? { ...(work as KeptWork), acts: (acts as KeptWork['acts'] | undefined) ?? [] } : undefined;
    },
    set: (work) =>
      setMany(
        [
          [window, { ...work, acts: [] }],
          [window + ACTS, work.acts],
        ],
        store,
      ),
    setActs: (acts) => set(window + ACTS, acts, store),
    delete: () => delMany([window, window + ACTS], store),
  };
}

/** Held as long as the window lives, so that others can tell. */
export async function holdWindow(window: string): Promise<void> {
  await new Promise<void>((held) => {
    void navigator.locks.request(lockOf(window), () => {
      held();
      return new Promise(() => undefined);
    });
  });
}

/** Unsaved work of windows that are gone, newest first. */
export async function abandonedWork(): Promise<{ window: string; work: KeptWork }[]> {
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map(({ name }) => name));
  const found: { window: string; work: KeptWork }[] = [];
  for (const key of await keys<string>(store)) {
    if (key.endsWith(ACTS) || alive.has(lockOf(key))) continue;
    const work = await workOf(key).get();
    if (work && (work.isDirty || work.acts.length > 0)) found.push({ window: key, work });
    else await workOf(key).delete();
  }
  return found.sort((a, b) => b.work.at - a.work.at);
}

function lockOf(window: string): string {
  return `${DATABASE}-${window}`;
}
