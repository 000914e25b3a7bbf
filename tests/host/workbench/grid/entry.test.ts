/** Typing into the grid over the real engine, without a screen. */
import { emptySheet, emptyWorkbook, internStyle } from '../../../../src/spreadsheet/build';
import { cellAddress } from '../../../../src/spreadsheet/address';
import type { Workbook } from '../../../../src/spreadsheet/model';
import { writeWorkbook } from '../../../../src/spreadsheet/xlsx/write';
import { nodePasswords } from '../../../../src/host/passwords-node';
import { WorkbenchEngine } from '../../../../src/host/workbench/engine/engine';
import { GridModel } from '../../../../src/host/workbench/grid/grid-model';
import { WORDS } from '../../../../src/host/workbench/grid/words';

async function gridOver(build: (workbook: Workbook) => void = () => undefined): Promise<GridModel> {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Nhập liệu'), emptySheet('Khác'));
  build(workbook);
  const engine = new WorkbenchEngine({ passwords: nodePasswords });
  await engine.openFile(writeWorkbook(workbook), 'truong.xlsx');
  const model = new GridModel(engine, await engine.view(), WORDS.vi);
  engine.subscribe((change) => model.hear(change));
  await settled();
  return model;
}

/** The engine has answered all it was asked. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function inputOf(model: GridModel, row: number, column: number): Promise<string> {
  return (await model.engine.detail(model.sheet.id, row, column)).input;
}

function at({ selection }: GridModel): string {
  return cellAddress(selection.active.row, selection.active.column);
}

/** Whole numbers up to 50 in B2; `style` says how other values are met. */
function ruled(style: 'stop' | 'warning') {
  return ({ sheets }: Workbook): void => {
    sheets[0].validations.push({
      areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
      type: 'whole',
      operator: 'between',
      formula1: '0',
      formula2: '50',
      error: { style, title: 'Số lớp', message: 'Nhập số nguyên từ 0 đến 50.' },
    });
  };
}

/** Only B2 and D3 may be filled in. */
function protect(workbook: Workbook): void {
  const open = internStyle(workbook, { locked: false });
  const [sheet] = workbook.sheets;
  sheet.protection = {};
  sheet.rows[1] = [{ value: 'Lớp' }, { style: open }];
  sheet.rows[2] = [undefined, undefined, undefined, { style: open }];
}

test('keys faster than the engine lose nothing', async () => {
  const model = await gridOver();
  for (let row = 0; row < 20; row++) {
    model.entry.start(String(row));
    void model.entry.commit('down');
  }
  await settled();
  expect(at(model)).toBe('A21');
  for (let row = 0; row < 20; row++) expect(await inputOf(model, row, 0)).toBe(String(row));
});

test('what is refused leads back to its cell and offers what was typed', async () => {
  const model = await gridOver(ruled('stop'));
  await model.acts.locate('B2');
  model.entry.start('99');
  expect(await model.entry.commit('down')).toBe(false);
  await settled();
  expect(at(model)).toBe('B2');
  expect(model.acts.shown).toMatchObject({ refusal: { message: 'Nhập số nguyên từ 0 đến 50.' } });
  expect(model.acts.shown?.insist).toBeUndefined();
  model.acts.shown?.retry?.();
  await settled();
  expect(model.entry.edit?.text).toBe('99');
  expect(await inputOf(model, 1, 1)).toBe('');
});

test('a warning may be insisted on, and then one goes on', async () => {
  const model = await gridOver(ruled('warning'));
  await model.acts.locate('B2');
  model.entry.start('99');
  await model.entry.commit('down');
  model.acts.shown?.insist?.();
  await settled();
  expect(await inputOf(model, 1, 1)).toBe('99');
  expect(at(model)).toBe('B3');
});

test('typing into a locked cell is refused at the first letter', async () => {
  const model = await gridOver(protect);
  expect(model.entry.start('x')).toBe(false);
  expect(model.acts.shown?.refusal.code).toBe('locked-cell');
  expect(model.acts.shown?.refusal.message).toContain('A1');
});

test('a letter typed before the engine said that the cell is locked is taken back', async () => {
  const model = await gridOver(protect);
  model.navigation.run({ do: 'move', by: 'step', direction: 'down' });
  expect(model.entry.start('x')).toBe(true);
  await settled();
  expect(model.entry.edit).toBeUndefined();
  expect(model.acts.shown?.refusal.code).toBe('locked-cell');
});

test('Tab on a protected sheet goes round the cells that may be filled in', async () => {
  const model = await gridOver(protect);
  const stops: string[] = [];
  for (let times = 0; times < 3; times++) {
    model.navigation.run({ do: 'advance', direction: 'right' });
    await settled();
    stops.push(at(model));
  }
  expect(stops).toEqual(['B2', 'D3', 'B2']);
});

test('Tab out of an editor on a protected sheet goes there too', async () => {
  const model = await gridOver(protect);
  await model.acts.locate('B2');
  await settled();
  model.entry.start('6');
  await model.entry.commit('right');
  await settled();
  expect(at(model)).toBe('D3');
});

test('a cell being edited keeps add-ins’ batches out, and lets them in again', async () => {
  const model = await gridOver();
  const told: boolean[] = [];
  const { engine } = model;
  const setEditing = engine.setEditing.bind(engine);
  engine.setEditing = async (on) => {
    told.push(on);
    await setEditing(on);
  };
  model.entry.start('1');
  await model.entry.commit('down');
  await model.entry.open('cell');
  model.entry.abandon();
  expect(told).toEqual([true, false, true, false]);
});

test('the same into all cells of a selection', async () => {
  const model = await gridOver();
  await model.acts.locate('B2:C3');
  model.entry.start('7');
  await model.entry.commitAll();
  expect([await inputOf(model, 1, 1), await inputOf(model, 2, 2)]).toEqual(['7', '7']);
  expect(model.selection.area).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
});

test('the mouse and the arrows put references into a formula', async () => {
  const model = await gridOver();
  model.entry.start('=SUM(');
  expect(model.entry.mayPoint(5)).toBe(true);
  model.entry.pointAt({ row: 1, column: 1 }, { row: 1, column: 1 }, 5);
  model.entry.pointAt({ row: 1, column: 1 }, { row: 3, column: 2 }, 5);
  expect(model.entry.edit?.text).toBe('=SUM(B2:C4');
  model.entry.setText('=SUM(B2:C4)+');
  model.entry.pointOn('right', false, 12);
  expect(model.entry.edit?.text).toBe('=SUM(B2:C4)+B1');
  model.entry.setText('=SUM(B2:C4)+B1*2');
  expect(model.entry.mayPoint(16)).toBe(false);
});

test('going to another sheet enters what was typed, and coming back one is where one was', async () => {
  const model = await gridOver();
  const [first, second] = model.view.sheets;
  await model.acts.locate('C5');
  model.entry.start('12');
  await model.activate(second.id);
  await settled();
  expect(at(model)).toBe('A1');
  await model.activate(first.id);
  await settled();
  expect(at(model)).toBe('C5');
  expect(await inputOf(model, 4, 2)).toBe('12');
});

test('what is typed on the way to a named cell belongs there', async () => {
  const model = await gridOver(({ names }) => names.push({ name: 'GB_lop', formula: "'Khác'!$C$4" }));
  const typed = (text: string): void => {
    model.navigation.afterwards(() => void model.entry.start(text));
    model.navigation.afterwards(() => void model.entry.commit('down'));
  };
  model.navigation.during(() => model.acts.locate('GB_lop'));
  expect(model.navigation.isBusy).toBe(true);
  typed('253');
  model.navigation.during(() => model.acts.locate('E1'));
  typed('211');
  await settled();
  expect(at(model)).toBe('E2');
  expect([await inputOf(model, 3, 2), await inputOf(model, 0, 4)]).toEqual(['253', '211']);
});
