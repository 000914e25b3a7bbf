/** The page's side of the engine in its worker. */
import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { EventEntry } from '../../session/events';
import type { OfficePort } from '../office/port';
import type { ChangeListener, Subscribe } from './api';
import type { EngineInWorker } from './engine.worker';

export interface RemoteEngine {
  /** Calls pass to the worker; each answers with a promise. */
  engine: Remote<EngineInWorker>;
  office: OfficePort;
  changes: Subscribe;
}

/** Starts the worker and listens to it. */
export async function startEngine(): Promise<RemoteEngine> {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { name: 'giao-ban-engine' });
  const engine = wrap<EngineInWorker>(worker);
  const changeListeners = new Set<ChangeListener>();
  const officeListeners = new Set<(entries: EventEntry[]) => void>();
  await engine.listen(
    proxy((change) => changeListeners.forEach((listener) => listener(change))),
    proxy((entries) => officeListeners.forEach((listener) => listener(entries))),
  );
  return {
    engine,
    office: {
      officeRequest: (frame, request) => engine.officeRequest(frame, request),
      onOfficeEvents: (listener) => {
        officeListeners.add(listener);
        return () => void officeListeners.delete(listener);
      },
    },
    changes: (listener) => {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
  };
}

/** Bytes that the worker may take over instead of copying them. */
export function handedOver(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return transfer(bytes, [bytes.buffer]);
}
