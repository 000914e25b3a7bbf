/** A reader behind messages: the same handler serves a Web Worker, a worker thread and a test in one process. */
import type { IntakeExpectations, ReadOptions } from './expectations';
import type { IntakeResult } from './outcome';
import { readOneFile } from './receive-file';

export type ReaderRequest =
  | { kind: 'expect'; expectations: IntakeExpectations; options: ReadOptions }
  | { kind: 'read'; id: number; path: string; bytes: Uint8Array };

export type ReaderReply = { id: number; result: IntakeResult } | { id: number; failure: string };

/** Answers each `read`; `expect` comes once, first, and has no answer. Never rejects. */
export function makeReader(): (request: ReaderRequest) => Promise<ReaderReply | undefined> {
  let known: { expectations: IntakeExpectations; options: ReadOptions } | undefined;
  return async (request) => {
    if (request.kind === 'expect') {
      known = { expectations: request.expectations, options: request.options };
      return undefined;
    }
    const { id, path, bytes } = request;
    if (!known) return { id, failure: 'chưa biết kỳ báo cáo và danh mục trường' };
    try {
      return { id, result: await readOneFile(path, bytes, known.expectations, known.options) };
    } catch (error) {
      return { id, failure: error instanceof Error ? error.message : String(error) };
    }
  };
}
