/** What the grid remembers of a sheet while another one shows: where one was, and what is known of its cells. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../spreadsheet/address';
import type { Engine, SheetId, SheetLayout } from '../engine/api';
import { Axis } from './geometry/axis';
import { Merges } from './geometry/merges';
import { selectCell, type Ground, type Selection } from './selection/selection';
import { Tiles } from './tiles';

/** Until the engine has said: nothing is known of the sheet but that it is one. */
const BLANK: Omit<SheetLayout, 'id'> = {
  rowsInUse: 0,
  columnsInUse: 0,
  defaultRowHeight: 20,
  defaultColumnWidth: 64,
  rowHeights: {},
  columnWidths: {},
  merges: [],
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  zoom: 100,
  isProtected: false,
  filterButtons: [],
  tables: [],
  charts: [],
};

export class SheetMemory {
  layout: SheetLayout;
  isLaidOut = false;
  /** The layout changed while another sheet showed. */
  isStale = false;
  rows: Axis;
  columns: Axis;
  merges: Merges;
  tiles: Tiles;
  selection: Selection;
  /** Pixels at 100 % of the part that scrolls. */
  scroll = { left: 0, top: 0 };
  /** Percent; the person's own, or the file's. */
  zoom = 100;

  constructor(
    readonly id: SheetId,
    private readonly engine: Engine,
    private readonly arrived: () => void,
  ) {
    this.layout = { ...BLANK, id };
    this.rows = new Axis(MAX_ROWS, BLANK.defaultRowHeight, {});
    this.columns = new Axis(MAX_COLUMNS, BLANK.defaultColumnWidth, {});
    this.merges = new Merges([]);
    this.tiles = this.#freshTiles();
    const first = { row: 0, column: 0 };
    this.selection = { active: first, head: first, cursor: first, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  layOut(layout: SheetLayout): void {
    const isFirst = !this.isLaidOut;
    if (isFirst) this.zoom = Math.min(Math.max(layout.zoom, 50), 200);
    this.isLaidOut = true;
    this.layout = layout;
    this.rows = new Axis(MAX_ROWS, layout.defaultRowHeight, layout.rowHeights);
    this.columns = new Axis(MAX_COLUMNS, layout.defaultColumnWidth, layout.columnWidths);
    this.merges = new Merges(layout.merges);
    if (!isFirst) return;
    const { row, column } = layout.selection ?? { row: 0, column: 0 };
    this.selection = selectCell(this, {
      row: this.rows.firstShown(row) ?? row,
      column: this.columns.firstShown(column) ?? column,
    });
  }

  /** Something changed while the sheet does not show: its cells are asked for anew when it does. */
  forget(): void {
    this.tiles.close();
    this.tiles = this.#freshTiles();
  }

  ground(page: Ground['page']): Ground {
    const { rows, columns, merges, layout } = this;
    return {
      rows,
      columns,
      merges,
      frozen: layout.freeze,
      inUse: { rows: layout.rowsInUse, columns: layout.columnsInUse },
      page,
    };
  }

  #freshTiles(): Tiles {
    return new Tiles((area) => this.engine.cells(this.id, area), this.arrived);
  }
}
