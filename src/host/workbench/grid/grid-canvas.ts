/** The grid on the screen: a canvas drawn when something changed, under the browser's scroll bars. */
import type { Area } from '../../../spreadsheet/model';
import { CellEditor } from './editor/cell-editor';
import { areasIn, REFERENCE_COLORS } from './editor/pointing';
import type { Targets } from './geometry/hit';
import type { GridModel } from './grid-model';
import { Ruler } from './paint/fonts';
import { listArrow } from './paint/marks';
import { currentPalette, watchPalette } from './paint/palette';
import { Pictures } from './paint/pictures';
import type { Scene } from './paint/scene';
import type { Marked } from './paint/selection';
import { paintSheet } from './paint/sheet';
import { Pointer } from './pointer';
import { Scrolling } from './scrolling';
import { cellArea } from './selection/selection';

export class GridCanvas {
  readonly editor: CellEditor;
  readonly ruler: Ruler;
  readonly scrolling: Scrolling;
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #pointer: Pointer;
  readonly #pictures: Pictures;
  readonly #endings: (() => void)[] = [];
  #palette = currentPalette();
  #frame: number | undefined;

  /** Fills `host`, which is positioned and has a size. */
  constructor(
    readonly host: HTMLElement,
    readonly model: GridModel,
  ) {
    const context = this.#canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('This browser has no canvas.');
    this.#context = context;
    this.ruler = new Ruler(document.createElement('canvas').getContext('2d') ?? context);
    this.#canvas.className = 'gbGridCanvas';
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.scrolling = new Scrolling(model);
    this.editor = new CellEditor(this);
    this.#pictures = new Pictures(() => this.draw());
    this.#pointer = new Pointer(this);
    host.append(this.#canvas, this.scrolling.box, this.editor.element);

    const resizing = new ResizeObserver(() => this.#resize());
    resizing.observe(this.scrolling.box);
    this.#endings.push(
      () => resizing.disconnect(),
      model.listen(() => {
        this.editor.follow();
        this.draw();
      }),
      watchPalette(() => {
        this.#palette = currentPalette();
        this.draw();
      }),
    );
    const fontsArrived = (): void => {
      this.ruler.forget();
      this.draw();
    };
    document.fonts.addEventListener('loadingdone', fontsArrived);
    this.#endings.push(() => document.fonts.removeEventListener('loadingdone', fontsArrived));
    this.#resize();
  }

  /** Draws with the browser's next frame, however often it is asked. */
  draw(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  /** A cell, or an area, in CSS pixels from the corner of the host. */
  rectangle(area: Area): { left: number; top: number; width: number; height: number } {
    const { rows, columns } = this.model.lanes();
    const { device } = this.model.viewport;
    const left = columns.position(area.left);
    const top = rows.position(area.top);
    return {
      left: left / device,
      top: top / device,
      width: (columns.position(area.right + 1) - left) / device,
      height: (rows.position(area.bottom + 1) - top) / device,
    };
  }

  targets(): Targets {
    const { model } = this;
    const scene = this.scene();
    const active = cellArea(model.sheet, model.selection.active);
    return {
      rows: scene.rows,
      columns: scene.columns,
      selected: model.selection.area,
      hasHandle: !model.entry.edit,
      ...(this.#hasList() && { listArrow: listArrow(scene, active) }),
    };
  }

  scene(): Scene {
    const { sheet, viewport } = this.model;
    return {
      layout: sheet.layout,
      tiles: sheet.tiles,
      merges: sheet.merges,
      ...this.model.lanes(),
      hairline: Math.max(1, Math.floor(viewport.device)),
      ruler: this.ruler,
      palette: this.#palette,
    };
  }

  dispose(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    for (const end of this.#endings) end();
    this.#pointer.dispose();
    this.scrolling.dispose();
    this.#canvas.remove();
    this.scrolling.box.remove();
    this.editor.element.remove();
  }

  #hasList(): boolean {
    const { active } = this.model.selection;
    return this.model.sheet.tiles.cell(active.row, active.column)?.hasList === true && !this.model.entry.edit;
  }

  #paint(): void {
    const { model } = this;
    this.scrolling.follow();
    const scene = this.scene();
    const { sheet } = model;
    sheet.tiles.want(indexesOf(scene.rows.segments), indexesOf(scene.columns.segments));
    const { area, active } = model.selection;
    const copied = model.acts.copied;
    paintSheet(this.#context, scene, {
      selected: area,
      active: cellArea(sheet, active),
      hasHandle: !model.entry.edit,
      hasList: this.#hasList(),
      ...(copied?.sheet === sheet.id && { copied: copied.area }),
      spoken: this.#spoken(),
      ...this.#pointer.marks(),
      paintPictures: (context, pane) => this.#pictures.paint(context, scene, pane),
    });
    this.editor.place();
  }

  /** The areas of a formula being typed, each in its colour. */
  #spoken(): NonNullable<Marked['spoken']> {
    return areasIn(this.model.entry.edit?.text ?? '').map((area, index) => ({
      area,
      color: REFERENCE_COLORS[index % REFERENCE_COLORS.length],
    }));
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.scrolling.box;
    const device = window.devicePixelRatio || 1;
    this.#canvas.width = Math.round(width * device);
    this.#canvas.height = Math.round(height * device);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.model.resize({ width, height, device });
    this.#watchDevice(device);
    // A canvas that changed its size is blank until it is drawn: at once, lest it blink.
    this.#paint();
  }

  #deviceWatch: (() => void) | undefined;

  /** The window moved to a screen with other pixels, or the page was zoomed. */
  #watchDevice(device: number): void {
    this.#deviceWatch?.();
    const query = matchMedia(`(resolution: ${device}dppx)`);
    const changed = (): void => this.#resize();
    query.addEventListener('change', changed, { once: true });
    this.#deviceWatch = () => query.removeEventListener('change', changed);
  }
}

function indexesOf(segments: Scene['rows']['segments']): number[] {
  return segments.flatMap((segment) => segment.bands.map((band) => band.index));
}
