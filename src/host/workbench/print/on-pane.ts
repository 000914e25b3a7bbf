/** Which cells are seen on a part of a page, and where on it they stand. */
import type { Pane, PrintCell, PrintSheet } from './document';

/** Pixels from the pane's upper left corner; may begin before it or end after it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Also those that begin on another page: merged cells and long texts go on across a page's end. */
export function cellsOn(sheet: PrintSheet, { area }: Pane): PrintCell[] {
  const cells = sheet.tall.filter(
    ({ row, merge }) =>
      row < area.top && merge !== undefined && merge.bottom >= area.top && isSeen(merge.left, merge.right),
  );
  for (let row = area.top; row <= area.bottom; row++)
    for (const cell of sheet.rows[row] ?? []) {
      const { column, merge, reach } = cell;
      const isFirst = merge && merge.top === row && merge.left === column;
      const last = Math.max(reach?.to ?? column, isFirst ? merge.right : column);
      if (isSeen(Math.min(reach?.from ?? column, column), last)) cells.push(cell);
    }
  return cells;

  function isSeen(from: number, to: number): boolean {
    return from <= area.right && to >= area.left;
  }
}

/** The cell, the whole merged one it stands for, or with `to` the columns up to there. */
export function boxOf(
  { tops, lefts }: PrintSheet,
  { source }: Pane,
  { row, column, merge }: Pick<PrintCell, 'row' | 'column' | 'merge'>,
  columns = { from: column, to: merge?.right ?? column },
): Box {
  const left = lefts[columns.from];
  const top = tops[row];
  const right = lefts[Math.min(columns.to, lefts.length - 2) + 1];
  const bottom = tops[Math.min(merge?.bottom ?? row, tops.length - 2) + 1];
  return { left: left - source.left, top: top - source.top, width: right - left, height: bottom - top };
}

function isFirstOfMerge({ row, column, merge }: PrintCell): boolean {
  return merge !== undefined && merge.top === row && merge.left === column;
}

export function isCovered(cell: PrintCell): boolean {
  return cell.merge !== undefined && !isFirstOfMerge(cell);
}
