import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

const START = [
  ['Tên', 'Ngày', 'Số'],
  ['Lê Lợi', '2021-11-28', 10],
  ['Lê Lai', '2021-10-05', 20],
  ['Nguyễn Huệ', '2020-11-02', 30],
  ['', '', 40],
  ['lê lợi', '2021-01-15', ''],
];

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:C6').values = START;
    sheet.tables.add('A1:C6', true).name = 'tblMa';
    sheet.getRange('A3').format.fill.color = '#FFFF00';
    sheet.getRange('C4').format.font.color = '#FF0000';
  });
});

/** Numbers of the sheet's rows that can be seen, e.g. "1356". */
async function shown(rows = 6): Promise<string> {
  const ranges = await onSheet((sheet) =>
    Array.from({ length: rows }, (_, row) => sheet.getRange(`A${row + 1}`).load('rowHidden')),
  );
  return ranges.map((range, row) => (range.rowHidden ? '' : row + 1)).join('');
}

function filterOf(sheet: Excel.Worksheet, column: string): Excel.Filter {
  return sheet.tables.getItem('tblMa').columns.getItem(column).filter;
}

describe('a filter of a column', () => {
  it.each<[string, string, (filter: Excel.Filter) => void, string]>([
    ['values: as shown, whatever the case', 'Tên', (filter) => filter.applyValuesFilter(['Lê Lợi']), '126'],
    ['values: "" is a blank', 'Tên', (filter) => filter.applyValuesFilter(['', 'Lê Lai']), '135'],
    ['values: numbers by their text', 'Số', (filter) => filter.applyValuesFilter(['10', '30']), '124'],
    [
      'values: a month',
      'Ngày',
      (filter) => filter.applyValuesFilter([{ date: '2021-11-01', specificity: 'Month' }]),
      '12',
    ],
    [
      'values: a year or a day',
      'Ngày',
      (filter) =>
        filter.applyValuesFilter([
          { date: '2020', specificity: 'Year' },
          { date: '2021-10-05T00:00:00', specificity: 'Day' },
        ]),
      '134',
    ],
    ['custom: an operator', 'Số', (filter) => filter.applyCustomFilter('>=20'), '1345'],
    ['custom: both', 'Số', (filter) => filter.applyCustomFilter('>10', '<40', 'And'), '134'],
    ['custom: either', 'Số', (filter) => filter.applyCustomFilter('<=10', '>=40', 'Or'), '125'],
    [
      'custom: two criteria and no operator are either',
      'Số',
      (filter) => filter.applyCustomFilter('=10', '=40'),
      '125',
    ],
    ['custom: wildcards', 'Tên', (filter) => filter.applyCustomFilter('=Lê*'), '1236'],
    ['custom: no operator is equality', 'Tên', (filter) => filter.applyCustomFilter('*huệ'), '14'],
    ['custom: not equal keeps blanks', 'Tên', (filter) => filter.applyCustomFilter('<>Lê*'), '145'],
    ['custom: "=" is blank', 'Số', (filter) => filter.applyCustomFilter('='), '16'],
    ['custom: "<>" is not blank', 'Tên', (filter) => filter.applyCustomFilter('<>'), '12346'],
    ['custom: dates', 'Ngày', (filter) => filter.applyCustomFilter('>=2021-10-01'), '123'],
    ['top items', 'Số', (filter) => filter.applyTopItemsFilter(2), '145'],
    ['bottom items', 'Số', (filter) => filter.applyBottomItemsFilter(1), '12'],
    ['top percent: of the numbers there are', 'Số', (filter) => filter.applyTopPercentFilter(50), '145'],
    ['bottom percent: one at least', 'Số', (filter) => filter.applyBottomPercentFilter(10), '12'],
    ['cell colour', 'Tên', (filter) => filter.applyCellColorFilter('#FFFF00'), '13'],
    ['font colour', 'Số', (filter) => filter.applyFontColorFilter('#FF0000'), '14'],
    ['above average', 'Số', (filter) => filter.applyDynamicFilter('AboveAverage'), '145'],
    ['below average', 'Số', (filter) => filter.applyDynamicFilter('BelowAverage'), '123'],
    ['today', 'Ngày', (filter) => filter.applyDynamicFilter('Today'), '12'],
    ['this week, from Sunday', 'Ngày', (filter) => filter.applyDynamicFilter('ThisWeek'), '12'],
    ['last week', 'Ngày', (filter) => filter.applyDynamicFilter('LastWeek'), '1'],
    ['this month', 'Ngày', (filter) => filter.applyDynamicFilter('ThisMonth'), '12'],
    ['last month', 'Ngày', (filter) => filter.applyDynamicFilter('LastMonth'), '13'],
    ['this quarter', 'Ngày', (filter) => filter.applyDynamicFilter('ThisQuarter'), '123'],
    ['last year', 'Ngày', (filter) => filter.applyDynamicFilter('LastYear'), '14'],
    ['next year', 'Ngày', (filter) => filter.applyDynamicFilter('NextYear'), '1'],
    ['the year to date', 'Ngày', (filter) => filter.applyDynamicFilter('YearToDate'), '1236'],
    ['all dates in November', 'Ngày', (filter) => filter.applyDynamicFilter('AllDatesInPeriodNovember'), '124'],
    ['all dates in quarter 1', 'Ngày', (filter) => filter.applyDynamicFilter('AllDatesInPeriodQuarter1'), '16'],
    [
      'apply: top items, the count as text',
      'Số',
      (filter) => filter.apply({ filterOn: Excel.FilterOn.topItems, criterion1: '1' }),
      '15',
    ],
    [
      'apply: custom',
      'Số',
      (filter) => filter.apply({ filterOn: 'Custom', criterion1: '>10', criterion2: '<30', operator: 'And' }),
      '13',
    ],
    ['apply: dynamic', 'Số', (filter) => filter.apply({ filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' }), '123'],
  ])('%s', async (_what, column, work, expected) => {
    await onSheet((sheet) => work(filterOf(sheet, column)));
    expect(await shown()).toBe(expected);
  });

  it.each<[string, (filter: Excel.Filter) => void]>([
    ['no items', (filter) => filter.applyTopItemsFilter(0)],
    ['more than 500 items', (filter) => filter.applyTopItemsFilter(501)],
    ['more than 100 percent', (filter) => filter.applyTopPercentFilter(101)],
    ['an unknown dynamic criterion', (filter) => filter.applyDynamicFilter('Unknown')],
    ['a colour that is none', (filter) => filter.applyCellColorFilter('nâu đất')],
    ['criteria without a kind', (filter) => filter.apply({ criterion1: '1' } as Excel.FilterCriteria)],
  ])('refuses %s', async (_what, work) => {
    const code = await failureCode(async (context) => {
      work(filterOf(context.workbook.worksheets.getFirst(), 'Số'));
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
    expect(await shown()).toBe('123456');
  });

  it('works together with those of other columns, and lets go alone', async () => {
    await onSheet((sheet) => {
      filterOf(sheet, 'Tên').applyCustomFilter('=Lê*');
      filterOf(sheet, 'Số').applyCustomFilter('>10');
    });
    expect(await shown()).toBe('13');
    await onSheet((sheet) => filterOf(sheet, 'Tên').clear());
    expect(await shown()).toBe('1345');
    await onSheet((sheet) => sheet.tables.getItem('tblMa').clearFilters());
    expect(await shown()).toBe('123456');
  });

  it('is judged anew only when reapplied', async () => {
    await onSheet((sheet) => {
      filterOf(sheet, 'Số').applyCustomFilter('>15');
      sheet.getRange('C2').values = [[50]];
    });
    expect(await shown()).toBe('1345');
    await onSheet((sheet) => sheet.tables.getItem('tblMa').reapplyFilters());
    expect(await shown()).toBe('12345');
  });

  it('tells its criteria; null where there are none', async () => {
    const { first, all, filtered } = await onSheet((sheet) => {
      filterOf(sheet, 'Số').applyCustomFilter('>10', '=40', 'Or');
      const { autoFilter } = sheet.tables.getItem('tblMa');
      return {
        first: filterOf(sheet, 'Số').load('criteria'),
        all: autoFilter.load('criteria,enabled,isDataFiltered'),
        filtered: autoFilter.getRange().load('address'),
      };
    });
    expect(first.criteria).toMatchObject({ filterOn: 'Custom', criterion1: '>10', criterion2: '=40', operator: 'Or' });
    expect(all.criteria.map(({ filterOn }) => filterOn)).toEqual([null, null, 'Custom']);
    expect([all.enabled, all.isDataFiltered, filtered.address]).toEqual([true, true, 'Sheet1!A1:C6']);
  });

  it('takes its criteria back as it told them', async () => {
    const told = await onSheet((sheet) => {
      filterOf(sheet, 'Ngày').applyValuesFilter(['x', { date: '2021-10-05', specificity: 'Day' }]);
      return filterOf(sheet, 'Ngày').load('criteria');
    });
    await onSheet((sheet) => {
      sheet.tables.getItem('tblMa').clearFilters();
      filterOf(sheet, 'Ngày').apply(told.criteria);
    });
    expect(await shown()).toBe('13');
  });

  it('SUBTOTAL and AGGREGATE leave out what is filtered; 9 keeps what is hidden by hand', async () => {
    await onSheet((sheet) => {
      sheet.getRange('E1:G1').formulas = [['=SUBTOTAL(9,tblMa[Số])', '=AGGREGATE(9,5,C2:C6)', '=SUM(C2:C6)']];
      filterOf(sheet, 'Số').applyCustomFilter('>15');
    });
    expect(await valuesOf('E1:G1')).toEqual([[90, 90, 100]]);
    await onSheet((sheet) => {
      sheet.tables.getItem('tblMa').clearFilters();
      sheet.getRange('C2').rowHidden = true;
    });
    expect((await valuesOf('E1:E1'))[0][0]).toBe(100);
  });

  it('by colour and by icon sees what conditional formats show', async () => {
    await onSheet((sheet) => {
      const formats = sheet.getRange('C2:C6').conditionalFormats;
      const above = formats.add(Excel.ConditionalFormatType.cellValue).cellValue;
      above.format.fill.color = '#00FF00';
      above.rule = { formula1: '=25', operator: 'GreaterThan' };
      formats.add(Excel.ConditionalFormatType.iconSet).iconSet.style = Excel.IconSet.threeTrafficLights1;
      filterOf(sheet, 'Số').applyCellColorFilter('#00FF00');
    });
    expect(await shown()).toBe('145');
    await onSheet((sheet) => filterOf(sheet, 'Số').applyIconFilter({ set: 'ThreeTrafficLights1', index: 2 }));
    expect(await shown()).toBe('15');
    await onSheet((sheet) => filterOf(sheet, 'Số').applyIconFilter({ set: 'ThreeTrafficLights1', index: 0 }));
    expect(await shown()).toBe('12');
  });

  it('needs the autoFilter permission on a protected sheet', async () => {
    const filter = async (allowAutoFilter: boolean): Promise<string> =>
      failureCode(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.protection.unprotect();
        sheet.protection.protect({ allowAutoFilter });
        filterOf(sheet, 'Số').applyCustomFilter('>15');
        await context.sync();
        throw Object.assign(new Error(), { code: 'none' });
      });
    expect([await filter(false), await filter(true)]).toEqual(['AccessDenied', 'none']);
  });

  it('gives a table without arrows its arrows back', async () => {
    const table = await onSheet((sheet) => {
      sheet.tables.getItem('tblMa').showFilterButton = false;
      filterOf(sheet, 'Số').applyTopItemsFilter(1);
      return sheet.tables.getItem('tblMa').load('showFilterButton');
    });
    expect([table.showFilterButton, await shown()]).toEqual([true, '15']);
  });

  it.each<[string, (table: Excel.Table) => void]>([
    ['showFilterButton = false', (table) => void (table.showFilterButton = false)],
    ['convertToRange', (table) => void table.convertToRange()],
    ['delete', (table) => table.delete()],
    ['autoFilter.remove', (table) => table.autoFilter.remove()],
    ['autoFilter.clearCriteria', (table) => table.autoFilter.clearCriteria()],
    ['autoFilter.clearColumnCriteria', (table) => table.autoFilter.clearColumnCriteria(2)],
    ['deleting the column', (table) => table.columns.getItem('Số').delete()],
  ])('shows every row after %s', async (_what, work) => {
    await onSheet((sheet) => {
      filterOf(sheet, 'Số').applyTopItemsFilter(1);
      work(sheet.tables.getItem('tblMa'));
    });
    expect(await shown()).toBe('123456');
  });

  it('stays with its column when columns come and go before it', async () => {
    await onSheet((sheet) => {
      filterOf(sheet, 'Số').applyCustomFilter('>15');
      const { columns } = sheet.tables.getItem('tblMa');
      columns.add(0, [['Mới'], [1], [2], [3], [4], [5]]);
      columns.add(2, [['Nữa'], [1], [2], [3], [4], [5]]);
      columns.getItem('Ngày').delete();
    });
    const all = await onSheet((sheet) => sheet.tables.getItem('tblMa').autoFilter.load('criteria'));
    expect(all.criteria.map(({ filterOn }) => filterOn)).toEqual([null, null, null, 'Custom']);
    expect(await shown()).toBe('1345');
  });

  it('keeps hidden what it hid when rows are put between', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A9').values = [['dưới']];
      filterOf(sheet, 'Số').applyCustomFilter('>=30');
      sheet.tables.getItem('tblMa').rows.add(0, [['mới', '', 99]]);
    });
    // Row 2 is the new one; what was below the table moved down too.
    expect(await shown(10)).toBe('12568910');
    await onSheet((sheet) => sheet.tables.getItem('tblMa').rows.getItemAt(1).delete());
    expect(await shown(10)).toBe('124578910');
  });

  it('moves only the rows that are shown when sorted', async () => {
    await onSheet((sheet) => {
      filterOf(sheet, 'Số').applyCustomFilter('>15');
      sheet.tables.getItem('tblMa').sort.apply([{ key: 2, ascending: false }]);
    });
    expect((await valuesOf('C2:C6')).flat()).toEqual([10, 40, 30, 20, '']);
  });
});

describe("a worksheet's AutoFilter", () => {
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.tables.getItem('tblMa').convertToRange();
      sheet.getRange('A8').values = [['riêng']];
    });
  });

  it('apply: filters a column, then another; the same range keeps the first', async () => {
    const { autoFilter, range } = await onSheet((sheet) => {
      sheet.autoFilter.apply('A1:C6', 0, { filterOn: Excel.FilterOn.custom, criterion1: '=Lê*' });
      sheet.autoFilter.apply(sheet.getRange('A1:C6'), 2, { filterOn: 'BottomItems', criterion1: '1' });
      return {
        autoFilter: sheet.autoFilter.load('enabled,isDataFiltered,criteria'),
        range: sheet.autoFilter.getRange().load('address'),
      };
    });
    expect(await shown(8)).toBe('1278');
    expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([true, true, 'Sheet1!A1:C6']);
    expect(autoFilter.criteria.map(({ filterOn }) => filterOn)).toEqual(['Custom', null, 'BottomItems']);
  });

  it('apply: another range begins anew; one cell stands for the list around it', async () => {
    await onSheet((sheet) => {
      sheet.autoFilter.apply('A1:C5', 0, { filterOn: 'Custom', criterion1: '=Lê*' });
      sheet.autoFilter.apply('C3');
    });
    expect(await shown(8)).toBe('12345678');
    await onSheet((sheet) => sheet.autoFilter.apply('A1:C4', 2, { filterOn: 'TopItems', criterion1: '1' }));
    expect(await shown(8)).toBe('145678');
  });

  it('reapply, clearColumnCriteria, clearCriteria, remove', async () => {
    const steps: string[] = [];
    const step = async (work: (sheet: Excel.Worksheet) => void): Promise<void> => {
      await onSheet(work);
      steps.push(await shown(8));
    };
    await step((sheet) => {
      sheet.autoFilter.apply('A1:C6', 2, { filterOn: 'Custom', criterion1: '>15' });
      sheet.autoFilter.apply('A1:C6', 0, { filterOn: 'Custom', criterion1: '<>' });
    });
    await step((sheet) => {
      sheet.getRange('C2').values = [[16]];
      sheet.autoFilter.reapply();
    });
    await step((sheet) => sheet.autoFilter.clearColumnCriteria(0));
    await step((sheet) => sheet.autoFilter.clearCriteria());
    await step((sheet) => {
      sheet.autoFilter.apply('A1:C6', 2, { filterOn: 'Custom', criterion1: '>15' });
      sheet.autoFilter.remove();
    });
    expect(steps).toEqual(['13478', '123478', '1234578', '12345678', '12345678']);
    const range = await onSheet((sheet) => sheet.autoFilter.getRangeOrNullObject());
    expect(range.isNullObject).toBe(true);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'a column outside the range',
      (sheet) => sheet.autoFilter.apply('A1:C6', 3, { filterOn: 'TopItems', criterion1: '1' }),
    ],
    [
      'clearColumnCriteria of a column outside the range',
      (sheet) => {
        sheet.autoFilter.apply('A1:C6');
        sheet.autoFilter.clearColumnCriteria(-1);
      },
    ],
  ])('refuses %s', async (_what, work) => {
    const code = await failureCode(async (context) => {
      work(context.workbook.worksheets.getFirst());
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });
});
