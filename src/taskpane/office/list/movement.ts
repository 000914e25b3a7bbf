/** Where a key leads in a grid. */

export interface CellPlace {
  row: number;
  column: number;
}

/** @param size `page`: rows that PageUp and PageDown go by. @returns `undefined` for keys that mean nothing here */
export function nextCell(
  { key, altKey, metaKey }: { key: string; altKey: boolean; metaKey: boolean },
  from: CellPlace,
  size: { rows: number; columns: number; page: number },
): CellPlace | undefined {
  if (altKey || metaKey) return undefined;
  const to = steps(from, size)[key];
  return (
    to && {
      row: Math.max(0, Math.min(to.row, size.rows - 1)),
      column: Math.max(0, Math.min(to.column, size.columns - 1)),
    }
  );
}

function steps(
  { row, column }: CellPlace,
  { rows, page }: { rows: number; page: number },
): Record<string, CellPlace | undefined> {
  return {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: { row: 0, column },
    End: { row: rows - 1, column },
  };
}
