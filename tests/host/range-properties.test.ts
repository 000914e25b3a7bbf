import { failureCode, freshHost, onSheet } from './hosting';

beforeEach(() => freshHost());

it('setCellProperties and getCellProperties: each cell its own, {} and null leave one alone', async () => {
  const head: Excel.SettableCellProperties = {
    format: { fill: { color: '#0000FF' }, font: { color: 'white', bold: true }, horizontalAlignment: 'Center' },
  };
  const boxed: Excel.SettableCellProperties = {
    format: {
      borders: { bottom: { style: 'Continuous', color: '#FF0000', weight: 'Medium' }, left: { style: 'Double' } },
      protection: { locked: false },
    },
  };
  const got = await onSheet((sheet) => {
    sheet.getRange('A2').format.font.italic = true;
    sheet.getRange('A1:B2').setCellProperties([
      [head, {}],
      [boxed, null as unknown as Excel.SettableCellProperties],
    ]);
    return sheet.getRange('A1:B2').getCellProperties({
      address: true,
      hidden: true,
      format: {
        fill: { color: true },
        font: { color: true, bold: true, italic: true },
        borders: { style: true, weight: true, color: true },
        protection: true,
        horizontalAlignment: true,
        wrapText: false,
      },
    });
  });
  const [[a1, b1], [a2]] = got.value;
  expect([a1.address, b1.address, a1.hidden]).toEqual(['Sheet1!A1', 'Sheet1!B1', false]);
  expect(a1.format).toMatchObject({
    fill: { color: '#0000FF' },
    font: { color: '#FFFFFF', bold: true, italic: false },
    horizontalAlignment: 'Center',
    protection: { locked: true, formulaHidden: false },
  });
  expect(b1.format?.font?.bold).toBe(false);
  expect(a2.format).toMatchObject({
    font: { italic: true },
    borders: {
      bottom: { style: 'Continuous', color: '#FF0000', weight: 'Medium' },
      left: { style: 'Double' },
      top: { style: 'None' },
    },
    protection: { locked: false },
  });
  expect(Object.keys(a1.format ?? {})).not.toContain('wrapText');
});

it('rows and columns: what their cells do not share is null; heights, widths and hiding are theirs', async () => {
  const [rows, columns] = await onSheet((sheet) => {
    const range = sheet.getRange('A1:B2');
    sheet.getRange('A1').format.font.bold = true;
    range.setRowProperties([{ format: { rowHeight: 30, font: { italic: true } } }, { rowHidden: true }]);
    range.setColumnProperties([{}, { columnHidden: true, format: { columnWidth: 96 } }]);
    return [
      range.getRowProperties({
        address: true,
        rowIndex: true,
        rowHidden: true,
        format: { font: { bold: true, italic: true }, rowHeight: true },
      }),
      range.getColumnProperties({ columnIndex: true, columnHidden: true, format: { columnWidth: true } }),
    ] as const;
  });
  expect(rows.value[0]).toEqual({
    address: 'Sheet1!A1:B1',
    rowIndex: 0,
    rowHidden: false,
    format: { font: { bold: null, italic: true }, rowHeight: 30 },
  });
  expect([rows.value[1].rowIndex, rows.value[1].rowHidden]).toEqual([1, true]);
  expect(columns.value.map((column) => [column.columnIndex, column.columnHidden])).toEqual([
    [0, false],
    [1, true],
  ]);
});

it('hyperlinks are cell properties too, and what was read can be set again', async () => {
  const got = await onSheet((sheet) => {
    sheet.getRange('A1').setCellProperties([[{ hyperlink: { address: 'https://a.vn', textToDisplay: 'A' } }]]);
    return sheet
      .getRange('A1')
      .getCellProperties({ address: true, hyperlink: true, format: { font: { color: true } } });
  });
  await onSheet((sheet) => sheet.getRange('C3').setCellProperties(got.value));
  const copy = await onSheet((sheet) => sheet.getRange('C3').load('values,hyperlink'));
  expect([copy.values[0][0], copy.hyperlink.address]).toEqual(['A', 'https://a.vn']);
});

it.each<[string, (range: Excel.Range) => void, string]>([
  ['too few rows', (range) => range.setCellProperties([[{}, {}]]), 'InvalidArgument'],
  ['too many columns', (range) => range.setColumnProperties([{}, {}, {}]), 'InvalidArgument'],
  [
    'a value of the wrong kind',
    (range) => range.setRowProperties([{ rowHidden: 1 as unknown as boolean }, {}]),
    'InvalidArgument',
  ],
  ['a property nobody knows', (range) => void range.getCellProperties({ color: true } as object), 'ApiNotFound'],
])('refuses %s', async (_what, change, code) => {
  const failed = await failureCode(async (context) => {
    change(context.workbook.worksheets.getFirst().getRange('A1:B2'));
    await context.sync();
  });
  expect(failed).toBe(code);
});

it.each([
  ['General', 'General'],
  ['0.00', 'Number'],
  ['#,##0_);[Red](#,##0)', 'Number'],
  ['$#,##0.00', 'Currency'],
  ['#,##0 [$₫-42A]', 'Currency'],
  ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 'Accounting'],
  ['_-* #,##0_-;-* #,##0_-', 'Accounting'],
  ['dd/mm/yyyy', 'Date'],
  ['[$-42A]d mmmm yyyy', 'Date'],
  ['h:mm AM/PM', 'Time'],
  ['[h]:mm:ss', 'Time'],
  ['0.0%', 'Percentage'],
  ['# ?/?', 'Fraction'],
  ['0.00E+00', 'Scientific'],
  ['@', 'Text'],
  ['00000', 'Special'],
  ['"Kỳ "0', 'Custom'],
])('numberFormatCategories: %s is %s', async (code, category) => {
  const range = await onSheet((sheet) => {
    sheet.getRange('A1').numberFormat = [[code]];
    return sheet.getRange('A1').load('numberFormatCategories');
  });
  expect(range.numberFormatCategories[0][0]).toBe(category);
});
