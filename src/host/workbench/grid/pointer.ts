/** The mouse on the grid: selecting, extending, filling, resizing, opening. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../spreadsheet/address';
import type { Area } from '../../../spreadsheet/model';
import { contains, rowsOf } from '../../grid/areas';
import { fittingWidths } from './fitting';
import { hitAt, type Hit } from './geometry/hit';
import type { GridCanvas } from './grid-canvas';
import type { Marked } from './paint/selection';
import { fillTarget } from './selection/filling';
import {
  areaOf,
  cellArea,
  extendAcross,
  extendTo,
  selectAll,
  selectCell,
  type Place,
  type Selection,
} from './selection/selection';

const CURSORS: Record<Hit['on'], string> = {
  corner: 'default',
  columnHeader: 'default',
  rowHeader: 'default',
  columnEdge: 'col-resize',
  rowEdge: 'row-resize',
  handle: 'crosshair',
  listArrow: 'pointer',
  cell: 'cell',
};
const LAST: Place = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };
const MIDDLE_OR_RIGHT = 1;

type Drag =
  | { kind: 'cells' | 'rows' | 'columns' }
  | { kind: 'point'; anchor: Place; caret: number }
  | { kind: 'fill'; source: Area; target: Area }
  | { kind: 'columnEdge' | 'rowEdge'; index: number; from: number; at: number };

export class Pointer {
  #drag: Drag | undefined;
  #at = { x: 0, y: 0 };
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #ending = new AbortController();

  constructor(private readonly grid: GridCanvas) {
    const { box } = grid.scrolling;
    const { signal } = this.#ending;
    box.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    box.addEventListener('pointermove', (event) => this.#move(event), { signal });
    box.addEventListener('pointerup', () => this.#up(), { signal });
    box.addEventListener('pointercancel', () => this.#stop(), { signal });
    box.addEventListener('dblclick', (event) => this.#twice(event), { signal });
    box.addEventListener('click', (event) => this.#click(event), { signal });
    box.addEventListener('contextmenu', (event) => this.#menu(event), { signal });
    grid.host.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
  }

  dispose(): void {
    this.#ending.abort();
    this.#stop();
  }

  /** What a drag under way adds to the picture. */
  marks(): Pick<Marked, 'filling' | 'resizing'> {
    const drag = this.#drag;
    if (drag?.kind === 'fill') return { filling: drag.target };
    if (drag?.kind === 'columnEdge') return { resizing: { axis: 'columns', at: drag.at } };
    if (drag?.kind === 'rowEdge') return { resizing: { axis: 'rows', at: drag.at } };
    return {};
  }

  #hit(event: MouseEvent): Hit {
    const bounds = this.grid.scrolling.box.getBoundingClientRect();
    const { device } = this.grid.model.viewport;
    this.#at = { x: (event.clientX - bounds.left) * device, y: (event.clientY - bounds.top) * device };
    return hitAt(this.#at.x, this.#at.y, this.grid.targets());
  }

  #isOnScrollBar(event: MouseEvent): boolean {
    const { box } = this.grid.scrolling;
    const bounds = box.getBoundingClientRect();
    return event.clientX - bounds.left >= box.clientWidth || event.clientY - bounds.top >= box.clientHeight;
  }

  #down(event: PointerEvent): void {
    if (this.#isOnScrollBar(event) || event.button >= MIDDLE_OR_RIGHT) return;
    const hit = this.#hit(event);
    const { model, editor } = this.grid;
    // A finger scrolls; it selects when it taps.
    if (event.pointerType === 'touch') return;
    event.preventDefault();
    const list = model.acts.list;
    model.acts.closeList();
    if (hit.on === 'listArrow') {
      editor.focus();
      if (!list) void model.acts.openList();
      return;
    }
    const caret = this.#caret();
    const isPointing = hit.on === 'cell' && model.entry.mayPoint(caret);
    this.grid.scrolling.box.setPointerCapture(event.pointerId);
    if (isPointing) {
      model.entry.pointAt(hit, hit, caret);
      this.#drag = { kind: 'point', anchor: hit, caret };
    } else {
      if (model.entry.edit) void model.entry.commit();
      editor.focus();
      this.#drag = this.#begin(hit, event.shiftKey);
    }
    this.#timer ??= setInterval(() => this.#scrollAlong(), 40);
  }

  /** Where the caret is in the formula being edited, in the cell or in the bar. */
  #caret(): number {
    const { activeElement } = document;
    return activeElement instanceof HTMLTextAreaElement ? activeElement.selectionStart : 0;
  }

  #begin(hit: Hit, isExtending: boolean): Drag | undefined {
    const { model } = this.grid;
    const { selection, sheet } = model;
    switch (hit.on) {
      case 'corner':
        model.select(selectAll(selectCell(sheet, this.#firstShown())), null);
        return undefined;
      case 'columnHeader': {
        const place = { row: this.#firstShown().row, column: hit.column };
        const from = isExtending ? selection : { ...selection, active: place };
        model.select(extendAcross(from, { row: LAST.row, column: hit.column }, 'columns'), null);
        return { kind: 'columns' };
      }
      case 'rowHeader': {
        const place = { row: hit.row, column: this.#firstShown().column };
        const from = isExtending ? selection : { ...selection, active: place };
        model.select(extendAcross(from, { row: hit.row, column: LAST.column }, 'rows'), null);
        return { kind: 'rows' };
      }
      case 'columnEdge':
        return { kind: 'columnEdge', index: hit.column, from: this.#at.x, at: this.#at.x };
      case 'rowEdge':
        return { kind: 'rowEdge', index: hit.row, from: this.#at.y, at: this.#at.y };
      case 'handle':
        return { kind: 'fill', source: selection.area, target: selection.area };
      case 'cell':
        model.select(isExtending ? extendTo(sheet, selection, hit) : selectCell(sheet, hit));
        return { kind: 'cells' };
      case 'listArrow':
        return undefined;
    }
  }

  #firstShown(): Place {
    const { rows, columns } = this.grid.model.lanes();
    return { row: rows.segments[0].bands[0]?.index ?? 0, column: columns.segments[0].bands[0]?.index ?? 0 };
  }

  #move(event: PointerEvent): void {
    const hit = this.#hit(event);
    if (this.#drag) return this.#dragTo();
    const { row, column } = hit.on === 'cell' ? hit : { row: -1, column: -1 };
    const cell = hit.on === 'cell' ? this.grid.model.sheet.tiles.cell(row, column) : undefined;
    this.grid.scrolling.box.style.cursor = cell?.isLink ? 'pointer' : CURSORS[hit.on];
    this.grid.model.hover.over(cell?.hasNote ? { row, column } : undefined);
  }

  #dragTo(): void {
    const drag = this.#drag;
    const { model } = this.grid;
    const { rows, columns } = model.lanes();
    const place = { row: rows.at(this.#at.y), column: columns.at(this.#at.x) };
    switch (drag?.kind) {
      case 'cells':
        return this.#select(extendTo(model.sheet, model.selection, place));
      case 'rows':
        return this.#select(extendAcross(model.selection, { row: place.row, column: LAST.column }, 'rows'));
      case 'columns':
        return this.#select(extendAcross(model.selection, { row: LAST.row, column: place.column }, 'columns'));
      case 'point':
        return model.entry.pointAt(drag.anchor, place, drag.caret);
      case 'fill':
        drag.target = fillTarget(drag.source, place);
        return this.grid.draw();
      case 'columnEdge':
        drag.at = Math.max(this.#at.x, columns.position(drag.index));
        return this.grid.draw();
      case 'rowEdge':
        drag.at = Math.max(this.#at.y, rows.position(drag.index));
        return this.grid.draw();
    }
  }

  #select(selection: Selection): void {
    const { head } = this.grid.model.selection;
    if (head.row !== selection.head.row || head.column !== selection.head.column)
      this.grid.model.select(selection, null);
  }

  /** Held outside the cells, the mouse pulls the sheet along. */
  #scrollAlong(): void {
    const drag = this.#drag;
    if (!drag || drag.kind === 'columnEdge' || drag.kind === 'rowEdge') return;
    const { model } = this.grid;
    const { rows, columns, scale } = model.lanes();
    const pull = (at: number, from: number, to: number): number =>
      at < from ? Math.max((at - from) / scale, -200) : at > to ? Math.min((at - to) / scale, 200) : 0;
    const down = drag.kind === 'columns' ? 0 : pull(this.#at.y, rows.frozenEnd, rows.settings.to);
    const across = drag.kind === 'rows' ? 0 : pull(this.#at.x, columns.frozenEnd, columns.settings.to);
    // In the frozen part one drags across frozen cells before the rest is pulled back.
    const { scroll } = model.sheet;
    const left = across < 0 && this.#at.x >= columns.settings.from && scroll.left === 0 ? 0 : across;
    if (down === 0 && left === 0) return;
    this.grid.scrolling.release();
    model.scrollTo(scroll.left + left, scroll.top + down);
    this.#dragTo();
  }

  #up(): void {
    const drag = this.#drag;
    this.#stop();
    const { model } = this.grid;
    if (drag?.kind === 'fill') void this.#fill(drag.source, drag.target);
    else if (drag?.kind === 'columnEdge' && drag.at !== drag.from) {
      const { columns, scale } = model.lanes();
      const pixels = Math.round((drag.at - columns.position(drag.index)) / scale);
      const { area } = model.selection;
      const isPart = area.top === 0 && area.bottom === LAST.row && drag.index >= area.left && drag.index <= area.right;
      const [from, to] = isPart ? [area.left, area.right] : [drag.index, drag.index];
      void model.acts.perform({ act: 'setColumnWidth', from, to, pixels });
    } else if (drag?.kind === 'rowEdge' && drag.at !== drag.from) {
      const { rows, scale } = model.lanes();
      const pixels = Math.round((drag.at - rows.position(drag.index)) / scale);
      const { area } = model.selection;
      const isPart =
        area.left === 0 && area.right === LAST.column && drag.index >= area.top && drag.index <= area.bottom;
      const [from, to] = isPart ? [area.top, area.bottom] : [drag.index, drag.index];
      void model.acts.perform({ act: 'setRowHeight', from, to, pixels });
    }
    this.grid.draw();
  }

  #stop(): void {
    this.#drag = undefined;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #fill(source: Area, target: Area): Promise<void> {
    if (contains(source, target)) return;
    const { model } = this.grid;
    const outcome = await model.acts.perform({ act: 'autofill', source, target });
    if (outcome.done) model.select({ ...model.selection, area: target }, null);
  }

  #click(event: MouseEvent): void {
    if (this.#isOnScrollBar(event)) return;
    const hit = this.#hit(event);
    const { model } = this.grid;
    if (event instanceof PointerEvent && event.pointerType === 'touch') {
      this.#begin(hit, false);
      this.grid.editor.focus();
    }
    if (hit.on !== 'cell' || event.shiftKey || model.entry.edit) return;
    const isOnlyThis = contains(cellArea(model.sheet, model.selection.active), model.selection.area);
    if (isOnlyThis && model.sheet.tiles.cell(hit.row, hit.column)?.isLink) void model.acts.follow(hit);
  }

  #twice(event: MouseEvent): void {
    if (this.#isOnScrollBar(event)) return;
    const hit = this.#hit(event);
    const { model } = this.grid;
    if (hit.on === 'cell' && !model.entry.edit) void model.entry.open('cell');
    else if (hit.on === 'columnEdge') void this.#fitColumns(hit.column);
    else if (hit.on === 'handle') void this.#fillAlongNeighbours();
  }

  async #fitColumns(column: number): Promise<void> {
    const { model, ruler } = this.grid;
    const { area } = model.selection;
    const isPart = area.top === 0 && area.bottom === LAST.row && column >= area.left && column <= area.right;
    const [from, to] = isPart ? [area.left, area.right] : [column, column];
    for (const { index, pixels } of await fittingWidths(model, ruler, from, to))
      await model.acts.perform({ act: 'setColumnWidth', from: index, to: index, pixels });
  }

  /** A double click on the handle fills down as far as the column beside it goes. */
  async #fillAlongNeighbours(): Promise<void> {
    const { model } = this.grid;
    const { area } = model.selection;
    const beside = area.left > 0 ? area.left - 1 : area.right + 1;
    const { row } = await model.engine.edge(model.sheet.id, { row: area.bottom, column: beside }, 'down');
    if (row >= LAST.row || row <= area.bottom || rowsOf(area) > row) return;
    await this.#fill(area, { ...area, bottom: row });
  }

  #menu(event: MouseEvent): void {
    if (this.#isOnScrollBar(event)) return;
    event.preventDefault();
    const hit = this.#hit(event);
    const { model } = this.grid;
    const { area } = model.selection;
    const place =
      hit.on === 'cell'
        ? areaOf(hit)
        : hit.on === 'rowHeader'
          ? { top: hit.row, bottom: hit.row, left: 0, right: LAST.column }
          : hit.on === 'columnHeader'
            ? { top: 0, bottom: LAST.row, left: hit.column, right: hit.column }
            : undefined;
    if (!place) return;
    if (!contains(area, place)) this.#begin(hit, false);
    this.grid.editor.focus();
    const bounds = this.grid.host.getBoundingClientRect();
    model.acts.openMenu({ x: event.clientX - bounds.left, y: event.clientY - bounds.top });
  }

  #wheel(event: WheelEvent): void {
    const { model, scrolling } = this.grid;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      model.setZoom(model.sheet.zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
      return;
    }
    // The editor floats over the scrolling box and is no part of it.
    if (event.target === this.grid.editor.element) scrolling.box.scrollBy(event.deltaX, event.deltaY);
  }
}
