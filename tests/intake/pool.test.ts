import { ReaderPool, type WorkerLike } from '../../src/intake/pool';
import { makeReader, type ReaderReply, type ReaderRequest } from '../../src/intake/reader';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { expectations, formOf, LE_LOI } from './forms';

/** A worker in this process: requests and replies go through a structured copy, as between threads. */
class TestWorker implements WorkerLike {
  static started = 0;
  static ended = 0;
  private reply: (reply: ReaderReply) => void = () => undefined;
  private failure: (message: string) => void = () => undefined;
  private readonly answer = makeReader();

  constructor() {
    TestWorker.started++;
  }

  post(request: ReaderRequest): void {
    if (request.kind === 'read' && request.path.includes('treo')) return;
    if (request.kind === 'read' && request.path.includes('sập')) return this.failure('hết bộ nhớ');
    void this.answer(structuredClone(request)).then((reply) => reply && this.reply(structuredClone(reply)));
  }
  onReply(listener: (reply: ReaderReply) => void): void {
    this.reply = listener;
  }
  onFailure(listener: (message: string) => void): void {
    this.failure = listener;
  }
  terminate(): void {
    TestWorker.ended++;
  }
}

beforeEach(() => {
  TestWorker.started = 0;
  TestWorker.ended = 0;
});

const bytes = writeWorkbook(formOf(LE_LOI));
const pool = (size: number, timeLimit = 60_000) =>
  new ReaderPool(() => new TestWorker(), { expectations: expectations(), options: {}, size, timeLimit });

test('reads in workers as in place, with no more workers than asked', async () => {
  const readers = pool(2);
  const results = await Promise.all(Array.from({ length: 5 }, (_, i) => readers.read(`${i}.xlsx`, bytes)));
  expect(results.map(({ path, reason }) => `${path} ${reason}`)).toEqual(
    [0, 1, 2, 3, 4].map((i) => `${i}.xlsx accepted`),
  );
  expect(results[0]?.report?.figures.size).toBeGreaterThan(50);
  expect(TestWorker.started).toBe(2);
  readers.close();
  expect(TestWorker.ended).toBe(2);
});

test('a hung and a crashed reader cost one file each', async () => {
  const readers = pool(1, 500);
  const paths = ['treo.xlsx', 'sập.xlsx', 'tốt.xlsx'];
  const results = await Promise.all(
    paths.map((path) => readers.read(path, path === 'tốt.xlsx' ? bytes : new Uint8Array(9))),
  );
  expect(results.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['refused', 'took-too-long'],
    ['refused', 'unreadable-file'],
    ['accepted-candidate', 'accepted'],
  ]);
  expect(results[1]?.message).toContain('hết bộ nhớ');
  expect(TestWorker.started).toBe(3);
  readers.close();
});

test('closing ends what is being read and what waits', async () => {
  const readers = pool(1);
  const reading = ['treo 1.xlsx', 'treo 2.xlsx'].map((path) => readers.read(path, bytes));
  await new Promise((resolve) => setTimeout(resolve, 5));
  readers.close();
  expect((await Promise.all(reading)).map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'treo 1.xlsx unreadable-file',
    'treo 2.xlsx unreadable-file',
  ]);
});

test('a reader that knows nothing yet says so', async () => {
  const answer = makeReader();
  expect(await answer({ kind: 'read', id: 7, path: 'a.xlsx', bytes })).toEqual({
    id: 7,
    failure: 'chưa biết kỳ báo cáo và danh mục trường',
  });
});
