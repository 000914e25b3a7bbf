import { foldText, normalizeText } from '../../../src/reporting/figures/text';

test.each([
  ['Hoà bình'.normalize('NFD'), 'Hoà bình'],
  ['\u00A0a\u2009b\u200B ', 'a b'],
  ['một\r\nhai\rba', 'một\nhai\nba'],
  ['\uFEFFTháng\u00AD 11', 'Tháng 11'],
])('%j is normalised', (text, normal) => expect(normalizeText(text)).toBe(normal));

test.each([
  ['hoà', 'hòa'],
  ['Trưng Vương', 'TRUNG VUONG'],
  ['Đống  Đa', 'đồng\nđa'],
  ['Uông Bí'.normalize('NFD'), 'uông bí'],
])('%j and %j fold alike', (a, b) => expect(foldText(a)).toBe(foldText(b)));

test('different letters stay different', () => expect(foldText('Lê Lợi')).not.toBe(foldText('Lê Lai')));
