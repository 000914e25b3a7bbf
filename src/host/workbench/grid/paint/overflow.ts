/** How far a text may run over into empty neighbours. */
import type { CellView } from '../../engine/api';
import type { Across } from './texts';
import { boxOf, shownArea, type Box, type Pane, type Scene } from './scene';

export interface Room {
  from: number;
  to: number;
  /** The cells are treated as one ("centre across selection"). */
  spanned?: true;
}

/** Excel looks no further either, at the widths people use. */
const REACH = 100;

/** `needed` is the text's width with padding, in device pixels. */
export function roomAround(
  scene: Scene,
  { columns }: Pane,
  box: Box,
  cell: CellView,
  needed: number,
  across: Across,
): Room {
  const row = box.area.top;
  const own = { from: box.x, to: box.x + box.width };
  if (box.isMerged || cell.kind !== 'text') return own;
  const isFree = (column: number): boolean =>
    column >= 0 && !scene.tiles.cell(row, column)?.text && !scene.merges.at(row, column);
  if (box.style.align?.horizontal === 'centerContinuous') {
    let right = box.area.right;
    while (isFree(right + 1) && isContinued(scene, row, right + 1)) right++;
    return { from: own.from, to: columns.position(right + 1), spanned: true };
  }
  const missing = needed - box.width;
  if (missing <= 0) return own;
  const before = across === 'right' ? missing : across === 'center' ? missing / 2 : 0;
  const behind = across === 'left' ? missing : across === 'center' ? missing / 2 : 0;
  let left = box.area.left;
  while (own.from - columns.position(left) < before && isFree(left - 1) && box.area.left - left < REACH) left--;
  let right = box.area.right;
  while (columns.position(right + 1) - own.to < behind && isFree(right + 1) && right - box.area.right < REACH) right++;
  return { from: columns.position(left), to: columns.position(right + 1) };
}

function isContinued(scene: Scene, row: number, column: number): boolean {
  const cell = scene.tiles.cell(row, column);
  return scene.tiles.style(row, column, cell).align?.horizontal === 'centerContinuous';
}

/** Cells outside the pane on either side whose text may run into it. */
export function neighboursRunningIn(scene: Scene, pane: Pane): Box[] {
  const shown = shownArea(pane);
  if (!shown) return [];
  const found: Box[] = [];
  for (const { index: row } of pane.rows.bands)
    for (const [first, step] of [
      [shown.left - 1, -1],
      [shown.right + 1, 1],
    ]) {
      if (scene.tiles.cell(row, first - step)?.text) continue;
      for (let column = first; column >= 0 && Math.abs(column - first) < REACH; column += step) {
        const cell = scene.tiles.cell(row, column);
        if (cell === undefined) break;
        if (!cell?.text) continue;
        const area = { top: row, bottom: row, left: column, right: column };
        if (cell.kind === 'text' && !scene.merges.at(row, column)) found.push(boxOf(scene, pane, area, false));
        break;
      }
    }
  return found;
}
