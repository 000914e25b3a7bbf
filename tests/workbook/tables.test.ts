import type { CellValue } from '../../src/spreadsheet/model';
import { installHost, openHost } from '../../src/host/embedded-host';
import { readTables } from '../../src/workbook/tables';
import { withWorkbook } from '../../src/workbook/session';
import { bookWith, openWith } from './tables';

it('reads sheets, headings and rows, with where they stand', async () => {
  openWith(['Kỳ', 'Số'], [['2021-11', 7]]);
  const shape = await withWorkbook((session) => readTables(session));
  expect(shape.sheets).toEqual(['Bảng A']);
  expect(shape.tables).toEqual([
    expect.objectContaining({ name: 'tblA', sheet: 'Bảng A', headers: ['Kỳ', 'Số'], rows: [['2021-11', 7]] }),
  ]);
  expect(shape.tables[0]).toMatchObject({ firstRow: 3, firstColumn: 1 });
});

it('tells empty from zero, from false and from text', async () => {
  openWith(['a', 'b', 'c', 'd'], [[null, 0, false, '0']]);
  const { tables } = await withWorkbook((session) => readTables(session));
  expect(tables[0].rows).toEqual([[null, 0, false, '0']]);
});

it('leaves out tables that are not wanted', async () => {
  openWith(['a'], [[1]]);
  const { tables } = await withWorkbook((session) => readTables(session, (name) => name.startsWith('tblSoLieu')));
  expect(tables).toEqual([]);
});

describe('bodies above what one response may hold', () => {
  const cases: [string, CellValue[][]][] = [
    ['many short cells', Array.from({ length: 90_000 }, (_, row): CellValue[] => [row, row + 0.5, 'x', row % 2 === 0])],
    ['few long ones', Array.from({ length: 700 }, (_, row): CellValue[] => [row, 'ố'.repeat(5_000), null, 'x'])],
  ];
  it.each(cases)('come in pieces, every row once and in order: %s', async (_, rows) => {
    const host = openHost(bookWith(['a', 'b', 'c', 'd'], rows));
    installHost(host);
    const { tables, count } = await withWorkbook(async (session) => ({
      ...(await readTables(session)),
      count: session.count,
    }));
    expect(tables[0].rows.length).toBe(rows.length);
    expect(tables[0].rows.every((row, index) => row.every((value, column) => value === rows[index][column]))).toBe(
      true,
    );
    expect(count.fixed).toBe(2);
    expect(count.payload).toBeGreaterThan(1);
    expect(count.payload).toBeLessThan(12);
  });
});
