/**
 * A list of thousands of rows in the flow of the page: only those near the window are drawn. A grid to keyboards and screen
 * readers: one stop of Tab, arrow keys from row to row and from cell to cell, and every row knows its place among all.
 */
import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { nextCell, type CellPlace } from './movement';
import { useVisibleRows } from './visible-rows';

/** Goes onto the one element of a cell that takes the focus. */
export interface CellFocus {
  tabIndex: 0 | -1;
  onFocus: () => void;
  'data-cell': string;
}

interface Props<Row> {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** In pixels; every row has the same, whatever stands in it. */
  rowHeight: number;
  columns: number;
  /** The gridcells of a row; `focus(column)` goes onto what takes the focus there. */
  children: (row: Row, focus: (column: number) => CellFocus) => ReactNode;
}

const useStyles = makeStyles({
  grid: { position: 'relative' },
  row: { position: 'absolute', left: 0, right: 0, top: 0 },
});

export function WindowedGrid<Row>({ label, rows, keyOf, rowHeight, columns, children }: Props<Row>) {
  const styles = useStyles();
  const grid = useRef<HTMLDivElement>(null);
  const visible = useVisibleRows(grid, rows.length, rowHeight);
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const stop: CellPlace = { row: Math.min(active.row, Math.max(rows.length - 1, 0)), column: active.column };

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${stop.row}:${stop.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.closest('[role="row"]')?.scrollIntoView({ block: 'nearest' });
  }, [stop.row, stop.column]);

  const move = (event: KeyboardEvent): void => {
    if (!(event.target as HTMLElement).dataset.cell) return;
    const next = nextCell(event, stop, { rows: rows.length, columns, page: visible.perPage });
    if (!next) return;
    event.preventDefault();
    isMoving.current = next.row !== stop.row || next.column !== stop.column;
    setActive(next);
  };

  const drawn = new Set<number>();
  // The rows may have become fewer since the window was last looked at.
  for (let at = visible.first; at < Math.min(visible.last, rows.length); at++) drawn.add(at);
  // What holds the focus stays in the page however far it is scrolled away.
  if (rows.length > 0) drawn.add(stop.row);
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      aria-colcount={columns}
      className={styles.grid}
      style={{ height: rows.length * rowHeight }}
      onKeyDown={move}
    >
      {[...drawn]
        .sort((a, b) => a - b)
        .map((at) => {
          const focus = (column: number): CellFocus => ({
            tabIndex: at === stop.row && column === stop.column ? 0 : -1,
            onFocus: () => setActive({ row: at, column }),
            'data-cell': `${at}:${column}`,
          });
          return (
            <div
              key={keyOf(rows[at])}
              role="row"
              aria-rowindex={at + 1}
              className={styles.row}
              style={{ height: rowHeight, transform: `translateY(${at * rowHeight}px)` }}
            >
              {children(rows[at], focus)}
            </div>
          );
        })}
    </div>
  );
}
