import fc from 'fast-check';
import {
  fromLegacy,
  convertLegacyText,
  isCapitalFont,
  legacyEncodingOf,
  toLegacy,
} from '../../../src/reporting/figures/legacy-fonts';

const LETTERS = [...'aăâeêioôơuưy'].flatMap((base) =>
  ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((mark) => (base + mark).normalize('NFC')),
);
const word = fc.array(fc.constantFrom(...LETTERS, 'đ', ...'bcdghklmnpqrstvx'), { minLength: 1, maxLength: 8 });
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.map((w) => w.join('')).join(' '));

test.each([
  ['.VnTime', 'TCVN3'],
  ['.VnArialH', 'TCVN3'],
  ['VNI-Times', 'VNI'],
  ['Times New Roman', undefined],
  ['Vnitalic', undefined],
])('the font %s says %s', (font, encoding) => expect(legacyEncodingOf(font)).toBe(encoding));

test.each([
  ['.VnTime', 'Tr\u00ADêng TiÓu häc Lª Lîi', 'Trường Tiểu học Lê Lợi'],
  ['.VnTime', 'KÕt qu¶ næi bËt: häc sinh ®i häc ®Òu', 'Kết quả nổi bật: học sinh đi học đều'],
  ['.VnTime', '§µo NguyÔn ¤n Ýt kü', 'Đào Nguyễn Ôn ít kỹ'],
  ['.VnTimeH', 'céng hoµ x· héi chñ nghÜa viÖt nam', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['VNI-Times', 'Tröôøng Tieåu hoïc Leâ Lôïi', 'Trường Tiểu học Lê Lợi'],
  ['VNI-Times', 'Ñaëng Thuøy Traâm, kyõ naêng, lòch söû', 'Đặng Thùy Trâm, kỹ năng, lịch sử'],
  ['VNI-Times', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
])('%s: %s', (font, written, shown) => expect(convertLegacyText(written, font)).toBe(shown));

test('text that is Unicode already stays, whatever its font', () => {
  expect(convertLegacyText('Trường Tiểu học', '.VnTime')).toBe('Trường Tiểu học');
  expect(convertLegacyText('Lê Lợi'.normalize('NFD'), 'VNI-Times')).toBe('Lê Lợi');
  expect(convertLegacyText('abc', 'Arial')).toBeUndefined();
});

test('all 134 letters come back from either encoding', () => {
  const small = LETTERS.filter((letter) => !/^[a-z]$/.test(letter)).concat('đ');
  expect(small).toHaveLength(67);
  for (const letter of small) {
    expect(fromLegacy(toLegacy(letter, 'TCVN3'), 'TCVN3')).toBe(letter);
    expect(fromLegacy(toLegacy(letter.toUpperCase(), 'TCVN3'), 'TCVN3', true)).toBe(letter.toUpperCase());
    expect(fromLegacy(toLegacy(letter.toUpperCase(), 'VNI'), 'VNI')).toBe(letter.toUpperCase());
  }
  expect(new Set(small.map((letter) => toLegacy(letter, 'TCVN3'))).size).toBe(67);
});

test('what a legacy font shows is what was typed', () => {
  fc.assert(
    fc.property(phrase, (text) => {
      expect(fromLegacy(toLegacy(text, 'TCVN3'), 'TCVN3')).toBe(text);
      expect(fromLegacy(toLegacy(text, 'VNI'), 'VNI')).toBe(text);
    }),
  );
});

test('only TCVN3 fonts have capital fonts', () => {
  expect([isCapitalFont('.VnTimeH'), isCapitalFont('.VnTime'), isCapitalFont('VNI-HelveH')]).toEqual([
    true,
    false,
    false,
  ]);
});
