import fc from 'fast-check';
import { balancedLines, textHeight, textLines, textWidth } from '../../../src/sheets/looks/text-lines';

// Measured by FreeType over the font's outlines, without kerning, in points.
it.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }, 250.31],
  ['Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }, 159.14],
  ['Trường học được nghỉ; giờ mượn ở Ướt Ơ', { size: 13 }, 221.22],
  ['ngày 02 tháng 12 năm 2021 “đủ” – ừ', { size: 13, italic: true }, 196.32],
  ['Nơi nhận: Lưu', { size: 12, bold: true, italic: true }, 75.65],
])('%s is as wide as printed', (text, font, width) => {
  expect(textWidth(text, font)).toBeCloseTo(width, 1);
});

const words = fc.array(fc.stringMatching(/^[a-zđêơ;0-9]{1,14}$/), { minLength: 1, maxLength: 60 });

it('lines give the text back, fit the cell, and more width never takes more lines', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 460 }), (list, width) => {
      const text = list.join(' ');
      const font = { size: 13 };
      const lines = textLines(text, font, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(textWidth(line.trimEnd(), font)).toBeLessThanOrEqual(width);
      expect(textLines(text, font, width + 50).length).toBeLessThanOrEqual(lines.length);
    }),
  );
});

it.each([
  ['one two', 400, ['one two']],
  ['one\ntwo', 400, ['one\n', 'two']],
  ['a'.repeat(30), 60, ['a'.repeat(9), 'a'.repeat(9), 'a'.repeat(9), 'aaa']],
])('breaks %j at %d', (text, width, lines) => {
  expect(textLines(text, { size: 13 }, width)).toEqual(lines);
});

it('balances the lines of a letterhead', () => {
  const [first, second] = balancedLines('SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH', { size: 12, bold: true }, 190);
  expect(first.length - second.length).toBeLessThan(8);
  expect(textHeight('x', { size: 13 }, 100)).toBe(16.5);
});
