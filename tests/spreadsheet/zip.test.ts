import { strToU8, zipSync } from 'fflate';
import { PackageError } from '../../src/spreadsheet/failure';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { scanWorkbook } from '../../src/spreadsheet/xlsx/scan';
import { DEFAULT_LIMITS, type Limits, openArchive } from '../../src/spreadsheet/zip';
import { smallPackage, smallParts } from './xlsx/small-package';

const good = smallPackage({ data: '<row r="1"><c r="A1"><v>1</v></c></row>' });
const compoundFile = (text: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(600),
    ...Buffer.from(text, 'utf16le'),
  ]);
const without = (name: string) => {
  const parts = smallParts({});
  delete parts[name];
  return zipSync(parts);
};
const manyParts = () =>
  zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`xl/p${i}.xml`, new Uint8Array()])));

/** The declared size, in the directory and before the data, of the entry with this name. */
function declareSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const text = Buffer.from(copy).toString('latin1');
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (view.getUint32(Math.max(0, at - 46), true) === 0x02014b50) view.setUint32(at - 22, size, true);
    if (view.getUint32(Math.max(0, at - 30), true) === 0x04034b50) view.setUint32(at - 8, size, true);
  }
  return copy;
}

/** One file stored under two names, then the second renamed to the first. */
function duplicated(): Uint8Array {
  const bytes = zipSync({ ...smallParts({}), 'xl/workbooK.xml': strToU8('<a/>') });
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('workbooK', 'workbook'), 'latin1');
}

function encrypted(): Uint8Array {
  const copy = good.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  return copy;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const bomb = zipSync({ ...smallParts({}), [SHEET]: new Uint8Array(40_000_000) });

const hostile: [name: string, bytes: () => Uint8Array, code: string, ...limits: Partial<Limits>[]][] = [
  ['nothing', () => new Uint8Array(), 'not-a-zip'],
  ['a picture', () => strToU8('\x89PNG …'), 'not-a-zip'],
  ['half a file', () => good.slice(0, good.length / 2), 'truncated'],
  ['a file whose beginning is lost', () => good.slice(200), 'truncated'],
  ['a file with a password', () => compoundFile('EncryptedPackage'), 'encrypted-office'],
  ['an .xls file', () => compoundFile('Workbook'), 'ole-workbook'],
  ['an encrypted zip', encrypted, 'encrypted-zip'],
  ['a zip of something else', () => zipSync({ 'readme.txt': strToU8('x') }), 'no-workbook'],
  ['no workbook part', () => without('xl/workbook.xml'), 'no-workbook'],
  ['too large a file', () => good, 'too-large', { compressedBytes: 100 }],
  ['too large a part', () => bomb, 'too-large', { partBytes: 1_000_000 }],
  ['too much in all', () => bomb, 'too-large', { inflatedBytes: 1_000_000 }],
  ['thousands of parts', manyParts, 'too-many-parts'],
  ['a bomb that says it is small', () => declareSize(bomb, SHEET, 200), 'forged-size'],
  ['a part that says it is larger', () => declareSize(good, SHEET, 300), 'forged-size'],
  ['a part that says it is enormous', () => declareSize(good, SHEET, 200_000_000), 'forged-size'],
  ['a name that climbs out', () => zipSync({ ...smallParts({}), '../../evil.xml': strToU8('<a/>') }), 'bad-part-name'],
  ['a name of a drive', () => zipSync({ ...smallParts({}), 'C:\\evil.xml': strToU8('<a/>') }), 'bad-part-name'],
  ['two parts of one name', duplicated, 'duplicate-part'],
  [
    'names that differ in case',
    () => zipSync({ ...smallParts({}), 'XL/workbook.xml': strToU8('<a/>') }),
    'duplicate-part',
  ],
  [
    'a DOCTYPE',
    () =>
      smallPackage({ sheet: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>' }),
    'bad-xml',
  ],
  ['broken XML', () => smallPackage({ data: '<row r="1"><c r="A1"><v>1</w></c></row>' }), 'bad-xml'],
  ['XML that stops', () => smallPackage({ sheet: '<worksheet><sheetData><row r="1">' }), 'bad-xml'],
  [
    'too many cells',
    () => smallPackage({ data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>' }),
    'too-many-cells',
    { cells: 1 },
  ],
];

test.each(hostile)('%s is refused by name', (_, bytes, code, ...[limits]) => {
  const file = bytes();
  const codeOf = (read: () => unknown) => {
    try {
      read();
    } catch (error) {
      return error instanceof PackageError ? error.code : error;
    }
    return 'read';
  };
  expect(codeOf(() => readWorkbook(file, limits))).toBe(code);
  expect(codeOf(() => scanWorkbook(file, { limits }).sheet(0))).toBe(code);
});

test('a bomb in small steps stops at its declared size', () => {
  const noise = Uint8Array.from({ length: 400_000 }, (_, i) => (i * 7919 * (i % 251)) % 256);
  const file = zipSync({ a: Buffer.concat([noise, new Uint8Array(20_000_000)]) });
  expect(() => openArchive(declareSize(file, 'a', 400_100)).read('a')).toThrow(PackageError);
  expect(openArchive(file).read('a')).toHaveLength(20_400_000);
});

test('messages name the trouble in Vietnamese', () => {
  expect(() => openArchive(compoundFile('EncryptedPackage'))).toThrow(/mật khẩu/);
  expect(DEFAULT_LIMITS.compressedBytes).toBe(50 * 1024 * 1024);
});
