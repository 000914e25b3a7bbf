import { availableParallelism } from 'node:os';
import { localSecond } from '../../workflows/moment';
import { receiveFiles } from '../../workflows/receive-files';
import { withBookFile } from '../book-file';
import { startNodeReader } from '../node-reader';
import { readMoment } from '../options';
import { EXIT, UsageError, type Outcome } from '../outcome';
import { progress, say } from '../print';
import { findFiles, readSentFiles } from '../sent-files';
import { linesOfBoard, linesOfFiles, needsAttention, tellCoverage, tellFile, tellProblem } from '../telling';

export interface ReceiveOptions {
  book: string;
  period: string;
  at?: string;
  acceptRepairs?: boolean;
  acceptChanged?: boolean;
  out?: string;
}

/** From this many files on, reading is shared out to worker threads; below it starting them costs more. */
const WORKERS_FROM = 100;

export async function receive(paths: string[], options: ReceiveOptions): Promise<Outcome> {
  const receivedAt = readMoment(options.at);
  const found = await findFiles(paths);
  if (found.length === 0) throw new UsageError('Không có tệp nào để nhận trong các thư mục đã chỉ ra.');
  const receipt = await withBookFile(
    options.book,
    options.out,
    () =>
      receiveFiles({
        period: options.period,
        receivedAt,
        files: readSentFiles(found),
        acceptRepairs: options.acceptRepairs,
        acceptChanged: options.acceptChanged,
        now: localSecond(),
        onProgress: (done) => progress('Đang đọc tệp', done),
        startReader:
          found.length >= WORKERS_FROM
            ? (expectations, read) => startNodeReader(expectations, read, availableParallelism())
            : undefined,
      }),
    ({ lot }) => lot !== undefined,
  );
  for (const problem of receipt.problems) if (problem.severity !== 'note') say(`Sổ: ${problem.message}`);
  return {
    exit: needsAttention(receipt.files) ? EXIT.findings : EXIT.done,
    document: {
      period: receipt.period,
      lot: receipt.lot ?? null,
      files: receipt.files.map(({ outcome, result }) => tellFile(outcome, result)),
      coverage: tellCoverage(receipt.coverage),
      problems: receipt.problems.map(tellProblem),
      syncs: receipt.syncs,
    },
    lines: [
      ...linesOfFiles(receipt.files),
      receipt.lot ? `Đã ghi lô ${receipt.lot}.` : 'Không có gì được ghi vào sổ.',
      ...linesOfBoard(receipt.coverage),
    ],
  };
}
