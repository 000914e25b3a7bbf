/** From what is printed of a sheet to pages: order, places on the paper, titles, centring. */
import type { Area, PageSetup } from '../../../spreadsheet/model';
import { type Band, bandsOf, type Lines } from './bands';
import type { Pane, PrintPage } from './document';
import { millimetresOf, pixelsIn, scaleOf } from './scale';
import { marginsOf, printableOf } from './setup';

export type PageBody = Pick<PrintPage, 'scale' | 'panes' | 'headings'>;

/** Pixels of the row with column letters, and of a letter of the column with row numbers. */
const HEADING_HEIGHT = 20;
const HEADING_DIGIT = 8;
const HEADING_PADDING = 10;

/**
 * @param area what is printed of the sheet
 * @param tops where each row begins, in pixels, one more than there are rows @param lefts the same of columns
 */
export function pagesOf(setup: PageSetup, area: Area, tops: readonly number[], lefts: readonly number[]): PageBody[] {
  const { fit, titleRows, titleColumns } = setup;
  const headings = headingsOf(setup, area);
  const rows: Lines = {
    offsets: tops,
    first: area.top,
    last: area.bottom,
    ...(titleRows && { titles: { first: titleRows.top, last: titleRows.bottom } }),
    reserved: headings?.height ?? 0,
    // Fitting to a number of pages decides where they end: breaks set by hand are ignored in that direction.
    ...(!fit?.height && { breaks: setup.rowBreaks }),
  };
  const columns: Lines = {
    offsets: lefts,
    first: area.left,
    last: area.right,
    ...(titleColumns && { titles: { first: titleColumns.left, last: titleColumns.right } }),
    reserved: headings?.width ?? 0,
    ...(!fit?.width && { breaks: setup.columnBreaks }),
  };
  const printable = printableOf(setup);
  const scale = scaleOf(setup, rows, columns, printable);
  const down = bandsOf(rows, pixelsIn(printable.height, scale));
  const across = bandsOf(columns, pixelsIn(printable.width, scale));
  const page = (row: Band, column: Band): PageBody => bodyOf(setup, row, column, scale, headings);
  return setup.order === 'overThenDown'
    ? down.flatMap((row) => across.map((column) => page(row, column)))
    : across.flatMap((column) => down.map((row) => page(row, column)));
}

function bodyOf(
  setup: PageSetup,
  row: Band,
  column: Band,
  scale: number,
  headings: { width: number; height: number } | undefined,
): PageBody {
  const margins = marginsOf(setup);
  const printable = printableOf(setup);
  const middle = (pixels: number, room: number, isCentered = false) =>
    isCentered ? Math.max(room - millimetresOf(pixels, scale), 0) / 2 : 0;
  const { width, height } = headings ?? { width: 0, height: 0 };
  const left = margins.left + middle(lengthOf(column) + width, printable.width, setup.centerHorizontally);
  const top = margins.top + middle(lengthOf(row) + height, printable.height, setup.centerVertically);
  const panes = placed(row, top + millimetresOf(height, scale), scale).flatMap((down) =>
    placed(column, left + millimetresOf(width, scale), scale).map((across): Pane => ({
      left: across.at,
      top: down.at,
      source: { left: across.from, top: down.from, width: across.to - across.from, height: down.to - down.from },
      area: { top: down.first, left: across.first, bottom: down.last, right: across.last },
    })),
  );
  return { scale, panes, ...(headings && { headings: { left, top, ...headings } }) };
}

function headingsOf({ printHeadings }: PageSetup, { bottom }: Area): { width: number; height: number } | undefined {
  if (!printHeadings) return undefined;
  return { width: String(bottom + 1).length * HEADING_DIGIT + HEADING_PADDING, height: HEADING_HEIGHT };
}

function lengthOf({ titles, from, to }: Band): number {
  return to - from + (titles ? titles.to - titles.from : 0);
}

/** Titles first, the band right after them. */
function placed({ titles, ...band }: Band, at: number, scale: number): (Omit<Band, 'titles'> & { at: number })[] {
  if (!titles) return [{ ...band, at }];
  return [
    { ...titles, at },
    { ...band, at: at + millimetresOf(titles.to - titles.from, scale) },
  ];
}
