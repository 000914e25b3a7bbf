import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { DOCUMENTS } from '../../src/cli/documents';
import { sampleSchools } from '../../src/sample/schools';
import { buildRegistryWorkbook } from '../../src/sheets/office/registry-file';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { formFile, NOVEMBER, novemberBook, octoberBook } from '../sample-files';
import { readDocx } from '../word/read-docx';
import { giaoban } from './run';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
const BOOK = 'so.xlsx';
const onBook = () => ['--book', at(BOOK), '--period', NOVEMBER];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giaoban-'));
  await mkdir(at('thang-11'));
  for (const code of ['UB-TH03', 'UB-LC01']) {
    const { path, bytes } = await formFile(code);
    await writeFile(at('thang-11', path), bytes);
  }
  await mkdir(at('loi'));
  await writeFile(at('loi', 'rac.xlsx'), 'không phải sổ');
  await mkdir(at('trong'));
  await writeFile(at('danh-muc.xlsx'), writeWorkbook(buildRegistryWorkbook(sampleSchools())));
  await writeFile(at('san-co.xlsx'), novemberBook({ missing: ['UB-TH04'], state: 'submitted' }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => writeFile(at(BOOK), await octoberBook()));

/** The one JSON document on stdout, as its schema says. */
function documentOf<Name extends keyof typeof DOCUMENTS>(
  name: Name,
  stdout: string,
): z.infer<(typeof DOCUMENTS)[Name]> {
  return DOCUMENTS[name].parse(JSON.parse(stdout)) as z.infer<(typeof DOCUMENTS)[Name]>;
}

it('receives a folder: exit 0, one document; again: nothing changes, byte for byte', async () => {
  const command = ['receive', ...onBook(), '--at', '2021-11-28T10:00', '--json', at('thang-11')];
  const first = await giaoban(...command);
  expect(first.exit).toBe(0);
  const { files, lot, coverage } = documentOf('receive', first.stdout);
  expect(files.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  expect(lot).toBe('L0002');
  expect(coverage.ALL).toMatchObject({ expected: 44, received: 2, onTime: 2 });
  const bytes = await readFile(at(BOOK));

  const again = await giaoban(...command);
  expect(again.exit).toBe(0);
  expect(documentOf('receive', again.stdout)).toMatchObject({ lot: null, coverage: { ALL: { received: 2 } } });
  expect(Buffer.compare(await readFile(at(BOOK)), bytes)).toBe(0);
});

it('exits 1 when a file is refused, and leaves the book untouched when none came in', async () => {
  const before = await readFile(at(BOOK));
  const { exit, stdout } = await giaoban('receive', ...onBook(), '--json', at('loi'));
  expect(exit).toBe(1);
  expect(documentOf('receive', stdout).files).toEqual([expect.objectContaining({ outcome: 'refused' })]);
  expect(Buffer.compare(await readFile(at(BOOK)), before)).toBe(0);
});

it('writes to --out and leaves --book alone', async () => {
  const before = await readFile(at(BOOK));
  const { exit } = await giaoban('receive', ...onBook(), '--out', at('moi', 'so2.xlsx'), at('thang-11'));
  expect(exit).toBe(0);
  expect(Buffer.compare(await readFile(at(BOOK)), before)).toBe(0);
  const { stdout } = await giaoban('report', '--book', at('moi', 'so2.xlsx'), '--period', NOVEMBER, '--json');
  expect(documentOf('report', stdout).coverage.ALL.received).toBe(2);
});

it('writes the report as Word too, when asked', async () => {
  const docx = at('van-thu', 'bao-cao.docx');
  const { exit, stdout } = await giaoban('report', '--book', at('san-co.xlsx'), '--out', at('ra.xlsx'), '--period', NOVEMBER, '--docx', docx, '--json'); // prettier-ignore
  expect(exit).toBe(0);
  const document = documentOf('report', stdout);
  expect(document.docx).toBe(docx);
  const said = readDocx(await readFile(docx)).paragraphs.join('\n');
  for (const { text } of document.sentences) expect(said).toContain(text);
});

type Command = keyof typeof DOCUMENTS;
const review = ['--book', 'san-co.xlsx', '--period', NOVEMBER, '--out', 'ra.xlsx'];
it.each<[Command, number, string[]]>([
  ['check', 0, ['check', 'thang-11']],
  ['check', 1, ['check', 'thang-11', 'loi']],
  ['new-book', 0, ['new-book', '--registry', 'danh-muc.xlsx', '--school-year', '2021-2022', '--out', 'ra.xlsx']],
  ['next-year', 0, ['next-year', '--book', 'san-co.xlsx', '--out', 'ra.xlsx']],
  ['receive-books', 1, ['receive-books', ...review, 'san-co.xlsx', 'thang-11']],
  ['return', 0, ['return', ...review, '--school', 'UB-TH03', '--reason', 'Kiểm tra lại.']],
  ['approve', 0, ['approve', ...review, '--school', 'all']],
  ['lock', 1, ['lock', ...review, '--school', 'UB-TH03']],
  ['approve', 1, ['approve', ...review, '--school', 'UB-TH04']],
  [
    'enter',
    0,
    [
      'enter',
      ...review,
      '--school',
      'UB-TH03',
      '--set',
      'bhyt=300',
      'cbql=3',
      '--source',
      'điện thoại',
      '--at',
      '2021-11-30T08:00',
    ],
  ],
  [
    'enter',
    1,
    ['enter', ...review, '--school', 'UB-TH03', '--set', 'TH_1_nu=999', '--source', 'giấy', '--at', '2021-11-30T08:00'],
  ],
  ['carry', 0, ['carry', ...review, '--school', 'UB-TH04']],
  ['undo-receipt', 0, ['undo-receipt', '--book', 'san-co.xlsx', '--lot', 'L0002', '--out', 'ra.xlsx']],
  ['report', 0, ['report', ...review]],
  ['failure', 2, ['return', ...review, '--school', 'UB-TH03']],
  ['failure', 2, ['approve', ...review, '--school', 'UB-X']],
  ['failure', 2, ['report', '--book', 'san-co.xlsx', '--period', '2020-11']],
  ['failure', 2, ['report', '--book', 'san-co.xlsx', '--period', 'tháng tới']],
  ['failure', 2, ['report', '--book', 'khong-co.xlsx', '--period', NOVEMBER]],
  ['failure', 2, ['report', '--book', 'trong', '--period', NOVEMBER]],
  ['failure', 2, ['report', '--book', 'loi/rac.xlsx', '--period', NOVEMBER]],
  ['failure', 2, ['report', '--book', 'danh-muc.xlsx', '--period', NOVEMBER]],
  ['failure', 2, ['report', '--period', NOVEMBER]],
  ['failure', 2, ['report', ...review, '--mau', 'đỏ']],
  ['failure', 2, ['lap-bao-cao']],
  ['failure', 2, ['receive', ...review]],
  ['failure', 2, ['receive', ...review, 'trong']],
  ['failure', 2, ['receive', ...review, 'khong-co']],
  ['failure', 2, ['receive', ...review, '--at', '28/11', 'thang-11']],
  ['failure', 2, ['enter', ...review, '--school', 'UB-TH03', '--set', 'bhyt', '--source', 'x']],
  ['failure', 2, ['enter', ...review, '--school', 'UB-TH03', '--set', 'bhyt=nhiều', '--source', 'x']],
  ['failure', 2, ['undo-receipt', '--book', 'san-co.xlsx', '--lot', 'L0099']],
  ['failure', 2, ['new-book', '--registry', 'danh-muc.xlsx', '--school-year', '2021', '--out', 'ra.xlsx']],
  ['failure', 2, ['new-book', '--registry', 'khong-co.xlsx', '--school-year', '2021-2022', '--out', 'ra.xlsx']],
])('%s, exit %i: giaoban %j --json prints one document of its schema', async (name, exit, argv) => {
  const previous = process.cwd();
  process.chdir(folder);
  try {
    const run = await giaoban(...argv, '--json');
    expect([run.exit, run.stdout]).toEqual([exit, expect.stringMatching(/^\{[^]*\}\n$/)]);
    const told = documentOf(name, run.stdout);
    if ('error' in told) {
      expect(told.error.code).not.toBe('unexpected');
      expect(told.error.message).toMatch(/[ăâđêôơưáàảãạếềểễệ]/i);
    }
  } finally {
    process.chdir(previous);
  }
});

it.each([
  ['new-book', 'report', 'receive', '--help'],
  ['--book', '--at', '--accept-repairs', 'receive', '--help'],
])('help is in Vietnamese and names %s, %s, %s', async (a, b, c, ...argv) => {
  const { exit, stdout } = await giaoban(...argv);
  expect(exit).toBe(0);
  for (const word of [a, b, c, 'Cách dùng:', 'Tùy chọn:']) expect(stdout).toContain(word);
  expect(stdout).not.toMatch(/Usage:|Options:|display help/);
});

it('--schema prints a JSON schema for every document', async () => {
  const { exit, stdout } = await giaoban('--schema');
  expect(exit).toBe(0);
  const schemas = JSON.parse(stdout) as Record<string, { type?: string }>;
  expect(Object.keys(schemas).sort()).toEqual(Object.keys(DOCUMENTS).sort());
  expect(Object.values(schemas).every(({ type }) => type === 'object')).toBe(true);
});

it('tells people in lines: results on stdout, failures on stderr', async () => {
  const good = await giaoban('receive', ...onBook(), '--at', '2021-11-28T10:00', at('thang-11'));
  expect(good.stdout).toMatch(/2 tệp: nhận 2/);
  expect(good.stdout).toMatch(/Chưa nộp: /);
  const bad = await giaoban('report', '--book', at('khong-co.xlsx'), '--period', NOVEMBER);
  expect([bad.exit, bad.stdout]).toEqual([2, '']);
  expect(bad.stderr).toMatch(/Không có tệp/);
});
