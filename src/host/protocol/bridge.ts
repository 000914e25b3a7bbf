/** The desk's end of `HostBridge`, Office.js's message channel inside one process: requests in, replies and events out. */
import { byteLength, type RequestDesk } from './desk';
import { MESSAGE_EVENT, MESSAGE_REQUEST, MESSAGE_RESPONSE, type RequestMessage } from './envelope';

/** What `OfficeExtension.HostBridge.init` takes. */
export interface OfficeBridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost?: (json: string) => void;
}

export class HostEnd implements OfficeBridge {
  onMessageFromHost?: (json: string) => void;
  private readonly stopListening: () => void;

  constructor(private readonly desk: RequestDesk) {
    this.stopListening = desk.onEvents((entries) =>
      this.onMessageFromHost?.(JSON.stringify({ type: MESSAGE_EVENT, message: { entries } })),
    );
  }

  sendMessageToHost(json: string): void {
    const request = JSON.parse(json) as RequestMessage;
    if (request.type !== MESSAGE_REQUEST) return;
    const { flags, message } = request;
    this.desk.take({ flags, body: message.body, bytes: byteLength(json) }, ({ status, body }) =>
      this.onMessageFromHost?.(
        `{"id":${request.id},"type":${MESSAGE_RESPONSE},"message":{"statusCode":${status},"headers":{},"body":${body}}}`,
      ),
    );
  }

  /** No reply and no event passes afterwards. */
  close(): void {
    this.stopListening();
    this.onMessageFromHost = undefined;
  }
}
