/** The messages between office.js in a frame and the page around it, as on the wire: JSON strings by `postMessage`. */

/** What the frame wants done with an action's name. */
export const ACT = { invoke: 0, register: 1, unregister: 2 } as const;

/** A request of the frame to the page; the page's own requests to the frame have the same shape. */
export interface FrameRequest {
  _messageType: 0;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** Office's own error codes (`OSF.DDA.ErrorCodeManager.errorCodes`), as far as the page gives them. */
export const OFFICE_ERROR = {
  none: 0,
  coercionTypeNotSupported: 1000,
  dataDoesNotMatchSelection: 2002,
  operationNotSupported: 5000,
  internalError: 5001,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  itemNotFound: 7002,
  commandNotFound: 11101,
  dialogOutsideAppDomains: 12004,
  dialogClosed: 12006,
  dialogAlreadyOpened: 12007,
} as const;

/** Failure of the channel itself (`InvokeResultCode`), for actions nobody knows. */
export const CHANNEL_ERROR = { none: 0, handlingRequest: -2 } as const;

/** @returns the request, or nothing when the message is not one of office.js. */
export function parseRequest(data: unknown): FrameRequest | undefined {
  if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
  try {
    const message = JSON.parse(data) as Partial<FrameRequest>;
    const isRequest = message._messageType === 0 && typeof message._actionName === 'string';
    return isRequest ? (message as FrameRequest) : undefined;
  } catch {
    return undefined;
  }
}

export function replyTo(request: FrameRequest, data: unknown, errorCode: number = CHANNEL_ERROR.none): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 0,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: errorCode,
    _data: data,
    _serializerVersion: 1,
  });
}

/** Something happened that the frame registered for. */
export function eventMessage(conversation: string, name: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _errorCode: CHANNEL_ERROR.none,
    _data: data,
    _serializerVersion: 1,
  });
}

/** Tells the frame something on the conversation office.js keeps for the page's calls. */
export function notification(conversation: string, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 0,
    _actionType: ACT.invoke,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _serializerVersion: 1,
  });
}
