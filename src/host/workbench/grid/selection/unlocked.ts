/** The next cell of a protected sheet that a person may fill in: where Tab goes. */
import type { Engine } from '../../engine/api';
import type { SheetMemory } from '../sheet-memory';
import type { Place } from './selection';

const ROWS_AT_ONCE = 64;
/** Cells looked at before the engine is asked instead. */
const MOST_KNOWN = 50_000;

/** The same among the cells that are known already; `unknown` when the way leads through others. */
export function knownUnlocked(
  sheet: Pick<SheetMemory, 'layout' | 'merges' | 'rows' | 'columns' | 'tiles'>,
  from: Place,
  isForward: boolean,
): Place | undefined | 'unknown' {
  const { rowsInUse, columnsInUse } = sheet.layout;
  const count = rowsInUse * columnsInUse;
  if (count === 0) return undefined;
  const start = Math.min(from.row, rowsInUse - 1) * columnsInUse + Math.min(from.column, columnsInUse - 1);
  for (let turn = 1; turn < Math.min(count, MOST_KNOWN); turn++) {
    const at = (start + (isForward ? turn : count - turn)) % count;
    const place = { row: Math.floor(at / columnsInUse), column: at % columnsInUse };
    const cell = sheet.tiles.cell(place.row, place.column);
    if (cell === undefined) return 'unknown';
    if (cell && sheet.tiles.style(place.row, place.column, cell).locked === false && isStop(sheet, place)) return place;
  }
  return count > MOST_KNOWN ? 'unknown' : undefined;
}

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
    line.forEach((cell, column) => {
      if (cell && styles[cell.style]?.locked === false && isStop(sheet, { row, column })) places.push({ row, column });
    });
  });
  return places;
}

/** A shown cell that is not covered by a merged one. */
function isStop(sheet: Pick<SheetMemory, 'merges' | 'rows' | 'columns'>, { row, column }: Place): boolean {
  if (sheet.rows.isHidden(row) || sheet.columns.isHidden(column)) return false;
  const merge = sheet.merges.at(row, column);
  return !merge || (merge.top === row && merge.left === column);
}

function isAfter(a: Place, b: Place): boolean {
  return a.row > b.row || (a.row === b.row && a.column > b.column);
}
