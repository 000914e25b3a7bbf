import type { Area } from '../../../../src/spreadsheet/model';
import { Tiles } from '../../../../src/host/workbench/grid/tiles';
import type { CellBlock } from '../../../../src/host/workbench/engine/api';

/** Answers only when told to. */
class SlowEngine {
  readonly asked: Area[] = [];
  readonly #waiting: (() => void)[] = [];
  text = 'a';

  cells = (area: Area): Promise<CellBlock> => {
    this.asked.push(area);
    const { text } = this;
    const line = Array.from({ length: area.right - area.left + 1 }, () => ({ text, style: 0, kind: 'text' as const }));
    const block = { area, cells: Array.from({ length: area.bottom - area.top + 1 }, () => line), styles: { 0: {} } };
    return new Promise((resolve) => this.#waiting.push(() => resolve(block)));
  };

  async answer(): Promise<void> {
    while (this.#waiting.length > 0) {
      this.#waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

it('asks for what shows first, then for what lies around, a few at a time', async () => {
  const engine = new SlowEngine();
  const tiles = new Tiles(engine.cells, () => undefined);
  tiles.want([0, 1, 2], [0, 1]);
  expect(engine.asked.length).toBe(3);
  expect(engine.asked[0]).toEqual({ top: 0, left: 0, bottom: 63, right: 31 });
  await engine.answer();
  // The first tile and its three neighbours; there is nothing above or before it.
  expect(engine.asked.length).toBe(4);
});

it('keeps showing what is old until the new arrives', async () => {
  const engine = new SlowEngine();
  const tiles = new Tiles(engine.cells, () => undefined);
  tiles.want([0], [0]);
  await engine.answer();
  engine.text = 'b';
  tiles.outdate(2);
  tiles.want([0], [0]);
  expect(tiles.cell(0, 0)?.text).toBe('a');
  await engine.answer();
  expect(tiles.cell(0, 0)?.text).toBe('b');
});

it('an answer that was asked for before a change is asked for again', async () => {
  const engine = new SlowEngine();
  const tiles = new Tiles(engine.cells, () => undefined);
  tiles.want([0], [0]);
  tiles.outdate(2);
  engine.text = 'b';
  await engine.answer();
  tiles.want([0], [0]);
  await engine.answer();
  expect(tiles.cell(0, 0)?.text).toBe('b');
});

it('shows what was typed before the engine has answered', async () => {
  const engine = new SlowEngine();
  const tiles = new Tiles(engine.cells, () => undefined);
  tiles.want([0], [0]);
  await engine.answer();
  tiles.pretend(0, 0, '253');
  expect(tiles.cell(0, 0)).toMatchObject({ text: '253', kind: 'number' });
});

it('says nothing of what it was not told', () => {
  const tiles = new Tiles(new SlowEngine().cells, () => undefined);
  expect(tiles.cell(0, 0)).toBeUndefined();
});
