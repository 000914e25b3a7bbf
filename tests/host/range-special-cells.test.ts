import { failureCode, freshHost, onSheet } from './hosting';

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:D4').values = [
      ['chữ', 1, true, '=B1*2'],
      ['', 2, false, '=1/0'],
      ['chữ', '', '#N/A', '="a"'],
      ['', 4, '', '=TRUE'],
    ];
    sheet.getRange('A4:A5').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('C1').dataValidation.rule = { wholeNumber: { formula1: 9, operator: 'GreaterThan' } };
    const format = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    sheet.getRange('2:2').rowHidden = true;
    sheet.getRange('C:C').columnHidden = true;
  });
});

it.each<[string, Excel.SpecialCellType | string, string | undefined, string, string | null]>([
  ['Constants: all', 'Constants', undefined, 'A1:D4', 'A1:C1,B2:C2,A3,C3,B4'],
  ['Constants: text', 'Constants', 'Text', 'A1:D4', 'A1,A3'],
  ['Constants: numbers', 'Constants', 'Numbers', 'A1:D4', 'B1:B2,B4'],
  ['Constants: logical or text', 'Constants', 'LogicalText', 'A1:D4', 'A1,C1:C2,A3'],
  ['Constants: errors', 'Constants', 'Errors', 'A1:D4', 'C3'],
  ['Formulas: all', 'Formulas', undefined, 'A1:D4', 'D1:D4'],
  ['Formulas: errors or numbers', 'Formulas', 'ErrorsNumbers', 'A1:D4', 'D1:D2'],
  ['Formulas: only within the range', 'Formulas', undefined, 'D2:E3', 'D2:D3'],
  ['Blanks: only where the sheet is in use', 'Blanks', undefined, 'A1:Z99', 'A2,B3,A4,C4'],
  ['Visible: without hidden rows and columns', 'Visible', undefined, 'A1:D4', 'A1:B1,D1,A3:B4,D3:D4'],
  ['ConditionalFormats', 'ConditionalFormats', undefined, 'A1:D2', 'B2'],
  ['SameConditionalFormat: as the first cell', 'SameConditionalFormat', undefined, 'B3:D9', 'B3'],
  ['DataValidations', 'DataValidations', undefined, 'A1:D9', 'A4:A5,C1'],
  ['SameDataValidation: as the first cell', 'SameDataValidation', undefined, 'A4:D9', 'A4:A5'],
  ['none', 'Constants', 'Errors', 'A1:B4', null],
])('getSpecialCellsOrNullObject: %s', async (_what, type, kinds, address, expected) => {
  const found = await onSheet((sheet) => {
    const range = sheet.getRange(address);
    return range
      .getSpecialCellsOrNullObject(type as Excel.SpecialCellType, kinds as Excel.SpecialCellValueType)
      .load('address');
  });
  const wanted =
    expected
      ?.split(',')
      .map((part) => `Sheet1!${part}`)
      .join(',') ?? null;
  expect(found.isNullObject ? null : found.address).toBe(wanted);
});

it('getSpecialCells: ItemNotFound when there are none', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('F1:F9').getSpecialCells('Constants').load('address');
    await context.sync();
  });
  expect(code).toBe('ItemNotFound');
});

it('RangeAreas.getSpecialCells: within all areas, each cell once', async () => {
  const found = await onSheet((sheet) => sheet.getRanges('A1:B2,B2:D2').getSpecialCells('Constants').load('address'));
  expect(found.address).toBe('Sheet1!A1:B1,Sheet1!B2,Sheet1!C2');
});

it('getMergedAreasOrNullObject: the merges that meet the range', async () => {
  const [some, none] = await onSheet((sheet) => {
    sheet.getRange('F1:G1').merge();
    sheet.getRange('F4:G5').merge();
    const range = sheet.getRange('F1:F4').getMergedAreasOrNullObject().load('address');
    return [range, sheet.getRange('A1:B9').getMergedAreasOrNullObject().load('address')];
  });
  expect([some.address, none.isNullObject]).toEqual(['Sheet1!F1:G1,Sheet1!F4:G5', true]);
});
