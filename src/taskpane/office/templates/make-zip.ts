/** All schools' workbooks of a month as one .zip, made by workers; the pane only passes files from one to the other. */
import type { TemplatesPlan } from '../../../workflows/templates/plan-templates';
import type { TemplateReply, TemplateRequest } from './template-jobs';

/** Of a worker, what is used here. */
interface TemplateWorker {
  send(request: TemplateRequest, transfer?: Transferable[]): void;
  close(): void;
}

/** One core stays for Excel and the pane; packing hardly costs any. */
const MAX_MAKERS = 4;

/** A worker failed: no file was saved. */
class TemplateFailedError extends Error {
  readonly code = 'template-failed';
  constructor(file: string, detail: string) {
    super(
      `Không tạo được biểu mẫu${file === '' ? '' : ` “${file}”`} (${detail}). Chưa có tệp nào được tải về. Hãy thử lại.`,
    );
    this.name = 'TemplateFailedError';
  }
}

/** @throws the signal's reason when aborted; TemplateFailedError */
export function makeZip(
  { common, templates }: TemplatesPlan,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const workers: TemplateWorker[] = [];
    let next = 0;
    let done = 0;
    const end = (settle: () => void): void => {
      for (const worker of workers) worker.close();
      signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = (): void => end(() => reject(signal.reason as Error));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    const fail = (at: number) => (message: string) =>
      end(() => reject(new TemplateFailedError(templates[at]?.fileName ?? '', message)));

    const packer = startWorker((reply) => {
      if (reply.kind === 'finished') end(() => resolve(reply.zip));
      else if (reply.kind === 'failed') fail(-1)(reply.message);
    }, fail(-1));
    workers.push(packer);
    packer.send({
      kind: 'list',
      common,
      templates: templates.map(({ school, fileName, token }) => ({ school, fileName, token })),
    });
    if (templates.length === 0) packer.send({ kind: 'finish' });

    const makers = Math.min(templates.length, MAX_MAKERS, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));
    for (let count = 0; count < makers; count++) {
      let busyWith = -1;
      const giveNext = (): void => {
        if (next >= templates.length) return;
        busyWith = next++;
        maker.send({ kind: 'make', at: busyWith, planned: templates[busyWith] });
      };
      const maker = startWorker(
        (reply) => {
          if (reply.kind === 'failed') return fail(busyWith)(reply.message);
          if (reply.kind !== 'made') return;
          const { at, bytes } = reply;
          packer.send({ kind: 'pack', at, name: templates[at].fileName, bytes }, [bytes.buffer]);
          onProgress(++done);
          if (done === templates.length) packer.send({ kind: 'finish' });
          else giveNext();
        },
        (message) => fail(busyWith)(message),
      );
      workers.push(maker);
      maker.send({ kind: 'common', common });
      giveNext();
    }
  });
}

function startWorker(onReply: (reply: TemplateReply) => void, onFailure: (message: string) => void): TemplateWorker {
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { name: 'giao-ban-templates' });
  worker.onmessage = ({ data }: MessageEvent<TemplateReply>) => onReply(data);
  worker.onerror = ({ message }) => onFailure(message || 'bộ tạo biểu mẫu dừng bất ngờ');
  return {
    send: (request, transfer = []) => worker.postMessage(request, transfer),
    close: () => worker.terminate(),
  };
}
