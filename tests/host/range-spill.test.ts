import { openHostFromBytes, type EmbeddedHost } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

let host: EmbeddedHost;

beforeEach(async () => {
  host = freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B5').values = [
      ['Trường', 'Lớp'],
      ['Lê Lợi', 12],
      ['Hoa Sen', 9],
      ['lê lợi', 7],
      ['An Bình', 15],
    ];
  });
});

async function entered(formula: string, address: string): Promise<unknown[][]> {
  await onSheet((sheet) => (sheet.getRange('D1').formulas = [[formula]]));
  return valuesOf(address);
}

it.each<[string, string, unknown[][]]>([
  ['=B2:B4*2', 'D1:D4', [[24], [18], [14], ['']]],
  [
    '=A1:B2',
    'D1:E2',
    [
      ['Trường', 'Lớp'],
      ['Lê Lợi', 12],
    ],
  ],
  [
    '={1,2;3,4}',
    'D1:E2',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['=TRANSPOSE(B2:B5)', 'D1:G1', [[12, 9, 7, 15]]],
  [
    '=SEQUENCE(2,3,10,5)',
    'D1:F2',
    [
      [10, 15, 20],
      [25, 30, 35],
    ],
  ],
  [
    '=SORT(A2:B5)',
    'D1:E4',
    [
      ['An Bình', 15],
      ['Hoa Sen', 9],
      ['Lê Lợi', 12],
      ['lê lợi', 7],
    ],
  ],
  [
    '=SORT(A2:B5,2,-1)',
    'D1:E2',
    [
      ['An Bình', 15],
      ['Lê Lợi', 12],
    ],
  ],
  ['=SORTBY(A2:A5,B2:B5)', 'D1:D4', [['lê lợi'], ['Hoa Sen'], ['Lê Lợi'], ['An Bình']]],
  ['=UNIQUE(A2:A5)', 'D1:D4', [['Lê Lợi'], ['Hoa Sen'], ['An Bình'], ['']]],
  ['=UNIQUE(A2:A5,FALSE,TRUE)', 'D1:D2', [['Hoa Sen'], ['An Bình']]],
  [
    '=FILTER(A2:B5,B2:B5>8)',
    'D1:E4',
    [
      ['Lê Lợi', 12],
      ['Hoa Sen', 9],
      ['An Bình', 15],
      ['', ''],
    ],
  ],
  ['=FILTER(A2:B5,B2:B5>99,"không có")', 'D1:E1', [['không có', '']]],
  ['=FILTER(A2:B5,B2:B5>99)', 'D1', [['#CALC!']]],
  ['=IF(B2:B5>10,"đông",A2:A5)', 'D1:D4', [['đông'], ['Hoa Sen'], ['lê lợi'], ['đông']]],
  ['=LEN(A2:A3)', 'D1:D2', [[6], [7]]],
  ['=INDEX(A2:B5,2,0)', 'D1:E1', [['Hoa Sen', 9]]],
  ['=SUM((B2:B5>8)*B2:B5)', 'D1:D2', [[36], ['']]],
  ['=SUM(B2:B5)', 'D1:D2', [[43], ['']]],
  ['=@B1:B5', 'D1:D2', [['Lớp'], ['']]],
])('%s', async (formula, address, expected) => {
  expect(await entered(formula, address)).toEqual(expected);
});

it('spilled cells follow: formulas that read them, and a spill that grows and shrinks', async () => {
  await entered('=FILTER(B2:B5,B2:B5>8)', 'D1');
  await onSheet((sheet) => (sheet.getRange('F1:F2').formulas = [['=SUM(D1:D9)'], ['=SORT(D1:D3)']]));
  expect(await valuesOf('F1:F4')).toEqual([[36], [9], [12], [15]]);
  await onSheet((sheet) => (sheet.getRange('B4').values = [[20]]));
  expect(await valuesOf('D1:F4')).toEqual([
    [12, '', 56],
    [9, '', 9],
    [20, '', 12],
    [15, '', 20],
  ]);
  await onSheet((sheet) => (sheet.getRange('B2:B4').values = [[1], [1], [1]]));
  expect(await valuesOf('D1:D4')).toEqual([[15], [''], [''], ['']]);
});

it('#SPILL! while something is in the way; the values come when it is gone', async () => {
  await onSheet((sheet) => (sheet.getRange('D3').values = [['chặn']]));
  expect(await entered('=B2:B5', 'D1:D4')).toEqual([['#SPILL!'], [''], ['chặn'], ['']]);
  await onSheet((sheet) => sheet.getRange('D3').clear('Contents'));
  expect(await valuesOf('D1:D4')).toEqual([[12], [9], [7], [15]]);
  await onSheet((sheet) => (sheet.getRange('D2').values = [['đè']]));
  expect(await valuesOf('D1:D4')).toEqual([['#SPILL!'], ['đè'], [''], ['']]);
});

it('clearing a spilled cell does nothing; clearing the formula takes all its values away', async () => {
  await entered('=B2:B4', 'D1');
  await onSheet((sheet) => sheet.getRange('D2').clear('Contents'));
  expect(await valuesOf('D1:D3')).toEqual([[12], [9], [7]]);
  await onSheet((sheet) => sheet.getRange('D1').clear('Contents'));
  expect(await valuesOf('D1:D3')).toEqual([[''], [''], ['']]);
});

it('a spill moves with its formula, and closes up when rows are inserted in it', async () => {
  await entered('=B2:B4', 'D1');
  await onSheet((sheet) => sheet.getRange('D2:D2').getEntireRow().insert('Down'));
  expect(await valuesOf('D1:D5')).toEqual([[12], [9], [7], [''], ['']]);
});

it('a copied array formula fills cells anew', async () => {
  await entered('=B2:B4', 'D1');
  await onSheet((sheet) => {
    sheet.getRange('F2').copyFrom('D1:D3');
    sheet.getRange('H1').copyFrom('D1:D3', 'Values');
  });
  // A row lower and two columns to the right: D3:D5.
  expect(await valuesOf('F2:H4')).toEqual([
    [7, '', 9],
    [0, '', 7],
    [0, '', ''],
  ]);
});

it('hasSpill, savedAsArray, getSpillParent and getSpillingToRange tell of it', async () => {
  await entered('=B2:B4', 'D1');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const ranges = ['D1:D3', 'D1:D4', 'E1:E4'].map((address) => sheet.getRange(address).load('hasSpill,savedAsArray'));
    const to = sheet.getRange('D1').getSpillingToRange().load('address');
    const parent = sheet.getRange('D3').getSpillParent().load('address');
    const none = [
      sheet.getRange('D3').getSpillingToRangeOrNullObject(),
      sheet.getRange('E1').getSpillParentOrNullObject(),
      sheet.getRange('D1:D3').getSpillParentOrNullObject(),
    ].map((range) => range.load('address'));
    await context.sync();
    expect(ranges.map((range) => [range.hasSpill, range.savedAsArray])).toEqual([
      [true, true],
      [null, null],
      [false, false],
    ]);
    expect([to.address, parent.address]).toEqual(['Sheet1!D1:D3', 'Sheet1!D1']);
    expect(none.map((range) => range.isNullObject)).toEqual([true, true, true]);
  });
});

it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
  ['getSpillParent of several cells', (sheet) => sheet.getRange('D1:D2').getSpillParent(), 'InvalidArgument'],
  ['getSpillParent of a cell of no spill', (sheet) => sheet.getRange('A1').getSpillParent(), 'ItemNotFound'],
  ['getSpillingToRange of a cell of no spill', (sheet) => sheet.getRange('A1').getSpillingToRange(), 'ItemNotFound'],
])('fails for %s', async (_what, find, code) => {
  const failed = await failureCode(async (context) => {
    find(context.workbook.worksheets.getFirst()).load('address');
    await context.sync();
  });
  expect(failed).toBe(code);
});

it('is kept in the file as Excel keeps it, and goes on spilling when opened again', async () => {
  await entered('=SORT(FILTER(A2:A5,B2:B5>8))', 'D1');
  const again = openHostFromBytes(host.save());
  const [sheet] = again.workbook.sheets;
  expect([sheet.rows[0][3], sheet.rows[2][3]]).toEqual([
    {
      formula: 'SORT(FILTER(A2:A5,B2:B5>8))',
      value: 'An Bình',
      array: { rows: 3, columns: 1, dynamic: true },
    },
    { value: 'Lê Lợi', spilled: true },
  ]);
  const xml = new TextDecoder().decode(again.workbook.source?.parts.get('xl/worksheets/sheet1.xml'));
  expect(xml).toContain('<f t="array" ref="D1:D3">_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A2:A5,B2:B5&gt;8))</f>');
  expect(xml).toMatch(/<c r="D1"[^>]* cm="1"/);
});
