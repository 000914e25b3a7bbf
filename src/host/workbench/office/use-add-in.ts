import { useSyncExternalStore } from 'react';
import type { AddIn, AddInState } from './add-in';

/** How the add-in stands, drawn anew whenever that changes. */
export function useAddIn(addIn: AddIn): AddInState {
  return useSyncExternalStore(
    (listener) => addIn.onChange(listener),
    () => addIn.state,
  );
}
