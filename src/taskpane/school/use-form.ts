/** The open form of the workbook and the desk over it, for as long as the page is shown. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { FormSession } from '../../workflows/school/form-session';
import { openCells, openForm, type OpenedForm } from '../../workflows/school/open-form';
import type { FormCells } from '../../workflows/school/recognise';
import { EntryDesk, type EntryState } from './entry/desk';
import { storageKeeper } from './entry/keeper';

export type OpenState =
  | { is: 'opening' }
  | { is: 'failed'; error: unknown }
  | { is: 'not-a-form'; opened: Exclude<OpenedForm, { kind: 'school' }> }
  | { is: 'open'; session: FormSession; desk: EntryDesk };

/** @param cells by which the form was recognised; opening it again reads them anew */
export function useForm(cells: FormCells): { state: OpenState; openAgain: () => void } {
  const [state, setState] = useState<OpenState>({ is: 'opening' });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isShown = true;
    let close: (() => void) | undefined;
    const opening = times === 0 ? openCells(cells) : openForm();
    opening.then(
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
        if (times === 0) void readWhenIdle(session, desk);
      },
      (error: unknown) => isShown && setState({ is: 'failed', error }),
    );
    return () => {
      isShown = false;
      close?.();
    };
  }, [times, cells]);
  return {
    state,
    openAgain: useCallback(() => {
      setState({ is: 'opening' });
      setTimes((before) => before + 1);
    }, []),
  };
}

/** A slow machine draws and takes the first figures before it is asked for more. */
const LATEST_IDLE = 3000;

/**
 * What a form is recognised by says nothing of validations, and what was typed before changes could be heard is in none
 * of it: once there is time, everything is read again.
 */
async function readWhenIdle(session: FormSession, desk: EntryDesk): Promise<void> {
  await session.listening().catch(() => undefined);
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LATEST_IDLE });
    else setTimeout(resolve, LATEST_IDLE / 10);
  });
  // Whoever edits a cell is heard when it is left; finalising reads everything once more in any case.
  await session.refresh().then(
    () => desk.refresh(),
    () => undefined,
  );
}

export function useDesk(desk: EntryDesk): EntryState {
  return useSyncExternalStore(
    useCallback((listener) => desk.subscribe(listener), [desk]),
    () => desk.state,
  );
}
