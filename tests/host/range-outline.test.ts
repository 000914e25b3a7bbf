import { openHostFromBytes, type EmbeddedHost } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet } from './hosting';

let host: EmbeddedHost;

// Rows 4–9 in a group, in it rows 4–5 and 7–8; columns C–F in a group.
beforeEach(async () => {
  host = freshHost();
  await onSheet((sheet) => {
    sheet.getRange('4:9').group('ByRows');
    sheet.getRange('4:5').group('ByRows');
    sheet.getRange('A7:B8').group('ByRows');
    sheet.getRange('C:F').group('ByColumns');
  });
});

async function hiddenRows(): Promise<number[]> {
  const rows = Array.from({ length: 12 }, (_, index) => index + 1);
  const ranges = await onSheet((sheet) => rows.map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden')));
  return rows.filter((_, index) => ranges[index].rowHidden);
}

it('group: levels deepen where groups lie in groups, and are in the saved file', () => {
  const [sheet] = openHostFromBytes(host.save()).workbook.sheets;
  expect(Array.from({ length: 10 }, (_, row) => sheet.rowFormats[row]?.outlineLevel ?? 0)).toEqual([
    0, 0, 0, 2, 2, 1, 2, 2, 1, 0,
  ]);
  expect([1, 2, 5, 6].map((column) => sheet.columns[column]?.outlineLevel)).toEqual([undefined, 1, 1, undefined]);
});

it.each<[string, (sheet: Excel.Worksheet) => void, number[]]>([
  ['hideGroupDetails: the group', (sheet) => sheet.getRange('4:9').hideGroupDetails('ByRows'), [4, 5, 6, 7, 8, 9]],
  ['hideGroupDetails: the inner group alone', (sheet) => sheet.getRange('4:5').hideGroupDetails('ByRows'), [4, 5]],
  [
    'showGroupDetails: an inner group that was folded stays so',
    (sheet) => {
      sheet.getRange('7:8').hideGroupDetails('ByRows');
      sheet.getRange('4:9').hideGroupDetails('ByRows');
      sheet.getRange('4:9').showGroupDetails('ByRows');
    },
    [7, 8],
  ],
  ['showOutlineLevels(1): only what is in no group', (sheet) => sheet.showOutlineLevels(1, 0), [4, 5, 6, 7, 8, 9]],
  ['showOutlineLevels(2): one level of groups', (sheet) => sheet.showOutlineLevels(2, 0), [4, 5, 7, 8]],
  [
    'showOutlineLevels: more than there are shows all',
    (sheet) => {
      sheet.showOutlineLevels(1, 0);
      sheet.showOutlineLevels(8, 0);
    },
    [],
  ],
  [
    'showOutlineLevels: 0 changes nothing',
    (sheet) => {
      sheet.showOutlineLevels(2, 0);
      sheet.showOutlineLevels(0, 1);
    },
    [4, 5, 7, 8],
  ],
])('%s', async (_what, change, expected) => {
  await onSheet(change);
  expect(await hiddenRows()).toEqual(expected);
});

it('ungroup: one level of every row of the range; twice takes the outline away', async () => {
  await onSheet((sheet) => sheet.getRange('A1:R10').ungroup('ByRows'));
  const once = host.workbook.sheets[0].rowFormats;
  expect(Object.entries(once).map(([row, format]) => [Number(row), format.outlineLevel])).toEqual([
    [3, 1],
    [4, 1],
    [6, 1],
    [7, 1],
  ]);
  await onSheet((sheet) => sheet.getRange('A1:R10').ungroup('ByRows'));
  expect(host.workbook.sheets[0].rowFormats).toEqual({});
});

it('folded columns are hidden, with a mark on the column that sums them up', async () => {
  await onSheet((sheet) => sheet.showOutlineLevels(0, 1));
  expect(host.workbook.sheets[0].columns).toMatchObject({
    2: { hidden: true },
    5: { hidden: true },
    6: { collapsed: true },
  });
});

it('a row inserted into a group belongs to it; the outline moves with its rows', async () => {
  await onSheet((sheet) => {
    sheet.getRange('5:5').insert('Down');
    sheet.getRange('1:1').insert('Down');
  });
  const levels = host.workbook.sheets[0].rowFormats;
  expect([4, 5, 6, 7].map((row) => levels[row]?.outlineLevel)).toEqual([2, 2, 2, 1]);
});

it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['entire columns by rows', (sheet) => sheet.getRange('A:B').group('ByRows'), 'InvalidArgument'],
  ['entire rows by columns', (sheet) => sheet.getRange('1:2').group('ByColumns'), 'InvalidArgument'],
  ['nine levels', (sheet) => sheet.showOutlineLevels(9, 1), 'InvalidArgument'],
  [
    'more groups in groups than eight levels',
    (sheet) => {
      for (let n = 0; n < 8; n++) sheet.getRange('20:21').group('ByRows');
    },
    'InvalidOperation',
  ],
])('refuses %s', async (_what, change, code) => {
  const failed = await failureCode(async (context) => {
    change(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  expect(failed).toBe(code);
});
