/**
 * Makes schools' workbooks, with their formulas worked out, or packs them into one .zip, off the pane's thread. The one
 * place of the pane that uses the host's calculation: it composes the work, as the command line does.
 */
import { Calculation } from '../../../host/calculation/calculation';
import { makeTemplate, type CommonTemplate } from '../../../workflows/templates/make-template';
import { sendingList, sendingListName } from '../../../workflows/templates/sending-list';
import { TemplatePack } from '../../../workflows/templates/template-pack';
import type { TemplateReply, TemplateRequest } from './template-jobs';

/** Of the worker's global scope, what is used here; the DOM's types describe a window instead. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<TemplateRequest>) => void): void;
  postMessage(reply: TemplateReply, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const pack = new TemplatePack();
let common: CommonTemplate | undefined;

scope.addEventListener('message', ({ data }) => {
  try {
    answer(data);
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(request: TemplateRequest): void {
  if (request.kind === 'common') {
    common = request.common;
  } else if (request.kind === 'make' && common) {
    const made = makeTemplate(common, request.planned, (form) => new Calculation(form).recalculateAll());
    const bytes = made as Uint8Array<ArrayBuffer>;
    scope.postMessage({ kind: 'made', at: request.at, bytes }, [bytes.buffer]);
  } else if (request.kind === 'list') {
    const { period } = request.common;
    pack.add(0, sendingListName(period), sendingList(period, request.templates));
  } else if (request.kind === 'pack') {
    pack.add(request.at + 1, request.name, request.bytes);
  } else if (request.kind === 'finish') {
    scope.postMessage({ kind: 'finished', zip: new Blob(pack.finish(), { type: 'application/zip' }) });
  }
}
