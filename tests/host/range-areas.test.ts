import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

beforeEach(async () => {
  freshHost(['Biểu 1', 'Sheet2']);
  await onSheet((sheet, context) => {
    sheet.getRange('A1:D4').values = [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, '=A1+1'],
      ['', '', '', 16],
    ];
    context.workbook.names.add('soLieu', sheet.getRange('C2:D2'));
  });
});

it.each<[string, (sheet: Excel.Worksheet) => Excel.RangeAreas, string]>([
  ['getRanges: addresses and names', (sheet) => sheet.getRanges("A1:B2, soLieu,'Biểu 1'!F9"), 'A1:B2,C2:D2,F9'],
  ['getRanges: without an address the whole sheet', (sheet) => sheet.getRanges(), '1:1048576'],
  ['getEntireColumn', (sheet) => sheet.getRanges('B4:E11,H2').getEntireColumn(), 'B:E,H:H'],
  ['getEntireRow', (sheet) => sheet.getRanges('B4:E11,H2').getEntireRow(), '4:11,2:2'],
  ['getIntersection: with a range', (sheet) => sheet.getRanges('A1:B2,D1:D9').getIntersection('B2:D3'), 'B2,D2:D3'],
  [
    'getIntersection: with several',
    (sheet) => sheet.getRanges('A1:B2,D1:D9').getIntersection(sheet.getRanges('A1,D4:E5')),
    'A1,D4:D5',
  ],
  ['getOffsetRangeAreas', (sheet) => sheet.getRanges('A1:B2,D1').getOffsetRangeAreas(2, 1), 'B3:C4,E3'],
  ['getUsedRangeAreas: valuesOnly', (sheet) => sheet.getRanges('A3:B9,D4:F6,H1').getUsedRangeAreas(true), 'A3:B3,D4'],
  [
    'getSelectedRanges',
    (sheet) => (sheet.getRange('B2:C3').select(), sheet.context.workbook.getSelectedRanges()),
    'B2:C3',
  ],
])('%s', async (_what, find, expected) => {
  const areas = await onSheet((sheet) => find(sheet).load('address'));
  const wanted = expected.split(',').map((address) => `'Biểu 1'!${address}`);
  expect(areas.address).toBe(wanted.join(','));
});

it.each<[string, (sheet: Excel.Worksheet) => Excel.RangeAreas, string]>([
  ['an intersection that is not there', (sheet) => sheet.getRanges('A1,B2').getIntersection('C3'), 'ItemNotFound'],
  ['no used cells', (sheet) => sheet.getRanges('F1:F9,H1').getUsedRangeAreas(), 'ItemNotFound'],
  ['an offset off the sheet', (sheet) => sheet.getRanges('A1,B2').getOffsetRangeAreas(-1, 0), 'InvalidArgument'],
  ['a name nobody gave', (sheet) => sheet.getRanges('A1,khongCo'), 'InvalidArgument'],
])('fails for %s', async (_what, find, code) => {
  const failed = await failureCode(async (context) => {
    find(context.workbook.worksheets.getFirst()).load('address');
    await context.sync();
  });
  expect(failed).toBe(code);
});

it('null objects for what is not there', async () => {
  const found = await onSheet((sheet) => [
    sheet.getRanges('A1,B2').getIntersectionOrNullObject('C3').load('address'),
    sheet.getRanges('F1:F9,H1').getUsedRangeAreasOrNullObject().load('address'),
  ]);
  expect(found.map((areas) => areas.isNullObject)).toEqual([true, true]);
});

it('copyFrom: a source with columns left out is closed up, and its formulas move', async () => {
  await onSheet((sheet) => {
    sheet.getRange('F1').copyFrom('A1:A3,D1:D3');
    sheet.getRange('I1').copyFrom(sheet.getRanges('A1:B1,A3:B3'), 'Values', false, true);
  });
  expect(await valuesOf('F1:G3')).toEqual([
    [1, 4],
    [5, 8],
    [9, 5],
  ]);
  expect(await valuesOf('I1:J2')).toEqual([
    [1, 9],
    [2, 10],
  ]);
  const formula = await onSheet((sheet) => sheet.getRange('G3').load('formulas'));
  expect(formula.formulas[0][0]).toBe('=D1+1');
});

it('copyFrom: areas that make no rectangle are refused', async () => {
  const code = await failureCode(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('F1').copyFrom('A1:B2,D3');
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

it('RangeAreas.copyFrom: into each of the areas', async () => {
  await onSheet((sheet) => sheet.getRanges('F1:F2,H4').copyFrom('A1', 'Values'));
  expect(await valuesOf('F1:H4')).toEqual([
    [1, '', ''],
    [1, '', ''],
    ['', '', ''],
    ['', '', 1],
  ]);
});

it('clear: every area; the kinds a range knows', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').hyperlink = { address: 'https://a.vn' };
    sheet.getRanges('A1:A2,C3').clear('Hyperlinks');
    sheet.getRanges('B1:B2,D4').clear('Contents');
  });
  expect(await valuesOf('A1:D4')).toEqual([
    [1, '', 3, 4],
    [5, '', 7, 8],
    [9, 10, 11, 2],
    ['', '', '', ''],
  ]);
  const link = await onSheet((sheet) => sheet.getRange('A1').load('hyperlink'));
  expect(link.hyperlink).toBeNull();
});

it.each<[string, boolean | undefined, string[]]>([
  ['A1:E2', undefined, ['tblB', 'tblA']],
  ['A1:E2', true, []],
  ['A1:H9', true, ['tblB', 'tblA']],
  ['A9:B9', undefined, []],
])('getTables of %s, fullyContained %s: %j, from the top left', async (address, contained, expected) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet2');
    sheet.tables.add('E2:F4', true).name = 'tblA';
    sheet.tables.add('A1:B3', true).name = 'tblB';
    const tables = sheet.getRange(address).getTables(contained).load('items/name');
    const ofAreas = sheet.getRanges(`${address},J1`).getTables(contained).load('items/name');
    const count = sheet.getRange(address).getTables(contained).getCount();
    await context.sync();
    expect(tables.items.map((table) => table.name)).toEqual(expected);
    expect(ofAreas.items.map((table) => table.name)).toEqual(expected);
    expect(count.value).toBe(expected.length);
    if (expected.length === 0) return;
    const first = sheet.getRange(address).getTables(contained).getFirst().load('name');
    const byName = sheet.getRange(address).getTables(contained).getItem('TBLA').load('name');
    const none = sheet.getRange(address).getTables(contained).getItemOrNullObject('tblC').load('name');
    await context.sync();
    expect([first.name, byName.name, none.isNullObject]).toEqual(['tblB', 'tblA', true]);
  });
});

it('areas follow inserted rows while they are tracked', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const areas = sheet.getRanges('A1,C3:D4');
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    areas.load('address');
    await context.sync();
    expect(areas.address).toBe("'Biểu 1'!A1,'Biểu 1'!C4:D5");
  });
});
