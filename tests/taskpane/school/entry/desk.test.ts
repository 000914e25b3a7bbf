/** The desk over the real session and the embedded host: what is typed is written, waits, is taken back, is never lost. */
import { EntryDesk } from '../../../../src/taskpane/school/entry/desk';
import type { Keeper } from '../../../../src/taskpane/school/entry/keeper';
import type { TypedFigure } from '../../../../src/workflows/school/school-form';
import { finaliseMonth } from '../../../../src/workflows/school/finalise-month';
import { cellAt, openSample } from '../../../workflows/school/opening';

const KEY = 'TH_1_hocSinh';
const OTHER = 'TH_2_hocSinh';

function memory(kept: TypedFigure[] = []): Keeper & { kept: readonly TypedFigure[] } {
  const keeper = {
    kept: kept as readonly TypedFigure[],
    load: () => [...keeper.kept],
    save: (_form: unknown, figures: readonly TypedFigure[]) => void (keeper.kept = figures),
  };
  return keeper;
}

async function opened(keeper = memory()) {
  const sample = await openSample();
  const desk = new EntryDesk(sample.session, keeper, (work) => void setImmediate(work));
  const cell = (key: string) => cellAt(sample.host, sample.session.form.figures.get(key)?.place);
  return { ...sample, desk, keeper, cell };
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it never came to hold');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('what is typed is checked before it is written, and written when its field is left', async () => {
  const { desk, cell, keeper } = await opened();
  const before = cell(KEY);
  desk.edit(KEY, '9000');
  await until(() => desk.state.form.report.get(KEY) === 9000);
  expect(desk.state.form.findings.some(({ keys }) => keys[0] === KEY)).toBe(true);
  expect([cell(KEY), keeper.kept]).toEqual([before, [{ key: KEY, typed: '9000' }]]);
  desk.leave();
  await until(() => desk.state.unwritten.size === 0);
  expect([cell(KEY), keeper.kept, desk.state.editing]).toEqual([9000, [], undefined]);
});

test('Escape leaves the cell as it was', async () => {
  const { desk, cell } = await opened();
  const before = cell(KEY);
  desk.edit(KEY, '1');
  desk.restore();
  desk.leave();
  expect([cell(KEY), desk.typedOf(KEY), desk.state.canUndo]).toEqual([before, String(before), false]);
});

test('while a cell is edited in Excel the figure waits, and is written afterwards', async () => {
  const { desk, host, cell, keeper } = await opened();
  host.setCellEditMode(true);
  desk.commit([{ key: KEY, typed: '300' }]);
  await until(() => desk.state.isWaiting);
  expect(desk.state.form.report.get(KEY)).toBe(300);
  expect(keeper.kept).toEqual([{ key: KEY, typed: '300' }]);
  desk.commit([{ key: OTHER, typed: '200' }]);
  host.setCellEditMode(false);
  await until(() => desk.state.unwritten.size === 0 && !desk.state.isWaiting);
  expect([cell(KEY), cell(OTHER), keeper.kept]).toEqual([300, 200, []]);
}, 15_000);

test('the last write is taken back as a whole', async () => {
  const { desk, cell } = await opened();
  const before = [cell(KEY), cell(OTHER)];
  desk.commit([
    { key: KEY, typed: '1' },
    { key: OTHER, typed: '' },
  ]);
  await until(() => desk.state.unwritten.size === 0);
  expect([cell(KEY), cell(OTHER) ?? null]).toEqual([1, null]);
  expect(desk.undo()).toBe(KEY);
  await until(() => desk.state.unwritten.size === 0);
  expect([cell(KEY), cell(OTHER), desk.state.canUndo]).toEqual([...before, false]);
});

test('what Excel refuses is kept with the reason, for its figure alone', async () => {
  const { desk, session } = await opened();
  await finaliseMonth(session, '2021-11-27T15:00');
  desk.commit([{ key: KEY, typed: '300' }]);
  await until(() => desk.state.unwritten.get(KEY)?.refusal !== undefined);
  expect(desk.state.unwritten.get(KEY)).toMatchObject({ typed: '300', refusal: expect.stringContaining('đã chốt') });
  desk.giveUp();
  expect([desk.state.unwritten.size, desk.state.form.report.get(KEY)]).toEqual([0, session.form.report.get(KEY)]);
});

test('a pane that died before it wrote offers what was typed; what is in its cell is not offered', async () => {
  const keeper = memory([{ key: KEY, typed: '301' }]);
  const { desk, cell, session } = await opened(keeper);
  expect(desk.state.recovered).toEqual([{ key: KEY, typed: '301' }]);
  desk.takeRecovered();
  await until(() => desk.state.unwritten.size === 0);
  expect([cell(KEY), keeper.kept]).toEqual([301, []]);
  const again = new EntryDesk(session, memory([{ key: KEY, typed: '301' }]));
  expect(again.state.recovered).toEqual([]);
});
