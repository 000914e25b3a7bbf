import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

beforeEach(() => freshHost());

async function remove(
  values: unknown[][],
  columns: number[],
  headers: boolean,
): Promise<{ counts: [number, number]; left: unknown[][] }> {
  const address = `B2:${'BCDE'[values[0].length - 1]}${values.length + 1}`;
  const result = await onSheet((sheet) => {
    const range = sheet.getRange(address);
    range.values = values;
    sheet.getRange('B9:B10').values = [['x'], ['x']];
    return range.removeDuplicates(columns, headers).load('removed,uniqueRemaining');
  });
  return { counts: [result.removed, result.uniqueRemaining], left: await valuesOf(address) };
}

it.each<[string, unknown[][], number[], boolean, [number, number], unknown[][]]>([
  [
    'rows that agree in the columns given; the first stays and the rest move up',
    [
      ['Lê Lợi', 1],
      ['lê lợi', 2],
      ['Hoa Sen', 3],
      ['Lê Lợi', 4],
    ],
    [0],
    false,
    [2, 2],
    [
      ['Lê Lợi', 1],
      ['Hoa Sen', 3],
      ['', ''],
      ['', ''],
    ],
  ],
  [
    'all columns given must agree',
    [
      ['a', 1],
      ['a', 2],
      ['a', 1],
    ],
    [0, 1],
    false,
    [1, 2],
    [
      ['a', 1],
      ['a', 2],
      ['', ''],
    ],
  ],
  [
    'includesHeader: the first row is no data and is not counted',
    [['a'], ['a'], ['a']],
    [0],
    true,
    [1, 1],
    [['a'], ['a'], ['']],
  ],
  ['nothing to remove', [['a'], ['b']], [0], false, [0, 2], [['a'], ['b']]],
])('removeDuplicates: %s', async (_what, values, columns, headers, counts, left) => {
  expect(await remove(values, columns, headers)).toEqual({ counts, left });
  // What stands below the range stays.
  expect(await valuesOf('B9:B10')).toEqual([['x'], ['x']]);
});

it('removeDuplicates: what cells show counts, and formulas that move keep to their row', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      [1.2, '=A1*2'],
      [1.3, '=A2*2'],
      [5, '=A3*2'],
    ];
    sheet.getRange('A1:A3').numberFormat = [['0'], ['0'], ['0']];
    sheet.getRange('A1:B3').removeDuplicates([0], false);
  });
  expect(await valuesOf('A1:B3')).toEqual([
    [1.2, 2.4],
    [5, 10],
    ['', ''],
  ]);
});

it('removeDuplicates: a table ends with its last row', async () => {
  const table = await onSheet((sheet) => {
    const added = sheet.tables.add('A1:B4', true);
    sheet.getRange('A1:B4').values = [
      ['Mã', 'Số'],
      ['a', 1],
      ['a', 1],
      ['b', 2],
    ];
    added.getRange().removeDuplicates([0], true);
    return added.getRange().load('address');
  });
  expect(table.address).toBe('Sheet1!A1:B3');
});

it.each<[string, number[]]>([
  ['no column', []],
  ['a column outside the range', [2]],
])('removeDuplicates: InvalidArgument for %s', async (_what, columns) => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:B2').removeDuplicates(columns, false).load('removed');
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});
