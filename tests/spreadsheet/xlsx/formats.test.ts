import { colorOf, DEFAULT_PALETTE } from '../../../src/spreadsheet/xlsx/colors';
import { joinHeaderFooter, splitHeaderFooter } from '../../../src/spreadsheet/xlsx/header-footer';
import { isDateFormatCode } from '../../../src/spreadsheet/xlsx/number-formats';

test.each([
  ['dd/mm/yyyy', true],
  ['[$-42A]dd mmmm yyyy', true],
  ['[h]:mm', true],
  ['mm:ss.0', true],
  ['General', false],
  ['#,##0 "đồng/tháng"', false],
  ['[Red]0.00', false],
  ['0\\d', false],
  ['0_d', false],
  ['#,##0;[Red]-#,##0;"day"', false],
  ['@', false],
])('%s is a date format: %s', (code, expected) => {
  expect(isDateFormatCode(code)).toBe(expected);
});

test.each([
  [{ rgb: 'FF00b050' }, '#00B050'],
  [{ rgb: '00B050' }, '#00B050'],
  [{ theme: '0' }, '#FFFFFF'],
  [{ theme: '4', tint: '0.5999938962981048' }, '#B9CDE5'],
  [{ theme: '1', tint: '0.499984740745262' }, '#7F7F7F'],
  [{ indexed: '10' }, '#FF0000'],
  [{ indexed: '64' }, undefined],
  [{ auto: '1' }, undefined],
])('the colour %j is %s', (attributes, expected) => {
  const element = { name: 'color', attributes: { ...attributes }, children: [], text: '', start: 0, end: 0 };
  expect(colorOf(element as Parameters<typeof colorOf>[0], DEFAULT_PALETTE)).toBe(expected);
});

test.each([
  ['&C&"Times New Roman,Regular"&13&P', { center: '&"Times New Roman,Regular"&13&P' }],
  ['&La&Cb&Rc', { left: 'a', center: 'b', right: 'c' }],
  ['&C&"Lucida &R Console,Bold"x', { center: '&"Lucida &R Console,Bold"x' }],
  ['&LA && R', { left: 'A && R' }],
  ['', {}],
])('the header %j has parts and comes together again', (text, parts) => {
  expect(splitHeaderFooter(text)).toEqual(parts);
  expect(joinHeaderFooter(parts)).toBe(text);
});

test('text before any part stands in the centre', () => {
  expect(splitHeaderFooter('Trang &P')).toEqual({ center: 'Trang &P' });
});
