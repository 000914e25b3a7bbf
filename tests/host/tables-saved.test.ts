/** What is kept of tables and filters in the file: saved, opened again, and asked again. */
import { strFromU8 } from 'fflate';
import { installHost, openHost, type EmbeddedHost } from '../../src/host/embedded-host';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { TODAY, freshHost, onSheet } from './hosting';

let host: EmbeddedHost;

beforeEach(async () => {
  host = freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:C5').values = [
      ['Tên', 'Ngày', 'Số'],
      ['Lê Lợi', '2021-11-28', 10],
      ['Lê Lai', '2021-10-05', 20],
      ['Nguyễn Huệ', '2020-11-02', 30],
      ['', '', 40],
    ];
    sheet.tables.add('A1:C5', true).name = 'tblMa';
  });
});

/** Saves the open workbook and opens it again. @returns its parts */
function reopen(): Map<string, Uint8Array> {
  const workbook = readWorkbook(host.save());
  host = openHost(workbook, { now: () => TODAY });
  installHost(host);
  return workbook.source?.parts ?? new Map<string, Uint8Array>();
}

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('tblMa');

async function hiddenRows(): Promise<number[]> {
  const rows = await onSheet((sheet) =>
    Array.from({ length: 6 }, (_, row) => sheet.getRange(`A${row + 1}`).load('rowHidden')),
  );
  return rows.flatMap((range, row) => (range.rowHidden ? [row + 1] : []));
}

const criteria: [string, Excel.FilterCriteria, number[]][] = [
  ['values with blanks', { filterOn: 'Values', values: ['10', 'a & "b"', ''] }, [3, 4, 5]],
  ['dates', { filterOn: 'Values', values: [{ date: '2021-11-01', specificity: 'Month' }] }, [2, 3, 4, 5]],
  ['two comparisons', { filterOn: 'Custom', criterion1: '>10', criterion2: '<=30', operator: 'And' }, [2, 5]],
  ['not blank', { filterOn: 'Custom', criterion1: '<>' }, []],
  ['bottom percent', { filterOn: 'BottomPercent', criterion1: '50' }, [4, 5]],
  ['top items', { filterOn: 'TopItems', criterion1: '1' }, [2, 3, 4]],
  ['a cell colour', { filterOn: 'CellColor', color: '#FFC000' }, [2, 3, 4, 5]],
  ['a font colour', { filterOn: 'FontColor', color: '#000000' }, []],
  ['an icon', { filterOn: 'Icon', icon: { set: 'ThreeArrows', index: 0 } }, [2, 3, 4, 5]],
  ['below average', { filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' }, [4, 5]],
  ['this month', { filterOn: 'Dynamic', dynamicCriteria: 'ThisMonth' }, [2, 3, 4, 5]],
];

it.each(criteria)("keeps a table's filter and what it hides: %s", async (_what, given, hidden) => {
  await onSheet((sheet) => table(sheet).columns.getItem('Số').filter.apply(given));
  expect(await hiddenRows()).toEqual(hidden);
  const before = await onSheet((sheet) => table(sheet).autoFilter.load('criteria'));
  reopen();
  const after = await onSheet((sheet) => table(sheet).autoFilter.load('criteria,isDataFiltered'));
  expect(after.toJSON().criteria).toEqual(before.toJSON().criteria);
  expect([after.isDataFiltered, await hiddenRows()]).toEqual([true, hidden]);
  await onSheet((sheet) => table(sheet).reapplyFilters());
  expect(await hiddenRows()).toEqual(hidden);
});

it.each(criteria)("keeps a worksheet's filter: %s", async (_what, given, hidden) => {
  await onSheet((sheet) => {
    table(sheet).convertToRange();
    sheet.autoFilter.apply('A1:C5', 2, given);
  });
  const before = await onSheet((sheet) => sheet.autoFilter.load('criteria'));
  const parts = reopen();
  const after = await onSheet((sheet) => sheet.autoFilter.load('criteria,isDataFiltered'));
  expect(after.toJSON().criteria).toEqual(before.toJSON().criteria);
  expect([after.isDataFiltered, await hiddenRows()]).toEqual([true, hidden]);
  const text = strFromU8(parts.get('xl/worksheets/sheet1.xml') ?? new Uint8Array());
  expect(text).toContain('<sheetPr filterMode="1"');
  await onSheet((sheet) => sheet.autoFilter.remove());
  expect(strFromU8(reopen().get('xl/worksheets/sheet1.xml') ?? new Uint8Array())).not.toMatch(/autoFilter|filterMode/);
});

it('keeps how a table was sorted, and sorts so again', async () => {
  await onSheet((sheet) =>
    table(sheet).sort.apply(
      [
        { key: 0, sortOn: 'FontColor', color: '#FF0000', ascending: false },
        { key: 2, ascending: false },
      ],
      true,
      'StrokeCount',
    ),
  );
  reopen();
  const sort = await onSheet((sheet) => table(sheet).sort.load('fields,matchCase,method'));
  expect([sort.matchCase, sort.method]).toEqual([true, 'StrokeCount']);
  expect(sort.fields).toMatchObject([
    { key: 0, sortOn: 'FontColor', color: '#FF0000', ascending: false },
    { key: 2, sortOn: 'Value', ascending: false },
  ]);
});

it('keeps totals: those chosen, and those written into the cells', async () => {
  await onSheet((sheet) => {
    const own = table(sheet);
    own.showTotals = true;
    own.columns.getItem('Ngày').getTotalRowRange().formulas = [['=SUBTOTAL(104,[Ngày])']];
    own.columns.getItem('Tên').getTotalRowRange().values = [['Cộng']];
  });
  const saved = strFromU8(reopen().get('xl/tables/table1.xml') ?? new Uint8Array());
  expect(saved).toContain('totalsRowLabel="Cộng"');
  expect([...saved.matchAll(/totalsRowFunction="(\w+)"/g)].map((match) => match[1])).toEqual(['max', 'sum']);
  await onSheet((sheet) => {
    table(sheet).columns.getItem('Số').getTotalRowRange().formulas = [['=SUM([Số])/2']];
  });
  const custom = strFromU8(reopen().get('xl/tables/table1.xml') ?? new Uint8Array());
  expect(custom).toContain('<totalsRowFormula>SUM(tblMa[Số])/2</totalsRowFormula>');
  const row = await onSheet((sheet) => table(sheet).getTotalRowRange().load('formulas,values'));
  expect(row.values).toEqual([['Cộng', 44528, 50]]);
  await onSheet((sheet) => {
    table(sheet).showTotals = false;
    table(sheet).showTotals = true;
  });
  const again = await onSheet((sheet) => table(sheet).getTotalRowRange().load('values'));
  expect(again.values).toEqual([['Cộng', 44528, 50]]);
});

it('keeps a table without headers, and its looks', async () => {
  await onSheet((sheet) => {
    const own = table(sheet);
    own.showHeaders = false;
    own.highlightFirstColumn = true;
    own.highlightLastColumn = true;
    own.showBandedColumns = true;
    own.showBandedRows = false;
  });
  const saved = strFromU8(reopen().get('xl/tables/table1.xml') ?? new Uint8Array());
  expect(saved).toContain('headerRowCount="0"');
  const own = await onSheet((sheet) => table(sheet).load());
  expect(own.toJSON()).toMatchObject({
    showHeaders: false,
    showFilterButton: false,
    highlightFirstColumn: true,
    highlightLastColumn: true,
    showBandedColumns: true,
    showBandedRows: false,
  });
});
