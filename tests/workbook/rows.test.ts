import fc from 'fast-check';
import type { CellValue } from '../../src/spreadsheet/model';
import { appendRows, ensureColumns, removeRowsAt, rewriteColumn } from '../../src/workbook/rows';
import { PAYLOAD_BYTES } from '../../src/workbook/session';
import { change, openWith, tableIn } from './tables';

const HEADERS = ['Kỳ', 'Mã', 'Số'];
const ROWS: CellValue[][] = [
  ['2021-10', 'A', 1],
  ['2021-10', 'B', 2],
  ['2021-11', 'A', 3],
];

it('fills the blank row of an empty table first', async () => {
  const { actual, believed } = await change(openWith(HEADERS, []), (session, table) =>
    appendRows(session, table, ROWS),
  );
  expect(actual).toEqual(ROWS);
  expect(believed).toEqual(ROWS);
});

it('adds below what is there, also when blank rows were left at the end', async () => {
  const blank: CellValue[] = [null, null, null];
  const { actual } = await change(openWith(HEADERS, [ROWS[0], blank, ROWS[1], blank]), (session, table) =>
    appendRows(session, table, [ROWS[2], ROWS[0]]),
  );
  expect(actual).toEqual([ROWS[0], blank, ROWS[1], ROWS[2], ROWS[0]]);
});

it.each(['2021-11', '=1+1', '+84', '-5', '@x', '10/10', '12.843', '007', 'TRUE', '#N/A', "'nháy", '\tthụt', 'a\nb'])(
  'keeps the text %j text',
  async (text) => {
    const { actual } = await change(openWith(HEADERS, ROWS), (session, table) =>
      appendRows(session, table, [[text, null, true]]),
    );
    expect(actual[3]).toEqual([text, null, true]);
  },
);

it('sends many rows in pieces that Excel takes', async () => {
  const host = openWith(HEADERS, ROWS);
  const long = 'Nội dung thuyết minh dài. '.repeat(20);
  const many = Array.from({ length: 9000 }, (_, index): CellValue[] => [`${index} ${long}`, 'A', index]);
  const { actual } = await change(host, (session, table) => appendRows(session, table, many));
  expect(actual).toEqual([...ROWS, ...many]);
  expect(Math.max(...host.traffic.perBatch.map(({ requestBytes }) => requestBytes))).toBeLessThan(PAYLOAD_BYTES * 1.25);
});

it.each<[string, number[], CellValue[][]]>([
  ['none', [], ROWS],
  ['one', [1], [ROWS[0], ROWS[2]]],
  ['two apart', [0, 2], [ROWS[1]]],
  ['neighbours', [0, 1], [ROWS[2]]],
  ['all: one blank row stays', [0, 1, 2], [[null, null, null]]],
])('removes rows: %s', async (_, indexes, left) => {
  const { actual, believed } = await change(openWith(HEADERS, ROWS), (session, table) =>
    removeRowsAt(session, table, indexes),
  );
  expect(actual).toEqual(left);
  expect(believed).toEqual(left);
});

it('adds columns on the right, and rows that use them', async () => {
  const { actual, headers } = await change(openWith(HEADERS, ROWS.slice(0, 1)), async (session, table) => {
    await ensureColumns(session, table, ['Test nhanh', '2021']);
    await appendRows(session, table, [['2021-11', 'C', 1, 7, 'x']]);
  });
  expect(headers).toEqual([...HEADERS, 'Test nhanh', '2021']);
  expect(actual).toEqual([
    [...ROWS[0], null, null],
    ['2021-11', 'C', 1, 7, 'x'],
  ]);
});

it('rewrites one column, and sends only the stretch that changes', async () => {
  const host = openWith(
    HEADERS,
    Array.from({ length: 2000 }, (_, index): CellValue[] => ['2021-10', `T${index}`, index]),
  );
  const before = host.traffic.requestBytes;
  const { actual } = await change(host, (session, table) =>
    rewriteColumn(session, table, 'Mã', (row) => (row[2] === 1000 || row[2] === 1002 ? '=mới' : row[1])),
  );
  expect(actual.map((row) => row[1])).toEqual(
    Array.from({ length: 2000 }, (_, index) => (index === 1000 || index === 1002 ? '=mới' : `T${index}`)),
  );
  expect(host.traffic.requestBytes - before).toBeLessThan(6000);
});

it('any run of appends and removals leaves the table as a list would be', async () => {
  const step = fc.oneof(
    fc.record({ add: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }) }),
    fc.record({ drop: fc.integer({ min: 0, max: 20 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const host = openWith(HEADERS, []);
      let list: CellValue[][] = [];
      for (const one of steps) {
        await change(host, async (session, table) => {
          if ('add' in one) {
            const rows = one.add.map((n): CellValue[] => ['2021-11', `T${n}`, n]);
            list.push(...rows);
            await appendRows(session, table, rows);
          } else if (list.length > 0) {
            const index = one.drop % list.length;
            list = list.filter((_, at) => at !== index);
            await removeRowsAt(session, table, [index]);
          }
        });
      }
      expect(tableIn(host).actual).toEqual(list.length > 0 ? list : [[null, null, null]]);
    }),
    { numRuns: 40 },
  );
});
