import { failureCode, freshHost, onSheet } from './hosting';

beforeEach(() => freshHost());

it.each<[Excel.AutoFillType | string, unknown[], string[]]>([
  ['FillDefault', [5], ['5', '5', '5']],
  ['FillDefault', [1, 3], ['5', '7']],
  ['FillDefault', ['Tháng 9'], ['Tháng 10', 'Tháng 11', 'Tháng 12']],
  ['FillDefault', ['TH_008', 'TH_010'], ['TH_012', 'TH_014']],
  ['FillDefault', ['có', 'không'], ['có', 'không']],
  ['FillDefault', ['2021-11-30'], ['2021-12-01', '2021-12-02', '2021-12-03']],
  ['FillSeries', [5], ['6', '7', '8']],
  ['FillCopy', ['Tháng 9'], ['Tháng 9', 'Tháng 9', 'Tháng 9']],
  ['FillDays', ['2021-11-26', '2021-11-28'], ['2021-11-30', '2021-12-02']],
  ['FillWeekdays', ['2021-11-26'], ['2021-11-29', '2021-11-30', '2021-12-01']],
  ['FillMonths', ['2021-11-30'], ['2021-12-30', '2022-01-30', '2022-02-28']],
  ['FillYears', ['2021-11-30'], ['2022-11-30', '2023-11-30', '2024-11-30']],
  ['LinearTrend', [1, 2, 6], ['8']],
  ['GrowthTrend', [2, 4], ['8', '16']],
])('autoFill %s from %j gives %j', async (kind, given, expected) => {
  const texts = await onSheet((sheet) => {
    const source = sheet.getRange(`A1:A${given.length}`);
    source.values = given.map((value) => [value]);
    if (String(given[0]).startsWith('2021-')) source.numberFormat = given.map(() => ['yyyy-mm-dd']);
    source.autoFill('A1:A4', kind as Excel.AutoFillType);
    return sheet.getRange(`A${given.length + 1}:A4`).load('text');
  });
  expect(texts.text.map(([text]) => text)).toEqual(expected);
});

it('autoFill: FlashFill is not there', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').autoFill('A1:A4', 'FlashFill');
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});
