import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { VIETNAMESE, formatValue } from '../../../src/host/calculation/number-format';
import type { CellValue } from '../../../src/spreadsheet/model';

test.each<[value: CellValue, format: string, text: string]>([
  [1234.5, 'General', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [-1 / 3, 'General', '-0.333333333'],
  [123456789012, 'General', '1.23457E+11'],
  [1234567890.123, 'General', '1234567890'],
  [0.0000123456789, 'General', '1.23457E-05'],
  [12, 'General" lớp"', '12 lớp'],
  [-12, 'General" lớp"', '-12 lớp'],
  [true, '0.0', 'TRUE'],
  [null, '0.0', ''],
  [{ error: '#N/A' }, '0.0', '#N/A'],
  [1.005, '0.00', '1.01'],
  [-0.001, '0.00', '0.00'],
  [1234567.5, '#,##0', '1,234,568'],
  [0, '#,##0', '0'],
  [0, '#', ''],
  [0.5, '#.##', '.5'],
  [12, '#,##0.##', '12.'],
  [12.5, '0.0?', '12.5 '],
  [7, '000', '007'],
  [0.1234, '0.0%', '12.3%'],
  [51760000, '#,##0,', '51,760'],
  [51760000, '0.0,,"tr"', '51.8tr'],
  [12345, '0.00E+00', '1.23E+04'],
  [0.00012, '0.0E+0', '1.2E-4'],
  [99999, '0.0E+0', '1.0E+5'],
  [1234, '0#\\.##', '12.34'],
  [912345678, '0000-000-000', '0912-345-678'],
  [-5, '0', '-5'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"–"', '–'],
  [0, '0;-0;;@', ''],
  [5, ';;;', ''],
  ['x', ';;;', ''],
  ['x', '0;-0;0;"["@"]"', '[x]'],
  ['Hoa', '@" em"', 'Hoa em'],
  ['Hoa', '0.00', 'Hoa'],
  [5, '@', '5'],
  [0, '[=0]"0";#,##0', '0'],
  [1500, '[=0]"không";#,##0', '1,500'],
  [-3, '[<0]"âm "0;0', 'âm 3'],
  [12.34, '[>=1000]#,##0;[<0]"âm";0.0', '12.3'],
  [1, '[=1]"có";[=0]"không";General', 'có'],
  [-2, '[Red]0.0;[Blue]0', '2'],
  [1234, '_-* #,##0_-', ' 1,234 '],
  [44505, 'd/m/yyyy', '5/11/2021'],
  [44505.5, 'dd/mm/yyyy hh:mm', '05/11/2021 12:00'],
  [44505, 'yyyy-mm-dd', '2021-11-05'],
  [44505, '"ngày" dd "tháng" mm "năm" yyyy', 'ngày 05 tháng 11 năm 2021'],
  [44505, 'mmm yy', 'Nov 21'],
  [44505, 'dddd', 'Friday'],
  [44505, '[$-42A]dddd, mmmm', 'Thứ Sáu, Tháng Mười Một'],
  [44507, '[$-1042A]ddd', 'CN'],
  [60, 'yyyy-mm-dd', '1900-02-29'],
  [0.75, 'h:mm AM/PM', '6:00 PM'],
  [1.5, '[h]:mm', '36:00'],
  [0.5 + 1.26 / 86400, 'mm:ss.0', '00:01.3'],
  [-1, 'd/m/yyyy', '##########'],
])('%p as %s is "%s"', (value, format, text) => {
  expect(formatValue(value, format)).toBe(text);
});

test.each<[value: CellValue, format: string, text: string]>([
  [1234567.5, '#,##0.00', '1.234.567,50'],
  [0.31, 'General', '0,31'],
  [1.5, '"1.5, hoặc "0.0', '1.5, hoặc 1,5'],
  [44505, 'd.m.yyyy', '5.11.2021'],
  ['a.b,c', '@', 'a.b,c'],
  [12345, '0.00E+00', '1,23E+04'],
])('%p as %s in Vietnamese is "%s"', (value, format, text) => {
  expect(formatValue(value, format, VIETNAMESE)).toBe(text);
});

// Below 1 SheetJS writes "-0" here and "0.00" there; we never sign a shown zero. Sevenths have no exact halves: those SheetJS rounds up when negative, Excel and we away from zero.
test('numbers look as SheetJS formats them', () => {
  const formats = ['General', '0', '#,##0', '0.00', '#,##0.000', '0%', '00000', '0;(0);"-"', '0.000,'];
  const amounts = fc.oneof(
    fc.integer({ min: -2e9, max: 2e9 }),
    fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 7),
  );
  fc.assert(
    fc.property(amounts, fc.constantFrom(...formats), (value, format) => {
      fc.pre(value === 0 || Math.abs(value) >= 1);
      expect(formatValue(value, format)).toBe(SSF.format(format, value));
    }),
    { numRuns: 1000 },
  );
});

test('dates look as SheetJS formats them', () => {
  const formats = ['d/m/yyyy', 'dd-mmm-yy', 'yyyy-mm-dd hh:mm:ss', 'dddd d mmmm', 'h:mm AM/PM', '[h]:mm:ss', 'mm:ss'];
  const serials = fc.integer({ min: 61 * 86_400, max: 80_000 * 86_400 }).map((seconds) => seconds / 86_400);
  fc.assert(
    fc.property(serials, fc.constantFrom(...formats), (serial, format) => {
      expect(formatValue(serial, format)).toBe(SSF.format(format, serial));
    }),
    { numRuns: 1000 },
  );
});
