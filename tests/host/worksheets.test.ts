import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

beforeEach(() => freshHost(['Một', 'Hai', 'Ba']));

const names = async (): Promise<string[]> => {
  const sheets = await onSheet((_sheet, context) => context.workbook.worksheets.load('items/name'));
  return sheets.items.map((sheet) => sheet.name);
};

it('adds at the end, with the next free name when none is given', async () => {
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.add('Báo cáo 11-2021');
    context.workbook.worksheets.add();
  });
  expect(await names()).toEqual(['Một', 'Hai', 'Ba', 'Báo cáo 11-2021', 'Sheet1']);
});

it.each([
  ['', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['a\\b', 'InvalidArgument'],
  ['a?', 'InvalidArgument'],
  ['a*', 'InvalidArgument'],
  ['[a', 'InvalidArgument'],
  ['a]', 'InvalidArgument'],
  ['a:b', 'InvalidArgument'],
  ["'a", 'InvalidArgument'],
  ["a'", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['hAI', 'ItemAlreadyExists'],
])('refuses the name %p with %s', async (name, code) => {
  const failed = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().name = name;
    await context.sync();
  });
  expect(failed).toBe(code);
  expect((await names())[0]).toBe('Một');
});

it('is found by name whatever the case, by id, first, last, next and before', async () => {
  const found = await onSheet((sheet, context) => {
    const { worksheets } = context.workbook;
    return [
      worksheets.getItem('HAI'),
      worksheets.getLast(),
      sheet.getNext(),
      worksheets.getItem('Ba').getPrevious(),
      worksheets.getActiveWorksheet(),
    ].map((one) => one.load('name,id'));
  });
  expect(found.map((one) => one.name)).toEqual(['Hai', 'Ba', 'Hai', 'Hai', 'Một']);
  const byId = await onSheet((_sheet, context) => context.workbook.worksheets.getItem(found[1].id).load('name'));
  expect(byId.name).toBe('Ba');
});

it('renames in formulas, names and scopes', async () => {
  const host = freshHost(['Một', 'Hai']);
  await onSheet((sheet, context) => {
    const other = context.workbook.worksheets.getItem('Hai');
    sheet.getRange('A1').values = [[5]];
    other.getRange('A1:A2').formulas = [['=Một!A1*2'], ['=SUM(Một!A1:A9)&"Một!A1"']];
    context.workbook.names.add('so', sheet.getRange('A1'));
    sheet.names.add('rieng', sheet.getRange('A1'));
    sheet.name = "Nhập d'liệu";
  });
  const formulas = await onSheet((_sheet, context) =>
    context.workbook.worksheets.getItem('Hai').getRange('A1:A2').load('formulas,values'),
  );
  expect(formulas.formulas.flat()).toEqual(["='Nhập d''liệu'!A1*2", "=SUM('Nhập d''liệu'!A1:A9)&\"Một!A1\""]);
  expect(formulas.values[0][0]).toBe(10);
  expect(host.workbook.names).toEqual([
    { name: 'so', formula: "'Nhập d''liệu'!$A$1" },
    { name: 'rieng', formula: "'Nhập d''liệu'!$A$1", sheet: "Nhập d'liệu" },
  ]);
});

it('leaves #REF! where a deleted sheet was meant, and takes its names along', async () => {
  const host = freshHost(['Một', 'Hai']);
  await onSheet((sheet, context) => {
    sheet.getRange('A1').formulas = [['=Hai!A1+1']];
    context.workbook.worksheets.getItem('Hai').names.add('rieng', '=1');
    context.workbook.worksheets.getItem('Hai').delete();
  });
  expect(await valuesOf('A1')).toEqual([['#REF!']]);
  expect(host.workbook.names).toEqual([]);
});

it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  [
    'hide the last visible sheet',
    (sheet, context) => {
      context.workbook.worksheets.getItem('Hai').visibility = Excel.SheetVisibility.hidden;
      context.workbook.worksheets.getItem('Ba').visibility = Excel.SheetVisibility.veryHidden;
      sheet.visibility = Excel.SheetVisibility.hidden;
    },
  ],
  [
    'delete a very hidden sheet',
    (_sheet, context) => {
      const other = context.workbook.worksheets.getItem('Hai');
      other.visibility = Excel.SheetVisibility.veryHidden;
      other.delete();
    },
  ],
  [
    'activate a hidden sheet',
    (_sheet, context) => {
      const other = context.workbook.worksheets.getItem('Hai');
      other.visibility = Excel.SheetVisibility.hidden;
      other.activate();
    },
  ],
])('does not %s', async (_what, work) => {
  const code = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
  expect(code).toBe('InvalidOperation');
});

it('copies a sheet under a numbered name, tables renamed', async () => {
  const host = freshHost(['Một']);
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').values = [['Mã'], ['x']];
    sheet.tables.add('A1:A2', true).name = 'tblMa';
    sheet.copy(Excel.WorksheetPositionType.end);
  });
  expect(host.workbook.sheets.map((sheet) => [sheet.name, sheet.tables[0].name])).toEqual([
    ['Một', 'tblMa'],
    ['Một (2)', 'Table1'],
  ]);
});

it('moves by position, and keeps the active sheet', async () => {
  await onSheet((sheet, context) => {
    context.workbook.worksheets.getItem('Ba').activate();
    sheet.position = 2;
  });
  const active = await onSheet((_sheet, context) => context.workbook.worksheets.getActiveWorksheet().load('name'));
  expect([await names(), active.name]).toEqual([['Hai', 'Ba', 'Một'], 'Ba']);
});

it('refuses every change of structure under a protected workbook', async () => {
  await onSheet((_sheet, context) => context.workbook.protection.protect('mật khẩu'));
  for (const work of [
    (sheet: Excel.Worksheet) => void (sheet.name = 'x'),
    (sheet: Excel.Worksheet) => void (sheet.position = 1),
    (sheet: Excel.Worksheet) => void (sheet.visibility = 'Hidden'),
    (sheet: Excel.Worksheet) => sheet.delete(),
    (sheet: Excel.Worksheet) => void sheet.copy(),
  ]) {
    const code = await failureCode(async (context) => {
      work(context.workbook.worksheets.getFirst());
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
  }
  await onSheet((_sheet, context) => context.workbook.protection.unprotect('mật khẩu'));
  await onSheet((sheet) => void (sheet.name = 'x'));
  expect((await names())[0]).toBe('x');
});

it('freezes rows, columns or both, and tells where', async () => {
  const location = await onSheet((sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    return sheet.freezePanes.getLocationOrNullObject().load('address');
  });
  expect(location.address).toBe('Một!A1:B3');
  const none = await onSheet((sheet) => {
    sheet.freezePanes.unfreeze();
    return sheet.freezePanes.getLocationOrNullObject();
  });
  expect(none.isNullObject).toBe(true);
});
