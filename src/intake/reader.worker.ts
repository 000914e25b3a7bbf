/** Entry of the browser's worker. Node's entry is composed where worker threads are started. */
import { makeReader, type ReaderReply, type ReaderRequest } from './reader';

/** Of the worker's global scope, what is used here; the DOM's types describe a window instead. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ReaderRequest>) => void): void;
  postMessage(reply: ReaderReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const answer = makeReader();

scope.addEventListener('message', ({ data }) => {
  void answer(data).then((reply) => {
    if (reply) scope.postMessage(reply);
  });
});
