/**
 * Who watches which cells of one sheet. Areas are kept by height: an area up to 2^n rows high lies in at most two
 * blocks of 2^n rows, so finding the watchers of a cell looks at one block per height in use, however many areas there are.
 */
import type { Area } from '../../spreadsheet/model';

export interface Watcher {
  /** Set when it no longer watches anything; what is kept of it is skipped, and swept up later. */
  released: boolean;
}

interface Entry<W extends Watcher> {
  area: Area;
  watchers: W[];
  /** The last sweep's size; the entry is swept when it has doubled since. */
  swept: number;
}

type Block<W extends Watcher> = Map<string | number, Entry<W>>;

export class AreaIndex<W extends Watcher> {
  private readonly levels: (Map<number, Block<W>> | undefined)[] = [];

  watch(area: Area, watcher: W): void {
    const level = levelOf(area);
    const key = keyOf(area);
    const first = blockOf(area.top, level);
    const blocks: Map<number, Block<W>> = (this.levels[level] ??= new Map());
    let entry = blocks.get(first)?.get(key);
    if (!entry) {
      entry = { area, watchers: [], swept: 8 };
      for (let block = first; block <= blockOf(area.bottom, level); block++) {
        const entries = blocks.get(block) ?? new Map<string | number, Entry<W>>();
        blocks.set(block, entries.set(key, entry));
      }
    }
    entry.watchers.push(watcher);
    if (entry.watchers.length > entry.swept * 2) {
      entry.watchers = entry.watchers.filter((kept) => !kept.released);
      entry.swept = Math.max(8, entry.watchers.length);
    }
  }

  /** Calls `found` for every watcher of a cell inside `area`; more than once when it watches several such areas. */
  forEachWatcher(area: Area, found: (watcher: W) => void): void {
    this.levels.forEach((blocks, level) => {
      if (!blocks) return;
      const first = blockOf(area.top, level);
      const last = blockOf(area.bottom, level);
      if (last - first < blocks.size)
        for (let block = first; block <= last; block++) report(blocks.get(block), area, level, block, found);
      else
        for (const [block, entries] of blocks)
          if (block >= first && block <= last) report(entries, area, level, block, found);
    });
  }
}

function report<W extends Watcher>(
  entries: Block<W> | undefined,
  area: Area,
  level: number,
  block: number,
  found: (watcher: W) => void,
): void {
  if (!entries) return;
  for (const entry of entries.values()) {
    if (!overlap(entry.area, area)) continue;
    // An area in two blocks is reported from the first of them that was asked for.
    if (block !== Math.max(blockOf(entry.area.top, level), blockOf(area.top, level))) continue;
    for (const watcher of entry.watchers) if (!watcher.released) found(watcher);
  }
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function levelOf(area: Area): number {
  return Math.ceil(Math.log2(area.bottom - area.top + 1));
}

function blockOf(row: number, level: number): number {
  return Math.floor(row / 2 ** level);
}

function keyOf(area: Area): string | number {
  return area.top === area.bottom && area.left === area.right
    ? area.left
    : `${area.top},${area.left},${area.bottom},${area.right}`;
}
