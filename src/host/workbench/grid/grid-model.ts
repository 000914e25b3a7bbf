/**
 * The grid without its screen: which sheet shows, what is selected, how far it is scrolled. Talks to the engine; whoever
 * draws or shows something of it listens.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../../../spreadsheet/address';
import type { Area } from '../../../spreadsheet/model';
import { columnsOf, rowsOf, sameArea } from '../../grid/areas';
import type { CellDetail, Change, Engine, SheetId, Summary, WorkbookView } from '../engine/api';
import { Acts } from './acts';
import { Entry } from './entry';
import { Hover } from './hover';
import { Lane } from './geometry/lane';
import { Latest } from './latest';
import { Navigation } from './navigation';
import { HEADER_HEIGHT, rowHeaderWidth } from './paint/headers';
import { isSingle, selectArea, selectCell, type Ground, type Place, type Selection } from './selection/selection';
import { SheetMemory } from './sheet-memory';
import type { GridWords } from './words';

export const SMALLEST_ZOOM = 50;
export const LARGEST_ZOOM = 200;
const SUMMARY_DELAY = 80;

export interface Viewport {
  /** CSS pixels of the canvas. */
  width: number;
  height: number;
  /** Device pixels for one of them. */
  device: number;
}

export interface Lanes {
  rows: Lane;
  columns: Lane;
  /** Device pixels for a pixel at 100 %. */
  scale: number;
}

export class GridModel {
  readonly entry: Entry;
  readonly acts: Acts;
  readonly navigation: Navigation;
  readonly hover: Hover;
  sheet: SheetMemory;
  viewport: Viewport = { width: 800, height: 600, device: 1 };
  /** Of the active cell; `undefined` until the engine has answered. */
  detail: CellDetail | undefined;
  summary: Summary | undefined;
  /** Grows with everything that may show. */
  version = 0;
  readonly #sheets = new Map<SheetId, SheetMemory>();
  readonly #listeners = new Set<() => void>();
  #lanes: (Lanes & { key: string }) | undefined;
  /** The sheet the person turned to, until the engine knows: news on the way still speak of the one before. */
  #turningTo: SheetId | undefined;
  #summaryTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #told: Latest<{ sheet: SheetId; area: Area }, void>;
  readonly #details: Latest<{ sheet: SheetId; place: Place }, CellDetail>;
  readonly #summaries: Latest<{ sheet: SheetId; area: Area }, Summary>;
  readonly #layouts: Latest<SheetMemory, void>;

  constructor(
    readonly engine: Engine,
    public view: WorkbookView,
    public words: GridWords,
  ) {
    this.entry = new Entry(this);
    this.acts = new Acts(this);
    this.navigation = new Navigation(this);
    this.hover = new Hover(this);
    this.#told = new Latest(
      ({ sheet, area }) => engine.select(sheet, area),
      () => undefined,
    );
    this.#details = new Latest(
      ({ sheet, place }) => engine.detail(sheet, place.row, place.column),
      (detail, { sheet, place }) => {
        const { active } = this.selection;
        if (sheet !== this.sheet.id || place.row !== active.row || place.column !== active.column) return;
        this.detail = detail;
        this.entry.learn(detail);
        this.changed();
      },
    );
    this.#summaries = new Latest(
      ({ sheet, area }) => engine.summary(sheet, area),
      (summary, { area }) => {
        if (!sameArea(area, this.selection.area)) return;
        this.summary = summary;
        this.changed();
      },
    );
    this.#layouts = new Latest(
      async (memory) => memory.layOut(await engine.layout(memory.id)),
      (_answer, memory) => {
        this.#lanes = undefined;
        if (memory === this.sheet) this.#ask();
        this.changed();
      },
    );
    this.sheet = this.#memory(view.activeSheet);
    this.#enter(false);
  }

  get selection(): Selection {
    return this.sheet.selection;
  }

  /** Calls back after anything that may show; the function it gives back ends that. */
  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }

  /** The engine's news. */
  hear(change: Change): void {
    this.view = change.view;
    for (const memory of this.#sheets.values()) {
      if (memory === this.sheet) memory.tiles.outdate(change.revision);
      else if (!change.view.sheets.some((tab) => tab.id === memory.id)) this.#sheets.delete(memory.id);
      else {
        memory.forget();
        memory.isStale ||= change.layout;
      }
    }
    const { selection } = change;
    const target = selection && this.#memory(selection.sheet);
    if (target) target.selection = selectArea(target, selection.area);
    const active = this.#turningTo ?? change.view.activeSheet;
    if (active !== this.sheet.id) this.show(active);
    else {
      if (change.layout) this.#layouts.put(this.sheet);
      if (target === this.sheet) {
        this.detail = undefined;
        this.reveal(this.selection.active);
      }
      this.#ask();
    }
    this.changed();
  }

  /** The page's view of the workbook, where it comes without news. */
  see(view: WorkbookView): void {
    this.view = view;
    this.show(this.#turningTo ?? view.activeSheet);
    this.changed();
  }

  /** Shows a sheet, without telling the engine. */
  show(id: SheetId): void {
    if (id === this.sheet.id) return;
    this.entry.abandon();
    this.sheet = this.#memory(id);
    this.#enter(true);
    this.changed();
  }

  /** The person turned to another sheet. */
  async activate(id: SheetId): Promise<void> {
    if (id === this.sheet.id) return;
    if (!(await this.entry.commit())) return;
    this.show(id);
    this.#turningTo = id;
    try {
      await this.engine.activate(id);
    } finally {
      if (this.#turningTo === id) this.#turningTo = undefined;
    }
  }

  select(selection: Selection, reveal: Place | null = selection.head): void {
    const isMoved = !sameArea(selection.area, this.selection.area);
    const { active } = this.selection;
    const isElsewhere = selection.active.row !== active.row || selection.active.column !== active.column;
    this.sheet.selection = selection;
    if (isElsewhere) {
      this.detail = undefined;
      this.acts.closeList();
    }
    if (reveal) this.reveal(reveal);
    if (isMoved) this.#told.put({ sheet: this.sheet.id, area: selection.area });
    if (isMoved || isElsewhere) this.#ask();
    this.changed();
  }

  /** Scrolls as little as it takes to show the cell. */
  reveal({ row, column }: Place): void {
    const { rows, columns } = this.lanes();
    this.scrollTo(columns.scrollTo(column), rows.scrollTo(row));
  }

  /** Pixels at 100 %, kept within the sheet. */
  scrollTo(left: number, top: number): void {
    const { scroll } = this.sheet;
    const { width, height } = this.reach();
    const next = { left: Math.min(Math.max(left, 0), width), top: Math.min(Math.max(top, 0), height) };
    if (next.left === scroll.left && next.top === scroll.top) return;
    this.sheet.scroll = next;
    this.changed();
  }

  /** How far one can scroll, pixels at 100 %. */
  reach(): { width: number; height: number } {
    const { rows, columns, layout } = this.sheet;
    const lanes = this.lanes();
    const room = (lane: Lane): number => (lane.settings.to - lane.frozenEnd) / lanes.scale;
    return {
      width: Math.max(columns.total - columns.offset(layout.freeze.columns) - room(lanes.columns), 0),
      height: Math.max(rows.total - rows.offset(layout.freeze.rows) - room(lanes.rows), 0),
    };
  }

  setZoom(percent: number): void {
    const zoom = Math.round(Math.min(Math.max(percent, SMALLEST_ZOOM), LARGEST_ZOOM));
    if (zoom === this.sheet.zoom) return;
    this.sheet.zoom = zoom;
    this.scrollTo(this.sheet.scroll.left, this.sheet.scroll.top);
    this.changed();
  }

  resize(viewport: Viewport): void {
    this.viewport = viewport;
    this.changed();
  }

  /** Where rows and columns lie on the canvas now. */
  lanes(): Lanes {
    const { sheet, viewport } = this;
    const { left, top } = sheet.scroll;
    const key = [sheet.id, left, top, sheet.zoom, viewport.width, viewport.height, viewport.device].join();
    if (this.#lanes?.key === key) return this.#lanes;
    const scale = (sheet.zoom / 100) * viewport.device;
    const { freeze } = sheet.layout;
    const rows = new Lane(sheet.rows, {
      from: Math.round(HEADER_HEIGHT * scale),
      to: Math.round(viewport.height * viewport.device),
      frozen: freeze.rows,
      scroll: top,
      scale,
    });
    const columns = new Lane(sheet.columns, {
      from: Math.round(rowHeaderWidth(rows.last) * scale),
      to: Math.round(viewport.width * viewport.device),
      frozen: freeze.columns,
      scroll: left,
      scale,
    });
    this.#lanes = { key, rows, columns, scale };
    return this.#lanes;
  }

  ground(): Ground {
    const { rows, columns } = this.lanes();
    return this.sheet.ground({
      rows: Math.max(rows.last - rows.first - 1, 1),
      columns: Math.max(columns.last - columns.first - 1, 1),
    });
  }

  /** What the selection's size reads like in the Name Box while it is dragged. */
  sizeText(): string {
    const { area } = this.selection;
    return this.words.size(rowsOf(area), columnsOf(area));
  }

  dispose(): void {
    clearTimeout(this.#summaryTimer);
    this.hover.over(undefined);
    this.#listeners.clear();
    for (const memory of this.#sheets.values()) memory.tiles.close();
  }

  #memory(id: SheetId): SheetMemory {
    let memory = this.#sheets.get(id);
    if (!memory) {
      memory = new SheetMemory(id, this.engine, () => this.changed());
      this.#sheets.set(id, memory);
    }
    return memory;
  }

  #enter(tells: boolean): void {
    this.#lanes = undefined;
    this.detail = undefined;
    if (!this.sheet.isLaidOut || this.sheet.isStale) this.#layouts.put(this.sheet);
    this.sheet.isStale = false;
    if (tells) this.#told.put({ sheet: this.sheet.id, area: this.selection.area });
    this.#ask();
  }

  /** Asks anew what the bars show of the selection. */
  #ask(): void {
    const { id } = this.sheet;
    const { active, area } = this.selection;
    this.#details.put({ sheet: id, place: active });
    clearTimeout(this.#summaryTimer);
    const ground = { merges: this.sheet.merges };
    if (isSingle(ground, this.selection)) {
      this.summary = undefined;
      return;
    }
    this.#summaryTimer = setTimeout(() => this.#summaries.put({ sheet: id, area }), SUMMARY_DELAY);
  }

  /** The selection after an act that decides it, or a place somebody named. */
  goTo(area: Area): void {
    const isCell = area.top === area.bottom && area.left === area.right;
    const inside = area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
    if (!inside) return;
    this.select(isCell ? selectCell(this.sheet, { row: area.top, column: area.left }) : selectArea(this.sheet, area), {
      row: area.top,
      column: area.left,
    });
  }
}
