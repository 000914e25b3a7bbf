/** The calling convention of the first Office API: options and a callback last, both of which may be left out. */
import { ExcelError } from '../protocol/errors';

export interface AsyncResult {
  status: 'succeeded' | 'failed';
  value: unknown;
  error?: { code: number; name: string; message: string };
  asyncContext: unknown;
}

export type Callback = (result: AsyncResult) => void;

/** Office's own codes of failures. */
export class OfficeError extends Error {
  constructor(
    readonly code: number,
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** Does the work, and calls back afterwards, never before the caller has returned. */
export function answering(rest: readonly unknown[], work: (options: Record<string, unknown>) => unknown): void {
  const callback = rest.find((given): given is Callback => typeof given === 'function');
  const given = rest.find((one) => typeof one === 'object' && one !== null);
  const options = (given ?? {}) as Record<string, unknown>;
  const result = outcome(() => work(options), options['asyncContext']);
  if (callback) setTimeout(() => callback(result), 0);
}

function outcome(work: () => unknown, asyncContext: unknown): AsyncResult {
  try {
    return { status: 'succeeded', value: work(), asyncContext };
  } catch (error) {
    if (error instanceof OfficeError) return { status: 'failed', value: undefined, error, asyncContext };
    if (!(error instanceof ExcelError)) throw error;
    const told = new OfficeError(INTERNAL_ERROR, 'Internal Error', error.message);
    return { status: 'failed', value: undefined, error: told, asyncContext };
  }
}

const INTERNAL_ERROR = 5001;
