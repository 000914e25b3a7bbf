import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B6').values = [
      ['Tên', 'Số'],
      ['c', 1],
      ['a', 2],
      ['B', 3],
      ['e', 4],
      ['d', 5],
    ];
    sheet.getRange('A3').format.fill.color = '#FF0000';
    sheet.getRange('A5').format.fill.color = '#FF0000';
    sheet.getRange('A6').format.font.color = '#00FF00';
  });
});

async function namesAfter(fields: Excel.SortField[], matchCase?: boolean): Promise<unknown> {
  await onSheet((sheet) => sheet.getRange('A1:B6').sort.apply(fields, matchCase, true));
  return (await valuesOf('A2:A6')).map(([name]) => name);
}

it.each<[string, Excel.SortField[], string]>([
  ['by value, case aside', [{ key: 0 }], 'aBcde'],
  [
    'by cell colour: the colour on top, the rest in order',
    [{ key: 0, sortOn: 'CellColor', color: '#FF0000' }],
    'aecBd',
  ],
  ['… on the bottom', [{ key: 0, sortOn: 'CellColor', color: 'red', ascending: false }], 'cBdae'],
  ['by font colour', [{ key: 0, sortOn: 'FontColor', color: '#00FF00' }], 'dcaBe'],
  [
    'by colour, then by value',
    [
      { key: 0, sortOn: 'CellColor', color: '#FF0000' },
      { key: 1, ascending: false },
    ],
    'eadBc',
  ],
])('sorts %s', async (_what, fields, expected) => {
  expect(((await namesAfter(fields)) as string[]).join('')).toBe(expected);
});

it('carries the colour with its row', async () => {
  await onSheet((sheet) => sheet.getRange('A2:B6').sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000' }]));
  const fills = await onSheet((sheet) =>
    ['A2', 'A3', 'A4'].map((address) => sheet.getRange(address).format.fill.load('color')),
  );
  expect(fills.map((fill) => fill.color)).toEqual(['#FF0000', '#FF0000', '#FFFFFF']);
});

it('dataOption TextAsNumber: text that reads as a number is sorted as one', async () => {
  const sorted = async (dataOption: Excel.SortDataOption): Promise<unknown[]> => {
    await onSheet((sheet) => {
      sheet.getRange('D1:D3').values = [["'10"], [9], ["'8"]];
      sheet.getRange('D1:D3').sort.apply([{ key: 0, dataOption }]);
    });
    return (await valuesOf('D1:D3')).map(([value]) => value);
  };
  expect(await sorted(Excel.SortDataOption.normal)).toEqual([9, '10', '8']);
  expect(await sorted(Excel.SortDataOption.textAsNumber)).toEqual(['8', 9, '10']);
});

it('leaves hidden rows where they are', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A3:A4').rowHidden = true;
    sheet.getRange('A2:B6').sort.apply([{ key: 1, ascending: false }]);
  });
  expect(await valuesOf('A2:B6')).toEqual([
    ['d', 5],
    ['a', 2],
    ['B', 3],
    ['e', 4],
    ['c', 1],
  ]);
});

it.each<[string, Excel.SortField[]]>([
  ['no field', []],
  ['a key outside the range', [{ key: 2 }]],
  ['a colour field without a colour', [{ key: 0, sortOn: 'CellColor' }]],
])('refuses %s', async (_what, fields) => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:B6').sort.apply(fields);
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

describe('the sort of a table', () => {
  beforeEach(() => onSheet((sheet) => void (sheet.tables.add('A1:B6', true).name = 'tblMa')));
  const sorted = (sheet: Excel.Worksheet): Excel.TableSort => sheet.tables.getItem('tblMa').sort;

  it('tells what the table was last sorted by, and forgets it when cleared, leaving the order', async () => {
    await onSheet((sheet) => sorted(sheet).apply([{ key: 1, ascending: false }], true));
    const told = await onSheet((sheet) => sorted(sheet).load());
    expect(told.toJSON()).toMatchObject({
      fields: [{ key: 1, ascending: false, sortOn: 'Value', dataOption: 'Normal' }],
      matchCase: true,
      method: 'PinYin',
    });
    await onSheet((sheet) => sorted(sheet).clear());
    const after = await onSheet((sheet) => sorted(sheet).load());
    expect(after.toJSON()).toMatchObject({ fields: [], matchCase: false });
    expect((await valuesOf('B2:B6')).flat()).toEqual([5, 4, 3, 2, 1]);
  });

  it('reapply: the same again over what the cells hold now', async () => {
    await onSheet((sheet) => {
      sorted(sheet).apply([{ key: 0 }]);
      sheet.getRange('A2').values = [['z']];
      sorted(sheet).reapply();
    });
    expect((await valuesOf('A2:A6')).flat()).toEqual(['B', 'c', 'd', 'e', 'z']);
  });

  it('follows its columns', async () => {
    await onSheet((sheet) => {
      sorted(sheet).apply([{ key: 1 }]);
      sheet.tables.getItem('tblMa').columns.add(0, [['Mới'], [''], [''], [''], [''], ['']]);
    });
    const told = await onSheet((sheet) => sorted(sheet).load('fields'));
    expect(told.fields.map((field) => field.key)).toEqual([2]);
  });
});
