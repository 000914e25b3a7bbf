/** The host's end of Office.js's message channel: requests in, replies and events out. */
import type { FaultPort } from '../faults';
import type { Session } from '../session/session';
import type { Traffic } from '../traffic';
import { runBatch } from './batch';
import {
  FLAG_DELAY_FOR_CELL_EDIT,
  MESSAGE_EVENT,
  MESSAGE_REQUEST,
  MESSAGE_RESPONSE,
  type RequestMessage,
} from './envelope';

/** 5 MB, the documented limit of a request and of a response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What `OfficeExtension.HostBridge.init` takes. */
export interface OfficeBridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost?: (json: string) => void;
}

export class HostEnd implements OfficeBridge {
  onMessageFromHost?: (json: string) => void;
  private editing = false;
  private waiting: (() => void)[] = [];

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

  sendMessageToHost(json: string): void {
    const request = JSON.parse(json) as RequestMessage;
    if (request.type !== MESSAGE_REQUEST) return;
    const size = byteLength(json);
    if (this.editing && (request.flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0)
      this.waiting.push(() => this.answer(request, size));
    else this.answer(request, size);
  }

  /** Sends what happened outside a batch, e.g. when a person typed. */
  sendEvents(): void {
    const entries = this.session.events.take();
    if (entries.length > 0) this.post({ type: MESSAGE_EVENT, message: { entries } });
  }

  private answer(request: RequestMessage, requestBytes: number): void {
    const actions = request.message.body.Actions.length;
    const fault = this.faults.forRequest();
    const reply = (response: string): void => {
      this.traffic.record({ requestBytes, responseBytes: byteLength(response), actions, flags: request.flags });
      if (fault?.kind === 'drop') return;
      const deliver = (): void => {
        this.onMessageFromHost?.(response);
        // Handlers registered by this batch attach once its promise resolves; events come after that.
        setTimeout(() => this.sendEvents(), 0);
      };
      if (fault?.kind === 'delay') setTimeout(deliver, fault.milliseconds);
      else deliver();
    };
    if (fault?.kind === 'fail') return reply(refusal(request.id, fault.code, fault.message));
    if (requestBytes > PAYLOAD_LIMIT)
      return reply(
        refusal(
          request.id,
          'RequestPayloadSizeLimitExceeded',
          'The request payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
        ),
      );
    if (this.editing)
      return reply(
        refusal(
          request.id,
          'InvalidOperationInCellEditMode',
          'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
        ),
      );
    const body = runBatch(request.message.body, this.session, () => this.faults.beforeAction());
    const response = JSON.stringify({
      id: request.id,
      type: MESSAGE_RESPONSE,
      message: { statusCode: 200, headers: {}, body },
    });
    reply(
      byteLength(response) > PAYLOAD_LIMIT
        ? refusal(
            request.id,
            'ResponsePayloadSizeLimitExceeded',
            'The response payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
          )
        : response,
    );
  }

  private post(message: unknown): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }
}

function refusal(id: number, code: string, message: string): string {
  return JSON.stringify({
    id,
    type: MESSAGE_RESPONSE,
    message: { statusCode: 400, headers: {}, body: { error: { code, message } } },
  });
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
