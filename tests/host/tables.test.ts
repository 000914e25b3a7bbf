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

describe('a table of a header alone', () => {
  beforeEach(() =>
    onSheet((sheet) => {
      sheet.getRange('E1:F2').values = [
        ['Tên', 'Số'],
        ['dưới', 1],
      ];
      sheet.tables.add('E1:F1', true).name = 'tblMoi';
    }),
  );

  it('gets a blank row, pushing down what stands below', async () => {
    expect(await valuesOf('E1:F3')).toEqual([
      ['Tên', 'Số'],
      ['', ''],
      ['dưới', 1],
    ]);
  });

  it('rows.add: the first row added takes the place of the blank one; so again when all were deleted', async () => {
    const address = async (work: (table: Excel.Table) => void): Promise<string> => {
      const range = await onSheet((sheet) => {
        work(sheet.tables.getItem('tblMoi'));
        return sheet.tables.getItem('tblMoi').getRange().load('address');
      });
      return range.address;
    };
    const rows = [
      ['a', 1],
      ['b', 2],
    ];
    expect(await address((table) => void table.rows.add(undefined, rows))).toBe('Sheet1!E1:F3');
    expect(await address((table) => table.rows.deleteRowsAt(0, 2))).toBe('Sheet1!E1:F2');
    expect(await address((table) => void table.rows.add(undefined, [rows[0]]))).toBe('Sheet1!E1:F2');
    expect(await address((table) => void table.rows.add(undefined, rows))).toBe('Sheet1!E1:F4');
    expect(await valuesOf('E1:F5')).toEqual([['Tên', 'Số'], rows[0], ...rows, ['dưới', 1]]);
  });

  it('rows.add: a blank row that was written to is a row like others', async () => {
    await onSheet((sheet) => {
      sheet.getRange('F2').values = [[5]];
      sheet.tables.getItem('tblMoi').rows.add(undefined, [['c', 3]]);
    });
    expect(await valuesOf('E2:F3')).toEqual([
      ['', 5],
      ['c', 3],
    ]);
  });
});

describe('a table without a header row', () => {
  it('showHeaders = false empties the header and leaves the rest in place; the columns keep their names', async () => {
    const [table, columns] = await onSheet((sheet) => {
      const own = sheet.tables.getItem('tblMa');
      sheet.getRange('D1').formulas = [['=SUM(tblMa[Số])']];
      own.showHeaders = false;
      return [own.getRange().load('address'), own.columns.load('items/name')] as const;
    });
    expect(table.address).toBe('Sheet1!A2:B3');
    expect(columns.items.map(({ name }) => name)).toEqual(['Mã', 'Số']);
    expect(await valuesOf('A1:D3')).toEqual([
      ['', '', '', 3],
      ['a', 1, '', ''],
      ['b', 2, '', ''],
    ]);
  });

  it('takes rows and columns, and names that are written to nowhere', async () => {
    await onSheet((sheet) => {
      const own = sheet.tables.getItem('tblMa');
      own.showHeaders = false;
      own.rows.add(0, [['đầu', 0]]);
      own.columns.add(undefined, [[7], [8], [9]], 'Mới');
      own.columns.getItem('Số').name = 'Số lớp';
      sheet.getRange('E1').formulas = [['=SUM(tblMa[Mới])+ROWS(tblMa[Số lớp])']];
    });
    expect(await valuesOf('A1:E4')).toEqual([
      ['', '', '', '', 27],
      ['đầu', 0, 7, '', ''],
      ['a', 1, 8, '', ''],
      ['b', 2, 9, '', ''],
    ]);
  });

  it.each<[string, (table: Excel.Table) => void, string]>([
    ['getHeaderRowRange', (table) => void table.getHeaderRowRange(), 'ItemNotFound'],
    ['the header of a column', (table) => void table.columns.getItemAt(0).getHeaderRowRange(), 'ItemNotFound'],
    ['the filter button', (table) => void (table.showFilterButton = true), 'InvalidOperation'],
    ['a filter', (table) => table.columns.getItemAt(0).filter.applyTopItemsFilter(1), 'InvalidOperation'],
  ])('has no place for %s', async (_what, work, code) => {
    const failed = await failureCode(async (context) => {
      const own = context.workbook.tables.getItem('tblMa');
      own.showHeaders = false;
      work(own);
      await context.sync();
    });
    expect(failed).toBe(code);
  });

  it('showHeaders = true: takes the free row above, or makes one', async () => {
    const shown = async (above: unknown): Promise<unknown[]> => {
      const range = await onSheet((sheet) => {
        const own = sheet.tables.getItem('tblMa');
        own.showHeaders = false;
        sheet.getRange('A1').values = [[above]];
        own.showHeaders = true;
        return own.getRange().load('address,values');
      });
      return [range.address, ...range.values.map((row) => row.join())];
    };
    expect(await shown('')).toEqual(['Sheet1!A1:B3', 'Mã,Số', 'a,1', 'b,2']);
    expect(await shown('giữ')).toEqual(['Sheet1!A2:B4', 'Mã,Số', 'a,1', 'b,2']);
    expect((await valuesOf('A1'))[0][0]).toBe('giữ');
  });
});

it('tells of its rows and columns, and of what is selected in it', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const table = sheet.tables.getItem('tblMa');
    table.onChanged.add((event) => Promise.resolve(void told.push(`${event.changeType} ${event.address}`)));
    table.onSelectionChanged.add((event) =>
      Promise.resolve(void told.push(`${event.isInsideTable ? 'inside' : 'outside'} ${event.address}`)),
    );
    await context.sync();
    table.rows.add(0, [['đầu', 0]]);
    table.rows.getItemAt(1).delete();
    table.columns.add(1, undefined, 'Mới');
    sheet.getRange('B2:E3').select();
    sheet.getRange('F9').select();
    sheet.getRange('F8').select();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(told).toEqual([
    'RowInserted A2:B2',
    'RangeEdited A2:B2',
    'RowDeleted A3:B3',
    'ColumnInserted B1:B3',
    'inside B2:C3',
    'outside ',
  ]);
});

it('takes the place of the arrows that stood there', async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange('E1:F3').values = START;
    sheet.autoFilter.apply('E1:F3', 1, { filterOn: 'TopItems', criterion1: '1' });
    sheet.tables.add('E1:F3', true);
    sheet.getRange('E2').load('rowHidden');
    return { filter: sheet.autoFilter.getRangeOrNullObject(), row: sheet.getRange('E2').load('rowHidden') };
  });
  expect([range.filter.isNullObject, range.row.rowHidden]).toEqual([true, false]);
});
