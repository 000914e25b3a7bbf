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
