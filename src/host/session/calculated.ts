/** The cells a calculation gave new values, as the addresses an event tells. */
import { areaAddress } from '../../spreadsheet/address';
import type { Area } from '../../spreadsheet/model';

interface Cell {
  row: number;
  column: number;
}

/** E.g. "B2:B9,D4": cells side by side are told as one range. */
export function addressesOf(cells: readonly Cell[]): string {
  const areas: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runs(cells)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) above.bottom = run.top;
    else {
      areas.push(run);
      open.set(key, run);
    }
  }
  return areas.map(areaAddress).join(',');
}

/** Cells of one row that touch, row by row. */
function runs(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const found: Area[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last?.top === row && column <= last.right + 1) last.right = column;
    else found.push({ top: row, left: column, bottom: row, right: column });
  }
  return found;
}
