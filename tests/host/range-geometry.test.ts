import { failureCode, freshHost, onSheet } from './hosting';

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('B2:C4').values = [
      [1, 2],
      [3, ''],
      ['', 5],
    ];
    sheet.getRange('E9').format.font.bold = true;
  });
});

it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ['A1', (sheet) => sheet.getCell(0, 0)],
  ['B2:D3', (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3)],
  ['C3', (sheet) => sheet.getRange('B2:C4').getCell(1, 1)],
  ['B3:C3', (sheet) => sheet.getRange('B2:C4').getRow(1)],
  ['C2:C4', (sheet) => sheet.getRange('B2:C4').getColumn(1)],
  ['C4:D6', (sheet) => sheet.getRange('B2:C4').getOffsetRange(2, 1)],
  ['B2:D6', (sheet) => sheet.getRange('B2:C4').getResizedRange(2, 1)],
  ['B2:F2', (sheet) => sheet.getRange('B2:C4').getAbsoluteResizedRange(1, 5)],
  ['2:4', (sheet) => sheet.getRange('B2:C4').getEntireRow()],
  ['B:C', (sheet) => sheet.getRange('B2:C4').getEntireColumn()],
  ['C3:C4', (sheet) => sheet.getRange('B2:C4').getIntersection('C3:F9')],
  ['B2:F9', (sheet) => sheet.getRange('B2:C4').getBoundingRect('F9')],
  ['C4', (sheet) => sheet.getRange('B2:C4').getLastCell()],
  ['B4:C4', (sheet) => sheet.getRange('B2:C4').getLastRow()],
  ['C2:C4', (sheet) => sheet.getRange('B2:C4').getLastColumn()],
  ['B1:C1', (sheet) => sheet.getRange('B2:C4').getRowsAbove()],
  ['B5:C7', (sheet) => sheet.getRange('B2:C4').getRowsBelow(3)],
  ['A2:A4', (sheet) => sheet.getRange('B2:C4').getColumnsBefore()],
  ['D2:E4', (sheet) => sheet.getRange('B2:C4').getColumnsAfter(2)],
  ['B2:C4', (sheet) => sheet.getRange('C3').getSurroundingRegion()],
  ['B2:E9', (sheet) => sheet.getUsedRange()],
  ['B2:C4', (sheet) => sheet.getUsedRange(true)],
  ['B3', (sheet) => sheet.getRange('A3:B4').getUsedRange(true)],
  ['1:1048576', (sheet) => sheet.getRange()],
])('%s', async (address, find) => {
  const range = await onSheet((sheet) => find(sheet).load('address'));
  expect(range.address).toBe(`Sheet1!${address}`);
});

it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ['InvalidArgument', (sheet) => sheet.getRange('B2').getOffsetRange(-5, 0)],
  ['InvalidArgument', (sheet) => sheet.getRange('không phải địa chỉ')],
  ['InvalidArgument', (sheet) => sheet.getRange('Sheet9!A1')],
  ['InvalidArgument', (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
  ['ItemNotFound', (sheet) => sheet.getRange('A1').getIntersection('B2')],
])('fails with %s for cells that are not there', async (code, find) => {
  const failed = await failureCode(async (context) => {
    find(context.workbook.worksheets.getFirst()).load('address');
    await context.sync();
  });
  expect(failed).toBe(code);
});

it('gives null objects for what is not there, along a chain too', async () => {
  await onSheet((sheet, context) => {
    const none = sheet.getRange('A1').getIntersectionOrNullObject('B2').load('address');
    const chained = context.workbook.worksheets.getItemOrNullObject('Không có').getUsedRangeOrNullObject();
    chained.load('values');
    return { none, chained };
  }).then(({ none, chained }) => expect([none.isNullObject, chained.isNullObject]).toEqual([true, true]));
});

it('finds a range by a defined name', async () => {
  const range = await onSheet((sheet, context) => {
    context.workbook.names.add('GB_lop', sheet.getRange('C4'));
    return sheet.getRange('gb_lop').load('address,values');
  });
  expect([range.address, range.values[0][0]]).toEqual(['Sheet1!C4', 5]);
});
