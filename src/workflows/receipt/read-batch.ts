/** The files of a receipt, read: what each came to, before anything is decided or written. */
import { readFiles, type BatchOptions } from '../../intake/batch';
import type { IntakeExpectations, ReadOptions } from '../../intake/expectations';
import type { IntakeResult } from '../../intake/outcome';
import type { SentFile } from '../../intake/unpack';

export type ReceiptOutcome = 'accepted' | 'repaired' | 'refused' | 'ignored';

export interface ReceivedFile {
  outcome: ReceiptOutcome;
  result: IntakeResult;
}

export interface BatchReader extends NonNullable<BatchOptions['reader']> {
  close(): void;
}

/** Makes the reader, once what is expected is known. */
export type StartReader = (expectations: IntakeExpectations, options: ReadOptions) => BatchReader;

export interface BatchRequest extends Omit<BatchOptions, 'reader'> {
  files: AsyncIterable<SentFile> | Iterable<SentFile>;
  /** Absent: files are read here. */
  startReader?: StartReader;
}

/** @throws the signal's reason when aborted: files being read are dropped at once */
export async function readBatch(request: BatchRequest, expectations: IntakeExpectations): Promise<ReceivedFile[]> {
  const { files, startReader, ...options } = request;
  const { acceptRepairs, acceptChanged, receivedAt, signal } = options;
  const reader = startReader?.(expectations, { acceptRepairs, acceptChanged, receivedAt });
  const stop = (): void => reader?.close();
  signal?.addEventListener('abort', stop);
  try {
    const { results } = await readFiles(files, expectations, { ...options, reader });
    return results.map((result) => ({ outcome: outcomeOf(result), result }));
  } finally {
    signal?.removeEventListener('abort', stop);
    reader?.close();
  }
}

/** What was mended silently at reading (a file of another format, text that is a number) counts as repaired too. */
function outcomeOf(result: IntakeResult): ReceiptOutcome {
  if (result.kind === 'ignored') return 'ignored';
  if (result.kind !== 'accepted-candidate') return 'refused';
  return result.repairs.length > 0 ? 'repaired' : 'accepted';
}
