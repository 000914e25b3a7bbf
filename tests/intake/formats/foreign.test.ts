import * as SheetJs from '@e965/xlsx';
import { readOneFile } from '../../../src/intake/receive-file';
import type { Workbook } from '../../../src/spreadsheet/model';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { DIEN_CONG, expectations, figuresOf, finalise, formOf, LE_LOI } from '../forms';

const resave = (form: Workbook, bookType: SheetJs.BookType): Uint8Array =>
  new Uint8Array(SheetJs.write(SheetJs.read(writeWorkbook(form), { type: 'array' }), { bookType, type: 'array' }));

beforeAll(() => {
  // SheetJS says on the console that it cannot write print titles.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => jest.restoreAllMocks());

const csvOf = (form: Workbook, FS: string): string => {
  const book = SheetJs.read(writeWorkbook(form), { type: 'array' });
  const sheet = book.Sheets['Nhập liệu'];
  return sheet ? SheetJs.utils.sheet_to_csv(sheet, { FS }) : '';
};

test.each(['xlsx', 'xlsb', 'ods'] as const)('a form saved as %s reads as filled, stamp and all', async (kind) => {
  const form = formOf(DIEN_CONG);
  await finalise(form, DIEN_CONG, figuresOf(DIEN_CONG));
  const result = await readOneFile('bao cao', resave(form, kind), expectations());
  expect(result).toMatchObject({ reason: 'accepted', school: 'LC01', repairs: [], stamp: 'valid' });
  expect(result.report?.figures).toEqual(figuresOf(DIEN_CONG));
});

test.each([
  ['UTF-8 with commas', ',', (text: string) => new TextEncoder().encode(text)],
  ['UTF-8 with semicolons', ';', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
  [
    'UTF-16 with tabs, as Excel’s Unicode text',
    '\t',
    (text: string) =>
      new Uint8Array(Uint16Array.from([0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))]).buffer),
  ],
])('a form saved as text (%s) is found by its words and proposed', async (_, separator, encode) => {
  const bytes = encode(csvOf(formOf(LE_LOI), separator));
  expect(await readOneFile('bao cao.csv', bytes, expectations())).toMatchObject({ reason: 'repair-needed' });
  const result = await readOneFile('bao cao.csv', bytes, expectations(), { acceptRepairs: true });
  expect(result).toMatchObject({ reason: 'accepted-repaired', school: 'TH03' });
  expect(result.report?.figures).toEqual(figuresOf(LE_LOI));
});

test('a web page that calls itself .xls is read as one', async () => {
  const sheet = SheetJs.read(writeWorkbook(formOf(LE_LOI)), { type: 'array' }).Sheets['Nhập liệu'];
  const html = sheet ? SheetJs.utils.sheet_to_html(sheet) : '';
  const result = await readOneFile('a.xls', new TextEncoder().encode(html), expectations(), { acceptRepairs: true });
  expect(result).toMatchObject({ reason: 'accepted-repaired', school: 'TH03' });
  expect(result.report?.figures.get('TH_1_hocSinh')).toBe(figuresOf(LE_LOI).get('TH_1_hocSinh'));
});

test('an old workbook is found by its IDs where the program that saved it kept no names', async () => {
  const result = await readOneFile('a.xls', resave(formOf(DIEN_CONG), 'biff8'), expectations(), {
    acceptRepairs: true,
  });
  expect(result.repairs.map(({ code }) => code)).toEqual(['found-by-id']);
  expect(result.report?.figures).toEqual(figuresOf(DIEN_CONG));
});

test('half of an old workbook is named, not guessed at', async () => {
  const bytes = resave(formOf(LE_LOI), 'biff8');
  const result = await readOneFile('a.xls', bytes.slice(0, bytes.length / 3), expectations());
  expect(result.kind).toBe('refused');
  expect(['truncated', 'wrong-template', 'not-a-workbook']).toContain(result.reason);
});
