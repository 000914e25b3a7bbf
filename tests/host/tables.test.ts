import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

const START = [
  ['Mã', 'Số'],
  ['a', 1],
  ['b', 2],
];

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B3').values = START;
    sheet.tables.add('A1:B3', true).name = 'tblMa';
  });
});

it('adds rows at the end and between, pushing down what stands below in its columns only', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A5:D5').values = [['dưới', 'dưới', 'bên', '=SUM(tblMa[Số])']];
    const { rows } = sheet.tables.getItem('tblMa');
    rows.add(undefined, [
      ['c', 3],
      ['d', '4'],
    ]);
    rows.add(0, [['đầu', 10]]);
  });
  expect(await valuesOf('A1:D8')).toEqual([
    ['Mã', 'Số', '', ''],
    ['đầu', 10, '', ''],
    ['a', 1, '', ''],
    ['b', 2, '', ''],
    ['c', 3, 'bên', 20],
    ['d', 4, '', ''],
    ['', '', '', ''],
    ['dưới', 'dưới', '', ''],
  ]);
});

it('fills a calculated column in new rows', async () => {
  await onSheet((sheet) => {
    const table = sheet.tables.getItem('tblMa');
    table.columns.add(undefined, [['Gấp đôi'], ['=[@Số]*2'], ['=[@Số]*2']]);
    table.rows.add(undefined, [['c', 8, null]] as unknown as string[][]);
  });
  expect(await valuesOf('C1:C4')).toEqual([['Gấp đôi'], [2], [4], [16]]);
});

it.each<[string, unknown]>([
  ['too narrow', [['x']]],
  ['too wide', [['x', 1, 2]]],
  ['ragged', [['x', 1], ['y']]],
])('refuses rows that are %s', async (_what, values) => {
  const code = await failureCode(async (context) => {
    context.workbook.tables.getItem('tblMa').rows.add(undefined, values as string[][]);
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
  expect(await valuesOf('A1:B4')).toEqual([...START, ['', '']]);
});

it('keeps one empty row when the last is deleted', async () => {
  const table = await onSheet((sheet) => {
    const { rows } = sheet.tables.getItem('tblMa');
    rows.getItemAt(1).delete();
    rows.getItemAt(0).delete();
    return sheet.tables.getItem('tblMa').getRange().load('address,values');
  });
  expect([table.address, table.values[1]]).toEqual(['Sheet1!A1:B2', ['', '']]);
});

it.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ['overlapping another table', 'MergedRangeConflict', (sheet) => void sheet.tables.add('B3:C5', true)],
  [
    'over merged cells',
    'MergedRangeConflict',
    (sheet) => {
      sheet.getRange('E1:F1').merge();
      sheet.tables.add('E1:F3', true);
    },
  ],
  ['named as another', 'ItemAlreadyExists', (sheet) => void (sheet.tables.add('E1:F3', true).name = 'TBLMA')],
  ['named like a cell', 'InvalidArgument', (sheet) => void (sheet.tables.getItem('tblMa').name = 'AB12')],
  ['resized away from its header', 'InvalidArgument', (sheet) => sheet.tables.getItem('tblMa').resize('A2:B5')],
])('refuses a table %s', async (_what, code, work) => {
  const failed = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  expect(failed).toBe(code);
});

it('makes headers unique text', async () => {
  const columns = await onSheet((sheet) => {
    sheet.getRange('E1:H1').values = [['Tên', 'tên', '', 2021]];
    return sheet.tables.add('E1:H2', true).columns.load('items/name');
  });
  expect(columns.items.map((column) => column.name)).toEqual(['Tên', 'tên2', 'Column3', '2021']);
  expect(await valuesOf('E1:H1')).toEqual([['Tên', 'tên2', 'Column3', '2021']]);
});

it('makes place for headers it has to invent', async () => {
  await onSheet((sheet) => {
    sheet.getRange('E1:F1').values = [[1, 2]];
    sheet.tables.add('E1:F1', false);
  });
  expect(await valuesOf('E1:F2')).toEqual([
    ['Column1', 'Column2'],
    [1, 2],
  ]);
});

it('shows totals below the data and hides them again', async () => {
  const total = await onSheet((sheet) => {
    const table = sheet.tables.getItem('tblMa');
    table.showTotals = true;
    return table.getTotalRowRange().load('values,formulas');
  });
  expect([total.values[0], total.formulas[0][1]]).toEqual([['Total', 3], '=SUBTOTAL(109,tblMa[Số])']);
  const table = await onSheet((sheet) => {
    sheet.tables.getItem('tblMa').showTotals = false;
    return sheet.tables.getItem('tblMa').getRange().load('address');
  });
  expect(table.address).toBe('Sheet1!A1:B3');
  expect(await valuesOf('A4:B4')).toEqual([['', '']]);
});

it('finds columns and rows, their ranges and values', async () => {
  const { column, row, body } = await onSheet((sheet) => {
    const table = sheet.tables.getItem('tblMa');
    return {
      column: table.columns.getItem('SỐ').load('name,index,values'),
      row: table.rows.getItemAt(1).load('index,values'),
      body: table.columns.getItemAt(0).getDataBodyRange().load('address'),
    };
  });
  expect([column.name, column.index, column.values]).toEqual(['Số', 1, [['Số'], [1], [2]]]);
  expect([row.index, row.values, body.address]).toEqual([1, [['b', 2]], 'Sheet1!A2:A3']);
});

it('carries new names of tables and columns into formulas', async () => {
  await onSheet((sheet) => {
    const table = sheet.tables.getItem('tblMa');
    sheet.getRange('D1:D3').formulas = [['=SUM(tblMa[Số])'], ['=tblMa[[#Headers],[Số]]'], ['=ROWS(tblMa)&"tblMa"']];
    table.columns.add(undefined, [['Gấp đôi'], ['=[@Số]*2'], ['=tblMa[@Số]*2']]);
    sheet.getRange('B1').values = [['Số lớp']];
    table.name = 'tblTruong';
  });
  const formulas = await onSheet((sheet) => sheet.getRange('C1:E3').load('formulas,values'));
  expect(formulas.formulas.map((row) => [row[0], row[2]])).toEqual([
    ['Gấp đôi', '=SUM(tblTruong[Số lớp])'],
    ['=[@[Số lớp]]*2', '=tblTruong[[#Headers],[Số lớp]]'],
    ['=tblTruong[@[Số lớp]]*2', '=ROWS(tblTruong)&"tblMa"'],
  ]);
  expect(formulas.values.map((row) => row[2])).toEqual([3, 'Số lớp', '2tblMa']);
});

it('sorts, resizes, converts and deletes', async () => {
  await onSheet((sheet) => sheet.tables.getItem('tblMa').sort.apply([{ key: 1, ascending: false }]));
  expect(await valuesOf('A2:B3')).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  await onSheet((sheet) => {
    const table = sheet.tables.getItem('tblMa');
    table.resize('A1:C5');
    table.convertToRange();
  });
  expect(await valuesOf('A1:C1')).toEqual([['Mã', 'Số', 'Column3']]);
  const gone = await onSheet((sheet) => sheet.tables.getItemOrNullObject('tblMa'));
  expect(gone.isNullObject).toBe(true);
});

it('takes no row under sheet protection', async () => {
  const code = await failureCode(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange().format.protection.locked = false;
    sheet.protection.protect();
    sheet.tables.getItem('tblMa').rows.add(undefined, [['c', 3]]);
    await context.sync();
  });
  expect(code).toBe('AccessDenied');
});

it('refuses to be torn apart by cells inserted beside it', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A2').insert(Excel.InsertShiftDirection.down);
    await context.sync();
  });
  expect(code).toBe('InsertDeleteConflict');
});
