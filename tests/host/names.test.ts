import { failureCode, freshHost, onSheet } from './hosting';

beforeEach(() => freshHost(['Nhập liệu', 'Sheet2']));

it.each([
  ['GB_lop', true],
  ['_x', true],
  ['Tổng.số', true],
  ['\\x?', true],
  ['A1', false],
  ['xfd1048576', false],
  ['R1C1', false],
  ['r', false],
  ['1x', false],
  ['hai từ', false],
  ['a-b', false],
  ['x'.repeat(256), false],
])('name %p: allowed %p', async (name, allowed) => {
  const add = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.names.add(name, '=1');
    await context.sync();
  };
  if (allowed) await Excel.run(add);
  else expect(await failureCode(add)).toBe('InvalidArgument');
});

it('tells type, value, scope, and the range it names', async () => {
  const [range, constant, text] = await onSheet((sheet, context) => {
    const { names } = context.workbook;
    names.add('vung', sheet.getRange('B2:B3'), 'ghi chú');
    names.add('so', '=2+3');
    sheet.names.add('chu', 'chào');
    return [names.getItem('VUNG'), names.getItem('so'), sheet.names.getItem('chu')].map((name) =>
      name.load('name,type,value,formula,scope,comment,visible'),
    );
  });
  expect(range.toJSON()).toMatchObject({
    name: 'vung',
    type: 'Range',
    value: "'Nhập liệu'!$B$2:$B$3",
    formula: "='Nhập liệu'!$B$2:$B$3",
    scope: 'Workbook',
    comment: 'ghi chú',
    visible: true,
  });
  expect(constant.toJSON()).toMatchObject({ type: 'Double', value: 5 });
  expect(text.toJSON()).toMatchObject({ type: 'String', value: 'chào', scope: 'Worksheet' });
});

it('calculates with names as they come and go', async () => {
  const range = await onSheet((sheet, context) => {
    sheet.getRange('A1:A2').values = [[4], ['=so*2']];
    context.workbook.names.add('so', sheet.getRange('A1'));
    return sheet.getRange('A2').load('values');
  });
  expect(range.values[0][0]).toBe(8);
  const after = await onSheet((sheet, context) => {
    context.workbook.names.getItem('so').delete();
    return sheet.getRange('A2').load('values');
  });
  expect(after.values[0][0]).toBe('#NAME?');
});

it('refuses a name twice in one scope, not in two', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.names.add('x', '=1');
    context.workbook.worksheets.getFirst().names.add('X', '=2');
    context.workbook.names.add('X', '=3');
    await context.sync();
  });
  expect(code).toBe('ItemAlreadyExists');
});

it('gives null objects for names that are not there or are no range', async () => {
  const [missing, range] = await onSheet((_sheet, context) => {
    context.workbook.names.add('so', '=1');
    return [
      context.workbook.names.getItemOrNullObject('khong'),
      context.workbook.names.getItem('so').getRangeOrNullObject(),
    ];
  });
  expect([missing.isNullObject, range.isNullObject]).toEqual([true, true]);
});

it.each<[string, string, string, unknown, unknown[][], string[][]]>([
  [
    'an array',
    '={1,2;"a",TRUE}',
    'Array',
    1,
    [
      [1, 2],
      ['a', true],
    ],
    [
      ['Double', 'Double'],
      ['String', 'Boolean'],
    ],
  ],
  ['a constant', 'chào', 'String', 'chào', [['chào']], [['String']]],
  ['a logical constant', 'true', 'Boolean', true, [[true]], [['Boolean']]],
  ['an error', '=1/0', 'Error', '#DIV/0!', [['#DIV/0!']], [['Error']]],
  ['a range', '=Sheet2!$A$1:$B$1', 'Range', 'Sheet2!$A$1:$B$1', [[7, '']], [['Double', 'Empty']]],
  [
    'a formula that comes to a range',
    '=OFFSET(Sheet2!$A$1,0,0,1,2)',
    'Range',
    'Sheet2!$A$1:$B$1',
    [[7, '']],
    [['Double', 'Empty']],
  ],
])('arrayValues, type and value of %s', async (_what, formula, type, value, values, types) => {
  const [name, array] = await onSheet((_sheet, context) => {
    context.workbook.worksheets.getItem('Sheet2').getRange('A1').values = [[7]];
    const added = context.workbook.names.add('tên', formula);
    return [added.load('type,value'), added.arrayValues.load()] as const;
  });
  expect([name.type, name.value]).toEqual([type, value]);
  expect(array.toJSON()).toEqual({ values, types });
});

it('getRange: the cells a formula comes to; ItemNotFound for what is no range', async () => {
  const range = await onSheet((_sheet, context) =>
    context.workbook.names.add('động', '=OFFSET(Sheet2!$A$1,1,1)').getRange().load('address'),
  );
  expect(range.address).toBe('Sheet2!B2');
  const code = await failureCode(async (context) => {
    context.workbook.names.add('hằng', '=5').getRange();
    await context.sync();
  });
  expect(code).toBe('ItemNotFound');
});

it('a reference without a sheet means the active sheet, or the one the name belongs to', async () => {
  const [shared, own] = await onSheet((_sheet, context) => [
    context.workbook.names.add('chung', '=SUM($A$1:$A$2)').load('formula'),
    context.workbook.worksheets.getItem('Sheet2').names.add('riêng', '=$B$1').load('formula'),
  ]);
  expect([shared.formula, own.formula]).toEqual(["=SUM('Nhập liệu'!$A$1:$A$2)", '=Sheet2!$B$1']);
});

it('formula: takes a formula, a number or text; what cannot be read is refused', async () => {
  const type = async (formula: unknown): Promise<string> => {
    const name = await onSheet((_sheet, context) => {
      const added = context.workbook.names.getItemOrNullObject('đổi');
      added.delete();
      const fresh = context.workbook.names.add('đổi', '=1');
      fresh.formula = formula;
      return fresh.load('type,value');
    });
    return `${name.type} ${String(name.value)}`;
  };
  expect([await type(5), await type('="x"'), await type('=Sheet2!$A$1')]).toEqual([
    'Double 5',
    'String x',
    'Range Sheet2!$A$1',
  ]);
  const code = await failureCode(async (context) => {
    context.workbook.names.getItem('đổi').formula = '=SUM(';
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});
