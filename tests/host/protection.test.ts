import { failureCode, freshHost, onSheet, valuesOf } from './hosting';
import type { EmbeddedHost } from '../../src/host/embedded-host';

let host: EmbeddedHost;

beforeEach(async () => {
  host = freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('B1:B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true, allowInsertRows: true });
  });
});

const under = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
  failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });

it.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['writing a locked cell', (sheet) => void (sheet.getRange('A1').values = [[9]])],
  ['writing a range with one locked cell', (sheet) => void (sheet.getRange('A1:B1').values = [[9, 9]])],
  ['clearing a locked cell', (sheet) => sheet.getRange('A1').clear(Excel.ClearApplyTo.contents)],
  ['formatting, even an unlocked cell', (sheet) => void (sheet.getRange('B1').format.font.bold = true)],
  ['number formats', (sheet) => void (sheet.getRange('B1').numberFormat = [['0.0']])],
  ['row heights', (sheet) => void (sheet.getRange('1:1').format.rowHeight = 30)],
  ['merging', (sheet) => sheet.getRange('B1:B2').merge()],
  ['validation', (sheet) => void (sheet.getRange('B1').dataValidation.rule = { custom: { formula: '=TRUE' } })],
  ['deleting rows', (sheet) => void sheet.getRange('1:1').delete(Excel.DeleteShiftDirection.up)],
  ['inserting cells', (sheet) => void sheet.getRange('B1').insert(Excel.InsertShiftDirection.down)],
  ['a new table', (sheet) => void sheet.tables.add('D1:E2', true)],
])('refuses %s on a protected sheet', async (_what, work) => expect(await under(work)).toBe('AccessDenied'));

it.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['writing unlocked cells', (sheet) => void (sheet.getRange('B1:B2').values = [[8], [9]])],
  ['column widths, when allowed', (sheet) => void (sheet.getRange('A:A').format.columnWidth = 75)],
  ['inserting rows, when allowed', (sheet) => void sheet.getRange('2:2').insert(Excel.InsertShiftDirection.down)],
  ['page set-up', (sheet) => void (sheet.pageLayout.centerVertically = true)],
])('allows %s', async (_what, work) => {
  await onSheet((sheet) => work(sheet));
});

it('is not put on twice', async () =>
  expect(await under((sheet) => sheet.protection.protect())).toBe('InvalidOperation'));

it('tells its options', async () => {
  const protection = await onSheet((sheet) => sheet.protection.load('protected,options'));
  expect(protection.protected).toBe(true);
  expect(protection.options).toMatchObject({
    allowFormatColumns: true,
    allowInsertRows: true,
    allowFormatCells: false,
    selectionMode: 'Normal',
  });
});

it('comes off with the right password only, and keeps a hash of it', async () => {
  await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({}, 'mật khẩu');
  });
  expect(host.workbook.sheets[0].protection?.password).toMatchObject({ algorithm: 'SHA-512', spin: 100_000 });
  expect(await under((sheet) => sheet.protection.unprotect('sai'))).toBe('AccessDenied');
  await onSheet((sheet) => {
    sheet.protection.unprotect('mật khẩu');
    sheet.getRange('A1').values = [[9]];
  });
  expect(await valuesOf('A1')).toEqual([[9]]);
});
