import { failure, failureCode, freshHost, onSheet, valuesOf } from './hosting';
import type { EmbeddedHost } from '../../src/host/embedded-host';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost();
});

it('keeps what a batch did before it failed, and says where it failed', async () => {
  const failed = await failure(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[1, 2]];
    sheet.getRange('A3').values = [[3]];
    await context.sync();
  });
  expect(failed).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  expect(failed.statement).toContain('range1.values = ');
  expect(await valuesOf('A1:A3')).toEqual([[1], [''], ['']]);
});

it('counts one batch per sync that sends something, and its bytes', async () => {
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    await context.sync();
  });
  expect(host.traffic.batches).toBe(1);
  const [batch] = host.traffic.perBatch;
  expect(batch.requestBytes).toBeGreaterThan(100);
  expect(host.traffic.responseBytes).toBe(batch.responseBytes);
  host.traffic.reset();
  expect(host.traffic.batches).toBe(0);
});

const MEGABYTE = 'ă'.repeat(16_000);

it('refuses a request over 5 MB, doing nothing of it', async () => {
  const rows = Array.from({ length: 200 }, () => [MEGABYTE]);
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:A200').values = rows;
    await context.sync();
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
  expect(await valuesOf('A1')).toEqual([['']]);
});

it('refuses a response over 5 MB', async () => {
  const rows = Array.from({ length: 100 }, () => [MEGABYTE]);
  await onSheet((sheet) => void (sheet.getRange('A1:A100').values = rows));
  await onSheet((sheet) => void (sheet.getRange('B1:B100').values = rows));
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:B100').load('values');
    await context.sync();
  });
  expect(code).toBe('ResponsePayloadSizeLimitExceeded');
});

it('fails every batch while a cell is being edited, unless the batch waits', async () => {
  host.setCellEditMode(true);
  const read = async (context: Excel.RequestContext): Promise<string> => {
    const { workbook } = context;
    workbook.load('name');
    await context.sync();
    return workbook.name;
  };
  expect(await failureCode(read)).toBe('InvalidOperationInCellEditMode');
  const waiting = Excel.run({ delayForCellEdit: true }, read);
  host.setCellEditMode(false);
  expect(await waiting).toBe('Book1.xlsx');
});

it('has no member silently: what it lacks is ApiNotFound', async () => {
  const missing: ((sheet: Excel.Worksheet) => unknown)[] = [
    (sheet) => sheet.shapes.addTextBox('x'),
    (sheet) => sheet.getRange('A1').flashFill(),
    (sheet) => sheet.load('showDataTypeIcons'),
  ];
  for (const work of missing) {
    const code = await failureCode(async (context) => {
      work(context.workbook.worksheets.getFirst());
      await context.sync();
    });
    expect(code).toBe('ApiNotFound');
  }
});

it("raises the client library's own errors: a property that was not loaded, an object of another run", async () => {
  const unread = await failureCode(async (context) => context.workbook.worksheets.getFirst().name);
  expect(unread).toBe('PropertyNotLoaded');
});

it('lets a kept range follow its cells from batch to batch', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange('B2');
    range.values = [['x']];
    await context.sync();
    sheet.getRange('1:3').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('A:A').insert(Excel.InsertShiftDirection.right);
    range.load('address,values');
    await context.sync();
    expect([range.address, range.values[0][0]]).toEqual(['Sheet1!C5', 'x']);
  });
});

it('addresses items of a collection by id, whatever they are called meanwhile', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('id');
    await context.sync();
    sheet.name = 'Khác';
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    sheet.load('name');
    await context.sync();
    expect(sheet.name).toBe('Khác');
  });
});

it('pages collections and loads nested leaves only', async () => {
  freshHost(['a', 'b', 'c']);
  const sheets = await onSheet((_sheet, context) =>
    context.workbook.worksheets.load({ $top: 1, $skip: 1, name: true, protection: { protected: true } }),
  );
  expect(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([['b', false]]);
  expect(() => sheets.items[0].position).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
});

it('makes requests and actions fail, drop or come late on demand', async () => {
  const write = (value: number) => async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [[value]];
    await context.sync();
  };
  host.faults.failRequest(1, 'GeneralException');
  expect(await failureCode(write(1))).toBe('GeneralException');
  expect(await valuesOf('A1')).toEqual([['']]);
  host.faults.failAction(1, 'RequestAborted');
  expect(await failureCode(write(2))).toBe('RequestAborted');
  host.faults.delayRequest(1, 30);
  const started = Date.now();
  await Excel.run(write(3));
  expect(Date.now() - started).toBeGreaterThanOrEqual(25);
  host.faults.dropRequest(1);
  const answer = await Promise.race([
    Excel.run(write(4)),
    new Promise((resolve) => setTimeout(resolve, 30, 'im lặng')),
  ]);
  expect(answer).toBe('im lặng');
  expect(await valuesOf('A1')).toEqual([[4]]);
});

it('answers no more once closed', async () => {
  host.close();
  const batch = Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  expect(await Promise.race([batch, new Promise((resolve) => setTimeout(resolve, 20, 'im lặng'))])).toBe('im lặng');
});

it('claims only the requirement sets it is asked to', async () => {
  const supported = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
  expect(['1.1', '1.9', '1.15', '1.18', '2.0'].map(supported)).toEqual([true, true, true, false, false]);
  freshHost(['Sheet1'], { excelApi: '1.9' });
  expect(['1.9', '1.10'].map(supported)).toEqual([true, false]);
});

it('lets methods of a null object fall, and goes on with the batch', async () => {
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItemOrNullObject('Sample').delete();
    worksheets.add('Sample');
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
  expect(names).toEqual(['Sheet1', 'Sample']);
});
