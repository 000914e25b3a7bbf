import { freshHost, onSheet } from './hosting';
import type { EmbeddedHost } from '../../src/host/embedded-host';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost(['Nhập liệu', 'Hai']);
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it('tells of what people type and what code writes, on the sheet and on the collection', async () => {
  const told: unknown[][] = [];
  await onSheet((sheet, context) => {
    sheet.onChanged.add(async (event) => void told.push(['sheet', event.address, event.triggerSource]));
    context.workbook.worksheets.onChanged.add(async (event) => void told.push(['all', event.address]));
  });
  host.userTypes('Nhập liệu', 'B2', '5');
  await settled();
  await onSheet((_sheet, context) => void (context.workbook.worksheets.getItem('Hai').getRange('A1').values = [[1]]));
  await settled();
  expect(told).toEqual([
    ['sheet', 'B2', 'Unknown'],
    ['all', 'B2'],
    ['all', 'A1'],
  ]);
});

it('leads from an event back to its cells', async () => {
  const addresses: string[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add((event) =>
      Excel.run(async (context) => {
        const range = event.getRange(context).load('address');
        await context.sync();
        addresses.push(range.address);
      }),
    );
  });
  host.userTypes('Nhập liệu', 'C3', 'x');
  await settled();
  expect(addresses).toEqual(["'Nhập liệu'!C3"]);
});

it('tells of structure: rows, sheets, names, visibility, protection, selection', async () => {
  const told: string[] = [];
  await onSheet((sheet, { workbook: { worksheets } }) => {
    sheet.onChanged.add(async (event) => void told.push(event.changeType));
    worksheets.onAdded.add(async () => void told.push('added'));
    worksheets.onDeleted.add(async () => void told.push('deleted'));
    worksheets.onNameChanged.add(async (event) => void told.push(event.nameAfter));
    worksheets.onVisibilityChanged.add(async (event) => void told.push(event.visibilityAfter));
    worksheets.onActivated.add(async () => void told.push('activated'));
    worksheets.onSelectionChanged.add(async (event) => void told.push(event.address));
  });
  await onSheet((sheet, { workbook: { worksheets } }) => {
    sheet.getRange('2:2').insert(Excel.InsertShiftDirection.down);
    worksheets.add('Ba').delete();
    sheet.name = 'Một';
    worksheets.getItem('Hai').activate();
    worksheets.getItem('Hai').getRange('B2:C3').select();
    sheet.visibility = Excel.SheetVisibility.hidden;
  });
  await settled();
  expect(told).toEqual(['RowInserted', 'added', 'deleted', 'Một', 'activated', 'B2:C3', 'Hidden']);
});

it('is silent once a handler is removed, and while events are off', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const handler = context.workbook.worksheets
      .getFirst()
      .onChanged.add(async (event) => void told.push(event.address));
    await context.sync();
    context.runtime.enableEvents = false;
    await context.sync();
    host.userTypes('Nhập liệu', 'A1', '1');
    context.runtime.enableEvents = true;
    await context.sync();
    host.userTypes('Nhập liệu', 'A2', '1');
    handler.remove();
    await context.sync();
    host.userTypes('Nhập liệu', 'A3', '1');
  });
  await settled();
  expect(told).toEqual(['A2']);
});

it('tells of tables', async () => {
  const told: unknown[][] = [];
  await onSheet((sheet) => {
    sheet.tables.onAdded.add(async (event) => void told.push(['added', event.source]));
    sheet.getRange('A1:A2').values = [['Mã'], ['x']];
    const table = sheet.tables.add('A1:A2', true);
    table.name = 'tblMa';
    table.load('id');
  });
  await onSheet((sheet) => {
    sheet.tables.getItem('tblMa').onChanged.add(async (event) => void told.push(['changed', event.address]));
  });
  host.userTypes('Nhập liệu', 'A2', 'y');
  host.userTypes('Nhập liệu', 'B2', 'y');
  await settled();
  expect(told).toEqual([
    ['added', 'Local'],
    ['changed', 'A2'],
  ]);
});
