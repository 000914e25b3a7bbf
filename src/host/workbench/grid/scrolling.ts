/**
 * The browser's own scroll bars over the canvas: an empty box that scrolls, whose position the model takes over. Like
 * Excel's, the bars reach to the end of what is in use and a screen beyond it, and grow as one goes further.
 */
import type { GridModel } from './grid-model';

/** Browsers cannot scroll boxes much higher than this; beyond it a pixel of the bar stands for more on the sheet. */
const LONGEST = 12_000_000;
const IDLE = 150;

export class Scrolling {
  readonly box = document.createElement('div');
  readonly #inner = document.createElement('div');
  #seen = { left: 0, top: 0 };
  #ranges = { width: 0, height: 0 };
  #idle: ReturnType<typeof setTimeout> | undefined;
  #wheeledAt = 0;

  constructor(private readonly model: GridModel) {
    this.box.className = 'gbGridScroller';
    this.#inner.style.cssText = 'position:absolute;left:0;top:0;width:1px;height:1px;visibility:hidden';
    this.box.append(this.#inner);
    this.box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.box.addEventListener('wheel', () => (this.#wheeledAt = performance.now()), { passive: true });
  }

  dispose(): void {
    clearTimeout(this.#idle);
  }

  /** The model moved, or the sheet grew: the bars follow. */
  follow(): void {
    if (this.#idle === undefined || performance.now() - this.#wheeledAt < IDLE) this.#stretch();
    const { scroll } = this.model.sheet;
    const zoom = this.model.sheet.zoom / 100;
    const ratio = this.#ratio();
    const top = (scroll.top * zoom) / ratio.height;
    const left = (scroll.left * zoom) / ratio.width;
    // While the bar leads, the model is where the bar says; writing it back would fight the hand on the bar.
    if (this.#idle !== undefined) return;
    if (Math.abs(this.box.scrollTop - top) >= 1) this.box.scrollTop = top;
    if (Math.abs(this.box.scrollLeft - left) >= 1) this.box.scrollLeft = left;
    this.#seen = { left: this.box.scrollLeft, top: this.box.scrollTop };
  }

  /** The model scrolls by itself (keys, a selection that leaves the screen): the bars no longer lead. */
  release(): void {
    clearTimeout(this.#idle);
    this.#idle = undefined;
  }

  #scrolled(): void {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.box;
    if (scrollLeft === this.#seen.left && scrollTop === this.#seen.top) return;
    const zoom = this.model.sheet.zoom / 100;
    const ratio = this.#ratio();
    const { scroll } = this.model.sheet;
    const next = {
      top: landed(scrollTop, this.#seen.top, scroll.top, zoom, ratio.height, clientHeight),
      left: landed(scrollLeft, this.#seen.left, scroll.left, zoom, ratio.width, clientWidth),
    };
    this.#seen = { left: scrollLeft, top: scrollTop };
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#idle = undefined;
      this.follow();
    }, IDLE);
    this.model.scrollTo(next.left, next.top);
  }

  #stretch(): void {
    const { model } = this;
    const { sheet } = model;
    const zoom = sheet.zoom / 100;
    const { rowsInUse, columnsInUse, freeze } = sheet.layout;
    const reach = model.reach();
    const height = {
      used: sheet.rows.offset(rowsInUse) - sheet.rows.offset(freeze.rows),
      page: this.box.clientHeight / zoom,
    };
    const width = {
      used: sheet.columns.offset(columnsInUse) - sheet.columns.offset(freeze.columns),
      page: this.box.clientWidth / zoom,
    };
    this.#ranges = {
      height: Math.min(reach.height, Math.max(height.used - height.page / 2, sheet.scroll.top + height.page)) * zoom,
      width: Math.min(reach.width, Math.max(width.used - width.page / 2, sheet.scroll.left + width.page)) * zoom,
    };
    const size = (range: number, client: number): string => `${Math.round(Math.min(range, LONGEST) + client)}px`;
    this.#inner.style.height = size(this.#ranges.height, this.box.clientHeight);
    this.#inner.style.width = size(this.#ranges.width, this.box.clientWidth);
  }

  #ratio(): { width: number; height: number } {
    return {
      width: Math.max(this.#ranges.width / LONGEST, 1),
      height: Math.max(this.#ranges.height / LONGEST, 1),
    };
  }
}

/** Small movements are taken as they are, even where the bar's pixels stand for more. */
function landed(now: number, before: number, model: number, zoom: number, ratio: number, client: number): number {
  const moved = now - before;
  if (moved === 0) return model;
  return ratio > 1 && Math.abs(moved) < client ? model + moved / zoom : (now * ratio) / zoom;
}
