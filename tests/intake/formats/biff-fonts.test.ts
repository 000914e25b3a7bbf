import * as SheetJs from '@e965/xlsx';
import { legacyFontsOfXls } from '../../../src/intake/formats/biff-fonts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const xls = (): Buffer => {
  const sheet = SheetJs.utils.aoa_to_sheet([
    ['chữ', 1],
    [null, 'chữ nữa'],
  ]);
  return SheetJs.write(
    { SheetNames: ['Nhập liệu'], Sheets: { 'Nhập liệu': sheet } },
    { bookType: 'biff8', type: 'buffer' },
  );
};

test('text cells of an old workbook know their legacy font; numbers need none', () => {
  const bytes = xls();
  // The writer knows one font only; its name is exchanged for one of the same length.
  utf16('.VnAr').copy(bytes, bytes.indexOf(utf16('Arial')));
  expect([...legacyFontsOfXls(bytes, SheetJs.CFB)]).toEqual([
    ['Nhập liệu!0!0', '.VnAr'],
    ['Nhập liệu!1!1', '.VnAr'],
  ]);
});

test('ordinary fonts, and bytes that are no workbook, give none', () => {
  expect(legacyFontsOfXls(xls(), SheetJs.CFB).size).toBe(0);
  expect(legacyFontsOfXls(Uint8Array.of(1, 2, 3), SheetJs.CFB).size).toBe(0);
});
