/** What was not saved is there again after a reload: the photograph of the file and the acts since. */
import { nodePasswords } from '../../../src/host/passwords-node';
import { WorkbenchEngine } from '../../../src/host/workbench/engine/engine';
import { Keeper, type KeptWork, type WorkStore } from '../../../src/host/workbench/engine/keeper';

class MemoryStore implements WorkStore {
  work: KeptWork | undefined;
  get = async () => this.work;
  set = async (work: KeptWork) => void (this.work = structuredClone(work));
  setActs = async (acts: KeptWork['acts']) =>
    void (this.work = this.work && { ...this.work, acts: structuredClone(acts) });
  delete = async () => void (this.work = undefined);
}

async function begun(store: WorkStore) {
  const engine = new WorkbenchEngine({ passwords: nodePasswords });
  const keeper = new Keeper(engine, store, { quiet: 0 });
  const restored = await keeper.restore();
  await keeper.start();
  const sheet = (await engine.view()).activeSheet;
  const type = (row: number, text: string) => engine.perform(sheet, { act: 'type', row, column: 0, text });
  const column = async () =>
    (await engine.cells((await engine.view()).activeSheet, { top: 0, left: 0, bottom: 3, right: 0 })).cells.map(
      ([cell]) => cell?.text ?? '',
    );
  return { engine, keeper, restored, type, column, sheet };
}

test('a reload right after typing loses nothing, and the work still counts as unsaved', async () => {
  const store = new MemoryStore();
  const before = await begun(store);
  expect(before.restored).toBe(false);
  await before.engine.openBlank('TH-Le-Loi.xlsx');
  await before.keeper.flush();
  const { activeSheet } = await before.engine.view();
  await before.engine.perform(activeSheet, { act: 'type', row: 0, column: 0, text: '253' });
  await before.engine.perform(activeSheet, { act: 'type', row: 1, column: 0, text: '=A1+1' });
  await before.keeper.flush();
  expect(store.work?.acts).toHaveLength(2);
  const after = await begun(store);
  expect(after.restored).toBe(true);
  expect(await after.column()).toEqual(['253', '254', '', '']);
  expect(await after.engine.view()).toMatchObject({ name: 'TH-Le-Loi.xlsx', isDirty: true });
});

test('undo, which is no act, is kept by a photograph', async () => {
  const store = new MemoryStore();
  const { engine, keeper, type } = await begun(store);
  await type(0, '1');
  await type(1, '2');
  await engine.undo();
  await keeper.flush();
  expect(store.work?.acts).toEqual([]);
  expect(await (await begun(store)).column()).toEqual(['1', '', '', '']);
});

test('what a person insisted on, and what was pasted, comes back too', async () => {
  const store = new MemoryStore();
  const { engine, keeper, sheet } = await begun(store);
  await engine.openBlank('a.xlsx');
  await keeper.flush();
  const { activeSheet } = await engine.view();
  expect(sheet).toBeDefined();
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  await engine.perform(activeSheet, { act: 'paste', area, content: { text: 'x\ny' } });
  await keeper.flush();
  expect(await (await begun(store)).column()).toEqual(['x', 'y', '', '']);
});
