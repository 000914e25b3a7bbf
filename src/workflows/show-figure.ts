/** Đến ô: the cell of the book's tables that holds what a line on the screen speaks of, found afresh: rows move. */
import type { Target } from '../reporting/book/book';
import type { PartPlace } from '../reporting/briefing/number-parts';
import { parseKey, slotLabel } from '../reporting/catalogue/slots';
import { keysOfTotal } from '../reporting/figures/sums';
import { periodInSentence } from '../reporting/periods/calendar';
import { currentSubmissions } from '../reporting/submissions/states';
import { tableOfKey } from '../sheets/office/figure-tables';
import { columnPositions, type TableLayout } from '../sheets/office/layout';
import { readRows } from '../sheets/office/rows';
import { FIXED_TABLES } from '../sheets/office/tables';
import { cellAddress } from '../spreadsheet/address';
import { openBook, type OpenBook } from '../workbook/open-book';
import { queueTableSight, showCell } from '../workbook/show-cell';
import { type Session, type SyncCount, withWorkbook } from '../workbook/session';
import { periodOfBook } from './period-of-book';
import { Refused } from './refusals';

export interface ShownCell {
  sheet: string;
  /** "E12". */
  cell: string;
  /** A total stands in no cell: those it is added up from. */
  parts?: string[];
  /** What keeps the selected cell out of sight. */
  hidden?: 'filter' | 'row' | 'column';
  /** The sheet was hidden and is shown now. */
  unhid: boolean;
  syncs: SyncCount;
}

export interface FigureRequest {
  period: string;
  /** Code of the school. */
  school: string;
  /** As in `FigureSlot.key`, or of a total: "TH_tong_hocSinh". */
  key: string;
}

/**
 * Selects the figure of the report that stands, in the wide table of its level; of a total the first part that was given.
 * Fixed syncs: 3. @throws Refused unknown-period, no-cell
 */
export async function showFigure({ period, school, key }: FigureRequest): Promise<ShownCell> {
  const name = tableOfKey(key);
  return withWorkbook((session) =>
    showIn(session, name, (open) => {
      const { book, figureTables } = open;
      const layout = figureTables.find(({ table }) => table === name);
      const known = periodOfBook(book, period);
      const submission = currentSubmissions(book.submissions, known.id).get(school);
      const month = periodInSentence(known);
      if (!submission || !layout) throw noCell(`Trường ${school} chưa có báo cáo ${month} trong sổ.`);
      const row = rowOf(open, layout, (one) => one.period === known.id && one.school === school && one.lot === submission.lot); // prettier-ignore
      if (row === undefined)
        throw noCell(
          submission.state === 'carried'
            ? `Trường ${school} đang tạm lấy số kỳ trước cho ${month} nên không có dòng số liệu riêng.`
            : `Trang “${layout.sheet}” không có dòng của trường ${school}, ${month}, lô ${submission.lot}: dòng đã bị xóa, hoặc mã trường, kỳ, lô đã bị sửa.`,
        );
      const keys = keysOfTotal(key, book.catalogue) ?? [key];
      const columns = columnPositions(layout.columns, open.tables.get(name)?.headers ?? []);
      const cells = keys
        .map((one) => columns[layout.slots.findIndex((slot) => slot.key === one) + FIRST_FIGURE] ?? -1)
        .filter((column) => column >= FIRST_FIGURE);
      if (cells.length === 0) {
        const slot = parseKey(book.catalogue, keys[0] ?? key);
        throw noCell(`Trang “${layout.sheet}” không có cột “${slot ? slotLabel(slot) : key}”: cột đã bị xóa hoặc đổi tên.`); // prettier-ignore
      }
      return { row, columns: cells };
    }),
  );
}

/** Selects what a number of the report was added up from. Fixed syncs: 3. @throws Refused unknown-period, no-cell */
export async function showPart(period: string, place: PartPlace): Promise<ShownCell> {
  const { outside, attendance, submissions } = FIXED_TABLES;
  switch (place.kind) {
    case 'figure':
      return showFigure({ period, school: place.school, key: place.key });
    case 'outside':
      return showRow(outside, () => sameIn(OUTSIDE_FIELDS, place.row), 'Giá trị');
    case 'attendance':
      return showRow(attendance, () => sameIn(ATTENDANCE_FIELDS, place.row), 'Có mặt');
    case 'submission':
      return showRow(
        submissions,
        ({ book }) => {
          const { id } = periodOfBook(book, period);
          const lot = currentSubmissions(book.submissions, id).get(place.school)?.lot;
          return (row) => row.period === id && row.school === place.school && row.lot === lot;
        },
        'Trạng thái',
      );
  }
}

/** Selects a target of the year on its sheet. Fixed syncs: 3. @throws Refused no-cell */
export async function showTarget(target: Target): Promise<ShownCell> {
  return showRow(FIXED_TABLES.targets, () => sameIn(TARGET_FIELDS, target), 'Mục tiêu');
}

const TARGET_FIELDS = ['indicator', 'scope', 'year', 'target'] as const;
const OUTSIDE_FIELDS = ['period', 'indicator', 'source', 'value'] as const;
const ATTENDANCE_FIELDS = ['period', 'group', 'invited', 'present', 'absent'] as const;

function sameIn<Row>(fields: readonly (keyof Row)[], seen: Row): (row: Row) => boolean {
  return (row) => fields.every((field) => row[field] === seen[field]);
}

/** @param header of the column to select, in the row that `isIt` knows */
async function showRow<Row>(
  layout: TableLayout<Row>,
  isIt: (open: OpenBook) => (row: Row) => boolean,
  header: string,
): Promise<ShownCell> {
  return withWorkbook((session) =>
    showIn(session, layout.table, (open) => {
      const row = rowOf(open, layout, isIt(open));
      const at = columnPositions(layout.columns, open.tables.get(layout.table)?.headers ?? [])[
        layout.headers.indexOf(header)
      ];
      if (row === undefined || at === undefined || at < 0)
        throw noCell(`Trang “${layout.sheet}” không còn dòng này: dòng đã bị xóa hoặc sửa.`);
      return { row, columns: [at] };
    }),
  );
}

/** After Kỳ, Mã trường, Lô. */
const FIRST_FIGURE = 3;

function noCell(message: string): Refused {
  return new Refused('no-cell', message);
}

/** The data row, from 0: of two alike the later one, which is the one that counts. */
function rowOf<Row>(open: OpenBook, layout: TableLayout<Row>, is: (row: Row) => boolean): number | undefined {
  return readRows(layout, open.tables.get(layout.table), []).findLast(({ row }) => is(row))?.index;
}

/** @param find the data row and the columns of the table; the first that holds something is selected */
async function showIn(
  session: Session,
  name: string,
  find: (open: OpenBook) => { row: number; columns: number[] },
): Promise<ShownCell> {
  const look = queueTableSight(session, name);
  const open = await openBook(session);
  const { row, columns } = find(open);
  const [table, sight] = [open.tables.get(name), look()];
  if (!table || !sight) throw noCell(`Sổ không còn bảng ${name}.`);
  const column = columns.find((one) => (table.rows[row][one] ?? null) !== null) ?? columns[0];
  const at = (one: number) => ({ row: table.firstRow + row, column: table.firstColumn + one });
  const address = (one: number) => cellAddress(at(one).row, at(one).column);
  const { isRowHidden, isColumnHidden } = await showCell(session, { sheet: table.sheet, ...at(column) }, sight);
  const hidden = isRowHidden ? (sight.isFiltered ? 'filter' : 'row') : isColumnHidden ? 'column' : undefined;
  return {
    sheet: table.sheet,
    cell: address(column),
    ...(columns.length > 1 && { parts: columns.map(address) }),
    ...(hidden && { hidden }),
    unhid: sight.isSheetHidden,
    syncs: session.count,
  };
}
