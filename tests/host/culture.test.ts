/** What a person of another culture sees and types; files and the rest of the API stay English. */
import { CULTURES } from '../../src/host/session/culture';
import { formulaFromLocal, localFormula } from '../../src/host/session/local-formula';
import { parseTypedIn } from '../../src/host/session/local-input';
import { ExcelError } from '../../src/host/protocol/errors';
import { freshHost, onSheet, TODAY } from './hosting';

const vietnamese = CULTURES['vi-VN'];
const typed = (text: string, format = 'General') => parseTypedIn(vietnamese, text, format, () => TODAY);
const serial = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;

const inputs: [typed: string, value: unknown, numberFormat?: string][] = [
  ['12.843', 12_843, '#,##0'],
  ['1.234.567,5', 1_234_567.5, '#,##0.00'],
  ['12,5', 12.5],
  ['-0,75', -0.75],
  ['12,843', 12.843],
  [',5', 0.5],
  ['50%', 0.5, '0%'],
  ['12,5%', 0.125, '0.00%'],
  ['1.500.000 ₫', 1_500_000, '#,##0'],
  ['12.5', '12.5'],
  ['1,234,567', '1,234,567'],
  ['12.5%', '12.5%'],
  ['1.5e3', '1.5e3'],
  ['28/11/2021', serial(2021, 11, 28), 'm/d/yyyy'],
  ['28-11-2021', serial(2021, 11, 28), 'm/d/yyyy'],
  ['5/9/21', serial(2021, 9, 5), 'm/d/yyyy'],
  ['28/11', serial(2021, 11, 28), 'd-mmm'],
  ['11/2021', serial(2021, 11, 1), 'mmm-yy'],
  ['2/25', serial(2025, 2, 1), 'mmm-yy'],
  ['2021-11-28', serial(2021, 11, 28), 'm/d/yyyy'],
  ['28/11/2021 6:00', serial(2021, 11, 28) + 0.25, 'm/d/yyyy h:mm'],
  ['6:00', 0.25, 'h:mm'],
  ['11/28/2021', '11/28/2021'],
  ['31/2/2021', '31/2/2021'],
  ['30/2', '30/2'],
  ['1 1/2', 1.5, '# ?/?'],
  ['TRUE', true],
  ["'12,5", '12,5'],
  ['Trường TH Hà An', 'Trường TH Hà An'],
  ['', null],
];

it.each(inputs.map(([text, value, numberFormat]) => ({ text, value, numberFormat })))(
  'typed in Vietnamese: $text',
  ({ text, value, numberFormat }) => {
    expect(typed(text)).toEqual({ value, numberFormat });
  },
);

it('typed in Vietnamese: nothing is read in a cell of text', () => {
  expect(typed('12,5', '@')).toEqual({ value: '12,5' });
});

it.each<[local: string, english: string]>([
  ['SUM(A1;B1)', 'SUM(A1,B1)'],
  ['A1*2,5+,5', 'A1*2.5+.5'],
  ['IF(A1>1,5;"a;b,c";\'Tháng 1;2\'!B2)', 'IF(A1>1.5,"a;b,c",\'Tháng 1;2\'!B2)'],
  ['SUM({1\\2,5;3\\4})', 'SUM({1,2.5;3,4})'],
  ['SUM(tblSoLieu[[#Data];[Học sinh; nữ]])', 'SUM(tblSoLieu[[#Data],[Học sinh; nữ]])'],
  ['ROUND(A1/3;2)&"x"', 'ROUND(A1/3,2)&"x"'],
  ['LOG10(5)+R1C1_', 'LOG10(5)+R1C1_'],
])('formula: "%s" is "%s" in files, and back', (local, english) => {
  expect(formulaFromLocal(local, vietnamese)).toBe(english);
  expect(localFormula(english, vietnamese).replace('0,5', ',5')).toBe(local);
});

it('formula: a number with a thousands separator cannot be read', () => {
  expect(() => typed('=12.843+1')).toThrow(ExcelError);
});

it('Range.text, numberFormatLocal and formulasLocal follow the culture; the others do not', async () => {
  freshHost(['Sheet1'], { culture: 'vi-VN' });
  await onSheet((sheet) => {
    sheet.getRange('A1:D1').formulas = [['12843.5', '11/28/2021', '=SUM(A1,2.5)', '0.125']];
    sheet.getRange('A1:D1').numberFormat = [['#,##0.00', 'm/d/yyyy', 'General', '0.0%']];
  });
  const range = await onSheet((sheet) =>
    sheet.getRange('A1:D1').load('text,values,formulas,formulasLocal,numberFormat,numberFormatLocal'),
  );
  expect({
    text: range.text[0],
    values: range.values[0],
    formulas: range.formulas[0],
    formulasLocal: range.formulasLocal[0],
    numberFormat: range.numberFormat[0],
    numberFormatLocal: range.numberFormatLocal[0],
  }).toEqual({
    text: ['12.843,50', '28/11/2021', '12846', '12,5%'],
    values: [12_843.5, serial(2021, 11, 28), 12_846, 0.125],
    formulas: [12_843.5, serial(2021, 11, 28), '=SUM(A1,2.5)', 0.125],
    formulasLocal: [12_843.5, serial(2021, 11, 28), '=SUM(A1;2,5)', 0.125],
    numberFormat: ['#,##0.00', 'm/d/yyyy', 'General', '0.0%'],
    numberFormatLocal: ['#.##0,00', 'd/m/yyyy', 'General', '0,0%'],
  });
});

it('formulasLocal and numberFormatLocal are read as the culture writes them', async () => {
  freshHost(['Sheet1'], { culture: 'vi-VN' });
  await onSheet((sheet) => {
    sheet.getRange('A1:C1').formulasLocal = [['12.843', '=ROUND(A1/3;2)', '28/11/2021']];
    sheet.getRange('A2:B2').numberFormatLocal = [['#.##0,0" kg"', 'd/m/yyyy']];
  });
  const range = await onSheet((sheet) => sheet.getRange('A1:C2').load('formulas,numberFormat'));
  expect(range.formulas[0]).toEqual([12_843, '=ROUND(A1/3,2)', serial(2021, 11, 28)]);
  expect(range.numberFormat[1].slice(0, 2)).toEqual(['#,##0.0" kg"', 'm/d/yyyy']);
});

it.each<['en-US' | 'vi-VN', Record<string, string>]>([
  ['en-US', { name: 'en-US', decimal: '.', group: ',', date: 'M/d/yyyy', separator: '/' }],
  ['vi-VN', { name: 'vi-VN', decimal: ',', group: '.', date: 'd/M/yyyy', separator: '/' }],
])('application.cultureInfo: %s', async (culture, expected) => {
  freshHost(['Sheet1'], { culture });
  const { info, application } = await onSheet((_sheet, { workbook: { application } }) => {
    application.load('decimalSeparator,thousandsSeparator');
    const info = application.cultureInfo.load(
      'name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator,datetimeFormat/shortDatePattern,datetimeFormat/dateSeparator',
    );
    return { info, application };
  });
  expect({
    name: info.name,
    decimal: info.numberFormat.numberDecimalSeparator,
    group: info.numberFormat.numberGroupSeparator,
    date: info.datetimeFormat.shortDatePattern,
    separator: info.datetimeFormat.dateSeparator,
  }).toEqual(expected);
  expect([application.decimalSeparator, application.thousandsSeparator]).toEqual([
    expected['decimal'],
    expected['group'],
  ]);
});
