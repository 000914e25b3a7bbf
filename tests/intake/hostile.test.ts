import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readOneFile } from '../../src/intake/receive-file';
import { REASONS } from '../../src/intake/outcome';
import { newBudget, unpack } from '../../src/intake/unpack';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { expectations, formOf, LE_LOI } from './forms';

const good = writeWorkbook(formOf(LE_LOI));
const known = expectations();
/** All results of one file as sent: several for an archive. */
const readAll = (path: string, bytes: Uint8Array) =>
  Promise.all(
    [...unpack({ path, bytes }, newBudget())].map((item) =>
      'kind' in item ? item : readOneFile(item.path, item.bytes, known),
    ),
  );
const withPart = (name: string, change: (text: string) => string) => {
  const parts = unzipSync(good);
  parts[name] = new TextEncoder().encode(change(new TextDecoder().decode(parts[name])));
  return zipSync(parts);
};

async function expectNamed(name: string, bytes: Uint8Array) {
  const results = await readAll(name, bytes);
  expect(results.length).toBeGreaterThan(0);
  for (const { reason, message } of results) {
    expect(Object.keys(REASONS)).toContain(reason);
    expect(message).not.toMatch(/[{}]|undefined/);
  }
}

test('any bytes under any name come to a named end', async () => {
  const names = fc.constantFrom('a.xlsx', 'a.xls', 'a.zip', 'a.csv', 'a.ods', 'a', 'ảnh.jpg');
  const heads = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [9, 8, 16, 0],
    [0xff, 0xfe],
  );
  await fc.assert(
    fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 600 }), (name, head, tail) =>
      expectNamed(name, Uint8Array.from([...head, ...tail])),
    ),
    { numRuns: 150 },
  );
});

test('a good file with bytes overwritten or cut off comes to a named end', async () => {
  const at = fc.nat(good.length - 1);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.option(at),
      (hits, cut) => {
        const bytes = good.slice(0, cut ?? good.length);
        for (const [where, value] of hits) bytes[where % bytes.length] = value;
        return expectNamed('a.xlsx', bytes);
      },
    ),
    { numRuns: 60 },
  );
});

const SHEET = 'xl/worksheets/sheet1.xml';
test.each<[string, string[], () => Uint8Array]>([
  ['cut in half', ['truncated'], () => good.slice(0, good.length / 2)],
  ['XML broken', ['unreadable-xml'], () => withPart('xl/workbook.xml', (xml) => xml.slice(0, xml.length / 2))],
  [
    'XML with a DOCTYPE',
    ['unreadable-xml'],
    () => withPart(SHEET, (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
  ],
  [
    'a part missing',
    ['unreadable-xml', 'wrong-template'],
    () => {
      const { [SHEET]: gone, ...rest } = unzipSync(good);
      expect(gone).toBeDefined();
      return zipSync(rest);
    },
  ],
  [
    'a bomb: a sheet that inflates beyond the cap',
    ['too-large'],
    () => withPart(SHEET, (xml) => xml.replace('<sheetData>', `<sheetData>${' '.repeat(61 * 1024 * 1024)}`)),
  ],
])('a workbook with %s', async (_, reasons, make) => {
  const [result] = await readAll('a.xlsx', make());
  expect(result?.kind).toBe('refused');
  expect(reasons).toContain(result?.reason);
});

test('text that looks like a formula stays text', async () => {
  const figures = new Map([['ketQua', '=HYPERLINK("http://x")']]);
  const [result] = await readAll('a.xlsx', writeWorkbook(formOf(LE_LOI, { figures })));
  expect(result?.report?.figures.get('ketQua')).toBe('=HYPERLINK("http://x")');
});
