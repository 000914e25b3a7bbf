import { useSyncExternalStore } from 'react';
import type { GridModel } from './grid-model';

/** What a part of the page shows of the grid; it is drawn again when that differs. `pick` gives a plain value or a kept object. */
export function useGrid<T>(model: GridModel, pick: (model: GridModel) => T): T {
  return useSyncExternalStore(model.listen, () => pick(model));
}
