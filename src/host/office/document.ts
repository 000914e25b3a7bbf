/** `Office.context.document`: the workbook by the first Office API, which knows a selection, settings and a file. */
import type { RequestDesk } from '../protocol/desk';
import type { Session } from '../session/session';
import { EVENT } from '../session/events';
import { answering, OfficeError } from './async-results';
import { documentSettings, type DocumentSettings } from './document-settings';
import { fileInSlices } from './file-slices';
import { getSelected, setSelected } from './selected-data';

type Handler = (event: Record<string, unknown>) => void;

export interface OfficeDocument {
  readonly mode: 'readWrite';
  readonly url: string;
  readonly settings: DocumentSettings;
  getSelectedDataAsync(coercionType: string, ...rest: unknown[]): void;
  setSelectedDataAsync(data: unknown, ...rest: unknown[]): void;
  getFileAsync(fileType: string, ...rest: unknown[]): void;
  addHandlerAsync(eventType: string, handler: Handler, ...rest: unknown[]): void;
  removeHandlerAsync(eventType: string, ...rest: unknown[]): void;
}

const SELECTION_CHANGED = 'documentSelectionChanged';

/** @param save the workbook as .xlsx */
export function officeDocument(session: Session, desk: RequestDesk, save: () => Uint8Array): OfficeDocument {
  const handlers = new Set<Handler>();
  const document: OfficeDocument = {
    mode: 'readWrite',
    url: session.name,
    settings: documentSettings(session, desk),
    getSelectedDataAsync: (coercionType, ...rest) =>
      answering(rest, (options) => getSelected(session, coercionType, options['valueFormat'])),
    setSelectedDataAsync: (data, ...rest) =>
      answering(rest, () => {
        setSelected(session, data);
        desk.sendEvents();
      }),
    getFileAsync: (fileType, ...rest) =>
      answering(rest, (options) => fileInSlices(fileType, save, options['sliceSize'])),
    addHandlerAsync: (eventType, handler, ...rest) =>
      answering(rest, () => {
        assertKnown(eventType);
        handlers.add(handler);
      }),
    removeHandlerAsync: (eventType, ...rest) =>
      answering(rest.slice(0, 2), ({ handler }) => {
        assertKnown(eventType);
        if (typeof handler === 'function') handlers.delete(handler as Handler);
        else handlers.clear();
      }),
  };
  desk.onEvents((entries) => {
    if (!entries.some(([, type]) => type === EVENT.documentSelectionChanged)) return;
    for (const handler of [...handlers]) handler({ type: SELECTION_CHANGED, document });
  });
  return document;
}

function assertKnown(eventType: string): void {
  if (eventType !== SELECTION_CHANGED)
    throw new OfficeError(7000, 'Event Not Supported', 'The specified event type is not supported.');
}
