import type { Submission } from '../../../src/reporting/submissions/submission';
import { walkEntries, type DroppedEntry } from '../../../src/taskpane/office/receive/dropped-files';
import { receiptsOfMonth } from '../../../src/taskpane/office/receive/receipts-of-month';
import { rowWindow } from '../../../src/taskpane/office/row-window';

describe('files that are dropped', () => {
  const file = (name: string) => ({
    isFile: true,
    isDirectory: false,
    name,
    file: (done: (file: Blob) => void, failed: (error: unknown) => void) =>
      name.startsWith('!') ? failed(new Error('NotReadableError')) : done(new Blob([name])),
  });
  /** Gives its entries two at a time, as browsers give a hundred. */
  const folder = (name: string, inside: DroppedEntry[]) => ({
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => {
      const rest = [...inside];
      return { readEntries: (done: (entries: DroppedEntry[]) => void) => done(rest.splice(0, 2)) };
    },
  });

  it.each<[string, DroppedEntry[], string[]]>([
    ['single files', [file('b.xlsx'), file('a.xlsx')], ['b.xlsx', 'a.xlsx']],
    ['one folder, without its own name', [folder('T11', [file('a'), file('c'), file('b')])], ['a', 'b', 'c']],
    ['folders in it', [folder('T11', [file('z'), folder('TH', [file('a')])])], ['TH/a', 'z']],
    ['two folders', [folder('MN', [file('a')]), folder('TH', [file('a')])], ['MN/a', 'TH/a']],
    ['an empty folder', [folder('T11', [])], []],
  ])('%s', async (_, entries, paths) => {
    expect((await walkEntries(entries)).map(({ path }) => path)).toEqual(paths);
  });

  it('keeps a file that cannot be taken, to be named later', async () => {
    const [bad, good] = await walkEntries([file('!mất.xlsx'), file('a.xlsx')]);
    await expect(bad.file.arrayBuffer()).rejects.toThrow('NotReadableError');
    expect(Buffer.from(await good.file.arrayBuffer()).toString()).toBe('a.xlsx');
  });
});

it.each([
  ['at the top', 0, 400, 3000, { first: 0, end: 14 }],
  ['in the middle', 5000, 400, 3000, { first: 94, end: 114 }],
  ['at the end', 149_600, 400, 3000, { first: 2986, end: 3000 }],
  ['a short list', 0, 400, 3, { first: 0, end: 3 }],
  ['scrolled past a list that became shorter', 149_600, 400, 3, { first: 3, end: 3 }],
])('rows drawn %s', (_, top, height, count, expected) => {
  expect(rowWindow(top, height, 50, count)).toEqual(expected);
});

test('receipts of a month: latest first, what was replaced and locked counted', () => {
  const row = (school: string, lot: string, more: Partial<Submission> = {}): Submission => ({
    period: '2021-11',
    school,
    state: 'submitted',
    receivedAt: '2021-11-28T10:00',
    late: false,
    signedCopy: 'none',
    file: `${school}.xlsx`,
    mark: '',
    reason: '',
    lot,
    ...more,
  });
  const rows = [
    row('A', 'L0002'),
    row('B', 'L0002', { receivedAt: '2021-11-28T11:00' }),
    row('A', 'L0010', { state: 'locked' }),
    row('A', 'L0001', { period: '2021-10' }),
  ];
  expect(receiptsOfMonth(rows, '2021-11')).toMatchObject([
    { lot: 'L0010', reports: 1, replaced: 0, isLocked: true, file: 'A.xlsx' },
    { lot: 'L0002', reports: 2, replaced: 1, isLocked: false, from: '2021-11-28T10:00', to: '2021-11-28T11:00' },
  ]);
});
