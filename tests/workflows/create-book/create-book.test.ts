import { sampleSchools } from '../../../src/sample/schools';
import { emptyWorkbook, emptySheet, setCell } from '../../../src/spreadsheet/build';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { createBook } from '../../../src/workflows/create-book/create-book';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { recogniseWorkbook } from '../../../src/workflows/school/recognise';
import { openInHost } from '../../sample-files';

const year = { start: 2021 };
const SETTINGS = [
  { key: 'coQuanChuQuan', value: 'UBND THÀNH PHỐ UÔNG BÍ' },
  { key: 'hanNop', value: 'ngày 28 lúc 17g00' },
];

function openWorkbook(cell?: string) {
  const workbook = emptyWorkbook();
  workbook.sheets = [emptySheet('Sheet1'), emptySheet('Sheet2')];
  if (cell !== undefined) setCell(workbook.sheets[1], 4, 2, { value: cell });
  return openInHost(writeWorkbook(workbook));
}

it('makes the open empty workbook an office’s book, with the schools and settings given, in three syncs', async () => {
  const host = openWorkbook();
  const syncs = await createBook({ schoolYear: year, schools: sampleSchools(), settings: SETTINGS });
  expect(syncs.fixed).toBe(3);
  expect((await recogniseWorkbook()).kind).toBe('office');
  const { book, problems } = await readOfficeBook();
  expect(problems).toEqual([]);
  expect(book.schoolYear).toEqual(year);
  expect(book.schools.map(({ code }) => code)).toEqual(sampleSchools().map(({ code }) => code));
  expect(book.settings).toEqual(expect.arrayContaining(SETTINGS.map((one) => expect.objectContaining(one) as object)));
  // Saved and opened again it is the same book: nothing of it lives in the host alone.
  openInHost(host.save());
  expect((await readOfficeBook()).book.schools).toEqual(book.schools);
});

it('costs the same whatever the number of schools', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({
    code: `T${at}`,
    name: `Trường TH Ví dụ ${at}`,
    levels: ['TH' as const],
    commune: 'Phường A',
    ownership: 'public' as const,
  }));
  openWorkbook();
  expect((await createBook({ schoolYear: year, schools: many, settings: [] })).fixed).toBe(3);
  expect((await readOfficeBook()).book.schools).toHaveLength(3000);
});

it('refuses a workbook with anything in it, names where, and leaves it as it was', async () => {
  const host = openWorkbook('Của tôi');
  const before = host.save();
  await expect(createBook({ schoolYear: year, schools: sampleSchools(), settings: [] })).rejects.toMatchObject({
    code: 'workbook-not-empty',
    message: expect.stringContaining('trang “Sheet2” đã có dữ liệu') as string,
  });
  expect(Buffer.compare(host.save(), before)).toBe(0);
});

it('makes no book without schools', async () => {
  openWorkbook();
  await expect(createBook({ schoolYear: year, schools: [], settings: [] })).rejects.toMatchObject({
    code: 'no-schools',
  });
});
