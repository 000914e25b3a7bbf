import { failureCode, freshHost, onSheet } from './hosting';

beforeEach(async () => {
  freshHost(['Năm 2021', 'Năm 2022']);
  await Excel.run(async (context) => {
    const [before, now] = ['Năm 2021', 'Năm 2022'].map((name) => context.workbook.worksheets.getItem(name));
    before.getRange('A1:C2').values = [
      [1, 2, '=A1*B1'],
      [3, 4, '=A2*B2'],
    ];
    now.getRange('A1:B1').values = [[5, "='Năm 2021'!C1+A1+SUM('Năm 2021'!C1:C2)"]];
    now.getRange('B3').values = [['=B1+B1']];
    await context.sync();
  });
});

type Trace = (range: Excel.Range) => Excel.WorkbookRangeAreas;

it.each<[string, string, string, Trace, string[]]>([
  [
    'getDirectPrecedents: across sheets',
    'Năm 2022',
    'B1',
    (range) => range.getDirectPrecedents(),
    ["'Năm 2021'!C1:C2", "'Năm 2022'!A1"],
  ],
  [
    'getPrecedents: as far as they go',
    'Năm 2022',
    'B1',
    (range) => range.getPrecedents(),
    ["'Năm 2021'!A1:C2", "'Năm 2022'!A1"],
  ],
  [
    'getPrecedents: of every cell of the range',
    'Năm 2021',
    'C1:C2',
    (range) => range.getPrecedents(),
    ["'Năm 2021'!A1:B2"],
  ],
  ['getDirectDependents: across sheets', 'Năm 2021', 'C1', (range) => range.getDirectDependents(), ["'Năm 2022'!B1"]],
  [
    'getDependents: as far as they go',
    'Năm 2021',
    'A2',
    (range) => range.getDependents(),
    ["'Năm 2021'!C2", "'Năm 2022'!B1,'Năm 2022'!B3"],
  ],
])('%s', async (_what, sheet, address, trace, expected) => {
  const addresses = await Excel.run(async (context) => {
    const found = trace(context.workbook.worksheets.getItem(sheet).getRange(address));
    found.load('addresses');
    found.areas.load('items/address');
    found.ranges.load('items/address');
    await context.sync();
    expect(found.areas.items.map((areas) => areas.address)).toEqual([...found.addresses]);
    expect(found.ranges.items.map((range) => range.address).join(',')).toBe(found.addresses.join(','));
    return [...found.addresses];
  });
  expect(addresses).toEqual(expected);
});

it.each<[string, string, Trace]>([
  ['getDirectPrecedents', 'A1', (range) => range.getDirectPrecedents()],
  ['getPrecedents', 'A1', (range) => range.getPrecedents()],
  ['getDirectDependents', 'B9', (range) => range.getDirectDependents()],
  ['getDependents', 'B9', (range) => range.getDependents()],
])('%s: ItemNotFound when there are none', async (_what, address, trace) => {
  const code = await failureCode(async (context) => {
    trace(context.workbook.worksheets.getFirst().getRange(address)).load('addresses');
    await context.sync();
  });
  expect(code).toBe('ItemNotFound');
});

it('getRangeAreasBySheet: by name or id; a null object or ItemNotFound for a sheet without any', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('Năm 2021').load('id');
    const found = worksheets.getItem('Năm 2022').getRange('B1').getPrecedents();
    await context.sync();
    const byName = found.getRangeAreasBySheet('Năm 2022').load('address');
    const byId = found.getRangeAreasBySheet(sheet.id).load('address');
    const none = found.getRangeAreasOrNullObjectBySheet('Không có').load('address');
    await context.sync();
    expect([byName.address, byId.address, none.isNullObject]).toEqual(["'Năm 2022'!A1", "'Năm 2021'!A1:C2", true]);
  });
});

it('items of the areas can be formatted in a later batch, and follow inserted rows', async () => {
  await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem('Năm 2021').getRange('C1:C2').getDirectPrecedents();
    found.areas.load('items/address');
    await context.sync();
    context.workbook.worksheets.getItem('Năm 2021').getRange('1:1').insert('Down');
    for (const areas of found.areas.items) areas.format.fill.color = '#FFFF00';
    found.load('addresses');
    await context.sync();
    expect([...found.addresses]).toEqual(["'Năm 2021'!A2:B3"]);
  });
  const fill = await onSheet((sheet) => sheet.getRange('A3').format.fill.load('color'));
  expect(fill.color).toBe('#FFFF00');
});
