/** Reads books of other offices off the pane's thread. */
import { readSentBook, type OfficeFile } from './sent-book';

export interface BookRequest {
  path: string;
  bytes: Uint8Array;
}

/** Of the worker's global scope, what is used here; the DOM's types describe a window instead. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<BookRequest>) => void): void;
  postMessage(reply: OfficeFile): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data: { path, bytes } }) => scope.postMessage(readSentBook(path, bytes)));
