import { type Session, WorkbookBusyError, WorkbookFailedError, withWorkbook } from '../../src/workbook/session';
import { openWith } from './tables';

const touch = async (session: Session) => {
  const name = session.workbook.worksheets.getFirst().load('name');
  await session.sync();
  return name.name;
};

it('waits for a person to leave the cell', async () => {
  const host = openWith(['a'], [[1]]);
  host.setCellEditMode(true);
  setTimeout(() => host.setCellEditMode(false), 30);
  await expect(withWorkbook(touch, [10, 20, 40, 80])).resolves.toBe('Bảng A');
});

it('says so when the person does not leave it', async () => {
  const host = openWith(['a'], [[1]]);
  host.setCellEditMode(true);
  await expect(withWorkbook(touch, [1, 1])).rejects.toThrow(WorkbookBusyError);
  host.setCellEditMode(false);
  await expect(withWorkbook(touch)).resolves.toBe('Bảng A');
});

it('does not begin again what has written something already', async () => {
  const host = openWith(['a'], [[1]]);
  let runs = 0;
  const action = async (session: Session) => {
    runs++;
    await touch(session);
    host.setCellEditMode(true);
    await touch(session);
  };
  await expect(withWorkbook(action, [1, 1])).rejects.toThrow(WorkbookBusyError);
  expect(runs).toBe(1);
});

it("names the member at which Excel's other errors happened, and keeps the error", async () => {
  openWith(['a'], [[1]]);
  const failed = withWorkbook(async (session) => {
    session.workbook.worksheets.getItem('không có').load('name');
    await session.sync();
  });
  await expect(failed).rejects.toThrow(WorkbookFailedError);
  await expect(failed).rejects.toMatchObject({ excelCode: 'ItemNotFound', cause: { code: 'ItemNotFound' } });
  await expect(failed).rejects.toThrow(/getItem\(/);
});

it('lets errors of our own through as they are', async () => {
  openWith(['a'], [[1]]);
  const own = new RangeError('của mình');
  await expect(withWorkbook(() => Promise.reject(own))).rejects.toBe(own);
});

it('counts fixed and payload syncs, and flushes before a request grows too large', async () => {
  openWith(['a'], [[1]]);
  const count = await withWorkbook(async (session) => {
    for (let turn = 0; turn < 5; turn++) await session.carry(1_500_000);
    await session.sync();
    return session.count;
  });
  expect(count).toEqual({ fixed: 1, payload: 2 });
});
