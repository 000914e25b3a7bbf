/** Changes to the rows of a table: added at its end, removed, or one column rewritten. No sync but payload ones. */
import type { CellValue } from '../spreadsheet/model';
import type { Session } from './session';
import type { TableContents } from './tables';
import { asInput, inputBytes } from './text';

/** Rows are written in blocks of about this many bytes. */
const BLOCK_BYTES = 1_500_000;

/**
 * Adds rows below the last one that holds something, and grows the table over them. The blank row that stands for
 * "no data" is filled first. Updates `table.rows`. Cells count from the table's first column.
 */
export async function appendRows(session: Session, table: TableContents, rows: readonly CellValue[][]): Promise<void> {
  if (rows.length === 0) return;
  const width = table.headers.length;
  const used = lastUsedRow(table) + 1;
  const worksheet = session.workbook.worksheets.getItem(table.sheet);
  const total = Math.max(used + rows.length, table.rows.length);
  if (total > table.rows.length) {
    await session.carry(600);
    const whole = worksheet.getRangeByIndexes(table.firstRow - 1, table.firstColumn, total + 1, width);
    session.workbook.tables.getItem(table.name).resize(whole);
  }
  let block: (string | number | boolean)[][] = [];
  let bytes = 0;
  let from = used;
  const send = async () => {
    await session.carry(bytes);
    const range = worksheet.getRangeByIndexes(table.firstRow + from, table.firstColumn, block.length, width);
    range.values = block;
    from += block.length;
    block = [];
    bytes = 0;
  };
  for (const row of rows) {
    block.push(Array.from({ length: width }, (_, column) => asInput(row[column])));
    bytes += row.reduce<number>((sum, value) => sum + inputBytes(value), 8) + (width - row.length) * 3;
    if (bytes > BLOCK_BYTES) await send();
  }
  if (block.length > 0) await send();
  table.rows.splice(used, table.rows.length - used, ...rows.map((row) => [...row]));
}

/** Removes the rows at `indexes` (from 0, ascending). A table keeps one row: when all go, the first is blanked instead. */
export async function removeRowsAt(session: Session, table: TableContents, indexes: readonly number[]): Promise<void> {
  if (indexes.length === 0) return;
  const keepsFirst = indexes.length === table.rows.length;
  const worksheet = session.workbook.worksheets.getItem(table.sheet);
  const width = table.headers.length;
  for (const { from, to } of runsFromBottom(keepsFirst ? indexes.slice(1) : indexes)) {
    await session.carry(600);
    worksheet.getRangeByIndexes(table.firstRow + from, table.firstColumn, to - from + 1, width).delete('Up');
  }
  if (keepsFirst) {
    await session.carry(600);
    worksheet.getRangeByIndexes(table.firstRow, table.firstColumn, 1, width).clear('Contents');
  }
  const gone = new Set(indexes);
  const blank = Array.from({ length: width }, () => null);
  table.rows = keepsFirst ? [blank] : table.rows.filter((_, index) => !gone.has(index));
}

/** Adds columns with these headings on the table's right. */
export async function ensureColumns(session: Session, table: TableContents, headers: readonly string[]): Promise<void> {
  if (headers.length === 0) return;
  await session.carry(1200 + headers.reduce((sum, header) => sum + inputBytes(header), 0));
  const worksheet = session.workbook.worksheets.getItem(table.sheet);
  const width = table.headers.length + headers.length;
  const { firstRow, firstColumn } = table;
  worksheet.getRangeByIndexes(firstRow - 1, firstColumn + table.headers.length, 1, headers.length).values = [
    headers.map(asInput),
  ];
  const whole = worksheet.getRangeByIndexes(firstRow - 1, firstColumn, table.rows.length + 1, width);
  session.workbook.tables.getItem(table.name).resize(whole);
  table.headers.push(...headers);
  for (const row of table.rows) row.push(...headers.map(() => null));
}

/** Rewrites one column from `valueOf` each row; only the stretch between the first and the last change is sent. */
export async function rewriteColumn(
  session: Session,
  table: TableContents,
  header: string,
  valueOf: (row: readonly CellValue[]) => CellValue,
): Promise<void> {
  const column = table.headers.indexOf(header);
  if (column < 0) return;
  const values = table.rows.map(valueOf);
  const changed = values.flatMap((value, index) => (value === table.rows[index][column] ? [] : [index]));
  if (changed.length === 0) return;
  const from = changed[0];
  const to = changed[changed.length - 1];
  const block = values.slice(from, to + 1).map((value) => [asInput(value)]);
  await session.carry(block.reduce((sum, [value]) => sum + inputBytes(value), 600));
  session.workbook.worksheets
    .getItem(table.sheet)
    .getRangeByIndexes(table.firstRow + from, table.firstColumn + column, block.length, 1).values = block;
  values.forEach((value, index) => (table.rows[index][column] = value));
}

/** Rewrites single cells of the body; those beside each other in a row are sent together. */
export async function rewriteCells(
  session: Session,
  table: TableContents,
  cells: readonly { row: number; column: number; value: CellValue }[],
): Promise<void> {
  const worksheet = session.workbook.worksheets.getItem(table.sheet);
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (let from = 0; from < sorted.length;) {
    const { row, column } = sorted[from];
    let end = from + 1;
    while (end < sorted.length && sorted[end].row === row && sorted[end].column === column + end - from) end++;
    const values = sorted.slice(from, end).map(({ value }) => asInput(value));
    await session.carry(sorted.slice(from, end).reduce((sum, { value }) => sum + inputBytes(value), 600));
    worksheet.getRangeByIndexes(table.firstRow + row, table.firstColumn + column, 1, values.length).values = [values];
    from = end;
  }
  for (const { row, column, value } of sorted) table.rows[row][column] = value;
}

/** Gives columns other headings, by their position; what refers to them by name follows, as in Excel. */
export async function renameColumns(
  session: Session,
  table: TableContents,
  headings: ReadonlyMap<number, string>,
): Promise<void> {
  const worksheet = session.workbook.worksheets.getItem(table.sheet);
  const write = async (column: number, heading: string): Promise<void> => {
    await session.carry(600 + inputBytes(heading));
    worksheet.getRangeByIndexes(table.firstRow - 1, table.firstColumn + column, 1, 1).values = [[asInput(heading)]];
  };
  const folded = (text: string) => text.toLocaleLowerCase('vi');
  const standing = new Set(table.headers.map(folded));
  // Excel has no two columns of one name, not even for a moment: names that change places step aside first.
  if ([...headings.values()].some((heading) => standing.has(folded(heading))))
    for (const column of headings.keys()) await write(column, `(đang đổi tên ${column})`);
  for (const [column, heading] of headings) {
    await write(column, heading);
    table.headers[column] = heading;
  }
}

function lastUsedRow(table: TableContents): number {
  for (let index = table.rows.length - 1; index >= 0; index--) {
    if (table.rows[index].some((value) => value !== null && value !== '')) return index;
  }
  return -1;
}

function runsFromBottom(indexes: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const index of [...indexes].reverse()) {
    const last = runs[runs.length - 1];
    if (last && last.from === index + 1) last.from = index;
    else runs.push({ from: index, to: index });
  }
  return runs;
}
