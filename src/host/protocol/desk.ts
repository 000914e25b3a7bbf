/** Takes one request and answers it, whatever carries the two: limits, cell-edit mode, faults, traffic. */
import type { FaultPort } from '../faults';
import type { EventEntry } from '../session/events';
import type { Session } from '../session/session';
import type { Traffic } from '../traffic';
import { runBatch } from './batch';
import { FLAG_DELAY_FOR_CELL_EDIT, type RequestBody } from './envelope';

/** 5 MB, the documented limit of a request and of a response. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface DeskRequest {
  flags: number;
  body: RequestBody;
  /** UTF-8 bytes it came in. */
  bytes: number;
}

export interface DeskReply {
  /** 200, or 400 when the request was refused whole: then `body` is `{"error":{"code","message"}}`. */
  status: number;
  /** JSON. */
  body: string;
}

/** The one desk of an open workbook: several ends (panes, dialogs, commands) may stand before it, and hear all events. */
export class RequestDesk {
  private editing = false;
  private waiting: (() => void)[] = [];
  private readonly listeners = new Set<(entries: EventEntry[]) => void>();

  constructor(
    private readonly session: Session,
    private readonly traffic: Traffic,
    private readonly faults: FaultPort,
  ) {}

  /** While a person is typing in a cell every batch fails, except those that asked to wait. */
  setCellEditMode(on: boolean): void {
    this.editing = on;
    if (on) return;
    for (const run of this.waiting.splice(0)) run();
  }

  /** @param reply called once, at once unless the request waits or a fault delays it; never when a fault drops it. */
  take(request: DeskRequest, reply: (reply: DeskReply) => void): void {
    if (this.editing && (request.flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0)
      this.waiting.push(() => this.serve(request, reply));
    else this.serve(request, reply);
  }

  /** @returns what ends the listening. */
  onEvents(listener: (entries: EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Sends what has happened since the last reply, e.g. when a person typed. */
  sendEvents(): void {
    const entries = this.session.events.take();
    if (entries.length > 0) for (const listener of [...this.listeners]) listener(entries);
  }

  private serve(request: DeskRequest, reply: (reply: DeskReply) => void): void {
    const fault = this.faults.forRequest();
    const answer = fault?.kind === 'fail' ? refusal(fault.code, fault.message) : this.answer(request);
    this.traffic.record({
      requestBytes: request.bytes,
      responseBytes: byteLength(answer.body),
      actions: request.body.Actions.length,
      flags: request.flags,
    });
    if (fault?.kind === 'drop') return;
    const deliver = (): void => {
      reply(answer);
      // Handlers registered by this batch attach once its promise resolves; events come after that.
      setTimeout(() => this.sendEvents(), 0);
    };
    if (fault?.kind === 'delay') setTimeout(deliver, fault.milliseconds);
    else deliver();
  }

  private answer(request: DeskRequest): DeskReply {
    if (request.bytes > PAYLOAD_LIMIT)
      return refusal(
        'RequestPayloadSizeLimitExceeded',
        'The request payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
      );
    if (this.editing)
      return refusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
    const body = JSON.stringify(runBatch(request.body, this.session, () => this.faults.beforeAction()));
    if (byteLength(body) > PAYLOAD_LIMIT)
      return refusal(
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
      );
    return { status: 200, body };
  }
}

function refusal(code: string, message: string): DeskReply {
  return { status: 400, body: JSON.stringify({ error: { code, message } }) };
}

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
