import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:D4').values = [
      ['Mã', 'ẩn', 'Số', 'Tổng'],
      ['a', '', 1, '=C2*2'],
      ['b', '', 2, '=C3*2'],
      ['c', '', 3, '=C4*2'],
    ];
    sheet.getRange('3:3').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
  });
});

it('getVisibleView: as if hidden rows and columns were not there', async () => {
  const view = await onSheet((sheet) => sheet.getRange('A1:D4').getVisibleView().load());
  expect([view.rowCount, view.columnCount, view.index]).toEqual([3, 3, 0]);
  expect(view.values.map((row) => [...row])).toEqual([
    ['Mã', 'Số', 'Tổng'],
    ['a', 1, 2],
    ['c', 3, 6],
  ]);
  expect(view.cellAddresses[2]).toEqual(['Sheet1!A4', 'Sheet1!C4', 'Sheet1!D4']);
  expect([view.formulas[2][2], view.formulasR1C1[2][2], view.text[2][2]]).toEqual(['=C4*2', '=RC[-1]*2', '6']);
  expect(view.valueTypes[2]).toEqual(['String', 'Double', 'Double']);
});

it('rows: a view of each visible row, with its place and its range', async () => {
  await Excel.run(async (context) => {
    const view = context.workbook.worksheets.getFirst().getRange('A1:D4').getVisibleView();
    const { rows } = view.load('rows/items/values,rows/items/index');
    const count = rows.getCount();
    const range = rows.getItemAt(2).getRange().load('address');
    const parent = view.getRange().load('address');
    await context.sync();
    expect(rows.items.map((row) => [row.index, row.values[0][0]])).toEqual([
      [0, 'Mã'],
      [1, 'a'],
      [2, 'c'],
    ]);
    expect([count.value, range.address, parent.address]).toEqual([3, 'Sheet1!A4:D4', 'Sheet1!A1:D4']);
  });
});

it('values and numberFormat are set on visible cells alone', async () => {
  await onSheet((sheet) => {
    const view = sheet.getRange('C2:C4').getVisibleView();
    view.values = [[10], [30]];
    view.numberFormat = [['0.0'], ['0.00']];
  });
  expect(await valuesOf('C2:C4')).toEqual([[10], [2], [30]]);
  const formats = await onSheet((sheet) => sheet.getRange('C2:C4').load('numberFormat'));
  expect(formats.numberFormat.map(([format]) => format as string)).toEqual(['0.0', 'General', '0.00']);
});

it('values of another shape than the view are refused', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('C2:C4').getVisibleView().values = [[1], [2], [3]];
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});
