import { failure, failureCode, freshHost, onSheet, valuesOf } from './hosting';

beforeEach(() => freshHost(['Nhập liệu', 'Sheet2']));

it('writes scalars to every cell, arrays cell by cell, and leaves null elements alone', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = 7 as unknown as number[][];
    sheet.getRange('A1:B2').values = [
      [null, 'x'],
      ['', null],
    ];
  });
  expect(await valuesOf('A1:B2')).toEqual([
    [7, 'x'],
    ['', 7],
  ]);
});

it.each<[string, unknown]>([
  ['too few rows', [[1, 2]]],
  ['too few columns', [[1], [2]]],
  ['ragged', [[1, 2], [3]]],
  ['not two-dimensional', [1, 2]],
  ['empty', []],
])('refuses an array that is %s, writing nothing', async (_what, values) => {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getFirst().getRange('A1:B2').values = values as unknown[][];
    await context.sync();
  };
  expect(await failure(write)).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  expect(await valuesOf('A1:B2')).toEqual([
    ['', ''],
    ['', ''],
  ]);
});

it('takes strings that start with "=" for formulas in values too, and calculates before they are read', async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange('A1:A3').values = [[2], [3], ['=SUM(A1:A2)*2']];
    return sheet.getRange('A1:B3').load('values,formulas,text,valueTypes');
  });
  expect(range.values[2][0]).toBe(10);
  expect(range.formulas[2][0]).toBe('=SUM(A1:A2)*2');
  expect(range.text[2][0]).toBe('10');
  expect(range.valueTypes.map((row) => row[0])).toEqual(['Double', 'Double', 'Double']);
  expect(range.valueTypes[0][1]).toBe('Empty');
});

it('refuses a formula it cannot read', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').formulas = [['=SUM(']];
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

it.each([
  ['number', 5, 'Double', '5'],
  ['text', "'5", 'String', '5'],
  ['boolean', true, 'Boolean', 'TRUE'],
  ['error', '=1/0', 'Error', '#DIV/0!'],
  ['date', '2021-11-28', 'Double', '11/28/2021'],
])('gives value type and text of a %s', async (_kind, value, type, text) => {
  const range = await onSheet((sheet) => {
    sheet.getRange('A1').values = [[value]];
    return sheet.getRange('A1').load('valueTypes,text');
  });
  expect([range.valueTypes[0][0], range.text[0][0]]).toEqual([type, text]);
});

it('sets number formats by cell, and reads a date as its serial', async () => {
  const range = await onSheet((sheet) => {
    const cells = sheet.getRange('A1:B1');
    cells.numberFormat = [['dd/mm/yyyy', '0.0%']];
    cells.values = [[44528, 0.5]];
    return cells.load('values,text,numberFormat');
  });
  expect(range.values[0]).toEqual([44528, 0.5]);
  expect(range.text[0]).toEqual(['28/11/2021', '50.0%']);
  expect(range.numberFormat[0]).toEqual(['dd/mm/yyyy', '0.0%']);
});

it('has no cell-level values for whole columns, and takes none', async () => {
  const column = await onSheet((sheet) => sheet.getRange('A:A').load('values,address,isEntireColumn'));
  expect([column.values, column.address, column.isEntireColumn]).toEqual([null, "'Nhập liệu'!A:A", true]);
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A:A').values = 1 as unknown as number[][];
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

it('lets fall what is written under a merge', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A1:C1').values = [[1, 2, 3]];
  });
  expect(await valuesOf('A1:C1')).toEqual([[1, '', 3]]);
});

it('copies with relative references, values only, and transposed', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, '=A1*10'],
      [2, '=A2*10'],
    ];
    sheet.getRange('D1').copyFrom('A1:B2');
    sheet.getRange('D4').copyFrom('A1:B2', Excel.RangeCopyType.values);
    sheet.getRange('D7').copyFrom('A1:B2', Excel.RangeCopyType.values, false, true);
  });
  expect(await valuesOf('D1:E8')).toEqual([
    [1, 10],
    [2, 20],
    ['', ''],
    [1, 10],
    [2, 20],
    ['', ''],
    [1, 2],
    [10, 20],
  ]);
  const formula = await onSheet((sheet) => sheet.getRange('E2').load('formulas'));
  expect(formula.formulas[0][0]).toBe('=D2*10');
});

it('fills formulas and series', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, '=A1+1'],
      [3, '=A2+1'],
    ];
    sheet.getRange('A1:B2').autoFill('A1:B4', Excel.AutoFillType.fillDefault);
  });
  expect(await valuesOf('A3:B4')).toEqual([
    [5, 6],
    [7, 8],
  ]);
});

it('sorts by several keys, blanks last', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B5').values = [
      ['Lớp', 'Số'],
      ['b', 1],
      ['', 9],
      ['a', 2],
      ['a', 1],
    ];
    sheet.getRange('A1:B5').sort.apply([{ key: 0 }, { key: 1, ascending: false }], false, true);
  });
  expect(await valuesOf('A1:B5')).toEqual([
    ['Lớp', 'Số'],
    ['a', 2],
    ['a', 1],
    ['b', 1],
    ['', 9],
  ]);
});

it('moves cells and leaves their place empty', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').values = [[1], ['=A1']];
    sheet.getRange('A1:A2').moveTo('C5');
  });
  expect(await valuesOf('A1:A2')).toEqual([[''], ['']]);
});

const moves: [
  behaviour: string,
  given: Record<string, string | number>,
  from: string,
  to: string,
  told: Record<string, unknown>,
][] = [
  [
    'formulas of the block mean its cells where they are now',
    { A1: 3, B1: '=A1*2', C1: '=SUM(A1:B1)' },
    'A1:C1',
    'E5',
    { F5: '=E5*2', G5: '=SUM(E5:F5)' },
  ],
  [
    'formulas of the block go on meaning the cells around it',
    { A1: 3, B1: '=A1*2', C1: '=SUM(A1:B1)' },
    'B1',
    'B9',
    { B9: '=A1*2', C1: '=SUM(A1:B1)' },
  ],
  ['formulas elsewhere follow what they mean, fixed or not', { A1: 3, C1: '=$A$1+A1' }, 'A1', 'A7', { C1: '=$A$7+A7' }],
  ['what meant the cells pasted over is #REF!', { A1: 3, B1: 4, C1: '=B1+1' }, 'A1', 'B1', { C1: '=#REF!+1', B1: 3 }],
  [
    'a block may go over a part of itself',
    { A1: 1, A2: '=A1+1', C1: '=A2' },
    'A1:A2',
    'A2',
    { A3: '=A2+1', C1: '=A3' },
  ],
  [
    'to another sheet: formulas name the sheets that were theirs',
    { A1: 3, B1: '=A1+D1', C1: '=A1', D1: 5 },
    'A1:B1',
    'Khác!A1',
    { C1: '=Khác!A1', 'Khác!B1': '=A1+Sheet1!D1' },
  ],
];

it.each(moves)('moveTo, as cut and paste: %s', async (_behaviour, given, from, to, told) => {
  freshHost(['Sheet1', 'Khác']);
  const at = (workbook: Excel.Workbook, address: string): Excel.Range => {
    const [cell, sheet = 'Sheet1'] = address.split('!').reverse();
    return workbook.worksheets.getItem(sheet).getRange(cell);
  };
  await onSheet((_sheet, { workbook }) => {
    for (const [address, value] of Object.entries(given)) at(workbook, address).values = [[value]];
    at(workbook, from).moveTo(at(workbook, to));
  });
  const read = await onSheet((_sheet, { workbook }) =>
    Object.keys(told).map((address) => at(workbook, address).load('formulas')),
  );
  expect(read.map(({ formulas }) => formulas[0][0] as unknown)).toEqual(Object.values(told));
});

it('numberFormat: one format in an array of its own is for the whole range; an array of another shape is refused', async () => {
  await onSheet((sheet) => void (sheet.getRange('A1:B2').numberFormat = [['0.00']]));
  const range = await onSheet((sheet) => sheet.getRange('A1:B2').load('numberFormat'));
  expect(range.numberFormat.flat()).toEqual(['0.00', '0.00', '0.00', '0.00']);
  const code = await failureCode(async ({ workbook }) => {
    workbook.worksheets.getFirst().getRange('A1:B2').numberFormat = [['0', '0.0']];
  });
  expect(code).toBe('InvalidArgument');
});

it('clears contents, formats, or both', async () => {
  const host = freshHost();
  await onSheet((sheet) => {
    const cells = sheet.getRange('A1:C1');
    cells.values = [[1, 2, 3]];
    cells.format.font.bold = true;
    sheet.getRange('A1').clear(Excel.ClearApplyTo.contents);
    sheet.getRange('B1').clear(Excel.ClearApplyTo.formats);
    sheet.getRange('C1').clear();
  });
  const { styles, sheets } = host.workbook;
  const [a, b, c] = [0, 1, 2].map((column) => sheets[0].rows[0][column]);
  expect([a?.value, styles[a?.style ?? 0].font?.bold]).toEqual([undefined, true]);
  expect([b?.value, styles[b?.style ?? 0].font]).toEqual([2, undefined]);
  expect(c).toBeUndefined();
});
