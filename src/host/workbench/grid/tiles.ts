/**
 * The cells the grid knows, fetched from the engine in tiles. A tile that became old keeps being shown until its
 * successor arrives, so that nothing blinks while one types.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../../../spreadsheet/address';
import type { Area, Style } from '../../../spreadsheet/model';
import type { CellBlock, CellView } from '../engine/api';

const TILE_ROWS = 64;
const TILE_COLUMNS = 32;
const TILES_ACROSS = MAX_COLUMNS / TILE_COLUMNS;
/** More at once would only queue up in the engine before what is needed next. */
const AT_ONCE = 3;
const KEPT = 300;

interface Tile {
  block: CellBlock;
  revision: number;
}

export class Tiles {
  readonly #tiles = new Map<number, Tile>();
  readonly #asked = new Set<number>();
  readonly #failed = new Map<number, number>();
  #wanted: number[] = [];
  #revision = 0;
  #isClosed = false;

  constructor(
    private readonly fetch: (area: Area) => Promise<CellBlock>,
    private readonly arrived: () => void,
  ) {}

  /** `null` for a cell with nothing to show, `undefined` for one not known yet. */
  cell(row: number, column: number): CellView | null | undefined {
    const tile = this.#tiles.get(keyOf(row, column));
    return tile?.block.cells[row % TILE_ROWS]?.[column % TILE_COLUMNS] ?? (tile ? null : undefined);
  }

  style(row: number, column: number, cell: CellView | null | undefined): Style {
    const styles = this.#tiles.get(keyOf(row, column))?.block.styles;
    return styles?.[cell?.style ?? 0] ?? {};
  }

  /** Shows what was typed until the engine has answered. */
  pretend(row: number, column: number, text: string): void {
    const line = this.#tiles.get(keyOf(row, column))?.block.cells[row % TILE_ROWS];
    if (!line) return;
    const isNumber = text !== '' && /^[+-]?[\d.,]+%?$/.test(text);
    const kind = text === '' ? 'empty' : isNumber ? 'number' : 'text';
    const before = line[column % TILE_COLUMNS];
    line[column % TILE_COLUMNS] = {
      style: 0,
      ...before,
      text: text.startsWith('=') ? (before?.text ?? '') : text,
      kind,
    };
  }

  /** What is known is old now; what is shown is asked for again. */
  outdate(revision: number): void {
    this.#revision = Math.max(this.#revision + 1, revision);
  }

  /**
   * Asks for the tiles that hold these rows and columns, then for those around them. Earlier wishes not yet asked for are
   * forgotten.
   */
  want(rows: Iterable<number>, columns: Iterable<number>): void {
    const down = blocksOf(rows, TILE_ROWS);
    const across = blocksOf(columns, TILE_COLUMNS);
    const keys = new Set(keysOf(down, across));
    for (const key of keysOf(around(down, MAX_ROWS / TILE_ROWS), around(across, TILES_ACROSS))) keys.add(key);
    this.#wanted = [...keys];
    this.#ask();
    this.#forget(keys);
  }

  close(): void {
    this.#isClosed = true;
    this.#wanted = [];
  }

  #ask(): void {
    for (const key of this.#wanted) {
      if (this.#asked.size >= AT_ONCE) return;
      if (this.#asked.has(key) || this.#isCurrent(key)) continue;
      void this.#load(key);
    }
  }

  #isCurrent(key: number): boolean {
    return this.#tiles.get(key)?.revision === this.#revision || this.#failed.get(key) === this.#revision;
  }

  async #load(key: number): Promise<void> {
    const revision = this.#revision;
    this.#asked.add(key);
    try {
      const block = await this.fetch(areaOf(key));
      if (this.#isClosed) return;
      this.#tiles.delete(key);
      this.#tiles.set(key, { block, revision });
      this.arrived();
    } catch (failure) {
      // Asked for again at the next change only: an engine that cannot answer now would be asked without end.
      this.#failed.set(key, revision);
      if (!this.#isClosed) throw failure;
    } finally {
      this.#asked.delete(key);
      this.#ask();
    }
  }

  #forget(keep: ReadonlySet<number>): void {
    for (const key of this.#tiles.keys()) {
      if (this.#tiles.size <= KEPT) return;
      if (!keep.has(key)) this.#tiles.delete(key);
    }
  }
}

function keyOf(row: number, column: number): number {
  return Math.floor(row / TILE_ROWS) * TILES_ACROSS + Math.floor(column / TILE_COLUMNS);
}

function blocksOf(indexes: Iterable<number>, size: number): Set<number> {
  const blocks = new Set<number>();
  for (const index of indexes) blocks.add(Math.floor(index / size));
  return blocks;
}

function around(blocks: ReadonlySet<number>, count: number): Set<number> {
  const wider = new Set(blocks);
  for (const block of blocks) for (const next of [block + 1, block - 1]) if (next >= 0 && next < count) wider.add(next);
  return wider;
}

function keysOf(down: ReadonlySet<number>, across: ReadonlySet<number>): number[] {
  return [...down].flatMap((row) => [...across].map((column) => row * TILES_ACROSS + column));
}

function areaOf(key: number): Area {
  const top = Math.floor(key / TILES_ACROSS) * TILE_ROWS;
  const left = (key % TILES_ACROSS) * TILE_COLUMNS;
  return {
    top,
    left,
    bottom: Math.min(top + TILE_ROWS, MAX_ROWS) - 1,
    right: Math.min(left + TILE_COLUMNS, MAX_COLUMNS) - 1,
  };
}
