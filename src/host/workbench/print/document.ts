/**
 * Sheets as pages of paper: what the engine hands the page to show and to print. Plain data that passes through
 * `postMessage`. Places and sizes on paper are millimetres; places and sizes on a sheet are CSS pixels at 100 %, counted
 * from its top left corner with hidden rows and columns taken out. Rows and columns count from 0, areas are inclusive.
 */
import type { Area, Style } from '../../../spreadsheet/model';
import type { CellView, ChartView, SheetId } from '../engine/api';
import type { HeaderLine } from './header-codes';

export interface PrintDocument {
  sheets: PrintSheet[];
  /** In the order they come out of the printer. */
  pages: PrintPage[];
  /** The styles the cells use; style 0 is the workbook's default and always there. */
  styles: Record<number, Style>;
}

/** Millimetres, already turned when the sheet prints across. */
export interface Paper {
  width: number;
  height: number;
}

export interface PrintSheet {
  id: SheetId;
  name: string;
  paper: Paper;
  /** Where row n begins, and last of all where the last one ends. */
  tops: number[];
  /** Where column n begins, and last of all where the last one ends. */
  lefts: number[];
  /** By row; only cells that show something. */
  rows: Record<number, PrintCell[]>;
  /** Merged cells of several rows: they may be seen on a page that their first row is not on. */
  tall: PrintCell[];
  charts: ChartView[];
  blackAndWhite: boolean;
  gridlines: boolean;
  /** Printed without graphics: no charts, bars and icons. */
  draft: boolean;
}

export interface PrintCell extends Pick<CellView, 'text' | 'style' | 'kind' | 'over' | 'color'> {
  row: number;
  column: number;
  /** The merged cell it is the first of, or is covered by. */
  merge?: Area;
  /** Columns over which a long text may flow: its own and the empty ones beside it. */
  reach?: { from: number; to: number };
}

export interface PrintPage {
  /** Index into `PrintDocument.sheets`. */
  sheet: number;
  /** As "&P" prints it. */
  number: number;
  /** 1 is as large as on the screen at 100 %. */
  scale: number;
  /** Repeated titles and the page's own cells; never more than four. */
  panes: Pane[];
  /** Row numbers and column letters: their corner on the paper, in millimetres, and their size in pixels of the sheet. */
  headings?: { left: number; top: number; width: number; height: number };
  header?: HeaderBand;
  footer?: HeaderBand;
}

/** A rectangle of the sheet and where it stands on the paper. */
export interface Pane {
  left: number;
  top: number;
  /** The part of the sheet, in its pixels. */
  source: { left: number; top: number; width: number; height: number };
  /** The cells that part touches. */
  area: Area;
}

/** A header, from its upper edge down, or a footer, from its lower edge up; each section's lines from top to bottom. */
export interface HeaderBand {
  /** Millimetres from the paper's upper edge (a header) or its lower edge (a footer). */
  edge: number;
  left: number;
  right: number;
  /** Text sizes are to be multiplied by this: headers shrink with the sheet. */
  scale: number;
  sections: { left: HeaderLine[]; center: HeaderLine[]; right: HeaderLine[] };
}
