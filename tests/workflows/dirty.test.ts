import { installHost, openHost, openHostFromBytes } from '../../src/host/embedded-host';
import { REASONS } from '../../src/intake/outcome';
import { sampleBook } from '../../src/sample/book';
import { dirtySet, LIST_NAME } from '../../src/sample/dirty/set';
import { sampleFigures } from '../../src/sample/figures';
import type { Workbook } from '../../src/spreadsheet/model';
import { receiveFiles, type Receipt } from '../../src/workflows/receive-files';
import type { ReceivedFile } from '../../src/workflows/receipt/read-batch';
import { saveInHost } from '../sample/saving';

interface ListEntry {
  path: string;
  loi: string;
  ketQua: { outcome: string; reason: string };
  ketQuaKhiChapNhanSua: { outcome: string; reason: string };
  quyTac: string[];
}

const saved: Uint8Array[] = [];
const files: { path: string; bytes: Uint8Array }[] = [];
let list: ListEntry[] = [];
let book: Uint8Array;

beforeAll(async () => {
  // Whatever a library says on the console would stand in the midst of a command's own words.
  const spoken = (['error', 'warn', 'log'] as const).map((name) => jest.spyOn(console, name));
  const save = async (workbook: Workbook) => {
    saved.push(await saveInHost(workbook));
    return saved[saved.length - 1];
  };
  for await (const file of dirtySet(save)) files.push(file);
  expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([]);
  list = JSON.parse(new TextDecoder().decode(files.find(({ path }) => path === LIST_NAME)?.bytes)) as ListEntry[];
  const host = openHost(await sampleBook());
  book = host.save();
  host.close();
}, 180_000);
afterEach(() => jest.restoreAllMocks());

async function receive(acceptRepairs: boolean): Promise<{ receipt: Receipt; after: Uint8Array }> {
  const host = openHostFromBytes(book);
  installHost(host);
  const receipt = await receiveFiles({
    period: '2021-11',
    receivedAt: '2021-11-28T10:00',
    now: '2021-11-28T10:01:00',
    files,
    acceptRepairs,
  });
  const after = host.save();
  host.close();
  return { receipt, after };
}

const lỗiOf = ({ result }: ReceivedFile) =>
  [...new Set(result.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))].sort();

test('every file of the folder is in the list, inside archives too, and every reason has a name', () => {
  for (const { path } of files)
    expect(list.some((one) => one.path === path || one.path.startsWith(`${path} › `))).toBe(true);
  expect(new Set(list.map(({ path }) => path)).size).toBe(list.length);
  for (const { ketQua, ketQuaKhiChapNhanSua } of list)
    expect(Object.keys(REASONS)).toEqual(expect.arrayContaining([ketQua.reason, ketQuaKhiChapNhanSua.reason]));
});

test('each file comes to the end the list says, with the rules it says', async () => {
  const { receipt } = await receive(false);
  const told = receipt.files.map((file) => ({
    path: file.result.path,
    outcome: file.outcome,
    reason: file.result.reason,
    rules: lỗiOf(file),
  }));
  const listed = list.map(({ path, ketQua, quyTac }) => ({ path, ...ketQua, rules: [...quyTac].sort() }));
  expect(sorted(told)).toEqual(sorted(listed));
});

test('with repairs accepted each mended file holds the figures that were meant', async () => {
  const { receipt } = await receive(true);
  const told = receipt.files.map(({ outcome, result }) => ({ path: result.path, outcome, reason: result.reason }));
  expect(sorted(told)).toEqual(
    sorted(list.map(({ path, ketQuaKhiChapNhanSua }) => ({ path, ...ketQuaKhiChapNhanSua }))),
  );

  const meant = sampleFigures('2021-11');
  const repaired = receipt.files.filter(({ outcome }) => outcome === 'repaired');
  expect(repaired.length).toBeGreaterThan(10);
  for (const { result } of repaired) {
    const given = meant.get(result.school ?? '');
    const read = new Map(result.report?.figures);
    if (/^phong-/.test(result.path)) {
      expect(read.get('ketQua')).toBe(
        'Tổ chức tốt hội giảng chào mừng ngày Nhà giáo Việt Nam; ứng dụng công nghệ thông tin ở 100% số lớp.',
      );
      for (const text of ['ketQua', 'hanChe']) read.delete(text);
    }
    expect([result.path, Object.fromEntries(read)]).toEqual([result.path, Object.fromEntries(given ?? [])]);
  }
});

test('a text like a formula is in the book as text', async () => {
  const { after } = await receive(false);
  const { workbook } = openHostFromBytes(after);
  const cells = workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? []));
  expect(cells.some((cell) => typeof cell?.value === 'string' && cell.value.startsWith('=HYPERLINK('))).toBe(true);
  expect(cells.some((cell) => cell?.formula?.includes('HYPERLINK'))).toBe(false);
});

test('the same folder again changes nothing', async () => {
  const first = await receive(false);
  const clean = book;
  book = first.after;
  const { receipt } = await receive(false);
  book = clean;
  expect(receipt.lot).toBeUndefined();
  const accepted = new Set(
    first.receipt.files.filter(({ outcome }) => outcome === 'accepted').map(({ result }) => result.path),
  );
  for (const { outcome, result } of receipt.files)
    if (accepted.has(result.path))
      expect([result.path, outcome, result.reason]).toEqual([result.path, 'ignored', 'same-as-received']);
});

test('the same workbooks make the same set', async () => {
  const again: { path: string; bytes: Uint8Array }[] = [];
  const savedBefore = saved.values();
  for await (const file of dirtySet(async () => savedBefore.next().value ?? new Uint8Array())) again.push(file);
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  const differing = again.filter(({ bytes }, index) => !Buffer.from(bytes).equals(files[index].bytes));
  expect(differing.map(({ path }) => path)).toEqual([]);
}, 180_000);

function sorted<Entry extends { path: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
