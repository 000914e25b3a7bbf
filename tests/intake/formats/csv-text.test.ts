import { decodeCsv } from '../../../src/intake/formats/csv-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
const line = 'Khối lớp;Số lớp\nLớp 1;3';

test.each([
  ['UTF-8', utf8(line), 'utf-8'],
  ['UTF-8 with its mark', utf8(`\uFEFF${line}`), 'utf-8'],
  ['decomposed UTF-8', utf8(line.normalize('NFD')), 'utf-8'],
  ['UTF-16 with its mark', utf16(`\uFEFF${line}`, false), 'utf-16le'],
  ['UTF-16 the other way round', utf16(`\uFEFF${line}`, true), 'utf-16be'],
] as const)('reads %s', (_, bytes, encoding) => {
  expect(decodeCsv(bytes)).toEqual({ text: line, encoding, separator: ';' });
});

test('reads what Vietnamese Windows calls ANSI: base letters and marks apart', () => {
  const bytes = Uint8Array.from([...'Tr'].map((c) => c.charCodeAt(0)).concat([0xfd, 0xf5, 0xcc, 0x6e, 0x67]));
  expect(decodeCsv(bytes)).toMatchObject({ text: 'Trường', encoding: 'windows-1258' });
});

test.each([
  ['a,b\n1,2', ','],
  ['a;b\n1,5;2', ';'],
  ['a\tb\n1\t2', '\t'],
  ['"x;y;z",b\n"1;2;3",2', ','],
  ['sep=;\na;b', ';'],
] as const)('separator of %j', (text, separator) => {
  expect(decodeCsv(utf8(text)).separator).toBe(separator);
});
