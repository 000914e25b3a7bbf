/** The engine as a person at the grid meets it: typing, refusals, pasting, undoing. */
import { readFileSync } from 'node:fs';
import { emptySheet, emptyWorkbook, internStyle, setCell } from '../../../src/spreadsheet/build';
import type { Workbook } from '../../../src/spreadsheet/model';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { nodePasswords } from '../../../src/host/passwords-node';
import type { Change, SheetAct } from '../../../src/host/workbench/engine/api';
import { WorkbenchEngine } from '../../../src/host/workbench/engine/engine';

const NOW = new Date(2021, 10, 28, 9, 0);

async function engineWith(build: (workbook: Workbook) => void): Promise<{ engine: WorkbenchEngine; sheet: string }> {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Nhập liệu'));
  build(workbook);
  const engine = new WorkbenchEngine({ passwords: nodePasswords, now: () => NOW });
  await engine.openFile(writeWorkbook(workbook), 'truong.xlsx');
  const { activeSheet } = await engine.view();
  return { engine, sheet: activeSheet };
}

const plain = () => engineWith(() => undefined);

async function texts(engine: WorkbenchEngine, sheet: string, address: [number, number, number, number]) {
  const [top, left, bottom, right] = address;
  const { cells } = await engine.cells(sheet, { top, left, bottom, right });
  return cells.map((line) => line.map((cell) => cell?.text ?? ''));
}

const type = (row: number, column: number, text: string): SheetAct => ({ act: 'type', row, column, text });

test('what is typed is calculated and shown in the Vietnamese way', async () => {
  const { engine, sheet } = await plain();
  await engine.perform(sheet, type(0, 0, '12'));
  await engine.perform(sheet, type(1, 0, '30'));
  await engine.perform(sheet, type(2, 0, '=SUM(A1:A2)*1000'));
  expect(await texts(engine, sheet, [0, 0, 2, 0])).toEqual([['12'], ['30'], ['42000']]);
  expect(await engine.detail(sheet, 2, 0)).toMatchObject({ input: '=SUM(A1:A2)*1000', isFormula: true });
});

test('undo and redo give back cells, formulas and what depends on them, each step by its name', async () => {
  const { engine, sheet } = await plain();
  await engine.perform(sheet, type(0, 0, '5'));
  await engine.perform(sheet, type(0, 1, '=A1*2'));
  await engine.perform(sheet, type(0, 0, '7'));
  expect((await engine.view()).undo).toBe('nhập vào A1');
  await engine.undo();
  expect(await texts(engine, sheet, [0, 0, 0, 1])).toEqual([['5', '10']]);
  await engine.undo();
  await engine.undo();
  expect(await texts(engine, sheet, [0, 0, 0, 1])).toEqual([['', '']]);
  expect((await engine.undo()).done).toBe(false);
  for (let i = 0; i < 3; i++) await engine.redo();
  expect(await texts(engine, sheet, [0, 0, 0, 1])).toEqual([['7', '14']]);
});

describe('what Excel refuses leaves the sheet as it was and says why', () => {
  const guarded = () =>
    engineWith((workbook) => {
      const [sheet] = workbook.sheets;
      const open = internStyle(workbook, { locked: false });
      setCell(sheet, 0, 0, { value: 3, style: open });
      setCell(sheet, 1, 0, { value: 4, style: open });
      setCell(sheet, 2, 0, { formula: 'A1+A2' });
      sheet.protection = {};
      sheet.validations.push(
        {
          areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
          type: 'whole',
          operator: 'greaterThanOrEqual',
          formula1: '0',
          error: { style: 'stop', title: 'Số học sinh', message: 'Nhập số nguyên từ 0 trở lên.' },
        },
        {
          areas: [{ top: 1, left: 0, bottom: 1, right: 0 }],
          type: 'whole',
          operator: 'lessThanOrEqual',
          formula1: '35',
          error: { style: 'warning', message: 'Trên 35 học sinh một lớp.' },
        },
      );
    });

  test.each([
    ['a locked cell', type(2, 0, '9'), 'locked-cell', 'ô A3 của trang “Nhập liệu” đang khóa'],
    ['a "stop" rule, in its own words', type(0, 0, '-1'), 'validation', 'Nhập số nguyên từ 0 trở lên.'],
    ['a "warning" rule', type(1, 0, '40'), 'validation', 'Trên 35 học sinh một lớp.'],
    ['a formula that cannot be read', type(0, 0, '=SUM(('), 'bad-formula', 'Không đọc được công thức'],
    [
      'rows of a protected sheet',
      { act: 'insertRows', at: 0, count: 1 } as SheetAct,
      'locked-cell',
      'trang tính được bảo vệ',
    ],
    [
      'a paste over a locked cell',
      { act: 'paste', area: { top: 0, left: 0, bottom: 0, right: 0 }, content: { text: '1\n2\n3' } } as SheetAct,
      'locked-cell',
      'A1',
    ],
  ])('%s', async (_name, act, code, words) => {
    const { engine, sheet } = await guarded();
    const before = await texts(engine, sheet, [0, 0, 3, 1]);
    const outcome = await engine.perform(sheet, act);
    expect(outcome).toMatchObject({ done: false, refusal: { code } });
    expect(outcome.done ? '' : outcome.refusal.message).toContain(words);
    expect(await texts(engine, sheet, [0, 0, 3, 1])).toEqual(before);
    expect((await engine.view()).undo).toBeUndefined();
  });

  test('a person may insist against a warning, not against a stop', async () => {
    const { engine, sheet } = await guarded();
    const warned = await engine.perform(sheet, type(1, 0, '40'));
    expect(warned).toMatchObject({ refusal: { mayInsist: true } });
    expect(await engine.perform(sheet, { act: 'type', row: 1, column: 0, text: '40', insist: true })).toEqual({
      done: true,
    });
    expect(await engine.perform(sheet, { act: 'type', row: 0, column: 0, text: '-1', insist: true })).toMatchObject({
      done: false,
    });
    expect(await texts(engine, sheet, [2, 0, 2, 0])).toEqual([['43']]);
  });
});

describe('pasting', () => {
  const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

  test.each([
    [
      'tabbed text',
      { text: '1\t2\r\n3\t4\r\n' },
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a quoted cell with a line break', { text: '"a\nb"\tc' }, [['a\nb', 'c']]],
    [
      "LibreOffice's exact numbers, whatever its locale shows",
      { text: '12.843', html: '<table><tr><td sdval="12843" sdnum="1066;">12.843</td></tr></table>' },
      [['12843']],
    ],
    [
      'spans take their places',
      { text: '', html: '<table><tr><td rowspan=2>x</td><td>1</td></tr><tr><td>2</td></tr></table>' },
      [
        ['x', '1'],
        ['', '2'],
      ],
    ],
    ['text that looks like a formula stays text', { text: '=1+1\t@x\t-5' }, [['=1+1', '@x', '-5']]],
    [
      "Excel's non-breaking spaces and line breaks",
      { text: '', html: '<table><tr><td>Lê&nbsp;Lợi<br>TH</td></tr></table>' },
      [['Lê Lợi\nTH']],
    ],
  ])('%s', async (_name, content, expected) => {
    const { engine, sheet } = await plain();
    const outcome = await engine.perform(sheet, { act: 'paste', area: at(1, 1), content });
    expect(outcome.done && outcome.area).toEqual({
      top: 1,
      left: 1,
      bottom: expected.length,
      right: expected[0].length,
    });
    expect(await texts(engine, sheet, [1, 1, expected.length, expected[0].length])).toEqual(expected);
    await engine.undo();
    expect((await texts(engine, sheet, [0, 0, 5, 5])).flat().join('')).toBe('');
  });

  test('from the workbook itself: formulas move with the cell, the clipboard keeps what was copied', async () => {
    const { engine, sheet } = await plain();
    await engine.perform(sheet, type(0, 0, '2'));
    await engine.perform(sheet, type(0, 1, '=A1*10'));
    const content = await engine.copy(sheet, at(0, 1));
    await engine.perform(sheet, type(0, 1, 'khác'));
    await engine.perform(sheet, type(3, 0, '6'));
    await engine.perform(sheet, { act: 'paste', area: at(3, 1), content });
    expect(await texts(engine, sheet, [3, 0, 3, 1])).toEqual([['6', '60']]);
  });

  test('cut cells leave their place, once', async () => {
    const { engine, sheet } = await plain();
    await engine.perform(sheet, type(0, 0, 'a'));
    const content = await engine.copy(sheet, at(0, 0), true);
    await engine.perform(sheet, { act: 'paste', area: at(2, 0), content });
    expect(await texts(engine, sheet, [0, 0, 2, 0])).toEqual([[''], [''], ['a']]);
    await engine.undo();
    expect(await texts(engine, sheet, [0, 0, 2, 0])).toEqual([['a'], [''], ['']]);
  });
});

test('rows inserted and deleted come back with what they held, formulas included', async () => {
  const { engine, sheet } = await plain();
  for (const [row, text] of ['1', '2', '3', '=SUM(A1:A3)'].entries()) await engine.perform(sheet, type(row, 0, text));
  await engine.perform(sheet, { act: 'deleteRows', at: 1, count: 1 });
  expect(await texts(engine, sheet, [0, 0, 3, 0])).toEqual([['1'], ['3'], ['4'], ['']]);
  await engine.undo();
  expect(await texts(engine, sheet, [0, 0, 3, 0])).toEqual([['1'], ['2'], ['3'], ['6']]);
  await engine.perform(sheet, { act: 'insertRows', at: 0, count: 2 });
  expect((await engine.detail(sheet, 5, 0)).input).toBe('=SUM(A3:A5)');
});

test('typing right under a table makes it longer, with its calculated column', async () => {
  const { engine, sheet } = await engineWith(({ sheets: [first] }) => {
    for (const [column, name] of ['Lớp', 'Gấp đôi'].entries()) setCell(first, 0, column, { value: name });
    setCell(first, 1, 0, { value: 4 });
    setCell(first, 1, 1, { formula: 'A2*2', value: 8 });
    first.tables.push({
      name: 'tblLop',
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      columns: [{ name: 'Lớp' }, { name: 'Gấp đôi', calculated: 'A2*2' }],
    });
  });
  await engine.perform(sheet, type(2, 0, '9'));
  expect(await texts(engine, sheet, [2, 0, 2, 1])).toEqual([['9', '18']]);
  expect((await engine.layout(sheet)).tables[0].area.bottom).toBe(2);
  await engine.undo();
  expect((await engine.layout(sheet)).tables[0].area.bottom).toBe(1);
  expect(await texts(engine, sheet, [2, 0, 2, 1])).toEqual([['', '']]);
});

test('Ctrl+arrow, the Name Box and the status bar', async () => {
  const { engine, sheet } = await plain();
  for (const row of [0, 1, 2, 6]) await engine.perform(sheet, type(row, 0, String(row + 1)));
  const down = (row: number) => engine.edge(sheet, { row, column: 0 }, 'down');
  expect([await down(0), await down(2), await down(6)].map(({ row }) => row)).toEqual([2, 6, 1_048_575]);
  expect(await engine.locate(sheet, 'B2:C3')).toMatchObject({ area: { top: 1, left: 1, bottom: 2, right: 2 } });
  expect(await engine.locate(sheet, "'Nhập liệu'!A1")).toMatchObject({ sheet });
  expect(await engine.locate(sheet, 'không có')).toBeNull();
  expect(await engine.summary(sheet, { top: 0, left: 0, bottom: 6, right: 0 })).toEqual({
    count: 4,
    numbers: 4,
    sum: 13,
    average: 3.25,
  });
});

test("an add-in's batch reaches the same cells; while a cell is being edited it is refused", async () => {
  const { engine, sheet } = await plain();
  const changes: Change[] = [];
  engine.subscribe((change) => changes.push(change));
  const body = JSON.stringify({
    Actions: [{ Id: 4, ActionType: 4, Name: 'Values', ObjectPathId: 3, ArgumentInfo: { Arguments: [[[41]]] } }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      2: { Id: 2, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 5, ArgumentInfo: {} },
      3: { Id: 3, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['A1'] } },
      5: { Id: 5, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    },
  });
  await engine.setEditing(true);
  expect((await engine.officeRequest('pane', { flags: 1, body })).body).toContain('InvalidOperationInCellEditMode');
  await engine.setEditing(false);
  expect((await engine.officeRequest('pane', { flags: 1, body })).status).toBe(200);
  expect(await texts(engine, sheet, [0, 0, 0, 0])).toEqual([['41']]);
  expect(changes.at(-1)).toMatchObject({ layout: true, view: { isDirty: true } });
});

/** A batch that selects a cell of the active sheet, or only loads its address. */
function batch(on: { address: string; select: boolean }) {
  const action = on.select
    ? { Id: 4, ActionType: 3, Name: 'Select', ObjectPathId: 3, ArgumentInfo: {} }
    : { Id: 4, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['Address'] } };
  return JSON.stringify({
    Actions: [action],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      2: { Id: 2, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 5, ArgumentInfo: {} },
      3: {
        Id: 3,
        ObjectPathType: 3,
        Name: 'GetRange',
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: [on.address] },
      },
      5: { Id: 5, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    },
  });
}
const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test('a person who selects while an add-in’s request runs is not taken back; an add-in that selects is followed', async () => {
  const { engine, sheet } = await plain();
  await engine.select(sheet, cell(0, 0));
  const moves: Change['selection'][] = [];
  engine.subscribe(({ selection }) => selection && moves.push(selection));
  const reading = engine.officeRequest('pane', { flags: 1, body: batch({ address: 'A1', select: false }) });
  await engine.select(sheet, cell(1, 0));
  expect((await reading).status).toBe(200);
  expect(moves).toEqual([]);

  const selecting = engine.officeRequest('pane', { flags: 1, body: batch({ address: 'C7', select: true }) });
  expect((await selecting).status).toBe(200);
  expect(moves).toEqual([{ sheet, area: cell(6, 2) }]);
  // Told once; what comes after is not told of it again.
  await engine.officeRequest('pane', { flags: 1, body: batch({ address: 'A1', select: false }) });
  expect(moves).toHaveLength(1);
});

test('a file that is no workbook is named, and what was open stays open', async () => {
  const { engine, sheet } = await plain();
  await engine.perform(sheet, type(0, 0, 'còn đây'));
  const opening = await engine.openFile(readFileSync(__filename), 'khong-phai.xlsx');
  expect(opening).toMatchObject({ opened: false, problem: { code: 'not-a-zip' } });
  expect(await texts(engine, sheet, [0, 0, 0, 0])).toEqual([['còn đây']]);
});

test('the saved file holds what was typed, and saving makes it clean', async () => {
  const { engine, sheet } = await plain();
  await engine.perform(sheet, type(4, 2, '12843'));
  expect((await engine.view()).isDirty).toBe(true);
  const saved = readWorkbook(await engine.file(true));
  expect(saved.sheets[0].rows[4][2]?.value).toBe(12843);
  expect((await engine.view()).isDirty).toBe(false);
});
