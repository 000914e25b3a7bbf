/** The open form of the workbook and the desk over it, for as long as the page is shown. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { FormSession } from '../../workflows/school/form-session';
import { openForm, type OpenedForm } from '../../workflows/school/open-form';
import { EntryDesk, type EntryState } from './entry/desk';
import { storageKeeper } from './entry/keeper';

export type OpenState =
  | { is: 'opening' }
  | { is: 'failed'; error: unknown }
  | { is: 'not-a-form'; opened: Exclude<OpenedForm, { kind: 'school' }> }
  | { is: 'open'; session: FormSession; desk: EntryDesk };

export function useForm(): { state: OpenState; openAgain: () => void } {
  const [state, setState] = useState<OpenState>({ is: 'opening' });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isShown = true;
    let close: (() => void) | undefined;
    openForm().then(
      (opened) => {
        if (opened.kind !== 'school') return isShown && setState({ is: 'not-a-form', opened });
        const { session } = opened;
        if (!isShown) return void session.close();
        const desk = new EntryDesk(session, storageKeeper);
        close = () => {
          desk.close();
          void session.close();
        };
        setState({ is: 'open', session, desk });
      },
      (error: unknown) => isShown && setState({ is: 'failed', error }),
    );
    return () => {
      isShown = false;
      close?.();
    };
  }, [times]);
  return {
    state,
    openAgain: useCallback(() => {
      setState({ is: 'opening' });
      setTimes((before) => before + 1);
    }, []),
  };
}

export function useDesk(desk: EntryDesk): EntryState {
  return useSyncExternalStore(
    useCallback((listener) => desk.subscribe(listener), [desk]),
    () => desk.state,
  );
}
