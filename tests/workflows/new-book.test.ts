import { sampleSchools } from '../../src/sample/schools';
import { REGISTRY_HEADERS } from './registry-rows';
import type { CellValue } from '../../src/spreadsheet/model';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { newBook, readRegistry } from '../../src/workflows/new-book';
import { SECRET_KEY, tokensOf } from '../../src/workflows/tokens';
import { openInHost } from '../sample-files';

const GOOD: CellValue[] = ['T1', 'Trường TH Lê Lợi', 'TH', 'Phường A', 'Công lập', 'a@b.vn', null, null, null];
const row = (change: Record<number, CellValue>): CellValue[] => GOOD.map((cell, index) => change[index] ?? cell);
const read = (...rows: CellValue[][]) => readRegistry([{ name: 'Danh mục', rows: [REGISTRY_HEADERS, ...rows] }]);

it('makes a book that opens without problems, with the schools of the registry and a secret of its own', async () => {
  const [first, second] = [1, 2].map(() => newBook({ schoolYear: { start: 2021 }, schools: sampleSchools() }));
  openInHost(writeWorkbook(first));
  const open = await withWorkbook((session) => openBook(session));
  expect(open.problems).toEqual([]);
  expect(open.book.schools.map(({ code }) => code)).toEqual(sampleSchools().map(({ code }) => code));
  expect(open.book).toMatchObject({ schoolYear: { start: 2021 }, submissions: [], figures: [], log: [] });
  expect(open.service.get(SECRET_KEY)).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.stringify(first.sheets.at(-1)?.rows)).not.toBe(JSON.stringify(second.sheets.at(-1)?.rows));
});

it('gives each school a token that no other has, the same every time', async () => {
  const [a, b] = [await tokensOf('khóa', sampleSchools()), await tokensOf('khóa', sampleSchools())];
  expect(a).toEqual(b);
  expect(new Set(a.values()).size).toBe(44);
  const other = await tokensOf('khóa khác', sampleSchools());
  expect([...other.values()].filter((token) => [...a.values()].includes(token))).toEqual([]);
  expect((await tokensOf(undefined, sampleSchools())).size).toBe(0);
});

it('takes a registry from whichever sheet has one', () => {
  const { schools, problems } = readRegistry([
    { name: 'Bìa', rows: [['DANH MỤC TRƯỜNG']] },
    { name: 'DS', rows: [['Phòng GD&ĐT'], [], REGISTRY_HEADERS, GOOD, row({ 0: 'T2', 1: 'Trường TH B' })] },
  ]);
  expect(schools.map(({ code }) => code)).toEqual(['T1', 'T2']);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each<[string, CellValue[][], RegExp]>([
  ['two schools with one code', [GOOD, row({ 1: 'Trường TH B' })], /T1/],
  ['a level that is none', [GOOD, row({ 0: 'T2', 2: 'Đại học' })], /Đại học/],
  ['no code', [GOOD, row({ 0: '' })], /Mã trường/],
  ['no name', [GOOD, row({ 0: 'T2', 1: '' })], /Tên trường/],
])('names %s', (_, rows, message) => {
  const { problems } = read(...rows);
  expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
});

it('names a file without a registry', () => {
  const { schools, problems } = readRegistry([{ name: 'Trang1', rows: [['Xin chào']] }]);
  expect(schools).toEqual([]);
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'error' }));
});
