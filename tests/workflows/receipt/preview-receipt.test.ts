import type { EmbeddedHost } from '../../../src/host/embedded-host';
import type { SentFile } from '../../../src/intake/unpack';
import { zipParts } from '../../../src/spreadsheet/zip';
import { openBook } from '../../../src/workbook/open-book';
import { withWorkbook } from '../../../src/workbook/session';
import { noChoices, takenFiles, type ReceiptChoices } from '../../../src/workflows/receipt/choices';
import { commitReceipt } from '../../../src/workflows/receipt/commit-receipt';
import { readPickedFiles } from '../../../src/workflows/receipt/picked-files';
import { previewReceipt, type ReceiptPreview } from '../../../src/workflows/receipt/preview-receipt';
import { reviewReports } from '../../../src/workflows/review-reports';
import { undoReceipt } from '../../../src/workflows/undo-receipt';
import { formFile, makeForm, NOVEMBER, novemberFigures, NOW, octoberBook, openInHost } from '../../sample-files';

const LE_LOI = 'UB-TH03';
let host: EmbeddedHost;

beforeEach(async () => {
  host = openInHost(await octoberBook());
});

const preview = (files: SentFile[]) => previewReceipt({ period: NOVEMBER, files });
const bookNow = () => withWorkbook((session) => openBook(session));

function commit(seen: ReceiptPreview, choices: Partial<ReceiptChoices> = {}) {
  const taken = takenFiles(seen.files, { ...noChoices('2021-11-28T10:00'), ...choices });
  return commitReceipt({ preview: seen, taken, now: NOW });
}

async function corrected(cbql: number): Promise<SentFile> {
  return makeForm(LE_LOI, { figures: novemberFigures(LE_LOI, { cbql }) });
}

it('shows what would come in and writes nothing', async () => {
  const before = host.save();
  const seen = await preview([await formFile(LE_LOI), { path: 'anh.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff) }]);
  expect(seen.files).toMatchObject([
    { index: 0, standing: 'ready', school: { code: LE_LOI, name: 'Trường TH Lê Lợi' }, needsRepairs: false },
    { index: 1, standing: 'aside', result: { kind: 'refused' } },
  ]);
  expect(seen.syncs.fixed).toBe(2);
  expect(Buffer.compare(host.save(), before)).toBe(0);
});

it('writes what was confirmed as one lot in three fixed syncs; the same files then change nothing; undoing takes it back', async () => {
  const files = [await formFile(LE_LOI), await formFile('UB-LC01')];
  const receipt = await commit(await preview(files), { times: new Map([[1, '2021-11-30T08:00']]) });
  expect(receipt).toMatchObject({ lot: 'L0002', count: 2, syncs: { fixed: 3 } });
  expect(receipt.coverage.ALL).toMatchObject({ received: 2, onTime: 1, late: 1 });
  const { book } = await bookNow();
  const rows = book.submissions.filter(({ lot }) => lot === 'L0002');
  expect(rows.map(({ school, receivedAt, late }) => [school, receivedAt, late])).toEqual([
    [LE_LOI, '2021-11-28T10:00', false],
    ['UB-LC01', '2021-11-30T08:00', true],
  ]);
  const again = await preview(files);
  expect(again.files.map(({ standing }) => standing)).toEqual(['same', 'same']);
  await expect(commit(again)).rejects.toMatchObject({ code: 'nothing-to-receive' });
  await undoReceipt({ lot: 'L0002', now: NOW });
  expect((await bookNow()).book.submissions.filter(({ period }) => period === NOVEMBER)).toEqual([]);
});

it('tells the figures a corrected file would change, old and new', async () => {
  await commit(await preview([await formFile(LE_LOI)]));
  const [file] = (await preview([await corrected(9)])).files;
  const before = String(novemberFigures(LE_LOI).get('cbql'));
  expect(file.inPlace).toMatchObject({ lot: 'L0002', state: 'submitted', receivedAt: '2021-11-28T10:00' });
  expect(file.inPlace?.changes).toEqual([{ key: 'cbql', label: 'Cán bộ quản lý', before, after: '9' }]);
});

it('keeps, replaces, and lets an old file back only when told to', async () => {
  await commit(await preview([await formFile(LE_LOI)]));
  const seen = await preview([await corrected(9)]);
  await expect(commit(seen)).rejects.toMatchObject({ code: 'nothing-to-receive' });
  await expect(commit(seen, { conflicts: 'keep' })).rejects.toMatchObject({ code: 'nothing-to-receive' });
  expect(await commit(seen, { conflicts: 'newer' })).toMatchObject({ lot: 'L0003', count: 1 });
  const old = await preview([await formFile(LE_LOI)]);
  expect(old.files[0]).toMatchObject({ standing: 'ready', inPlace: { isFileOlder: true, lot: 'L0003' } });
  await expect(commit(old, { conflicts: 'newer' })).rejects.toMatchObject({ code: 'nothing-to-receive' });
  expect(await commit(old, { conflictOf: new Map([[0, 'replace']]) })).toMatchObject({ lot: 'L0004', count: 1 });
});

it('takes the one of several files of a school that the person chose', async () => {
  const two = [await formFile(LE_LOI), { ...(await corrected(9)), path: 'ban-2.xlsx' }];
  const seen = await preview(two);
  expect(seen.files.map(({ standing, rivals }) => [standing, rivals])).toEqual([
    ['ready', [1]],
    ['ready', [0]],
  ]);
  await commit(seen, { chosen: new Map([[LE_LOI, 1]]) });
  const { book } = await bookNow();
  const row = book.figures.find((one) => one.period === NOVEMBER && one.school === LE_LOI);
  expect(row?.figures.get('cbql')).toBe(9);
});

describe('when the book changed after the preview', () => {
  it('refuses if another report of the school came in', async () => {
    const seen = await preview([await formFile(LE_LOI)]);
    await commit(await preview([await corrected(9)]));
    const before = host.save();
    await expect(commit(seen)).rejects.toMatchObject({ code: 'book-changed' });
    expect(Buffer.compare(host.save(), before)).toBe(0);
  });

  it('refuses if the school was locked', async () => {
    await commit(await preview([await formFile(LE_LOI)]));
    const seen = await preview([await corrected(9)]);
    for (const action of ['approve', 'lock'] as const)
      await reviewReports({ period: NOVEMBER, school: LE_LOI, action, now: NOW });
    await expect(commit(seen, { conflicts: 'replace' })).rejects.toMatchObject({ code: 'book-changed' });
  });

  it('does not mind another school', async () => {
    const seen = await preview([await formFile(LE_LOI)]);
    await commit(await preview([await formFile('UB-MN02')]));
    expect(await commit(seen)).toMatchObject({ lot: 'L0003' });
  });
});

it('reads files picked in a browser, archives too, counts them, and names what cannot be read', async () => {
  const form = await formFile(LE_LOI);
  const zip = zipParts(new Map([[form.path, form.bytes], ...[['b/anh.png', Uint8Array.of(137, 80, 78, 71)] as const]]));
  const picked = [
    { path: 'lô.zip', file: new Blob([zip as Uint8Array<ArrayBuffer>]) },
    { path: 'mất.xlsx', file: { size: 9, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) } },
    { path: 'to.xlsx', file: { size: 2 ** 40, arrayBuffer: () => Promise.reject(new Error('never read')) } },
  ];
  const told: number[] = [];
  const { files } = await previewReceipt({
    period: NOVEMBER,
    files: readPickedFiles(picked),
    onProgress: (done, _, found) => told.push(done, found),
  });
  expect(files.map(({ result }) => [result.path, result.reason])).toEqual([
    [`lô.zip › ${form.path}`, 'accepted'],
    ['lô.zip › b/anh.png', 'photo'],
    ['mất.xlsx', 'unreadable-file'],
    ['to.xlsx', 'too-large'],
  ]);
  expect(told.slice(-2)).toEqual([4, 1]);
});

it('stops when told to, with nothing written', async () => {
  const stop = new AbortController();
  const files = [await formFile(LE_LOI), await formFile('UB-MN02')];
  const reading = previewReceipt({ period: NOVEMBER, files, signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
