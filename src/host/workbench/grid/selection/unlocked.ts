/** The next cell of a protected sheet that a person may fill in: where Tab goes. */
import type { Engine } from '../../engine/api';
import type { SheetMemory } from '../sheet-memory';
import type { Place } from './selection';

const ROWS_AT_ONCE = 64;

/** Row by row from the cell, round the sheet's used part; `undefined` when there is no other one. */
export async function nextUnlocked(
  engine: Pick<Engine, 'cells'>,
  sheet: Pick<SheetMemory, 'id' | 'layout' | 'merges' | 'rows' | 'columns'>,
  from: Place,
  isForward: boolean,
): Promise<Place | undefined> {
  const { rowsInUse, columnsInUse } = sheet.layout;
  if (rowsInUse === 0 || columnsInUse === 0) return undefined;
  const blocks = Math.ceil(rowsInUse / ROWS_AT_ONCE);
  const start = Math.min(Math.floor(from.row / ROWS_AT_ONCE), blocks - 1);
  // The block one starts in is looked at twice: the part before the cell comes last.
  for (let turn = 0; turn <= blocks; turn++) {
    const block = (start + (isForward ? turn : -turn) + blocks * 2) % blocks;
    const places = await unlockedIn(engine, sheet, block * ROWS_AT_ONCE);
    const ahead = places.filter((place) => turn > 0 || (isForward ? isAfter(place, from) : isAfter(from, place)));
    const found = isForward ? ahead[0] : ahead.at(-1);
    if (found) return found.row === from.row && found.column === from.column ? undefined : found;
  }
  return undefined;
}

async function unlockedIn(
  engine: Pick<Engine, 'cells'>,
  sheet: Pick<SheetMemory, 'id' | 'layout' | 'merges' | 'rows' | 'columns'>,
  top: number,
): Promise<Place[]> {
  const { rowsInUse, columnsInUse } = sheet.layout;
  const area = { top, left: 0, bottom: Math.min(top + ROWS_AT_ONCE, rowsInUse) - 1, right: columnsInUse - 1 };
  const { cells, styles } = await engine.cells(sheet.id, area);
  const places: Place[] = [];
  cells.forEach((line, index) => {
    const row = top + index;
    if (sheet.rows.isHidden(row)) return;
    line.forEach((cell, column) => {
      if (!cell || styles[cell.style]?.locked !== false || sheet.columns.isHidden(column)) return;
      const merge = sheet.merges.at(row, column);
      if (!merge || (merge.top === row && merge.left === column)) places.push({ row, column });
    });
  });
  return places;
}

function isAfter(a: Place, b: Place): boolean {
  return a.row > b.row || (a.row === b.row && a.column > b.column);
}
