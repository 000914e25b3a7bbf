/** A batch of files: archives opened, each file read, and files of one school held against each other. */
import { canonicalFigures } from '../reporting/stamp/stamp';
import { decideRivals, type Rival } from './decide';
import type { IntakeExpectations, ReadOptions } from './expectations';
import { type IntakeResult, reasonMessage } from './outcome';
import { readOneFile } from './receive-file';
import { newBudget, type SentFile, type SniffedFile, unpack, type UnpackBudget } from './unpack';
import { setAsideByFormat } from './set-aside';

/** Reads one file that is not an archive; a `ReaderPool`'s `read`, or the reading itself. Must not reject. */
export type ReadFile = (path: string, bytes: Uint8Array) => Promise<IntakeResult>;

export interface BatchOptions extends ReadOptions {
  /** Called after each file with the number read so far, and how many archives have added to those that were sent. */
  onProgress?(done: number, path: string, found: number): void;
  signal?: AbortSignal;
  /** Absent: read here, one after another. */
  reader?: { read: ReadFile; size: number };
}

/** Archives are opened on the caller's thread: at most this long, in ms, without letting it do anything else. */
const MAX_STRETCH = 30;

export interface BatchResult {
  /** In the order sent, entries of an archive in its place. */
  results: IntakeResult[];
}

/**
 * Never loses a good file to a bad one, and never throws for what is in a file.
 * @throws the signal's reason when it is aborted: nothing has been received then
 */
export async function readFiles(
  files: AsyncIterable<SentFile> | Iterable<SentFile>,
  expectations: IntakeExpectations,
  options: BatchOptions = {},
): Promise<BatchResult> {
  const { reader, signal } = options;
  const read: ReadFile = reader?.read ?? ((path, bytes) => readOneFile(path, bytes, expectations, options));
  const size = reader?.size ?? 1;
  const results: IntakeResult[] = [];
  const running = new Set<Promise<void>>();
  const budget = newBudget();
  let next = 0;
  let done = 0;
  let rested = performance.now();
  const keep = (index: number, result: IntakeResult) => {
    results[index] = result;
    options.onProgress?.(++done, result.path, budget.found);
  };
  for await (const item of unpackAll(files, budget)) {
    if (performance.now() - rested > MAX_STRETCH) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
    signal?.throwIfAborted();
    const index = next++;
    if ('kind' in item) {
      keep(index, item);
      continue;
    }
    const task = read(item.path, item.bytes)
      .then((result) => keep(index, result))
      .finally(() => running.delete(task));
    running.add(task);
    if (running.size >= size) await Promise.race(running);
  }
  await Promise.all(running);
  signal?.throwIfAborted();
  return { results: settleRivals(results) };
}

/** What can be told without reading is told here, so that workers get workbooks only. */
async function* unpackAll(
  files: AsyncIterable<SentFile> | Iterable<SentFile>,
  budget: UnpackBudget,
): AsyncGenerator<IntakeResult | SniffedFile> {
  for await (const file of files) {
    for (const item of unpack(file, budget)) yield 'kind' in item ? item : (setAsideByFormat(item) ?? item);
  }
}

/** Several files for one school: see `decideRivals`. */
function settleRivals(results: readonly IntakeResult[]): IntakeResult[] {
  const bySchool = new Map<string, Rival[]>();
  results.forEach((result, index) => {
    if (result.kind !== 'accepted-candidate' && result.kind !== 'repair-proposed') return;
    if (result.school === undefined || !result.report) return;
    const rivals = bySchool.get(result.school) ?? [];
    bySchool.set(result.school, [...rivals, { index, result, content: contentOf(result.report) }]);
  });
  const settled = [...results];
  for (const decision of [...bySchool.values()].flatMap((rivals) => decideRivals(rivals))) {
    const result = results[decision.index];
    if (!result || decision.end === 'kept') continue;
    settled[decision.index] =
      decision.end === 'same-in-batch'
        ? {
            ...result,
            kind: 'ignored',
            reason: decision.end,
            message: reasonMessage(decision.end, { detail: `“${decision.as}”` }),
          }
        : {
            ...result,
            kind: 'refused',
            reason: decision.end,
            message: reasonMessage(decision.end, {
              detail: [result.path, ...decision.others].map((path) => `“${path}”`).join(', '),
            }),
          };
  }
  return settled;
}

function contentOf(report: NonNullable<IntakeResult['report']>): string {
  const reasons = [...report.explanations].map(([key, text]) => `${key}=${text}`).sort();
  return [report.period, canonicalFigures(report.figures), ...reasons].join('\n');
}
