import type { SentFile } from '../../src/intake/unpack';
import { sampleSettings } from '../../src/sample/texts';
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { receiveFiles, type ReceiveRequest } from '../../src/workflows/receive-files';
import {
  formFile,
  makeForm,
  NOVEMBER,
  novemberBook,
  novemberFigures,
  NOW,
  OCTOBER,
  octoberBook,
  openInHost,
} from '../sample-files';

const LE_LOI = 'UB-TH03';
let host: EmbeddedHost;

function receive(files: SentFile[], more: Partial<ReceiveRequest> = {}) {
  return receiveFiles({ period: NOVEMBER, receivedAt: '2021-11-28T10:00', files, now: NOW, ...more });
}

const bookNow = () => withWorkbook((session) => openBook(session));

beforeEach(async () => {
  host = openInHost(await octoberBook());
});

it('writes figures, submission and log of what is accepted, as one lot', async () => {
  const receipt = await receive([await formFile(LE_LOI), await formFile('UB-LC01')]);
  expect(receipt.files.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  expect(receipt.lot).toBe('L0002');
  expect(receipt.coverage.ALL).toMatchObject({ expected: 44, received: 2, onTime: 2, late: 0 });
  expect(receipt.coverage.THCS).toMatchObject({ expected: 13, received: 1 });
  const { book, problems } = await bookNow();
  expect(problems).toEqual([]);
  for (const school of [LE_LOI, 'UB-LC01']) {
    const row = book.figures.find((one) => one.period === NOVEMBER && one.school === school);
    expect(row?.figures).toEqual(novemberFigures(school));
  }
  expect(book.submissions.filter(({ period }) => period === NOVEMBER)).toEqual([
    expect.objectContaining({ school: LE_LOI, state: 'submitted', receivedAt: '2021-11-28T10:00', lot: 'L0002' }),
    expect.objectContaining({ school: 'UB-LC01', state: 'submitted', lot: 'L0002' }),
  ]);
  expect(book.log.filter(({ at }) => at === NOW).map(({ school, after }) => [school, after])).toEqual([
    [LE_LOI, 'L0002'],
    ['UB-LC01', 'L0002'],
  ]);
});

it('changes nothing when the same files come again', async () => {
  const files = [await formFile(LE_LOI), await formFile('UB-MN02')];
  await receive(files);
  const before = host.save();
  const again = await receive(files, { receivedAt: '2021-11-29T08:00' });
  expect(again.lot).toBeUndefined();
  expect(again.files.map(({ outcome, result }) => [outcome, result.reason])).toEqual([
    ['ignored', 'same-as-received'],
    ['ignored', 'same-as-received'],
  ]);
  expect(again.coverage.ALL.received).toBe(2);
  expect(Buffer.compare(host.save(), before)).toBe(0);
});

it('leaves the book as it is when every file is refused', async () => {
  const before = host.save();
  const form = await formFile(LE_LOI);
  const refused = await receive([
    { path: 'cut.xlsx', bytes: form.bytes.subarray(0, 4000) },
    { path: 'thang-10.xlsx', bytes: (await makeForm(LE_LOI, { period: OCTOBER })).bytes },
    { path: 'anh.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4) },
  ]);
  expect(refused.files.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  expect(refused.lot).toBeUndefined();
  expect(Buffer.compare(host.save(), before)).toBe(0);
});

it('loses none of the good ones among bad ones', async () => {
  const good = await formFile(LE_LOI);
  const receipt = await receive([
    { path: 'rong.xlsx', bytes: new Uint8Array() },
    good,
    { path: 'rac.xlsx', bytes: new TextEncoder().encode('không phải sổ') },
    await formFile('UB-MN02'),
  ]);
  expect(receipt.files.map(({ outcome }) => outcome)).toEqual(['refused', 'accepted', 'refused', 'accepted']);
  expect(receipt.coverage.ALL.received).toBe(2);
});

it.each([
  ['a minute before', '2021-11-28T16:59', false],
  ['at the minute', '2021-11-28T17:00', false],
  ['a minute after', '2021-11-28T17:01', true],
])('a file received %s the deadline: late %s', async (_, receivedAt, late) => {
  const { coverage } = await receive([await formFile(LE_LOI)], { receivedAt });
  expect(coverage.ALL).toMatchObject({ received: 1, onTime: late ? 0 : 1, late: late ? 1 : 0 });
  const { book } = await bookNow();
  expect(book.submissions.at(-1)).toMatchObject({ school: LE_LOI, late, state: 'submitted' });
});

it("heeds one school's extension", async () => {
  const extended = { key: 'hanNop', period: NOVEMBER, school: LE_LOI, value: '30/11/2021 17g00' };
  const settings = [...sampleSettings(), extended];
  const all = ['UB-TH03', 'UB-MN02'];
  openInHost(novemberBook({ missing: all, input: { settings } }));
  await receive(await Promise.all(all.map(formFile)), { receivedAt: '2021-11-30T16:00' });
  const { book } = await bookNow();
  const late = book.submissions.filter(({ lot }) => lot === 'L0003').map((one) => [one.school, one.late]);
  expect(late).toEqual([
    ['UB-TH03', false],
    ['UB-MN02', true],
  ]);
});

it('takes a corrected file over the first, and keeps the first in the history', async () => {
  await receive([await formFile(LE_LOI)]);
  const figures = novemberFigures(LE_LOI, { cbql: 4 });
  const { lot, files } = await receive([await makeForm(LE_LOI, { figures })], { receivedAt: '2021-11-28T11:00' });
  expect(files.map(({ outcome }) => outcome)).toEqual(['accepted']);
  const { book } = await bookNow();
  const rows = book.figures.filter((row) => row.period === NOVEMBER && row.school === LE_LOI);
  expect(rows.map((row) => [row.lot, row.figures.get('cbql')])).toEqual([
    ['L0002', novemberFigures(LE_LOI).get('cbql')],
    [lot, 4],
  ]);
});

it('asks before it writes, and writes nothing when told not to', async () => {
  const before = host.save();
  const asked: string[] = [];
  const receipt = await receive([await formFile(LE_LOI)], {
    confirm: async (files) => {
      asked.push(...files.map(({ outcome }) => outcome));
      return false;
    },
  });
  expect(asked).toEqual(['accepted']);
  expect(receipt.lot).toBeUndefined();
  expect(Buffer.compare(host.save(), before)).toBe(0);
});

it('refuses a period the book does not have', async () => {
  await expect(receive([], { period: '2020-11' })).rejects.toMatchObject({ code: 'unknown-period' });
});

describe('when Excel fails half-way', () => {
  /** Requests: the list of tables, their shapes, their rows, then all that is written, in one. */
  it.each([3, 12, 30, 40])(
    'at action %s of the writing, the old state stays readable and the next run cleans up',
    async (action) => {
      const file = await formFile(LE_LOI);
      let failed = false;
      const whole = await receive([file], {
        confirm: async () => {
          host.faults.failAction(action, 'GeneralException');
          return (failed = true);
        },
      }).catch((error: unknown) => error);
      expect(failed).toBe(true);
      expect(whole).toMatchObject({ code: 'workbook-failed', excelCode: 'GeneralException' });
      host.faults.clear();

      const after = await bookNow();
      expect(after.book.submissions.filter(({ period }) => period === NOVEMBER)).toEqual([]);
      expect(after.book.figures.filter(({ period }) => period === NOVEMBER)).toEqual([]);

      const again = await receive([file]);
      expect(again.files.map(({ outcome }) => outcome)).toEqual(['accepted']);
      const { book, uncommitted } = await bookNow();
      expect(uncommitted).toEqual({});
      expect(book.figures.filter(({ period }) => period === NOVEMBER)).toHaveLength(1);
      expect(book.submissions.filter(({ period }) => period === NOVEMBER)).toHaveLength(1);
    },
  );

  it('gives the interrupted lot number to nobody else', async () => {
    const file = await formFile(LE_LOI);
    const cut = receive([file], {
      confirm: async () => {
        host.faults.failAction(30, 'GeneralException');
        return true;
      },
    });
    await expect(cut).rejects.toMatchObject({ code: 'workbook-failed' });
    host.faults.clear();
    const { lots } = await bookNow();
    const { lot } = await receive([file]);
    expect(lots).not.toContain(lot);
  });
});
