import { strToU8, zipSync } from 'fflate';
import { type FileKind, sniffKind } from '../../src/intake/sniff';

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...strToU8(part)])));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('nội dung')])));
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const compound = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(2000).fill(0), ...utf16(stream)]);

const CASES: [string, string, Uint8Array, FileKind][] = [
  ['an Excel package', 'a.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['the same under a wrong name', 'a.xls', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['a binary Excel package', 'a.xlsb', zip('[Content_Types].xml', 'xl/workbook.bin'), 'xlsb'],
  ['an OpenDocument package', 'a.ods', zip('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'ods'],
  ['a Word package', 'a.xlsx', zip('[Content_Types].xml', 'word/document.xml'), 'word'],
  ['slides', 'a.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'slides'],
  ['an archive of files', 'lo.zip', zip('a.xlsx', 'b.xlsx'), 'zip'],
  ['an archive named as a workbook', 'lo.xlsx', zip('a.xlsx', 'b.xlsx'), 'zip'],
  ['half a package', 'a.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml').slice(0, 60), 'truncated'],
  ['a password-protected workbook', 'a.xlsx', compound('EncryptedPackage'), 'encrypted'],
  ['an old workbook', 'a.xlsx', compound('Workbook'), 'xls'],
  ['an old Word document', 'a.xls', compound('WordDocument'), 'word'],
  ['the first block of an old workbook', 'a.xls', compound('Workbook').slice(0, 512), 'truncated'],
  ['a workbook of Excel 4', 'a.xls', bytes(9, 4, 6, 0, ...Array<number>(40).fill(1)), 'xls'],
  ['rar', 'a.rar', bytes('Rar!', 0x1a, 7, 0), 'rar'],
  ['7z', 'a.7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), '7z'],
  ['a PDF under a workbook name', 'a.xlsx', bytes('%PDF-1.7\n'), 'pdf'],
  ['a JPEG', 'IMG.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'photo'],
  ['an iPhone photo', 'IMG.HEIC', bytes(0, 0, 0, 24, 'ftypheic'), 'photo'],
  ['RTF', 'a.doc', bytes('{\\rtf1'), 'word'],
  ['a web page called .xls', 'a.xls', bytes('\r\n<HTML><table><tr><td>1'), 'html'],
  [
    'XML of Excel 2003',
    'a.xls',
    bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xml-spreadsheet',
  ],
  ['other XML', 'a.xml', bytes('<?xml version="1.0"?><a/>'), 'unknown'],
  ['text with separators', 'a.csv', bytes('a;b\n1;2'), 'csv'],
  ['UTF-16 text', 'a.csv', bytes(0xff, 0xfe, ...utf16('a\tb\n1\t2')), 'csv'],
  ['a table called .xls', 'a.xls', bytes('a\tb\n1\t2'), 'csv'],
  ['a letter called .xlsx', 'a.xlsx', bytes('Kính gửi phòng'), 'unknown'],
  ['the lock of an open workbook', 'D:\\nop\\~$bao cao.xlsx', bytes('user'), 'lock-file'],
  ['what macOS adds to archives', 'lo.zip › __MACOSX/._a.xlsx', bytes(0, 5, 22, 7), 'system-file'],
  ['nothing at all', 'a.xlsx', bytes(), 'empty'],
  ['noise', 'a.xlsx', bytes(1, 2, 3, 4, 5, 250), 'unknown'],
];

test.each(CASES)('%s (%s)', (_, name, content, kind) => {
  expect(sniffKind(name, content)).toBe(kind);
});
