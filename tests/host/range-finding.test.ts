import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:C4').values = [
      ['Trường', 'Lớp', 'Học sinh'],
      ['TH Lê Lợi', 12, '=B2*30'],
      ['TH lê hồng phong', 9, 0.5],
      ['MN Hoa Lê', '', "'=A1"],
    ];
    sheet.getRange('C3').numberFormat = [['0%']];
  });
});

type Criteria = Excel.SearchCriteria;

it.each<[string, string, string, Criteria, string | null]>([
  ['the first cell with a part of the text, whatever the case', 'A1:C4', 'lê', {}, 'A2'],
  ['matchCase: only letters as given', 'A1:C4', 'lê', { matchCase: true }, 'A3'],
  ['completeMatch: the whole content', 'A1:C4', 'lớp', { completeMatch: true }, 'B1'],
  ['completeMatch: not a part', 'A1:C4', 'lê', { completeMatch: true }, null],
  ['searchDirection backwards: the last one', 'A1:C4', 'lê', { searchDirection: 'Backwards' }, 'A4'],
  ['only within a range of several cells', 'B1:C4', 'Lê', {}, null],
  ['what a formula comes to', 'A1:C4', '360', {}, 'C2'],
  ['a number as it is shown', 'A1:C4', '50%', { completeMatch: true }, 'C3'],
  ['wildcards', 'A1:C4', 'TH*phong', {}, 'A3'],
  ['from a single cell: the sheet after that cell', 'A2', 'lê', {}, 'A3'],
  ['from a single cell: coming round to it last', 'A4', 'Hoa', {}, 'A4'],
  ['from a single cell backwards: the sheet before it', 'A3', 'lê', { searchDirection: 'Backwards' }, 'A2'],
])('findOrNullObject: %s', async (_what, address, text, criteria, expected) => {
  const found = await onSheet((sheet) => sheet.getRange(address).findOrNullObject(text, criteria).load('address'));
  expect(found.isNullObject ? null : found.address).toBe(expected === null ? null : `Sheet1!${expected}`);
});

it.each<[string, string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas]>([
  ['find: ItemNotFound without a match', 'ItemNotFound', (sheet) => sheet.getRange('A1:C4').find('không có', {})],
  ['findAll: ItemNotFound without a match', 'ItemNotFound', (sheet) => sheet.findAll('không có', {})],
  ['find: InvalidArgument for no text', 'InvalidArgument', (sheet) => sheet.getRange('A1:C4').find('', {})],
  [
    'find: InvalidArgument for an unknown direction',
    'InvalidArgument',
    (sheet) => sheet.getRange('A1').find('a', { searchDirection: 'Sideways' as 'Forward' }),
  ],
])('%s', async (_what, code, search) => {
  const failed = await failureCode(async (context) => {
    search(context.workbook.worksheets.getFirst()).load('address');
    await context.sync();
  });
  expect(failed).toBe(code);
});

it('findAll: every cell of the sheet, neighbours as one area, ready to be formatted', async () => {
  const found = await onSheet((sheet) => {
    const all = sheet.findAll('lê', { completeMatch: false });
    all.format.fill.color = '#FFFF00';
    return all.load('address,areaCount,cellCount');
  });
  expect([found.address, found.areaCount, found.cellCount]).toEqual(['Sheet1!A2:A4', 1, 3]);
  const fill = await onSheet((sheet) => sheet.getRange('A3').format.fill.load('color'));
  expect(fill.color).toBe('#FFFF00');
});

it('findAllOrNullObject: a null object without a match', async () => {
  const found = await onSheet((sheet) => sheet.findAllOrNullObject('không có', {}).load('address'));
  expect(found.isNullObject).toBe(true);
});

it('replaceAll: in constants and formulas of the range, answering how many', async () => {
  const count = await onSheet((sheet) => sheet.getRange('A1:C4').replaceAll('TH ', 'Tiểu học ', {}));
  const formulas = await onSheet((sheet) => sheet.getRange('B1:C4').replaceAll('B2', 'B3', {}));
  expect([count.value, formulas.value]).toEqual([2, 1]);
  expect(await valuesOf('A2:C3')).toEqual([
    ['Tiểu học Lê Lợi', 12, 270],
    ['Tiểu học lê hồng phong', 9, 0.5],
  ]);
});

it('replaceAll: completeMatch and matchCase hold; what comes of it is read as if typed', async () => {
  const counts = await onSheet((sheet) => [
    sheet.replaceAll('lớp', '2021', { completeMatch: true, matchCase: true }),
    sheet.replaceAll('lớp', '2021', { completeMatch: true }),
  ]);
  expect(counts.map((count) => count.value)).toEqual([0, 1]);
  expect(await valuesOf('B1')).toEqual([[2021]]);
});

it('replaceAll: text that only looks like a formula stays text', async () => {
  await onSheet((sheet) => sheet.replaceAll('=A1', '=B2', {}));
  const cell = await onSheet((sheet) => sheet.getRange('C4').load('values,valueTypes'));
  expect([cell.values[0][0], cell.valueTypes[0][0]]).toEqual(['=B2', 'String']);
});

it('replaceAll: a formula that would not be one is refused, and nothing changes', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().replaceAll('B2', 'B2)(', {});
    await context.sync();
  });
  expect([code, (await valuesOf('C2'))[0][0]]).toEqual(['InvalidArgument', 360]);
});
