/**
 * One conversation with the open workbook. Keeps the budget: a person's action costs a constant number of
 * `context.sync()`; only payload (one sync per 4 MB carried) may grow with the number of schools.
 */

/** Below Excel's limit of 5 MB for a request or a response, with room for the envelope. */
export const PAYLOAD_BYTES = 4_000_000;

export interface SyncCount {
  /** The same whatever the number of schools. */
  fixed: number;
  /** One per `PAYLOAD_BYTES` read or written. */
  payload: number;
}

/** A person is typing in a cell: Excel refuses every batch until the cell is left. */
export class WorkbookBusyError extends Error {
  readonly code = 'workbook-busy';
  constructor() {
    super('Excel đang ở chế độ sửa ô nên chưa làm được. Hãy nhấn Enter hoặc Esc để kết thúc sửa ô, rồi thử lại.');
    this.name = 'WorkbookBusyError';
  }
}

/** Excel refused something that no caller foresaw; says which step, so that it can be reported. */
export class WorkbookFailedError extends Error {
  readonly code = 'workbook-failed';
  constructor(
    readonly excelCode: string,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(
      `Excel không thực hiện được một bước (${excelCode}, ${detail}). Việc này chưa làm xong. Hãy thử lại; nếu vẫn lỗi, đóng sổ không lưu, mở lại rồi thử lần nữa.`,
      options,
    );
    this.name = 'WorkbookFailedError';
  }
}

export class Session {
  readonly count: SyncCount = { fixed: 0, payload: 0 };
  #pendingBytes = 0;

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** A step of the plan; carries whatever is queued. */
  async sync(): Promise<void> {
    this.count.fixed++;
    this.#pendingBytes = 0;
    await this.context.sync();
  }

  /** Sends what is queued as payload. */
  async flush(): Promise<void> {
    this.count.payload++;
    this.#pendingBytes = 0;
    await this.context.sync();
  }

  /** Call before queueing about `bytes` more: flushes first when the request would grow beyond the limit. */
  async carry(bytes: number): Promise<void> {
    if (this.#pendingBytes > 0 && this.#pendingBytes + bytes > PAYLOAD_BYTES) await this.flush();
    this.#pendingBytes += bytes;
  }
}

/** How long to wait, in ms, before each new try while a person edits a cell. */
const RETRY_AFTER = [150, 400, 1000];

/**
 * Runs `action` against the open workbook. While a cell is being edited it tries again a few times, then throws
 * `WorkbookBusyError`; Excel's other errors come out as `WorkbookFailedError`.
 */
export async function withWorkbook<T>(action: (session: Session) => Promise<T>, retryAfter = RETRY_AFTER): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    let session: Session | undefined;
    try {
      return await Excel.run(async (context) => action((session = new Session(context))));
    } catch (error) {
      const code = officeErrorCode(error);
      if (code === undefined) throw error;
      if (code !== 'InvalidOperationInCellEditMode')
        throw new WorkbookFailedError(code, whereFailed(error), { cause: error });
      // Only an action that has sent nothing yet may start over: a batch is not a transaction.
      const nothingDone = session === undefined || session.count.fixed + session.count.payload <= 1;
      if (!nothingDone || attempt >= retryAfter.length) throw new WorkbookBusyError();
      await new Promise((resolve) => setTimeout(resolve, retryAfter[attempt]));
    }
  }
}

/** The code of an `OfficeExtension.Error`, told by shape: errors of the library may come from another realm. */
export function officeErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, debugInfo } = error as { code?: unknown; debugInfo?: unknown };
  return typeof code === 'string' && debugInfo !== undefined ? code : undefined;
}

/** The member or the statement that failed, as Excel names it, else its message. */
function whereFailed(error: unknown): string {
  const { message, debugInfo } = error as {
    message?: unknown;
    debugInfo?: { errorLocation?: unknown; statement?: unknown };
  };
  const places = [debugInfo?.errorLocation, debugInfo?.statement, message];
  return String(places.find((place) => typeof place === 'string' && place !== '') ?? '');
}
