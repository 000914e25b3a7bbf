/** `executeMethod`: what office.js asks of its host by number (`OSF.DDA.MethodDispId`). */
import type { RequestBody } from '../../protocol/envelope';
import type { AddInContext } from './activation';
import { BatchError } from './batches';
import type { Dialogs } from './dialogs';
import { readSettings, saveSettings, type StoredSetting } from './document-settings';
import type { OfficeFrame } from './frame';
import { OFFICE_ERROR } from './messages';
import { PAGE_PARTITION, runPageBatch, type PageObjects } from './page-objects';
import type { OfficePort } from './port';
import { getSelectedData, setSelectedData } from './selected-data';

/** What the methods work on. */
export interface MethodTools {
  port: OfficePort;
  context: AddInContext;
  dialogs: Dialogs;
  page: PageObjects;
  /** `event.completed()` of a command, or office.js saying there is no such function. */
  commandCompleted(id: string, status: number, data: string): void;
  settingsSaved(by: OfficeFrame): void;
}

interface MethodCall {
  DdaMethod?: { DispatchId?: number };
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties?: StoredSetting[] };
  DdaGetBindingData?: { CoerceType?: string; ValueFormat?: string };
  DdaSetBindingData?: { Data?: unknown };
  messageToParent?: unknown;
  messageContent?: unknown;
  targetOrigin?: unknown;
  0?: unknown;
  1?: unknown;
  2?: unknown;
}

/** `Error` is one of Office's codes; what else there is depends on the method. */
export interface MethodAnswer {
  Error: number;
  [name: string]: unknown;
}

type Method = (call: MethodCall, frame: OfficeFrame, tools: MethodTools) => Promise<MethodAnswer> | MethodAnswer;

const done: MethodAnswer = { Error: OFFICE_ERROR.none };

const METHODS: Record<number, Method> = {
  64: (call, frame, { port }) => wrapped(getSelectedData(port, frame.id, call.DdaGetBindingData ?? {})),
  65: (call, frame, { port }) => wrapped(setSelectedData(port, frame.id, call.DdaSetBindingData ?? {})),
  75: async (_call, frame, { port }) => {
    const settings = await readSettings(port, frame.id);
    return { ...done, Properties: { Settings: settings.map(([Name, Value]) => ({ Name, Value })) } };
  },
  76: async (call, frame, tools) => {
    await saveSettings(tools.port, frame.id, call.DdaSettingsMethod?.Properties ?? []);
    tools.settingsSaved(frame);
    return done;
  },
  86: (_call, _frame, { context }) => ({ ...done, 0: { 1: context.documentUrl } }),
  93: executeBatch,
  94: (call, _frame, tools) => {
    tools.commandCompleted(String(call[0]), Number(call[1]), String(call[2] ?? ''));
    return done;
  },
  144: (call, frame, { dialogs }) => {
    dialogs.toParent(frame, call.messageToParent, call.targetOrigin);
    return done;
  },
  145: (call, frame, { dialogs }) => {
    dialogs.toChild(frame, call.messageContent, call.targetOrigin);
    return done;
  },
};

/** What there is no method for answers as Office does for what a host lacks. */
export async function executeMethod(data: unknown, frame: OfficeFrame, tools: MethodTools): Promise<MethodAnswer> {
  const call = (data ?? {}) as MethodCall;
  const method = METHODS[call.DdaMethod?.DispatchId ?? -1];
  if (!method) return { Error: OFFICE_ERROR.operationNotSupported };
  try {
    return await method(call, frame, tools);
  } catch (error) {
    if (error instanceof BatchError) return { Error: OFFICE_ERROR.internalError };
    throw error;
  }
}

async function wrapped(answer: Promise<{ Error: number; Data?: unknown }>): Promise<MethodAnswer> {
  return { ...(await answer) };
}

const BODY = 4;
const FLAGS = 6;

async function executeBatch(call: MethodCall, frame: OfficeFrame, tools: MethodTools): Promise<MethodAnswer> {
  const request = call.ArrayData ?? [];
  const body = String(request[BODY]);
  if (request[0] === PAGE_PARTITION)
    return batchAnswer(JSON.stringify(runPageBatch(JSON.parse(body) as RequestBody, tools.page)));
  const reply = await tools.port.officeRequest(frame.id, { flags: Number(request[FLAGS]), body });
  return reply.status === 200 ? batchAnswer(reply.body) : refusal(reply.body, reply.status);
}

function batchAnswer(body: string): MethodAnswer {
  return { ...done, Data: [200, [], body] };
}

/** office.js in a page takes no notice of a status: a batch refused whole looks like one whose first action failed. */
function refusal(body: string, HttpStatusCode: number): MethodAnswer {
  const { code, message } = (JSON.parse(body) as { error: { code: string; message: string } }).error;
  if (code === 'RequestPayloadSizeLimitExceeded') return { Error: OFFICE_ERROR.requestTooLarge };
  if (code === 'ResponsePayloadSizeLimitExceeded') return { Error: OFFICE_ERROR.responseTooLarge };
  return batchAnswer(JSON.stringify({ Results: [], Error: { Code: code, Message: message, HttpStatusCode } }));
}
