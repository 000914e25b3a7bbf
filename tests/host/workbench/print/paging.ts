/** Sheets of plain rows and columns, for tests of paging. */
import type { CellView, SheetLayout } from '../../../../src/host/workbench/engine/api';
import type { SheetToPrint } from '../../../../src/host/workbench/print/compose';
import type { PageSetup, Style } from '../../../../src/spreadsheet/model';

export interface Given {
  name?: string;
  setup?: PageSetup;
  rows?: number;
  columns?: number;
  layout?: Partial<SheetLayout>;
  /** By "row column"; all other cells of the sheet hold their row's number. */
  cells?: Record<string, Partial<CellView> | null>;
  styles?: Record<number, Style>;
}

/** Rows of 20 and columns of 100 pixels; margins of nothing, so that A4 takes 56 rows and 7 columns. */
export function sheetOf({ name = 'Sheet1', setup = {}, rows = 10, columns = 3, ...given }: Given): SheetToPrint {
  const { cells = {}, styles = {} } = given;
  const none = { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 };
  return {
    name,
    setup: { margins: none, ...setup },
    layout: {
      id: name,
      rowsInUse: rows,
      columnsInUse: columns,
      defaultRowHeight: 20,
      defaultColumnWidth: 100,
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
      ...given.layout,
    },
    cells: (area) => ({
      area,
      styles: { 0: {}, ...styles },
      cells: Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
        Array.from({ length: area.right - area.left + 1 }, (_, column) => {
          const view = cells[`${area.top + row} ${area.left + column}`];
          if (view === null) return null;
          return { text: String(area.top + row + 1), style: 0, kind: 'number' as const, ...view };
        }),
      ),
    }),
  };
}

export const OCCASION = { file: 'so-tong-hop.xlsx', date: '02/12/2021', time: '09:05' };
