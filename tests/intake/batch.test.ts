import { zipSync } from 'fflate';
import { type BatchOptions, readFiles } from '../../src/intake/batch';
import type { IntakeExpectations } from '../../src/intake/expectations';
import type { SentFile } from '../../src/intake/unpack';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { expectations, figuresOf, formOf, LE_LOI, NAM_KHE, TRUNG_VUONG } from './forms';

const leLoi = writeWorkbook(formOf(LE_LOI));
const otherLeLoi = writeWorkbook(formOf(LE_LOI, { figures: figuresOf(LE_LOI, undefined, 1) }));
const trungVuong = writeWorkbook(formOf(TRUNG_VUONG));
const namKhe = writeWorkbook(formOf(NAM_KHE));
const photo = Uint8Array.of(255, 216, 255, 224);

const ends = async (files: SentFile[], known: Partial<IntakeExpectations> = {}, options: BatchOptions = {}) => {
  const { results } = await readFiles(files, expectations(known), options);
  return results.map(({ path, reason }) => [path, reason]);
};
const file = (path: string, bytes: Uint8Array): SentFile => ({ path, bytes });

test('a batch keeps its order and loses no good file to a bad one', async () => {
  const lot = zipSync({ 'nam khe.xlsx': namKhe, 'anh.jpg': photo });
  const files = [
    file('1.xlsx', leLoi),
    file('2.jpg', photo),
    file('lô.zip', lot),
    file('~$1.xlsx', photo),
    file('3.xlsx', trungVuong),
  ];
  expect(await ends(files)).toEqual([
    ['1.xlsx', 'accepted'],
    ['2.jpg', 'photo'],
    ['lô.zip › nam khe.xlsx', 'accepted'],
    ['lô.zip › anh.jpg', 'photo'],
    ['~$1.xlsx', 'office-lock-file'],
    ['3.xlsx', 'accepted'],
  ]);
});

test('two different files of one school: both are named, the rest goes in', async () => {
  const { results } = await readFiles(
    [file('a.xlsx', leLoi), file('b.xlsx', trungVuong), file('c.xlsx', otherLeLoi)],
    expectations(),
  );
  expect(results.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
    'refused duplicate-school',
    'accepted-candidate accepted',
    'refused duplicate-school',
  ]);
  expect(results[0]?.message).toContain('“a.xlsx”, “c.xlsx”');
});

test('the same file twice counts once', async () => {
  expect(await ends([file('a.xlsx', leLoi), file('a (1).xlsx', leLoi)])).toEqual([
    ['a.xlsx', 'accepted'],
    ['a (1).xlsx', 'same-in-batch'],
  ]);
});

describe('against what is in', () => {
  const inNow = (figures = figuresOf(LE_LOI), more: object = {}) => ({
    received: new Map([[LE_LOI.code, { figures, receivedAt: '2021-11-26T16:00', ...more }]]),
  });
  const older = figuresOf(LE_LOI, undefined, 1);

  test.each<[string, ReturnType<typeof inNow>, BatchOptions, string]>([
    ['the same again', inNow(), {}, 'same-as-received'],
    ['the same again, earlier', inNow(), { receivedAt: '2021-11-01T08:00' }, 'same-as-received'],
    ['something new', inNow(older), {}, 'accepted'],
    ['what was replaced since', inNow(older, { superseded: [figuresOf(LE_LOI)] }), {}, 'older-than-received'],
    ['something received earlier', inNow(older), { receivedAt: '2021-11-26T08:00' }, 'older-than-received'],
    ['something for a locked month', inNow(older, { state: 'locked' }), {}, 'period-locked'],
    ['something new for a returned report', inNow(older, { state: 'returned' }), {}, 'accepted'],
  ])('%s', async (_, known, options, reason) => {
    expect(await ends([file('a.xlsx', leLoi)], known, options)).toEqual([['a.xlsx', reason]]);
  });

  test('a returned report sent again unchanged says so', async () => {
    const { results } = await readFiles([file('a.xlsx', leLoi)], expectations(inNow(undefined, { state: 'returned' })));
    expect(results[0]?.message).toContain('giống hệt bản đã nhận và đã trả lại lúc 16g00 ngày 26/11/2021');
  });
});

test('several readers at once give the same results in the same order', async () => {
  const files = Array.from({ length: 6 }, (_, i) => file(`${i}.xlsx`, [leLoi, trungVuong, namKhe][i % 3] ?? leLoi));
  let running = 0;
  let most = 0;
  const read = async (path: string, bytes: Uint8Array) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, path === '0.xlsx' ? 40 : 5));
    running--;
    const { results } = await readFiles([file(path, bytes)], expectations());
    return results[0]!;
  };
  expect(await ends(files, {}, { reader: { read, size: 3 } })).toEqual(await ends(files));
  expect(most).toBe(3);
});

test('progress counts every file; a stopped batch receives nothing', async () => {
  const seen: number[] = [];
  await readFiles([file('a.xlsx', leLoi), file('b.jpg', photo)], expectations(), {
    onProgress: (done) => seen.push(done),
  });
  expect(seen.toSorted()).toEqual([1, 2]);
  const stop = new AbortController();
  const stopped = readFiles([file('a.xlsx', leLoi), file('b.xlsx', namKhe)], expectations(), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('dừng')),
  });
  await expect(stopped).rejects.toThrow('dừng');
});
