/** Each event: what makes it happen, and what its handler is told. */
import { freshHost, onSheet } from './hosting';
import type { EmbeddedHost } from '../../src/host/embedded-host';

let host: EmbeddedHost;
let ids: Record<string, string>;
beforeEach(async () => {
  host = freshHost(['Một', 'Hai', 'Ba']);
  const sheets = await onSheet((_sheet, context) => context.workbook.worksheets.load('items/name,items/id'));
  ids = Object.fromEntries(sheets.items.map(({ id, name }) => [id, name]));
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

type Handlers = Record<string, { add(handler: (event: unknown) => Promise<void>): unknown } | undefined>;

/** What both the sheet and the collection tell while `work` is done, as plain data with sheets' names for ids. */
async function toldOf(
  event: string,
  work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
  who: 'worksheet' | 'worksheets' | 'both' = 'both',
): Promise<unknown[]> {
  const told: unknown[] = [];
  const tell = (from: string) => async (raw: unknown) => {
    const detail = JSON.parse(JSON.stringify(raw)) as Record<string, unknown>;
    if (typeof detail['worksheetId'] === 'string') detail['worksheetId'] = ids[detail['worksheetId']] ?? 'mới';
    told.push({ from, ...detail });
  };
  await onSheet((sheet, { workbook: { worksheets } }) => {
    if (who !== 'worksheets') (sheet as unknown as Handlers)[event]?.add(tell('sheet'));
    if (who !== 'worksheet') (worksheets as unknown as Handlers)[event]?.add(tell('all'));
  });
  await onSheet((sheet, context) => work(sheet, context.workbook));
  await settled();
  return told;
}

const both = (detail: Record<string, unknown>): unknown[] =>
  ['sheet', 'all'].map((from) => ({ from, worksheetId: 'Một', ...detail }));

type Row = [
  behaviour: string,
  event: string,
  before: (sheet: Excel.Worksheet) => void,
  work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
  told: unknown[],
];

const nothing = (): void => undefined;

const rows: Row[] = [
  [
    'onChanged: details of a single cell, value and type before and after',
    'onChanged',
    (sheet) => void (sheet.getRange('A1').values = [['cũ']]),
    (sheet) => void (sheet.getRange('A1').values = [[7]]),
    both({
      type: 'WorksheetChanged',
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: 'cũ', valueAfter: 7, valueTypeBefore: 'String', valueTypeAfter: 'Double' },
    }),
  ],
  [
    'onChanged: an error is told as its text, an empty cell as ""',
    'onChanged',
    nothing,
    (sheet) => void (sheet.getRange('B2').formulas = [['=1/0']]),
    both({
      type: 'WorksheetChanged',
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: '', valueAfter: '#DIV/0!', valueTypeBefore: 'Empty', valueTypeAfter: 'Error' },
    }),
  ],
  [
    'onChanged: no details for several cells',
    'onChanged',
    nothing,
    (sheet) => void (sheet.getRange('A1:B1').values = [[1, 2]]),
    both({
      type: 'WorksheetChanged',
      address: 'A1:B1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
    }),
  ],
  [
    'onChanged: cells inserted say where the others went',
    'onChanged',
    nothing,
    (sheet) => void sheet.getRange('B2:B3').insert(Excel.InsertShiftDirection.right),
    both({
      type: 'WorksheetChanged',
      address: 'B2:B3',
      changeType: 'CellInserted',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      changeDirectionState: { insertShiftDirection: 'Right' },
    }),
  ],
  [
    'onChanged: cells deleted say where the others went',
    'onChanged',
    nothing,
    (sheet) => sheet.getRange('B2').delete(Excel.DeleteShiftDirection.up),
    both({
      type: 'WorksheetChanged',
      address: 'B2',
      changeType: 'CellDeleted',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      changeDirectionState: { deleteShiftDirection: 'Up' },
    }),
  ],
  [
    'onChanged: whole columns deleted',
    'onChanged',
    nothing,
    (sheet) => sheet.getRange('C:D').delete(Excel.DeleteShiftDirection.left),
    both({
      type: 'WorksheetChanged',
      address: 'C:D',
      changeType: 'ColumnDeleted',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
    }),
  ],
  [
    'onFormulaChanged: the cell and its formula before',
    'onFormulaChanged',
    (sheet) => void (sheet.getRange('D1').formulas = [['=A1*B1']]),
    (sheet) => void (sheet.getRange('D1:E1').formulas = [['=A1*C1', 5]]),
    both({
      type: 'WorksheetFormulaChanged',
      source: 'Local',
      formulaDetails: [{ cellAddress: 'D1', previousFormula: '=A1*B1' }],
    }),
  ],
  [
    'onFormulaChanged: not when only the value changes',
    'onFormulaChanged',
    (sheet) => void (sheet.getRange('D1').formulas = [['=A1*2']]),
    (sheet) => void (sheet.getRange('A1').values = [[5]]),
    [],
  ],
  [
    'onCalculated: the cells that came to another value, side by side as one range',
    'onCalculated',
    (sheet) => void (sheet.getRange('B1:B4').formulas = [['=A1'], ['=A1+1'], ['=Z9'], ['=A1+3']]),
    (sheet) => void (sheet.getRange('A1').values = [[5]]),
    both({ type: 'WorksheetCalculated', address: 'B1:B2,B4' }),
  ],
  [
    'onFormatChanged',
    'onFormatChanged',
    nothing,
    (sheet) => void (sheet.getRange('A1:B2').format.fill.color = 'yellow'),
    both({ type: 'WorksheetFormatChanged', address: 'A1:B2', source: 'Local' }),
  ],
  [
    'onRowHiddenChanged: hidden',
    'onRowHiddenChanged',
    nothing,
    (sheet) => void (sheet.getRange('2:3').rowHidden = true),
    both({ type: 'WorksheetRowHiddenChanged', address: '2:3', changeType: 'Hidden', source: 'Local' }),
  ],
  [
    'onRowHiddenChanged: shown again',
    'onRowHiddenChanged',
    (sheet) => void (sheet.getRange('2:3').rowHidden = true),
    (sheet) => void (sheet.getRange('A2:C3').rowHidden = false),
    both({ type: 'WorksheetRowHiddenChanged', address: '2:3', changeType: 'Unhidden', source: 'Local' }),
  ],
  [
    'onRowSorted: only the rows that moved',
    'onRowSorted',
    (sheet) =>
      void (sheet.getRange('A1:B4').values = [
        ['x', 'y'],
        [1, 'a'],
        [3, 'b'],
        [2, 'c'],
      ]),
    (sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0 }], false, true, 'Rows'),
    both({ type: 'WorksheetRowSorted', address: 'A3:B4', source: 'Local' }),
  ],
  [
    'onColumnSorted: only the columns that moved',
    'onColumnSorted',
    (sheet) =>
      void (sheet.getRange('A1:C2').values = [
        [1, 3, 2],
        ['a', 'b', 'c'],
      ]),
    (sheet) => sheet.getRange('A1:C2').sort.apply([{ key: 0 }], false, false, 'Columns'),
    both({ type: 'WorksheetColumnSorted', address: 'B1:C2', source: 'Local' }),
  ],
  [
    'onRowSorted: not when columns are sorted',
    'onRowSorted',
    nothing,
    (sheet) => sheet.getRange('A1:C2').sort.apply([{ key: 0 }], false, false, 'Columns'),
    [],
  ],
  [
    'onNameChanged',
    'onNameChanged',
    nothing,
    (sheet) => void (sheet.name = 'Mới'),
    both({ type: 'WorksheetNameChanged', nameBefore: 'Một', nameAfter: 'Mới', source: 'Local' }),
  ],
  [
    'onVisibilityChanged',
    'onVisibilityChanged',
    nothing,
    (sheet) => void (sheet.visibility = 'VeryHidden'),
    both({
      type: 'WorksheetVisibilityChanged',
      visibilityBefore: 'Visible',
      visibilityAfter: 'VeryHidden',
      source: 'Local',
    }),
  ],
  [
    'onProtectionChanged',
    'onProtectionChanged',
    nothing,
    (sheet) => sheet.protection.protect(),
    both({ type: 'WorksheetProtectionChanged', isProtected: true, source: 'Local' }),
  ],
  [
    'onSelectionChanged',
    'onSelectionChanged',
    nothing,
    (sheet) => sheet.getRange('B2:C3').select(),
    both({ type: 'WorksheetSelectionChanged', address: 'B2:C3' }),
  ],
  [
    'onDeactivated: of the sheet that is left',
    'onDeactivated',
    nothing,
    (_sheet, { worksheets }) => worksheets.getItem('Ba').activate(),
    both({ type: 'WorksheetDeactivated' }),
  ],
];

it.each(rows)('%s', async (_behaviour, event, before, work, expected) => {
  await onSheet(before);
  expect(await toldOf(event, work)).toEqual(expected);
});

const ofTheCollection: Row[] = [
  [
    'onAdded',
    'onAdded',
    nothing,
    (_sheet, { worksheets }) => void worksheets.add('Bốn'),
    [{ from: 'all', type: 'WorksheetAdded', source: 'Local', worksheetId: 'mới' }],
  ],
  [
    'onAdded: a copy is added too',
    'onAdded',
    nothing,
    (sheet) => void sheet.copy('End'),
    [{ from: 'all', type: 'WorksheetAdded', source: 'Local', worksheetId: 'mới' }],
  ],
  [
    'onDeleted',
    'onDeleted',
    nothing,
    (_sheet, { worksheets }) => worksheets.getItem('Hai').delete(),
    [{ from: 'all', type: 'WorksheetDeleted', source: 'Local', worksheetId: 'Hai' }],
  ],
  [
    'onActivated: the next sheet, when the active one is deleted',
    'onActivated',
    nothing,
    (sheet) => sheet.delete(),
    [{ from: 'all', type: 'WorksheetActivated', worksheetId: 'Hai' }],
  ],
  [
    'onMoved: the positions before and after',
    'onMoved',
    nothing,
    (sheet) => void (sheet.position = 2),
    [
      {
        from: 'all',
        type: 'WorksheetMoved',
        positionBefore: 0,
        positionAfter: 2,
        source: 'Local',
        worksheetId: 'Một',
      },
    ],
  ],
];

it.each(ofTheCollection)('the collection: %s', async (_behaviour, event, before, work, expected) => {
  await onSheet(before);
  expect(await toldOf(event, work, 'worksheets')).toEqual(expected);
});

it('onSingleClicked: the cell and the offset in points', async () => {
  const told: unknown[] = [];
  await onSheet((sheet) => {
    sheet.onSingleClicked.add(async ({ address, offsetX, offsetY }) => void told.push([address, offsetX, offsetY]));
  });
  host.userClicks('Một', 'C4', 12, 3.5);
  await settled();
  expect(told).toEqual([['C4', 12, 3.5]]);
});

it('workbook: onSelectionChanged whatever the sheet, onActivated when its window comes back', async () => {
  const told: string[] = [];
  await onSheet((_sheet, { workbook }) => {
    workbook.onSelectionChanged.add(async () => void told.push('selection'));
    workbook.onActivated.add(async ({ type }) => void told.push(type));
    workbook.onAutoSaveSettingChanged.add(async () => void told.push('autosave'));
  });
  host.userSelects('Một', 'B2');
  host.userSelects('Hai', 'A1');
  host.userReturns();
  await settled();
  expect(told).toEqual(['selection', 'selection', 'WorkbookActivated']);
});

it('settings.onSettingsChanged: added, changed, deleted', async () => {
  let told = 0;
  await onSheet((_sheet, { workbook }) => {
    workbook.settings.onSettingsChanged.add(async () => void told++);
  });
  await onSheet((_sheet, { workbook }) => {
    const setting = workbook.settings.add('khóa', 1);
    setting.value = 2;
    setting.delete();
  });
  await settled();
  expect(told).toBe(3);
});

it('leads from a format event to its cells', async () => {
  const addresses: string[] = [];
  await onSheet((sheet) => {
    sheet.onFormatChanged.add((event) =>
      Excel.run(async (context) => {
        const range = event.getRange(context).load('address');
        await context.sync();
        addresses.push(range.address);
      }),
    );
  });
  await onSheet((sheet) => void (sheet.getRange('B2').format.font.bold = true));
  await settled();
  expect(addresses).toEqual(['Một!B2']);
});
