/** Icons of conditional formats as pictures for paper: the grid's own drawings, fine enough for a printer. */
import type { Icon } from '../../looks/looks';
import { paintIcon } from '../grid/paint/icons';

/** Pixels of the picture; it is shown a fourth as large. */
const SIDE = 64;
const known = new Map<string, string>();

/** A data URL. */
export function iconPicture(icon: Icon): string {
  const key = `${icon.set} ${icon.index}`;
  let picture = known.get(key);
  if (picture === undefined) {
    const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
    const context = canvas.getContext('2d');
    if (context) paintIcon(context, icon, 0, 0, SIDE);
    known.set(key, (picture = canvas.toDataURL()));
  }
  return picture;
}
