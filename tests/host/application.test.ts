/** What an add-in asks of the application and the workbook as a whole: functions, bindings, other workbooks' sheets. */
import { strFromU8, unzipSync } from 'fflate';
import { failureCode, freshHost, onSheet, valuesOf } from './hosting';
import { emptySheet, emptyWorkbook, internStyle } from '../../src/spreadsheet/build';
import type { Workbook } from '../../src/spreadsheet/model';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import type { EmbeddedHost } from '../../src/host/embedded-host';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost(['Một', 'Hai']);
});

type Call = (functions: Excel.Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<unknown>;

it.each<[behaviour: string, call: Call, value: unknown, error?: string]>([
  ['sum: ranges and numbers', (f, sheet) => f.sum(sheet.getRange('A1:A3'), 4, 5), 15],
  ['vlookup: spelled "VLookup" on the wire', (f, sheet) => f.vlookup('b', sheet.getRange('B1:C2'), 2, false), 20],
  ['a result as the argument of another', (f) => f.round(f.pi(), 2), 3.14],
  ['var_S is VAR.S', (f, sheet) => f.var_S(sheet.getRange('A1:A3')), 1],
  ['if: text and booleans', (f) => f.if(true, 'có "x"', 'không'), 'có "x"'],
  ['sumIf: arguments left out', (f, sheet) => f.sumIf(sheet.getRange('A1:A3'), '>1'), 5],
  ['an error: in `error`, not in `value`', (f) => f.mod(1, 0), null, '#DIV/0!'],
])('functions.%s', async (_behaviour, call, value, error = '') => {
  await onSheet(
    (sheet) =>
      void (sheet.getRange('A1:C3').values = [
        [1, 'a', 10],
        [2, 'b', 20],
        [3, '', ''],
      ]),
  );
  const result = await onSheet((sheet, { workbook }) => call(workbook.functions, sheet).load('value,error'));
  expect([result.value, result.error]).toEqual([value, error]);
});

it('functions: NotImplemented for one the calculation does not have', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.functions.bahtText(1).load('value');
    await context.sync();
  });
  expect(code).toBe('NotImplemented');
});

describe('bindings', () => {
  const bind = (address: string, type: 'Range' | 'Table' | 'Text', id = 'b') =>
    onSheet((_sheet, { workbook }) => workbook.bindings.add(address, type, id).load('id,type'));

  it('add, count, getItem, getItemAt, delete', async () => {
    await bind('Một!A1:B2', 'Range');
    await onSheet((sheet, { workbook }) => {
      sheet.names.add('riêng', sheet.getRange('A1'));
      workbook.names.add('chung', sheet.getRange('C1'));
      workbook.bindings.addFromNamedItem('chung', 'Text', 'c');
      sheet.getRange('D4').select();
      workbook.bindings.addFromSelection('Text', 'd');
    });
    const bindings = await onSheet((_sheet, { workbook }) => workbook.bindings.load('count,items/id,items/type'));
    expect([bindings.count, bindings.items.map(({ id, type }) => `${id} ${type}`)]).toEqual([
      3,
      ['b Range', 'c Text', 'd Text'],
    ]);
    await onSheet((_sheet, { workbook }) => workbook.bindings.getItem('c').delete());
    const left = await onSheet((_sheet, { workbook }) => workbook.bindings.getCount());
    expect(left.value).toBe(2);
  });

  it('follow their cells; getRange and getText tell where and what', async () => {
    await bind('Một!B2', 'Text');
    await onSheet((sheet) => {
      sheet.getRange('B2').values = [[0.5]];
      sheet.getRange('B2').numberFormat = [['0%']];
      sheet.getRange('1:1').insert('Down');
    });
    const { range, text } = await onSheet((_sheet, { workbook }) => {
      const binding = workbook.bindings.getItemAt(0);
      return { range: binding.getRange().load('address'), text: binding.getText() };
    });
    expect([range.address, text.value]).toEqual(['Một!B3', '50%']);
  });

  it('getTable: of a table binding', async () => {
    await onSheet((sheet) => void (sheet.tables.add('A1:B3', true).name = 'tblA'));
    await bind('Một!A1:B3', 'Table');
    const table = await onSheet((_sheet, { workbook }) => workbook.bindings.getItem('b').getTable().load('name'));
    expect(table.name).toBe('tblA');
  });

  it('onDataChanged and onSelectionChanged, counted from the first cell of the binding', async () => {
    const told: unknown[] = [];
    await bind('Một!B2:D5', 'Range');
    await onSheet((_sheet, { workbook }) => {
      const binding = workbook.bindings.getItem('b');
      binding.onDataChanged.add(async (event) => void told.push(event.binding.id));
      binding.onSelectionChanged.add(
        async ({ startRow, startColumn, rowCount, columnCount }) =>
          void told.push([startRow, startColumn, rowCount, columnCount]),
      );
    });
    host.userTypes('Một', 'C3', '1');
    host.userTypes('Một', 'E3', '1');
    host.userSelects('Một', 'A3:C4');
    host.userSelects('Một', 'F9');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toEqual(['b', [1, 0, 2, 2]]);
  });

  it('onDataChanged: once, too, when a formula of the binding comes to another value; not while events are off', async () => {
    const told: unknown[] = [];
    await onSheet((sheet) => void (sheet.getRange('B1:C1').formulas = [['=A1*2', '=A1*3']]));
    await bind('Một!B1:C1', 'Range');
    await onSheet((_sheet, { workbook }) => {
      workbook.bindings.getItem('b').onDataChanged.add(async ({ binding }) => void told.push(binding.id));
    });
    const change = async (value: number, enableEvents: boolean): Promise<void> =>
      Excel.run(async (context) => {
        context.runtime.enableEvents = enableEvents;
        context.workbook.worksheets.getFirst().getRange('A1').values = [[value]];
        await context.sync();
      });
    await change(5, false);
    await change(6, true);
    await change(6, true);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toEqual(['b']);
  });

  it.each<[behaviour: string, work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown, code: string]>([
    ['an address needs the sheet', (_sheet, { bindings }) => bindings.add('A1', 'Range', 'x'), 'InvalidArgument'],
    ['a text binding is one cell', (_sheet, { bindings }) => bindings.add('Một!A1:A2', 'Text', 'x'), 'InvalidArgument'],
    [
      'a table binding is a table',
      (_sheet, { bindings }) => bindings.add('Một!A1:A2', 'Table', 'x'),
      'InvalidArgument',
    ],
    [
      'getText: not of a range binding',
      (_sheet, { bindings }) => bindings.add('Một!A1', 'Range', 'x').getText(),
      'InvalidBinding',
    ],
    [
      'getRange: not when its cells are gone',
      (sheet, { bindings }) => {
        const binding = bindings.add('Một!A1', 'Range', 'x');
        sheet.getRange('1:1').delete('Up');
        binding.getRange().load('address');
      },
      'InvalidBinding',
    ],
  ])('%s', async (_behaviour, work, code) => {
    const run = async (context: Excel.RequestContext): Promise<void> => {
      work(context.workbook.worksheets.getFirst(), context.workbook);
      await context.sync();
    };
    expect(await failureCode(run)).toBe(code);
  });
});

/** Two sheets that point at each other, with styles, a table, a comment and names; and a third. */
function otherBook(): string {
  const workbook: Workbook = emptyWorkbook();
  workbook.styles[0] = { font: { name: 'Arial', size: 14 } };
  const bold = internStyle(workbook, { font: { name: 'Arial', size: 14, bold: true } });
  const [data, sums, rest] = ['Một', 'Tổng', 'Khác'].map(emptySheet);
  data.rows[0] = [{ value: 'Mã', style: bold }, { value: 'Số' }];
  data.rows[1] = [{ value: 'a' }, { value: 3 }];
  data.tables.push({
    name: 'tblA',
    area: { top: 0, left: 0, bottom: 1, right: 1 },
    columns: [{ name: 'Mã' }, { name: 'Số' }],
  });
  sums.rows[0] = [{ formula: "SUM('Một'!B1:B9)+SUM(tblA[Số])" }, { formula: "'Khác'!A1" }];
  workbook.sheets.push(data, sums, rest);
  workbook.names.push({ name: 'mới', formula: "'Một'!$B$2" }, { name: 'riêng', formula: '1', sheet: 'Tổng' });
  return Buffer.from(writeWorkbook(workbook)).toString('base64');
}

async function sheetNames(): Promise<string[]> {
  const sheets = await onSheet((_sheet, { workbook }) => workbook.worksheets.load('items/name'));
  return sheets.items.map(({ name }) => name);
}

describe('insertWorksheetsFromBase64', () => {
  const insert = (options?: Excel.InsertWorksheetOptions) =>
    onSheet((_sheet, { workbook }) => workbook.insertWorksheetsFromBase64(otherBook(), options));

  it.each<[behaviour: string, options: Excel.InsertWorksheetOptions | undefined, names: string[]]>([
    ['all, at the end', undefined, ['Một', 'Hai', 'Một (2)', 'Tổng', 'Khác']],
    ['all when none is named', { sheetNamesToInsert: [] }, ['Một', 'Hai', 'Một (2)', 'Tổng', 'Khác']],
    ['some, in the order asked', { sheetNamesToInsert: ['Khác', 'Tổng'] }, ['Một', 'Hai', 'Khác', 'Tổng']],
    ['at the beginning', { sheetNamesToInsert: ['Tổng'], positionType: 'Beginning' }, ['Tổng', 'Một', 'Hai']],
    [
      'after a sheet, by name',
      { sheetNamesToInsert: ['Tổng'], positionType: 'After', relativeTo: 'Một' },
      ['Một', 'Tổng', 'Hai'],
    ],
    [
      'before a sheet, by name',
      { sheetNamesToInsert: ['Tổng'], positionType: 'Before', relativeTo: 'Hai' },
      ['Một', 'Tổng', 'Hai'],
    ],
  ])('%s', async (_behaviour, options, names) => {
    await insert(options);
    expect(await sheetNames()).toEqual(names);
  });

  it('answers the ids; formulas, tables, names and styles come along under names that are free', async () => {
    await onSheet((sheet) => void (sheet.tables.add('A1:A2', true).name = 'tblA'));
    const ids = (await insert({ sheetNamesToInsert: ['Một', 'Tổng'] })).value;
    const told = await onSheet((_sheet, { workbook }) => {
      const [data, sums] = ids.map((id) => workbook.worksheets.getItem(id));
      return {
        data: data.load('name'),
        table: data.tables.getItemAt(0).load('name'),
        font: data.getRange('A1').format.font.load('name,bold'),
        plain: data.getRange('B1').format.font.load('name,bold'),
        formulas: sums.getRange('A1:B1').load('formulas,values'),
        name: workbook.names.getItem('mới').load('formula'),
        own: sums.names.load('items/name'),
      };
    });
    expect([told.data.name, told.table.name]).toEqual(['Một (2)', 'Table1']);
    expect([told.font.name, told.font.bold, told.plain.name, told.plain.bold]).toEqual(['Arial', true, 'Arial', false]);
    expect([...told.formulas.formulas[0]]).toEqual(["=SUM('Một (2)'!B1:B9)+SUM(Table1[Số])", '=#REF!']);
    expect(told.formulas.values[0][0]).toBe(6);
    expect([told.name.formula, told.own.items.map(({ name }) => name)]).toEqual(["='Một (2)'!$B$2", ['riêng']]);
    expect(readWorkbook(host.save()).sheets.map(({ name }) => name)).toEqual(['Một', 'Hai', 'Một (2)', 'Tổng']);
  });

  it.each<[behaviour: string, file: () => string, options: Excel.InsertWorksheetOptions, code: string]>([
    ['what is no workbook', () => btoa('x'), {}, 'InvalidArgument'],
    ['what is no Base64', () => '***', {}, 'InvalidArgument'],
    ['a sheet the file has not', otherBook, { sheetNamesToInsert: ['?'] }, 'ItemNotFound'],
  ])('fails for %s', async (_behaviour, file, options, code) => {
    const run = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.insertWorksheetsFromBase64(file(), options);
      await context.sync();
    };
    expect(await failureCode(run)).toBe(code);
  });
});

it('iterativeCalculation: the limits are kept in the file; going round in circles is not implemented', async () => {
  await onSheet(
    (_sheet, { application }) => void application.iterativeCalculation.set({ maxIteration: 7, maxChange: 0.5 }),
  );
  const part = strFromU8(unzipSync(host.save())['xl/workbook.xml']);
  expect(part).toContain('iterateCount="7" iterateDelta="0.5"');
  const settings = await onSheet((_sheet, { application }) => application.iterativeCalculation.load());
  expect([settings.enabled, settings.maxIteration, settings.maxChange]).toEqual([false, 7, 0.5]);
  const code = await failureCode(async (context) => {
    context.application.iterativeCalculation.enabled = true;
    await context.sync();
  });
  expect(code).toBe('NotImplemented');
});

it('tabId: the number the file knows the sheet by, whatever its place; a new sheet has the next', async () => {
  await onSheet((sheet) => void (sheet.position = 1));
  const sheets = await onSheet((_sheet, { workbook }) => {
    workbook.worksheets.add('Ba').position = 0;
    return workbook.worksheets.load('items/name,items/tabId');
  });
  const tabs = Object.fromEntries(sheets.items.map(({ name, tabId }) => [name, tabId]));
  expect(new Set(Object.values(tabs)).size).toBe(3);
  const saved = strFromU8(unzipSync(host.save())['xl/workbook.xml']);
  expect(saved).toContain('sheetId="3"');
});

it('save and close: without anyone to hold the file it is held in memory, and a closed workbook answers no more', async () => {
  const own = freshHost(['Một']);
  expect(own.savedFile).toBeUndefined();
  await onSheet((sheet, { workbook }) => {
    sheet.getRange('A1').values = [['giữ']];
    workbook.save('Save');
  });
  expect(readWorkbook(own.savedFile ?? new Uint8Array()).sheets[0].rows[0][0]?.value).toBe('giữ');
  await onSheet((_sheet, { workbook }) => workbook.close('SkipSave'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const batch = onSheet((sheet) => sheet.load('name'));
  expect(await Promise.race([batch, new Promise((resolve) => setTimeout(resolve, 20, 'im lặng'))])).toBe('im lặng');
});

it('createWorkbook: a new workbook, or a copy of the one given, opens beside this one', async () => {
  const own = freshHost(['Một', 'Hai']);
  await Excel.createWorkbook();
  await Excel.createWorkbook(Buffer.from(own.save()).toString('base64'));
  const opened = own.openedWorkbooks.map(({ sheets }) => sheets.map(({ name }) => name));
  expect(opened).toEqual([['Sheet1'], ['Một', 'Hai']]);
  await expect(Excel.createWorkbook('không phải sổ')).rejects.toMatchObject({ code: 'InvalidArgument' });
});

it('save and close: done by who holds the file', async () => {
  const asked: unknown[] = [];
  freshHost(['Một'], {
    file: { save: (ask) => asked.push(['save', ask]), close: (save) => asked.push(['close', save]) },
  });
  await onSheet((_sheet, { workbook }) => {
    workbook.save('Prompt');
    workbook.close('SkipSave');
  });
  expect(asked).toEqual([
    ['save', true],
    ['close', false],
  ]);
});

it('nobody else edits the workbook; sheets are always calculated, with full precision', async () => {
  const { shared, workbook, sheet } = await onSheet((sheet, { workbook }) => ({
    shared: workbook.getIsActiveCollabSession(),
    workbook: workbook.load('usePrecisionAsDisplayed'),
    sheet: sheet.load('enableCalculation'),
  }));
  expect([shared.value, workbook.usePrecisionAsDisplayed, sheet.enableCalculation]).toEqual([false, false, true]);
  expect(await valuesOf('A1')).toEqual([['']]);
});
