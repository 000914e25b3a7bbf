/** Sheets to pages, in the engine's worker: no screen and no fonts are needed. */
import type { Area, PageSetup } from '../../../spreadsheet/model';
import { intersection, isEntireColumn, isEntireRow } from '../../grid/areas';
import type { CellBlock, SheetLayout } from '../engine/api';
import { printedCells } from './cells';
import type { PrintDocument, PrintPage, PrintSheet } from './document';
import { printedExtent } from './extent';
import type { HeaderFacts, HeaderFont } from './header-codes';
import { headersOf } from './headers';
import { type PageBody, pagesOf } from './pages';
import { paperOf } from './setup';

/** A sheet as the grid shows it, with its page set-up. */
export interface SheetToPrint {
  name: string;
  setup: PageSetup;
  layout: SheetLayout;
  cells(area: Area): CellBlock;
}

export interface PrintOccasion {
  /** The workbook's file name, for "&F". */
  file: string;
  /** As the person's system writes them, for "&D" and "&T". */
  date: string;
  time: string;
}

/** Long texts may flow over so many columns beyond those in use. */
const COLUMNS_BEYOND = 40;
const DEFAULT_HEADER_FONT: HeaderFont = { name: 'Calibri', size: 11 };

/**
 * The sheets as pages, in the order given. Pages are numbered through, except where a sheet begins with a number of
 * its own; sheets with nothing to print have no pages.
 */
export function printDocument(sheets: readonly SheetToPrint[], occasion: PrintOccasion): PrintDocument {
  const document: PrintDocument = { sheets: [], pages: [], styles: {} };
  const composed = sheets.map((sheet) => compose(sheet, document));
  const pages = composed.reduce((sum, { bodies }) => sum + bodies.length, 0);
  let number = 0;
  composed.forEach(({ setup, bodies }, index) => {
    const { name } = document.sheets[index];
    if (bodies.length > 0 && setup.firstPageNumber !== undefined) number = setup.firstPageNumber - 1;
    bodies.forEach((body, nth) => {
      number += 1;
      const facts: HeaderFacts = { ...occasion, page: number, pages, sheet: name };
      const headers = headersOf(setup, facts, nth === 0, body.scale, headerFont(document));
      const page: PrintPage = { sheet: index, number, ...body, ...headers };
      document.pages.push(page);
    });
  });
  return document;
}

/** Adds the sheet and its styles to the document. */
function compose(sheet: SheetToPrint, document: PrintDocument): { setup: PageSetup; bodies: PageBody[] } {
  const { layout, setup, name } = sheet;
  const all = reachOf(sheet);
  const tops = offsets(all.bottom + 1, layout.rowHeights, layout.defaultRowHeight);
  const lefts = offsets(all.right + 1, layout.columnWidths, layout.defaultColumnWidth);
  const inUse = { top: 0, left: 0, bottom: layout.rowsInUse - 1, right: layout.columnsInUse - 1 };
  const block = inUse.bottom < 0 || inUse.right < 0 ? { area: inUse, cells: [], styles: {} } : sheet.cells(inUse);
  Object.assign(document.styles, block.styles);
  const printed: PrintSheet = {
    id: layout.id,
    name,
    paper: paperOf(setup),
    tops,
    lefts,
    ...printedCells(block, layout.merges, lefts, setup.errors),
    charts: layout.charts,
    blackAndWhite: setup.blackAndWhite === true,
    gridlines: setup.printGridlines === true && setup.draft !== true,
    draft: setup.draft === true,
  };
  document.sheets.push(printed);
  const area = setup.area && isBounded(setup.area) ? setup.area : printedExtent(block, layout.charts, tops, lefts);
  const within = area && setup.area ? intersection(area, setup.area) : area;
  return { setup, bodies: within ? pagesOf(setup, within, tops, lefts) : [] };
}

/** Of whole columns and rows only what is in use is printed. */
function isBounded(area: Area): boolean {
  return !isEntireColumn(area) && !isEntireRow(area);
}

/** The rows and columns whose places must be known: those in use, those of the print area, those under charts. */
function reachOf({ layout, setup }: SheetToPrint): { bottom: number; right: number } {
  const { titleRows, titleColumns, area } = setup;
  const named = area && isBounded(area) ? area : undefined;
  let bottom = Math.max(layout.rowsInUse - 1, named?.bottom ?? 0, titleRows?.bottom ?? 0);
  let right = Math.max(layout.columnsInUse - 1 + COLUMNS_BEYOND, named?.right ?? 0, titleColumns?.right ?? 0);
  for (const chart of layout.charts) {
    bottom = Math.max(bottom, lines(chart.top + chart.height, layout.defaultRowHeight) + bottom);
    right = Math.max(right, lines(chart.left + chart.width, layout.defaultColumnWidth) + right);
  }
  return { bottom, right };
}

function lines(pixels: number, size: number): number {
  return Math.ceil(pixels / Math.max(size, 1));
}

function offsets(count: number, sizes: Record<number, number>, standard: number): number[] {
  const places: number[] = [0];
  for (let line = 0; line < count; line++) places.push(places[line] + (sizes[line] ?? standard));
  return places;
}

/** Headers are set in the workbook's own font unless they name another. */
function headerFont({ styles }: PrintDocument): HeaderFont {
  const font = styles[0]?.font;
  return { ...DEFAULT_HEADER_FONT, ...(font?.name && { name: font.name }), ...(font?.size && { size: font.size }) };
}
