/**
 * Where the rows, or the columns, of a sheet lie: offsets from the sheet's edge in pixels at 100 %. Most have the default
 * size; the others are kept sorted with their starts, so that any question costs one binary search.
 */
export class Axis {
  readonly #indexes: number[];
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];
  /** Where the last of the sheet ends. */
  readonly total: number;

  /** `custom` holds the sizes that differ from the default; 0 is hidden. */
  constructor(
    readonly count: number,
    readonly defaultSize: number,
    custom: Readonly<Record<number, number>>,
  ) {
    this.#indexes = Object.keys(custom)
      .map(Number)
      .filter((index) => index >= 0 && index < count)
      .sort((a, b) => a - b);
    let start = 0;
    let before = 0;
    for (const index of this.#indexes) {
      start += (index - before) * defaultSize;
      this.#starts.push(start);
      this.#sizes.push(custom[index]);
      start += custom[index];
      before = index + 1;
    }
    this.total = start + (count - before) * defaultSize;
  }

  size(index: number): number {
    const found = lastNotAfter(this.#indexes, index);
    return found >= 0 && this.#indexes[found] === index ? this.#sizes[found] : this.defaultSize;
  }

  /** Where the index begins; `count` gives the total. */
  offset(index: number): number {
    const found = lastNotAfter(this.#indexes, index);
    if (found < 0) return index * this.defaultSize;
    if (this.#indexes[found] === index) return this.#starts[found];
    return this.#starts[found] + this.#sizes[found] + (index - this.#indexes[found] - 1) * this.defaultSize;
  }

  /** The shown index that covers the offset; the nearest one for an offset beyond either edge. */
  at(offset: number): number {
    if (offset < 0) return this.firstShown(0) ?? 0;
    if (offset >= this.total) return this.lastShown(this.count - 1) ?? this.count - 1;
    const found = lastNotAfter(this.#starts, offset);
    if (found < 0) return Math.floor(offset / this.defaultSize);
    const end = this.#starts[found] + this.#sizes[found];
    if (offset < end) return this.#indexes[found];
    return this.#indexes[found] + 1 + (this.defaultSize > 0 ? Math.floor((offset - end) / this.defaultSize) : 0);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The index itself when it is shown, else the next one that is; `undefined` when all that follow are hidden. */
  firstShown(index: number): number | undefined {
    if (index >= this.count) return undefined;
    if (this.size(index) > 0) return index;
    const offset = this.offset(index);
    return offset < this.total ? this.at(offset) : undefined;
  }

  /** The index itself when it is shown, else the one before it that is; `undefined` when all before are hidden. */
  lastShown(index: number): number | undefined {
    if (index < 0) return undefined;
    if (this.size(index) > 0) return index;
    const offset = this.offset(index);
    // Sizes are whole pixels or near: what ends here covers the hair's breadth before it.
    return offset > 0 ? this.at(offset - 1e-3) : undefined;
  }

  /** `steps` shown ones further (back, when negative), stopping at the last there is. */
  step(index: number, steps: number): number {
    let at = index;
    for (let left = Math.abs(steps); left > 0; left--) {
      const next = steps > 0 ? this.firstShown(at + 1) : this.lastShown(at - 1);
      if (next === undefined) break;
      at = next;
    }
    return at;
  }
}

/** Index of the last element not above `value` in a sorted list, or -1. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
