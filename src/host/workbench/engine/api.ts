/**
 * What the workbench's page and its engine say to each other. The engine holds the open workbook (the host's session) and
 * runs in a worker, so that a long calculation or a large batch never stalls the grid; the page draws what it is told.
 * Everything here passes through `postMessage`. Rows and columns count from 0, areas are inclusive, sizes are CSS pixels
 * at 100 %.
 */
import type { Area, Style, Visibility } from '../../../spreadsheet/model';
import type { CellLooks } from '../../looks/looks';

/** Excel's own id of a sheet, the same for the life of the workbook, whatever its name. */
export type SheetId = string;

export interface SheetTab {
  id: SheetId;
  name: string;
  visibility: Visibility;
  tabColor?: string;
  isProtected: boolean;
}

export interface WorkbookView {
  /** The file's name, "so-tong-hop.xlsx". */
  name: string;
  /** There are changes that no save or download has taken. */
  isDirty: boolean;
  sheets: SheetTab[];
  activeSheet: SheetId;
  isStructureProtected: boolean;
  /** What "undo" and "redo" would take back or do again, in the user's language; absent: nothing. */
  undo?: string;
  redo?: string;
}

/** Everything of a sheet but its cells. */
export interface SheetLayout {
  id: SheetId;
  /** Rows and columns that hold anything; the grid goes on beyond them up to Excel's limits. */
  rowsInUse: number;
  columnsInUse: number;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  /** Only those that differ from the default; 0 is hidden. */
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  merges: Area[];
  /** Rows and columns that stay when the rest scrolls. */
  freeze: { rows: number; columns: number };
  showGridlines: boolean;
  /** Percent, as in the file. */
  zoom: number;
  isProtected: boolean;
  /** Cells with a filter button in their corner; `isActive` when a filter hides rows by it. */
  filterButtons: { row: number; column: number; isActive: boolean }[];
  tables: { name: string; area: Area; styleName?: string; showBandedRows: boolean; showTotals: boolean }[];
  charts: ChartView[];
  /** The cell that was active when the file was saved, or was last. */
  selection?: { row: number; column: number };
}

export interface ChartView {
  name: string;
  /** Excel's name of the kind, e.g. "ColumnClustered", "Line". */
  type: string;
  title?: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** The axis of values, as far as the chart says it itself. */
  axis: { title?: string; min?: number; max?: number; step?: number };
  series: ChartSeriesView[];
}

export interface ChartSeriesView {
  name: string;
  /** "#1F3864"; absent: as whoever draws it likes. */
  color?: string;
  categories: string[];
  /** `null`: a blank. */
  values: (number | null)[];
  /** Points with a diamond of their own, and those to which a dashed line leads. */
  marked: number[];
  dashed: number[];
}

/** A cell as it is shown. Cells without content, looks of their own or a mark are `null`. */
export interface CellView {
  /** The formatted value; "" for an empty cell. */
  text: string;
  /** Key of `CellBlock.styles`. */
  style: number;
  /** Numbers and dates stand right, text left, booleans and errors in the middle, unless the style says otherwise. */
  kind: 'empty' | 'text' | 'number' | 'boolean' | 'error';
  /** What conditional formats and the table's style put over the cell's own style. */
  over?: CellLooks;
  /** The colour a number format asks for ("[Red]"). */
  color?: string;
  /** The cell offers a list to choose from. */
  hasList?: true;
  hasNote?: true;
  isLink?: true;
}

export interface CellBlock {
  area: Area;
  /** One row of the area after the other; `cells[r][c]` is the cell `area.top + r`, `area.left + c`. */
  cells: (CellView | null)[][];
  /** The styles the block uses; style 0 is the workbook's default and always there. */
  styles: Record<number, Style>;
}

/** The cell a person is in: what the formula bar shows and what the grid may offer. */
export interface CellDetail {
  /** As it would be typed again: the formula with "=", the number with the user's decimal sign, the plain text. */
  input: string;
  isFormula: boolean;
  /** A locked cell of a protected sheet. */
  isLocked: boolean;
  prompt?: { title?: string; message?: string };
  /** What the cell's list offers. */
  choices?: string[];
  note?: string;
  link?: string;
}

/** Why something a person did was not done; the workbook is as it was. */
export interface Refusal {
  /** E.g. "locked-cell", "validation", "merged-cells", "bad-formula", "structure-protected". */
  code: string;
  title?: string;
  /** In the user's language: what happened, where, what to do. */
  message: string;
  /** Excel's "warning" and "information" alerts: the person may insist, by calling again with `insist`. */
  mayInsist?: true;
}

/** `area` is what is selected afterwards, when the act decides it (a paste selects what it pasted). */
export type Outcome = { done: true; area?: Area } | { done: false; refusal: Refusal };

/** What a clipboard holds. */
export interface ClipboardContent {
  /** Tab separated text. */
  text: string;
  html?: string;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** One step of a person on the sheet; each is one step of undo. */
export type SheetAct =
  /** Exactly what was typed into one cell; "" empties it. */
  | { act: 'type'; row: number; column: number; text: string; insist?: true }
  /** The same into every cell of the area (Ctrl+Enter). */
  | { act: 'typeAll'; area: Area; text: string; insist?: true }
  /** Into the area's top left corner, repeated when the area is a whole multiple of what is pasted. */
  | { act: 'paste'; area: Area; content: ClipboardContent }
  | { act: 'clear'; area: Area }
  /** The first row (column) of the area into the rest of it (Ctrl+D, Ctrl+R). */
  | { act: 'fill'; area: Area; direction: 'down' | 'right' }
  /** The source's pattern goes on into the rest of the target, which holds the source (the fill handle). */
  | { act: 'autofill'; source: Area; target: Area }
  | { act: 'insertRows' | 'deleteRows'; at: number; count: number }
  | { act: 'insertColumns' | 'deleteColumns'; at: number; count: number }
  | { act: 'setColumnWidth'; from: number; to: number; pixels: number }
  | { act: 'setRowHeight'; from: number; to: number; pixels: number };

/** What the status bar says of a selection. */
export interface Summary {
  /** Cells that hold anything. */
  count: number;
  /** Those that hold numbers; without any, the rest is 0. */
  numbers: number;
  sum: number;
  average: number;
}

/** What the page asks of the engine. */
export interface Engine {
  layout(sheet: SheetId): Promise<SheetLayout>;
  cells(sheet: SheetId, area: Area): Promise<CellBlock>;
  detail(sheet: SheetId, row: number, column: number): Promise<CellDetail>;
  /** Does it, recalculates, tells the add-in, and leaves a step to undo. */
  perform(sheet: SheetId, act: SheetAct): Promise<Outcome>;
  /** The area as Excel would put it on the clipboard; with `cut`, pasting it moves it. */
  copy(sheet: SheetId, area: Area, cut?: boolean): Promise<ClipboardContent>;
  /** The selection moved: the add-in hears of it. */
  select(sheet: SheetId, area: Area): Promise<void>;
  activate(sheet: SheetId): Promise<void>;
  /** Where Ctrl+arrow ends. */
  edge(
    sheet: SheetId,
    from: { row: number; column: number },
    direction: Direction,
  ): Promise<{ row: number; column: number }>;
  summary(sheet: SheetId, area: Area): Promise<Summary>;
  /** What a person typed into the Name Box ("B2:D9", "'Nhập liệu'!C5", a defined name, a table), or `null` for nothing such. */
  locate(sheet: SheetId, text: string): Promise<{ sheet: SheetId; area: Area } | null>;
  /** A person opened, or left, a cell's editor: meanwhile Excel refuses add-ins' batches. */
  setEditing(on: boolean): Promise<void>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
}

/**
 * Something changed, by a person, an add-in or a calculation. The page asks again for what it shows; `layout` says
 * whether sizes, merges, panes or the like may differ too, or only cells.
 */
export interface Change {
  view: WorkbookView;
  /** Grows with every change of any cell, so that answers asked for earlier are known to be old. */
  revision: number;
  layout: boolean;
  /** The workbook's content changed, not only what is said of it. */
  changed: boolean;
  /** What a person did, when that was the change; the sheet by its name. */
  act?: { sheet: string; act: SheetAct };
  /** Somebody else moved the selection or changed the active sheet (an add-in, an undo). */
  selection?: { sheet: SheetId; area: Area };
}

export type ChangeListener = (change: Change) => void;

/** Listens until the function it gives back is called. */
export type Subscribe = (listener: ChangeListener) => () => void;
