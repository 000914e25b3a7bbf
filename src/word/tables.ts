/** Tables of a Word document, with or without rules, of fixed widths in points. */
import { BorderStyle, type IBorderOptions, type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'; // prettier-ignore
import { twips } from './text';

export interface CellOf {
  content: Paragraph[];
  columns?: number;
  rows?: number;
}

export interface RowOf {
  cells: CellOf[];
  /** Repeated at the top of every page the table goes on to. */
  isHeading?: boolean;
}

const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** @param widths points */
export function boxedTable(widths: readonly number[], rows: readonly RowOf[]): Table {
  return table(widths, rows, LINE, { top: 20, bottom: 20, left: 60, right: 60 });
}

/** Keeps columns beside each other: letterhead, signature. */
export function bareTable(widths: readonly number[], cells: readonly CellOf[]): Table {
  return table(widths, [{ cells: [...cells] }], NONE, { top: 0, bottom: 0, left: 0, right: 0 });
}

function table(
  widths: readonly number[],
  rows: readonly RowOf[],
  edge: IBorderOptions,
  margins: { top: number; bottom: number; left: number; right: number },
): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { ...margins, marginUnitType: WidthType.DXA },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: rows.map(({ cells, isHeading }) => tableRow(cells, edge, isHeading)),
  });
}

function tableRow(cells: readonly CellOf[], edge: IBorderOptions, isHeading = false): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHeading && { tableHeader: true }),
    children: cells.map(
      ({ content, columns, rows }) =>
        new TableCell({
          children: content,
          verticalAlign: edge === NONE ? VerticalAlign.TOP : VerticalAlign.CENTER,
          borders: { top: edge, bottom: edge, left: edge, right: edge },
          ...(columns !== undefined && { columnSpan: columns }),
          ...(rows !== undefined && { rowSpan: rows }),
        }),
    ),
  });
}
