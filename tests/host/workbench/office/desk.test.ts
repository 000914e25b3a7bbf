/** The desk that answers batches, whatever carries them: here two ends of a page stand before it. */
import { emptySheet, emptyWorkbook } from '../../../../src/spreadsheet/build';
import { Calculation } from '../../../../src/host/calculation/calculation';
import { FaultPort } from '../../../../src/host/faults';
import '../../../../src/host/members/all';
import { nodePasswords } from '../../../../src/host/passwords-node';
import { RequestDesk } from '../../../../src/host/protocol/desk';
import type { EventEntry } from '../../../../src/host/session/events';
import { Session } from '../../../../src/host/session/session';
import { Traffic } from '../../../../src/host/traffic';
import { userTypes } from '../../../../src/host/typing';
import { Batch, BatchError } from '../../../../src/host/workbench/office/batches';
import { readSettings, saveSettings } from '../../../../src/host/workbench/office/document-settings';
import { portOf, type OfficePort } from '../../../../src/host/workbench/office/port';

let session: Session;
let desk: RequestDesk;
let port: OfficePort;
let faults: FaultPort;
let traffic: Traffic;

beforeEach(() => {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Sheet1'));
  session = new Session(workbook, new Calculation(workbook, {}), nodePasswords);
  faults = new FaultPort();
  traffic = new Traffic();
  desk = new RequestDesk(session, traffic, faults);
  port = portOf(desk);
});

/** A batch that writes A1, waiting for nobody. */
const request = (value: unknown, flags = 1): { flags: number; body: string } => ({
  flags,
  body: JSON.stringify({
    Actions: [{ Id: 10, ActionType: 4, Name: 'Values', ObjectPathId: 3, ArgumentInfo: { Arguments: [[[value]]] } }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      2: { Id: 2, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 4, ArgumentInfo: {} },
      3: { Id: 3, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['A1'] } },
      4: { Id: 4, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    },
  }),
});
const firstCell = (): unknown => session.activeSheet.rows[0]?.[0]?.value;
const soon = (): Promise<string> => new Promise((resolve) => setTimeout(resolve, 20, 'im lặng'));

test('answers a batch, and counts what went over the wire', async () => {
  const sent = request(7);
  const { status, body } = await port.officeRequest('a', sent);
  expect([status, JSON.parse(body).Results.length, firstCell()]).toEqual([200, 1, 7]);
  expect(traffic.perBatch).toEqual([
    { requestBytes: sent.body.length, responseBytes: body.length, actions: 1, flags: 1 },
  ]);
});

test('tells every end what happens, after the answer, until it stops listening', async () => {
  const heard: string[] = [];
  const listen = (name: string) =>
    port.onOfficeEvents((entries: EventEntry[]) => heard.push(...entries.map(([, type]) => `${name} ${type}`)));
  listen('a');
  const stop = listen('b');
  session.events.register('changed', 'Workbook');
  await port.officeRequest('a', request(1)).then(() => heard.push('đáp'));
  await soon();
  expect(heard).toEqual(['đáp', 'a 10', 'b 10']);
  stop();
  userTypes(session, 'Sheet1', 'B1', '2');
  desk.sendEvents();
  expect(heard).toEqual(['đáp', 'a 10', 'b 10', 'a 10']);
});

test('refuses batches while a cell is being edited, except those that wait', async () => {
  desk.setCellEditMode(true);
  const { status, body } = await port.officeRequest('a', request(1));
  expect([status, JSON.parse(body).error.code]).toEqual([400, 'InvalidOperationInCellEditMode']);
  const waiting = port.officeRequest('b', request(2, 65));
  expect(await Promise.race([waiting, soon()])).toBe('im lặng');
  desk.setCellEditMode(false);
  expect([(await waiting).status, firstCell()]).toEqual([200, 2]);
});

test.each([
  ['fails', () => faults.failRequest(1, 'GeneralException'), { status: 400 }, undefined],
  ['is never answered though done', () => faults.dropRequest(1), 'im lặng', 1],
])('on demand a batch %s', async (_what, arrange, answer, value) => {
  arrange();
  expect(await Promise.race([port.officeRequest('a', request(1)), soon()])).toEqual(
    typeof answer === 'string' ? answer : expect.objectContaining(answer),
  );
  expect(firstCell()).toBe(value);
});

test("the page's own batches raise Excel's code when they fail", async () => {
  const batch = new Batch();
  batch.query(batch.made(batch.property(batch.root, 'Worksheets'), 'GetItem', 'Không có'), { Select: ['name'] });
  await expect(batch.send(port, 'page')).rejects.toThrow(BatchError);
  await expect(batch.send(port, 'page')).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test("the document's settings are the workbook's: saving leaves those and no other", async () => {
  session.settings.set('cũ', 1);
  await saveSettings(port, 'a', [
    ['kỳ', '{"tháng":11}'],
    ['chữ', '"x"'],
  ]);
  expect(await readSettings(port, 'b')).toEqual([
    ['kỳ', '{"tháng":11}'],
    ['chữ', '"x"'],
  ]);
});
