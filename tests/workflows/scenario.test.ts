import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../src/cli/book-file';
import { main } from '../../src/cli/main';
import type { Scenario } from '../../src/sample/scenario';
import { sampleMonth } from '../../src/sample/set';
import { saveInHost } from '../sample/saving';

interface Coverage {
  expected: number;
  received: number;
  onTime: number;
  late: number;
  returned: number;
  missing: string[];
}
interface Document {
  lot?: string | null;
  files?: { path: string; school: string; outcome: string; reason: string }[];
  coverage: Record<string, Coverage>;
  sentences?: { text: string }[];
  totals?: Record<string, Record<string, Record<string, number | null>>>;
}

let folder: string;
let scenario: Scenario;
const documents: Document[] = [];
let bookAfterFirst: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-'));
  for await (const { path, bytes } of sampleMonth(saveInHost)) await writeWhole(join(folder, path), bytes);
  scenario = JSON.parse(await readFile(join(folder, 'kich-ban.json'), 'utf8')) as Scenario;
  for (const { lenh } of scenario.cacBuoc) {
    documents.push(await run(lenh));
    bookAfterFirst ??= await readFile(join(folder, 'so-tong-hop.xlsx'));
  }
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command as if in the folder; its `--json` document. */
async function run(command: readonly string[], exit = 0): Promise<Document> {
  let printed = '';
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest: unknown[]) => {
    printed += String(chunk);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  });
  const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const inFolder = command.map((word) => (/\.xlsx$/.test(word) || word === 'thang-11' ? join(folder, word) : word));
  try {
    expect([command[0], await main([...inFolder, '--json'])]).toEqual([command[0], exit]);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return JSON.parse(printed) as Document;
}

test('exactly the named schools are late, returned and missing', () => {
  const [onTime, late, , returned, report] = documents;
  const { muon, traLai, thieu } = scenario.ketQua;
  expect([muon, traLai, thieu].map((schools) => schools.length)).toEqual([1, 1, 1]);
  expect(onTime.coverage.ALL).toMatchObject({ received: 42, onTime: 42, late: 0, missing: [...muon, ...thieu] });
  expect(late.files).toMatchObject([{ school: muon[0], outcome: 'accepted' }]);
  expect(late.coverage.ALL).toMatchObject({ received: 43, onTime: 42, late: 1, returned: 0, missing: thieu });
  expect(returned.coverage.ALL).toMatchObject({ returned: 1, missing: thieu });
  expect(report.coverage.ALL).toMatchObject({ expected: 44, received: 42, late: 1, returned: 1, missing: thieu });
});

test('the level that lacks one school says so, and its fall is not that school', () => {
  const report = documents[4];
  expect(report.coverage.TH).toMatchObject({ expected: 17, received: 16, missing: ['UB-TH04'] });
  const sentences = report.sentences?.map(({ text }) => text) ?? [];
  expect(sentences).toContain(
    'Tổng số lớp: 302; Tổng số học sinh: 11.893 (số liệu của 16/17 trường; trong các trường đã nộp, tăng 01 học sinh so với tháng 10/2021).',
  );
  expect(sentences).toContain('Tổng số lớp: 268; Tổng số trẻ: 6.640 (duy trì ổn định so với tháng 10/2021).');
});

test('a returned school does not count in its level until it comes again', () => {
  const { coverage, totals, sentences } = documents[4];
  expect(coverage.THCS).toMatchObject({ expected: 13, returned: 1, missing: [] });
  expect(totals?.THCS.hocSinh).toMatchObject({ reported: 12, expected: 13 });
  expect(sentences?.some(({ text }) => /12\/13 trường/.test(text))).toBe(true);
});

test('receiving the same folder twice changes nothing', async () => {
  const book = join(folder, 'lai.xlsx');
  await writeWhole(book, bookAfterFirst);
  const command = ['receive', '--book', 'lai.xlsx', '--period', '2021-11', '--at', '2021-11-28T12:00', 'thang-11'];
  const first = await run(command);
  expect(first.files?.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(2);
  const once = await readFile(book);
  const second = await run(command);
  expect(second.lot).toBeNull();
  expect(new Set(second.files?.map(({ outcome, reason }) => `${outcome} ${reason}`))).toEqual(
    new Set(['ignored same-as-received']),
  );
  expect((await readFile(book)).equals(once)).toBe(true);
}, 120_000);
