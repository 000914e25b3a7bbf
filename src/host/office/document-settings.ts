/**
 * `Office.context.document.settings`: a copy of the add-in's settings in memory, which reaches the workbook when it is
 * saved and takes over what others saved when it is refreshed.
 */
import { EVENT } from '../session/events';
import type { RequestDesk } from '../protocol/desk';
import type { Session } from '../session/session';
import { answering } from './async-results';

export interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(...rest: unknown[]): void;
  refreshAsync(...rest: unknown[]): void;
  addHandlerAsync(eventType: string, handler: (event: Record<string, unknown>) => void, ...rest: unknown[]): void;
  removeHandlerAsync(eventType: string, ...rest: unknown[]): void;
}

export function documentSettings(session: Session, desk: RequestDesk): DocumentSettings {
  const stored = session.settings;
  const handlers = new Set<(event: Record<string, unknown>) => void>();
  const read = (): Map<string, unknown> => new Map(stored.keys().map((key) => [key, stored.get(key)]));
  let copy = read();
  const settings: DocumentSettings = {
    get: (name) => (copy.has(name) ? structuredClone(copy.get(name)) : null),
    set: (name, value) => void copy.set(name, structuredClone(value)),
    remove: (name) => void copy.delete(name),
    saveAsync: (...rest) =>
      answering(rest, () => {
        for (const key of stored.keys()) if (!copy.has(key)) stored.delete(key);
        for (const [key, value] of copy) stored.set(key, value);
        session.isDirty = true;
        session.events.raisePlain('settingsChanged', '', {});
        desk.sendEvents();
        return settings;
      }),
    refreshAsync: (...rest) =>
      answering(rest, () => {
        copy = read();
        return settings;
      }),
    addHandlerAsync: (_eventType, handler, ...rest) => answering(rest, () => void handlers.add(handler)),
    removeHandlerAsync: (_eventType, ...rest) =>
      answering(rest, ({ handler }) => {
        if (typeof handler === 'function') handlers.delete(handler as (event: Record<string, unknown>) => void);
        else handlers.clear();
      }),
  };
  desk.onEvents((entries) => {
    if (!entries.some(([, type]) => type === EVENT.settingsChanged)) return;
    for (const handler of [...handlers]) handler({ type: 'settingsChanged', settings });
  });
  return settings;
}
